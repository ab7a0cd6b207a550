//! What is wrong with a field, in the reader's words.

use crate::error::Problem;
use crate::presentation::text::Texts;
use actors::accounts::AccountError;
use commerce::account::{MOST_STORES, SHORTEST_PASSWORD};
use commerce::address::{FieldError, FieldProblem};
use commerce::locale::Locale;

/// The errors of a form, by field.
pub(super) struct FormErrors {
    fields: Vec<(&'static str, String)>,
}

impl FormErrors {
    /// What the reader can mend. Anything else is passed on.
    pub fn read(locale: Locale, error: AccountError) -> Result<Self, Problem> {
        let texts = Texts::of(locale);
        let fields = match error {
            AccountError::Invalid(errors) => {
                errors.into_iter().map(|error| (error.field, text(texts, &error))).collect()
            }
            AccountError::EmailTaken => vec![("email", texts.get("account-error-email-taken"))],
            AccountError::WrongPassword => {
                vec![("current_password", texts.get("account-error-current-wrong"))]
            }
            AccountError::SlugTaken => vec![("slug", texts.get("account-error-slug-taken"))],
            AccountError::TooManyStores => {
                vec![("limit", texts.with("account-error-too-many-stores", "most", MOST_STORES))]
            }
            AccountError::WrongCredentials => vec![("form", texts.get("account-error-wrong-credentials"))],
            AccountError::TooManyAttempts { .. } => {
                vec![("form", texts.get("account-error-too-many-attempts"))]
            }
            error => return Err(error.into()),
        };
        Ok(Self { fields })
    }

    /// The error of that field.
    pub fn of(&self, field: &str) -> Option<String> {
        self.fields.iter().find(|(named, _)| *named == field).map(|(_, text)| text.clone())
    }

    /// The error of that field, or the one of the whole form where it has no place of its own.
    pub fn of_or_form(&self, field: &str) -> Option<String> {
        self.of(field).or_else(|| self.of("form"))
    }
}

fn text(texts: &Texts, error: &FieldError) -> String {
    match (error.field, error.code) {
        (_, FieldProblem::Required) => texts.get("account-error-required"),
        (_, FieldProblem::TooShort) => texts.with("account-error-password-short", "least", SHORTEST_PASSWORD),
        (_, FieldProblem::Guessable) => texts.get("account-error-password-is-email"),
        ("slug", _) => texts.get("account-error-slug-form"),
        ("password" | "new_password", FieldProblem::TooLong) => texts.get("account-error-password-long"),
        (_, FieldProblem::TooLong) => texts.get("account-error-too-long"),
        _ => texts.get("account-error-invalid"),
    }
}
