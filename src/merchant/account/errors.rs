//! What is wrong with a field, in the reader's words.

use crate::answers::own_page;
use crate::error::Problem;
use crate::merchant::plan::name;
use crate::presentation::text::Texts;
use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actors::accounts::AccountError;
use askama::Template;
use commerce::account::SHORTEST_PASSWORD;
use commerce::address::{FieldError, FieldProblem};
use commerce::locale::Locale;
use commerce::plan::OverLimit;

/// The errors of a form, by field.
pub(super) struct FormErrors {
    /// Seconds to wait, for who has tried too often.
    wait: Option<u64>,
    fields: Vec<(&'static str, String)>,
}

impl FormErrors {
    /// What the reader can mend. Anything else is passed on.
    pub fn read(locale: Locale, error: AccountError) -> Result<Self, Problem> {
        let texts = Texts::of(locale);
        let wait = match &error {
            AccountError::TooManyAttempts { wait } => Some(wait.as_secs() + 1),
            _ => None,
        };
        let fields = match error {
            AccountError::Invalid(errors) => {
                errors.into_iter().map(|error| (error.field, text(texts, &error))).collect()
            }
            AccountError::EmailTaken => vec![("email", texts.get("account-error-email-taken"))],
            AccountError::WrongPassword => {
                vec![("current_password", texts.get("account-error-current-wrong"))]
            }
            AccountError::SlugTaken => vec![("slug", texts.get("account-error-slug-taken"))],
            AccountError::TooManyStores(over) => vec![("limit", too_many_stores(locale, over))],
            AccountError::WrongCredentials => vec![("form", texts.get("account-error-wrong-credentials"))],
            AccountError::TooManyAttempts { .. } => {
                vec![("form", texts.get("account-error-too-many-attempts"))]
            }
            error => return Err(error.into()),
        };
        Ok(Self { wait, fields })
    }

    /// The error of that field.
    pub fn of(&self, field: &str) -> Option<String> {
        self.fields.iter().find(|(named, _)| *named == field).map(|(_, text)| text.clone())
    }

    /// The form once more, with what is wrong.
    pub fn page(&self, page: &impl Template) -> Result<HttpResponse, Problem> {
        let status = match self.wait {
            Some(_) => StatusCode::TOO_MANY_REQUESTS,
            None => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let mut answer = own_page(status, page)?;
        if let Some(wait) = self.wait {
            answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(wait));
        }
        Ok(answer)
    }

    /// The error of that field, or the one of the whole form where it has no place of its own.
    pub fn of_or_form(&self, field: &str) -> Option<String> {
        self.of(field).or_else(|| self.of("form"))
    }
}

fn too_many_stores(locale: Locale, over: OverLimit) -> String {
    let texts = Texts::of(locale);
    match over.allowed_by {
        Some(plan) => {
            let values = [("most", over.most.to_string().into()), ("plan", name(locale, plan).into())];
            texts.with_all("plan-over-stores", values)
        }
        None => texts.with("account-error-too-many-stores", "most", over.most),
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
