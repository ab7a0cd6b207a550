//! Where an order goes, and to whom: read once, valid from then on.

use serde::{Deserialize, Serialize};

/// What a shopper wrote, before it is believed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct AddressForm {
    #[serde(default)]
    pub line1: String,
    #[serde(default)]
    pub line2: Option<String>,
    #[serde(default)]
    pub city: String,
    #[serde(default)]
    pub postal_code: String,
    #[serde(default)]
    pub country: String,
}

/// A place that a parcel can be sent to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub line1: String,
    pub line2: Option<String>,
    pub city: String,
    pub postal_code: String,
    pub country: CountryCode,
}

/// Who ordered, and where it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub email: String,
    pub name: String,
    pub address: Address,
}

/// ISO 3166-1 alpha-2, upper case; one of the countries the platform knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);

/// The countries a parcel can go to: the European Union.
pub const COUNTRIES: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl CountryCode {
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let upper = text.trim().to_ascii_uppercase();
        let known = COUNTRIES.iter().find(|code| **code == upper)?;
        Some(Self([known.as_bytes()[0], known.as_bytes()[1]]))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl std::fmt::Display for CountryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for CountryCode {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("unknown country {text:?}"))
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.as_str().to_owned()
    }
}

/// One thing wrong with one field. `code` is stable; the edge has the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// As in the request: `address.postal_code`.
    pub field: &'static str,
    pub code: FieldProblem,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldProblem {
    Required,
    TooLong,
    Invalid,
    /// No shipping method of the store goes there.
    NotServed,
    Unknown,
    TooShort,
    /// A password that is the address it protects.
    Guessable,
}

/// Reads who and where; every wrong field is named, not just the first.
///
/// # Errors
/// The fields that are missing, too long or not of their form.
pub fn read_contact(email: &str, name: &str, form: &AddressForm) -> Result<Contact, Vec<FieldError>> {
    let mut errors = Vec::new();
    let email = read_email(email, &mut errors);
    let name = read_text("name", name, 120, &mut errors);
    let line1 = read_text("address.line1", &form.line1, 200, &mut errors);
    let line2 = form.line2.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let line2 = line2.map(|text| read_text("address.line2", text, 200, &mut errors));
    let city = read_text("address.city", &form.city, 120, &mut errors);
    let country = CountryCode::parse(&form.country);
    if country.is_none() {
        let code =
            if form.country.trim().is_empty() { FieldProblem::Required } else { FieldProblem::Unknown };
        errors.push(FieldError { field: "address.country", code });
    }
    let postal_code = read_text("address.postal_code", &form.postal_code, 16, &mut errors);
    match country {
        Some(country)
            if errors.iter().all(|error| error.field != "address.postal_code")
                && !postal_code_fits(&postal_code, country) =>
        {
            errors.push(FieldError { field: "address.postal_code", code: FieldProblem::Invalid });
        }
        _ => {}
    }
    match (country, errors.is_empty()) {
        (Some(country), true) => {
            Ok(Contact { email, name, address: Address { line1, line2, city, postal_code, country } })
        }
        _ => Err(errors),
    }
}

/// An address that mail can be sent to: one `@`, something on both sides, a dot in the domain, nothing
/// that could break out of a mail header. Whether it exists only a mail can tell.
pub(crate) fn read_email(text: &str, errors: &mut Vec<FieldError>) -> String {
    let text = text.trim();
    let problem = match text.rsplit_once('@') {
        _ if text.is_empty() => Some(FieldProblem::Required),
        _ if text.len() > 254 => Some(FieldProblem::TooLong),
        Some((local, domain)) => {
            let clean = |part: &str| {
                part.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"@".contains(c))
            };
            let domain_has_labels = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
            (local.is_empty() || local.len() > 64 || !clean(local) || !clean(domain) || !domain_has_labels)
                .then_some(FieldProblem::Invalid)
        }
        None => Some(FieldProblem::Invalid),
    };
    if let Some(code) = problem {
        errors.push(FieldError { field: "email", code });
    }
    text.to_owned()
}

pub(crate) fn read_text(
    field: &'static str,
    text: &str,
    longest: usize,
    errors: &mut Vec<FieldError>,
) -> String {
    let text = text.trim();
    let problem = if text.is_empty() {
        Some(FieldProblem::Required)
    } else if text.chars().count() > longest {
        Some(FieldProblem::TooLong)
    } else if text.chars().any(char::is_control) {
        Some(FieldProblem::Invalid)
    } else {
        None
    };
    if let Some(code) = problem {
        errors.push(FieldError { field, code });
    }
    text.to_owned()
}

/// Digits in the number that the country uses; where letters or several forms exist, only the length
/// is looked at, for refusing a true address is worse than taking a wrong one.
#[must_use]
pub fn postal_code_fits(text: &str, country: CountryCode) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let only = |separators: &str| text.chars().all(|c| c.is_ascii_digit() || separators.contains(c));
    match country.as_str() {
        "RO" => digits == 6 && only(""),
        "DE" | "ES" | "FR" | "IT" | "FI" | "EE" | "HR" => digits == 5 && only(""),
        "AT" | "BE" | "BG" | "CY" | "DK" | "HU" | "LU" | "SI" => digits == 4 && only(""),
        "PT" => digits == 7 && only("- "),
        "PL" => digits == 5 && only("- "),
        "CZ" | "GR" | "SE" | "SK" => digits == 5 && only(" "),
        _ => (2..=12).contains(&text.chars().count()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(country: &str, postal_code: &str) -> AddressForm {
        AddressForm {
            line1: "Strada Lungă 1".into(),
            line2: None,
            city: "Brașov".into(),
            postal_code: postal_code.into(),
            country: country.into(),
        }
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let errors = read_contact("ana", "", &form("XX", "")).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|error| error.field).collect();
        assert_eq!(fields, ["email", "name", "address.country", "address.postal_code"]);
    }

    #[test]
    fn a_mail_address_cannot_carry_a_header() {
        for wrong in ["a@b", "@b.ro", "a@", "a b@c.ro", "a@b.ro\nBcc: x@y.z", "a@b..ro", "<a@b.ro>"] {
            assert!(read_contact(wrong, "Ana", &form("RO", "500001")).is_err(), "{wrong} was taken");
        }
        assert!(read_contact("ana+shop@exemplu.ro", "Ana", &form("ro", "500001")).is_ok());
    }

    #[test]
    fn a_postal_code_has_the_form_of_its_country() {
        for (country, good, wrong) in [
            ("RO", "010011", "1234"),
            ("DE", "10115", "1011A"),
            ("PT", "1000-205", "1000"),
            ("PL", "00-950", "0"),
        ] {
            assert!(read_contact("a@b.ro", "Ana", &form(country, good)).is_ok(), "{country} {good}");
            assert!(read_contact("a@b.ro", "Ana", &form(country, wrong)).is_err(), "{country} {wrong}");
        }
    }
}
