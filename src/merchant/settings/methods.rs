//! Ways to send, as they are typed: one form has all of them, each field with its row's number.

use super::rules::{self, FaultCode, MOST_METHODS};
use crate::merchant::amount;
use actors::{SettingsChange, ShippingChange};
use commerce::address::CountryCode;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use commerce::shipping::ShippingMethod;
use commerce::store::StoreProfile;
use std::collections::{BTreeMap, HashSet};

/// A row as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::merchant) struct TypedMethod {
    /// Of a way that there is already.
    pub code: String,
    pub title: String,
    pub price: String,
    pub free_from: String,
    pub everywhere: bool,
    pub countries: Vec<String>,
    pub remove: bool,
}

/// A wrong field of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::merchant) struct RowFault {
    pub row: usize,
    pub part: &'static str,
    pub code: FaultCode,
}

impl TypedMethod {
    /// How a way to send stands in the form.
    pub(super) fn of(method: &ShippingMethod, locale: Locale) -> Self {
        let countries = method.countries.iter().flatten().map(ToString::to_string).collect();
        Self {
            code: method.code.clone(),
            title: method.title(locale).to_owned(),
            price: amount::written(locale, method.price),
            free_from: method.free_from.map(|from| amount::written(locale, from)).unwrap_or_default(),
            everywhere: method.countries.is_none(),
            countries,
            remove: false,
        }
    }

    /// What a store that cannot send yet may begin with.
    pub(super) fn suggested(profile: &StoreProfile, title: String) -> Self {
        Self {
            title,
            price: amount::written(profile.locale, usual_price(profile.currency)),
            ..Self::empty(profile)
        }
    }

    /// A row to fill in. Most stores send within their country first.
    pub(super) fn empty(profile: &StoreProfile) -> Self {
        Self { countries: vec![profile.country.to_string()], ..Self::default() }
    }

    /// Nothing was typed, and there is nothing to take away.
    fn is_empty(&self) -> bool {
        [&self.code, &self.title, &self.price, &self.free_from].into_iter().all(|text| text.trim().is_empty())
    }
}

/// The rows of the form as it is found: the ways there are, and room for one more.
pub(super) fn rows_of(methods: &[ShippingMethod], profile: &StoreProfile) -> Vec<TypedMethod> {
    let mut rows: Vec<_> = methods.iter().map(|method| TypedMethod::of(method, profile.locale)).collect();
    if rows.len() < MOST_METHODS {
        rows.push(TypedMethod::empty(profile));
    }
    rows
}

/// The rows that were sent.
pub(super) fn rows_sent(pairs: &[(String, String)]) -> Vec<TypedMethod> {
    let value = |name: &str, row: usize| {
        let name = format!("{name}_{row}");
        pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    };
    let read = |row: usize| {
        let title = value("title", row)?;
        let country = format!("country_{row}");
        Some(TypedMethod {
            code: value("code", row).unwrap_or_default(),
            title,
            price: value("price", row).unwrap_or_default(),
            free_from: value("free_from", row).unwrap_or_default(),
            everywhere: value("everywhere", row).is_some(),
            countries: pairs
                .iter()
                .filter(|(name, _)| *name == country)
                .map(|(_, code)| code.clone())
                .collect(),
            remove: value("remove", row).is_some(),
        })
    };
    (0..=MOST_METHODS).map_while(read).collect()
}

/// The ways to send that the rows are, beside those that the store has: what a row does not show, such as
/// titles in other languages, stays.
///
/// # Errors
/// Everything that is wrong, by row and field.
pub(super) fn read(
    rows: &[TypedMethod],
    profile: &StoreProfile,
    present: &[ShippingMethod],
) -> Result<Vec<ShippingMethod>, Vec<RowFault>> {
    let mut faults = Vec::new();
    let mut methods = Vec::new();
    let mut places = Vec::new();
    let mut codes: HashSet<String> = present.iter().map(|method| method.code.clone()).collect();
    for (row, typed) in rows.iter().enumerate().filter(|(_, typed)| !typed.remove && !typed.is_empty()) {
        let known = present.iter().find(|method| method.code == typed.code);
        match read_row(row, typed, profile, known) {
            Ok(mut method) => {
                if known.is_none() {
                    method.code = free_code(&method.code, &codes);
                    codes.insert(method.code.clone());
                }
                methods.push(method);
                places.push(row);
            }
            Err(mut wrong) => faults.append(&mut wrong),
        }
    }
    let shipping = Some(ShippingChange::All(methods.clone()));
    let change = SettingsChange { shipping, ..SettingsChange::default() };
    for fault in rules::faults(&change, profile.currency) {
        faults.push(placed(&fault.field, fault.code, &places));
    }
    if faults.is_empty() { Ok(methods) } else { Err(faults) }
}

