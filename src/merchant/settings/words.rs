//! What is wrong with a field, in the reader's words.

use super::rules::{Fault, FaultCode};
use crate::merchant::amount;
use crate::presentation::text::Texts;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};

/// What is wrong, and what to do.
pub(super) fn words(code: FaultCode, locale: Locale, currency: Currency) -> String {
    let texts = Texts::of(locale);
    match code {
        FaultCode::Required => texts.get("account-error-required"),
        FaultCode::Name | FaultCode::Titles => texts.get("store-error-name"),
        FaultCode::UnknownTheme => texts.get("store-error-theme"),
        FaultCode::Line => texts.get("store-error-line"),
        FaultCode::Email | FaultCode::MethodCode => texts.get("account-error-invalid"),
        FaultCode::TooManyMethods => texts.get("store-error-methods"),
        FaultCode::NoCountry => texts.get("store-error-country"),
        FaultCode::Amount => {
            let example = amount::written(locale, Money::new(499, currency));
            let values = [("currency", currency.code().into()), ("example", example.into())];
            texts.with_all("store-error-amount", values)
        }
    }
}

/// The words for the first fault of that field.
pub(super) fn of(faults: &[Fault], field: &str, locale: Locale, currency: Currency) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.field == field)?;
    Some(words(fault.code, locale, currency))
}
