//! Money, numbers and dates as each language writes them. Digits, grouping and dates come from ICU;
//! where a currency's sign stands is a small table of facts from the Unicode CLDR 48 (`currencies.json`
//! and `numbers.json` of ro, en, de, es, pt-PT), for ICU4X has no stable currency formatter yet.

use commerce::locale::Locale;
use commerce::money::{BasisPoints, Currency, Money};
use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::{Locale as IcuLocale, locale as icu_locale};
use icu::plurals::{PluralCategory, PluralRules};
use time::OffsetDateTime;

/// A space that never breaks a line: between an amount and its currency.
const NO_BREAK: char = '\u{a0}';

thread_local! {
    // Per thread, because ICU's formatters are not shared between threads without its `sync` feature.
    static NUMBERS: [Option<DecimalFormatter>; 5] =
        Locale::ALL.map(|locale| DecimalFormatter::try_new(icu_id(locale).into(), Default::default()).ok());
    static PLURALS: [Option<PluralRules>; 5] =
        Locale::ALL.map(|locale| PluralRules::try_new(icu_id(locale).into(), Default::default()).ok());
    static DATES: [Option<DateTimeFormatter<YMD>>; 5] =
        Locale::ALL.map(|locale| DateTimeFormatter::try_new(icu_id(locale).into(), YMD::long()).ok());
}

/// `129,90 RON`, `129,90 €`, `€129.90`.
#[must_use]
pub fn money(locale: Locale, amount: Money) -> String {
    write_money(locale, amount, decimals(amount))
}

fn write_money(locale: Locale, money: Money, decimals: i16) -> String {
    let currency = money.currency();
    let mut amount = Decimal::from(money.amount().unsigned_abs());
    amount.multiply_pow10(-i16::try_from(currency.exponent()).unwrap_or(2));
    amount.trim_end();
    amount.pad_end(-decimals);
    let digits = digits(locale, &amount);
    let sign = if money.is_negative() { "-" } else { "" };
    let symbol = symbol(locale, currency);
    match locale {
        // A code of letters is set apart from the digits, a sign is not.
        Locale::En if symbol.chars().any(char::is_alphabetic) => format!("{sign}{symbol}{NO_BREAK}{digits}"),
        Locale::En => format!("{sign}{symbol}{digits}"),
        _ => format!("{sign}{digits}{NO_BREAK}{symbol}"),
    }
}

/// As [`money`], without the decimals where they are zero: for promises such as "free from 300 RON".
#[must_use]
pub fn round_money(locale: Locale, amount: Money) -> String {
    write_money(locale, amount, if amount.amount() % 100 == 0 { 0 } else { decimals(amount) })
}

/// A reduction from `before` to `now` in whole percent, rounded down so that it never promises too
/// much: `−20 %`. `None` when it is no reduction.
#[must_use]
pub fn reduction(locale: Locale, before: Money, now: Money) -> Option<String> {
    let saved = before.minus(now).ok()?.amount();
    if saved <= 0 || before.amount() <= 0 {
        return None;
    }
    let percent = i128::from(saved) * 100 / i128::from(before.amount());
    (percent > 0).then(|| match locale {
        Locale::En | Locale::Pt => format!("−{percent}%"),
        _ => format!("−{percent}{NO_BREAK}%"),
    })
}

/// `21 %`, `25,5 %`.
#[must_use]
pub fn percent(locale: Locale, rate: BasisPoints) -> String {
    let mut value = Decimal::from(rate.0);
    value.multiply_pow10(-2);
    value.trim_end();
    let digits = digits(locale, &value);
    match locale {
        Locale::En | Locale::Pt => format!("{digits}%"),
        _ => format!("{digits}{NO_BREAK}%"),
    }
}

/// `1.234`.
#[must_use]
pub fn number(locale: Locale, count: usize) -> String {
    digits(locale, &Decimal::from(count))
}

/// The CLDR's name of the plural form that `count` things take.
#[must_use]
pub fn plural(locale: Locale, count: usize) -> &'static str {
    PLURALS.with(|rules| match rules[index(locale)].as_ref().map(|rules| rules.category_for(count)) {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    })
}