fn read_row(
    row: usize,
    typed: &TypedMethod,
    profile: &StoreProfile,
    known: Option<&ShippingMethod>,
) -> Result<ShippingMethod, Vec<RowFault>> {
    let mut faults = Vec::new();
    let title = typed.title.trim().to_owned();
    if title.is_empty() {
        faults.push(RowFault { row, part: "title", code: FaultCode::Required });
    }
    let mut amount = |part, text: &str, wrong| {
        let amount = amount::read(text, profile.locale, profile.currency);
        if amount.is_none() {
            faults.push(RowFault { row, part, code: wrong });
        }
        amount
    };
    let is_free_from = !typed.free_from.trim().is_empty();
    let price_code = if typed.price.trim().is_empty() { FaultCode::Required } else { FaultCode::Amount };
    let price = amount("price", &typed.price, price_code);
    let free_from =
        if is_free_from { amount("free_from", &typed.free_from, FaultCode::Amount) } else { None };
    let countries: Vec<CountryCode> =
        typed.countries.iter().filter_map(|code| CountryCode::parse(code)).collect();
    if !typed.everywhere && countries.is_empty() {
        faults.push(RowFault { row, part: "countries", code: FaultCode::NoCountry });
    }
    let (Some(price), true) = (price, faults.is_empty()) else { return Err(faults) };
    let mut titles = known.map_or_else(BTreeMap::new, |method| method.titles.clone());
    let code = known.map_or_else(|| code_of(&title), |method| method.code.clone());
    titles.insert(profile.locale, title);
    let countries = (!typed.everywhere).then_some(countries);
    Ok(ShippingMethod { code, titles, countries, price, free_from })
}

/// Where a fault of the rules belongs in the form: `shipping[0].price`, of the ways that were kept.
fn placed(field: &str, code: FaultCode, places: &[usize]) -> RowFault {
    let place =
        field.strip_prefix("shipping[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
    let part = match field.rsplit('.').next() {
        Some("price") => "price",
        Some("free_from") => "free_from",
        Some("countries") => "countries",
        _ => "title",
    };
    RowFault { row: place.and_then(|place| places.get(place).copied()).unwrap_or(0), part, code }
}

/// A name for programs, made of the title.
fn code_of(title: &str) -> String {
    let mut code = String::new();
    for c in title.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            code.push(c);
        } else if !code.is_empty() && !code.ends_with('-') {
            code.push('-');
        }
    }
    code.truncate(30);
    let code = code.trim_matches('-');
    if code.is_empty() { "delivery".to_owned() } else { code.to_owned() }
}

/// The code, or with the first number that makes it one of its own.
fn free_code(code: &str, taken: &HashSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{code}-{number}"));
    std::iter::once(code.to_owned()).chain(numbered).find(|code| !taken.contains(code)).unwrap_or_default()
}

/// About five euros, as people there round it.
const fn usual_price(currency: Currency) -> Money {
    let amount = match currency {
        Currency::Bgn | Currency::Chf => 990,
        Currency::Czk => 12_900,
        Currency::Dkk => 3_900,
        Currency::Eur => 499,
        Currency::Gbp => 449,
        Currency::Huf => 199_000,
        Currency::Nok | Currency::Sek => 5_900,
        Currency::Pln | Currency::Ron => 1_999,
        Currency::Usd => 599,
    };
    Money::new(amount, currency)
}

#[cfg(test)]
#[path = "methods_tests.rs"]
mod tests;
