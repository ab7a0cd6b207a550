//! What a store's settings have to be, for pages and programs alike: each fault is a field and a code, and
//! whoever tells of it has words of their own.

use crate::presentation::storefront::Theme;
use actors::{SettingsChange, ShippingChange};
use commerce::account::EmailAddress;
use commerce::money::Currency;
use commerce::shipping::ShippingMethod;
use commerce::store::LegalIdentity;
use std::collections::HashSet;

pub(in crate::merchant) const LONGEST_NAME: usize = 80;
pub(in crate::merchant) const LONGEST_LEGAL: usize = 200;
pub(in crate::merchant) const MOST_METHODS: usize = 20;

/// A wrong field, named as programs name it: `shipping[0].price`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::merchant) struct Fault {
    pub field: String,
    pub code: FaultCode,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::merchant) enum FaultCode {
    /// Only where a form asks for more than a program has to say.
    Required,
    /// Not 1 to [`LONGEST_NAME`] characters in one line.
    Name,
    UnknownTheme,
    /// Not at most [`LONGEST_LEGAL`] characters in one line.
    Line,
    Email,
    /// More than [`MOST_METHODS`].
    TooManyMethods,
    /// Not of its form, or another method's.
    MethodCode,
    /// No title, or one that is no [`FaultCode::Name`].
    Titles,
    NoCountry,
    /// Below zero, in another currency, or none at all.
    Amount,
}

/// Everything that is wrong with the change.
pub(in crate::merchant) fn faults(change: &SettingsChange, currency: Currency) -> Vec<Fault> {
    let mut faults = Vec::new();
    if change.name.as_ref().is_some_and(|name| !is_name(name)) {
        faults.push(fault("name", FaultCode::Name));
    }
    if change.theme.as_ref().is_some_and(|theme| Theme::ALL.iter().all(|known| known.name() != theme)) {
        faults.push(fault("theme", FaultCode::UnknownTheme));
    }
    if let Some(legal) = &change.legal {
        check_legal(legal, &mut faults);
    }
    if let Some(methods) = change.shipping.as_ref().map(ShippingChange::methods) {
        check_methods(methods, currency, &mut faults);
    }
    faults
}

fn fault(field: impl Into<String>, code: FaultCode) -> Fault {
    Fault { field: field.into(), code }
}

/// At most so many characters, none of which begins a new line or worse.
fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && !text.chars().any(char::is_control)
}

fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && is_line(text, LONGEST_NAME)
}

fn check_legal(legal: &LegalIdentity, faults: &mut Vec<Fault>) {
    let LegalIdentity { company, registration, vat_id, address, email } = legal;
    let parts =
        [("company", company), ("registration", registration), ("vat_id", vat_id), ("address", address)];
    for (part, _) in parts.iter().filter(|(_, text)| !is_line(text, LONGEST_LEGAL)) {
        faults.push(fault(format!("legal.{part}"), FaultCode::Line));
    }
    if !email.is_empty() && EmailAddress::read(email).is_err() {
        faults.push(fault("legal.email", FaultCode::Email));
    }
}

fn check_methods(methods: &[ShippingMethod], currency: Currency, faults: &mut Vec<Fault>) {
    if methods.len() > MOST_METHODS {
        faults.push(fault("shipping", FaultCode::TooManyMethods));
    }
    let mut codes = HashSet::new();
    for (place, method) in methods.iter().enumerate() {
        let at = |part: &str| format!("shipping[{place}].{part}");
        if !is_code(&method.code) || !codes.insert(&method.code) {
            faults.push(fault(at("code"), FaultCode::MethodCode));
        }
        if method.titles.is_empty() || !method.titles.values().all(|title| is_name(title)) {
            faults.push(fault(at("titles"), FaultCode::Titles));
        }
        if method.countries.as_ref().is_some_and(Vec::is_empty) {
            faults.push(fault(at("countries"), FaultCode::NoCountry));
        }
        for (part, amount) in [("price", Some(method.price)), ("free_from", method.free_from)] {
            if amount.is_some_and(|amount| amount.is_negative() || amount.currency() != currency) {
                faults.push(fault(at(part), FaultCode::Amount));
            }
        }
    }
}

fn is_code(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