/// `21 noiembrie 2026`. The day is that of the offset which `moment` carries.
#[must_use]
pub fn date(locale: Locale, moment: OffsetDateTime) -> String {
    let (year, month, day) = moment.to_calendar_date();
    let fallback = || moment.date().to_string();
    let Ok(date) = Date::try_new_iso(year, u8::from(month), day) else { return fallback() };
    DATES.with(|formatters| match &formatters[index(locale)] {
        Some(formatter) => formatter.format(&date).to_string(),
        None => fallback(),
    })
}

fn digits(locale: Locale, number: &Decimal) -> String {
    NUMBERS.with(|formatters| match &formatters[index(locale)] {
        Some(formatter) => formatter.format_to_string(number),
        None => number.to_string(),
    })
}

/// Forints are written whole, although they are counted in hundredths here.
fn decimals(money: Money) -> i16 {
    match money.currency() {
        Currency::Huf if money.amount() % 100 == 0 => 0,
        currency => i16::try_from(currency.exponent()).unwrap_or(2),
    }
}

const fn symbol(locale: Locale, currency: Currency) -> &'static str {
    match (locale, currency) {
        // Romanian writes every currency by its code.
        (Locale::Ro, _) => currency.code(),
        (_, Currency::Eur) => "€",
        (Locale::En | Locale::De | Locale::Pt, Currency::Gbp) => "£",
        (Locale::De, Currency::Usd) => "$",
        (Locale::En | Locale::Es | Locale::Pt, Currency::Usd) => "US$",
        _ => currency.code(),
    }
}

fn icu_id(locale: Locale) -> IcuLocale {
    match locale {
        Locale::Ro => icu_locale!("ro"),
        Locale::En => icu_locale!("en-GB"),
        Locale::De => icu_locale!("de"),
        Locale::Es => icu_locale!("es"),
        // Plain `pt` would be Brazil's.
        Locale::Pt => icu_locale!("pt-PT"),
    }
}

fn index(locale: Locale) -> usize {
    Locale::ALL.iter().position(|known| *known == locale).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn each_language_writes_money_in_its_own_way() {
        let written = |amount, currency| {
            Locale::ALL.map(|locale| money(locale, Money::new(amount, currency)).replace(NO_BREAK, "_"))
        };
        assert_eq!(
            written(12_990, Currency::Ron),
            ["129,90_RON", "RON_129.90", "129,90_RON", "129,90_RON", "129,90_RON"]
        );
        assert_eq!(
            written(12_990, Currency::Eur),
            ["129,90_EUR", "€129.90", "129,90_€", "129,90_€", "129,90_€"]
        );
        assert_eq!(
            written(123_450, Currency::Eur),
            ["1.234,50_EUR", "€1,234.50", "1.234,50_€", "1234,50_€", "1234,50_€"]
        );
        assert_eq!(written(-5, Currency::Eur)[2], "-0,05_€");
        assert_eq!(written(123_456_789, Currency::Eur)[4], "1_234_567,89_€");
        assert_eq!(written(99_900, Currency::Huf)[2], "999_HUF");
        assert_eq!(round_money(Locale::En, Money::new(30_000, Currency::Eur)), "€300");
        assert_eq!(round_money(Locale::En, Money::new(30_050, Currency::Eur)), "€300.50");
    }

    #[test]
    fn dates_are_written_out() {
        let written = Locale::ALL.map(|locale| date(locale, datetime!(2026-11-21 12:00 UTC)));
        assert_eq!(
            written,
            [
                "21 noiembrie 2026",
                "21 November 2026",
                "21. November 2026",
                "21 de noviembre de 2026",
                "21 de novembro de 2026"
            ]
        );
    }

    #[test]
    fn a_reduction_never_promises_too_much() {
        let off = |before, now| {
            reduction(Locale::En, Money::new(before, Currency::Eur), Money::new(now, Currency::Eur))
        };
        assert_eq!(off(10_000, 6_667).as_deref(), Some("−33%"));
        assert_eq!(off(10_000, 9_999), None);
        assert_eq!(off(8_000, 8_000), None);
        assert_eq!(off(8_000, 9_000), None);
    }

    #[test]
    fn a_rate_keeps_its_decimals() {
        assert_eq!(percent(Locale::De, BasisPoints(2550)).replace(NO_BREAK, " "), "25,5 %");
        assert_eq!(percent(Locale::En, BasisPoints(2100)), "21%");
    }
}
