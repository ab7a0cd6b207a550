//! What somebody has to say to have an account, and how long what is given to them holds.

use crate::address::{FieldError, FieldProblem, read_email, read_text};
use std::fmt;
use time::Duration;

/// How long an access token holds. It is never taken back, only not renewed, but each use is checked
/// against its session.
pub const ACCESS_LASTS: Duration = Duration::minutes(15);
/// How long a session lasts after it was last renewed.
pub const SESSION_LASTS: Duration = Duration::days(7);
/// How many days a session lasts at most, however often it is renewed.
pub const SESSION_DAYS: i32 = 90;
/// How long the link in the mail that confirms an address holds.
pub const CONFIRMATION_LASTS: Duration = Duration::days(7);
/// How long the link in the mail that resets a password holds.
pub const RESET_LASTS: Duration = Duration::hours(1);

/// The shortest and the longest password, in characters. Length is asked for and nothing else: rules about
/// kinds of characters make passwords worse (NIST SP 800-63B-4, 3.1.1.2).
pub const SHORTEST_PASSWORD: usize = 10;
pub const LONGEST_PASSWORD: usize = 200;

/// An address that mail can be sent to, in lower case, so that it is the same however it is typed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// # Errors
    /// It is missing, too long or of no such form.
    pub fn read(text: &str) -> Result<Self, FieldError> {
        let mut errors = Vec::new();
        let read = read_email(text, &mut errors);
        errors.into_iter().next().map_or_else(|| Ok(Self(read.to_lowercase())), Err)
    }

    /// One that was read before.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Addresses are personal: a log gets none.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(..)")
    }
}

/// What somebody who wants an account has said, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applicant {
    pub email: EmailAddress,
    pub name: String,
}

/// Reads who wants an account; every wrong field is named, not just the first.
///
/// # Errors
/// `email`, `password` or `name`, and what is wrong with it.
pub fn read_applicant(email: &str, password: &str, name: &str) -> Result<Applicant, Vec<FieldError>> {
    let mut errors = Vec::new();
    let address = EmailAddress::read(email).map_err(|error| errors.push(error)).ok();
    if let Err(error) = check_password("password", password, address.as_ref()) {
        errors.push(error);
    }
    let name = read_text("name", name, 100, &mut errors);
    match address {
        Some(email) if errors.is_empty() => Ok(Applicant { email, name }),
        _ => Err(errors),
    }
}

/// Whether a password may protect the account of `email`.
///
/// # Errors
/// `field`, and what is wrong with it.
pub fn check_password(
    field: &'static str,
    password: &str,
    email: Option<&EmailAddress>,
) -> Result<(), FieldError> {
    let code = match password.chars().count() {
        0 => FieldProblem::Required,
        length if length < SHORTEST_PASSWORD => FieldProblem::TooShort,
        length if length > LONGEST_PASSWORD => FieldProblem::TooLong,
        _ if password.contains('\0') => FieldProblem::Invalid,
        _ if email.is_some_and(|email| password.to_lowercase() == email.as_str()) => FieldProblem::Guessable,
        _ => return Ok(()),
    };
    Err(FieldError { field, code })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(email: &str, password: &str, name: &str) -> Vec<(&'static str, FieldProblem)> {
        let errors = read_applicant(email, password, name).unwrap_err();
        errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn an_address_is_the_same_however_it_is_typed() {
        let read = |text| EmailAddress::read(text).unwrap();
        assert_eq!(read(" Ana@Exemplu.RO "), read("ana@exemplu.ro"));
        assert_eq!(format!("{:?}", read("ana@exemplu.ro")), "EmailAddress(..)");
    }

    #[test]
    fn every_wrong_field_is_named() {
        assert_eq!(
            wrong("ana", "short", " "),
            [
                ("email", FieldProblem::Invalid),
                ("password", FieldProblem::TooShort),
                ("name", FieldProblem::Required)
            ]
        );
        assert_eq!(wrong("a@b.ro", &"x".repeat(201), "Ana"), [("password", FieldProblem::TooLong)]);
        assert_eq!(wrong("anapop@b.ro", "AnaPop@b.ro", "Ana"), [("password", FieldProblem::Guessable)]);
        assert!(read_applicant("a@b.ro", "ten letters", "Ana").is_ok());
    }
}
