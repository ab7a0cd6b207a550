//! Amounts as merchants type them: "4,99" and "4.99" are the same.

use commerce::locale::Locale;
use commerce::money::{Currency, Money};

/// Reads what was typed. A comma and a point are both understood, and digits may be grouped by the other of
/// the two or by spaces. What could mean two amounts (three digits after the sign that the language writes
/// before decimals) is none.
pub(in crate::merchant) fn read(text: &str, locale: Locale, currency: Currency) -> Option<Money> {
    // Spaces and apostrophes group digits as well, and like all that group nothing else.
    let typed = text.trim().replace(['\u{a0}', '\u{202f}', '\''], " ");
    let typed = spaces_ungrouped(&typed)?;
    let (whole, decimals) = match typed.rfind([',', '.']) {
        None => (typed.as_str(), ""),
        Some(at) => (&typed[..at], &typed[at + 1..]),
    };
    let sign = typed[whole.len()..].chars().next();
    let groups = whole.contains([',', '.']);
    let is_repeated = sign.is_some_and(|sign| whole.contains(sign));
    // 1.234.567, and where a point groups digits 1.234.
    let is_all_whole = is_repeated || (!groups && decimals.len() == 3 && sign != Some(decimal_sign(locale)));
    if !is_all_whole && decimals.len() == 3 {
        return None;
    }
    let (whole, decimals) = if is_all_whole { (typed.as_str(), "") } else { (whole, decimals) };
    let whole = ungrouped(whole)?;
    let written = if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") };
    Money::parse_decimal(&written, currency).ok()
}

/// Without the spaces between groups of three digits; `None` where they stand elsewhere.
fn spaces_ungrouped(typed: &str) -> Option<String> {
    let (whole, rest) = typed.split_at(typed.find([',', '.']).unwrap_or(typed.len()));
    if rest.contains(' ') {
        return None;
    }
    Some(format!("{}{rest}", ungrouped_by(whole, ' ')?))
}

/// The digits without the signs that group them; `None` where they are no groups of three.
fn ungrouped(whole: &str) -> Option<String> {
    match whole.chars().find(|c| matches!(c, ',' | '.')) {
        Some(sign) => ungrouped_by(whole, sign),
        None => Some(whole.to_owned()),
    }
}

fn ungrouped_by(whole: &str, sign: char) -> Option<String> {
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        // Nobody groups what begins with a zero: 0.500 is half of something.
        if group.len() != 3 || !(1..=3).contains(&first.len()) || first.starts_with('0') {
            return None;
        }
        digits.push_str(group);
    }
    // Another sign among them is no digit, and refused by whoever reads them.
    Some(digits)
}

/// As a field shows it: `4,99`, `4.99`.
pub(in crate::merchant) fn written(locale: Locale, money: Money) -> String {
    let exponent = money.currency().exponent();
    let unit = 10_i64.pow(exponent);
    let (whole, rest) = (money.amount() / unit, money.amount() % unit);
    let width = usize::try_from(exponent).unwrap_or(2);
    format!("{whole}{}{rest:0width$}", decimal_sign(locale))
}

fn decimal_sign(locale: Locale) -> char {
    match locale {
        Locale::En => '.',
        Locale::Ro | Locale::De | Locale::Es | Locale::Pt => ',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_and_a_point_are_both_understood() {
        let amount = |text, locale| read(text, locale, Currency::Eur).map(Money::amount);
        for locale in Locale::ALL {
            for (text, expected) in [
                ("4,99", 499),
                ("4.99", 499),
                (" 5 ", 500),
                ("5,", 500),
                ("0,5", 50),
                ("1 250,00", 125_000),
                ("1.250,00", 125_000),
                ("1,250.00", 125_000),
                ("1.250.000", 125_000_000),
            ] {
                assert_eq!(amount(text, locale), Some(expected), "{text} in {locale}");
            }
            for wrong in [
                "",
                "-1",
                "x",
                ",99",
                "4,9,9",
                "1,2.3,4",
                "12.34.567",
                "1e3",
                "4,999 €",
                ".",
                "4 99",
                "0.500",
                "4,9 9",
            ] {
                assert_eq!(amount(wrong, locale), None, "{wrong} in {locale}");
            }
        }
        assert_eq!(amount("1.250", Locale::De), Some(125_000));
        assert_eq!(amount("1,250", Locale::En), Some(125_000));
        assert_eq!(amount("1,250", Locale::De), None, "it could mean either");
    }

    #[test]
    fn what_is_written_is_read() {
        for locale in Locale::ALL {
            for amount in [0, 5, 499, 123_456] {
                let money = Money::new(amount, Currency::Ron);
                assert_eq!(read(&written(locale, money), locale, Currency::Ron), Some(money));
            }
        }
        assert_eq!(written(Locale::Ro, Money::new(499, Currency::Eur)), "4,99");
    }
}
