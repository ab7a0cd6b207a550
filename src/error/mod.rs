//! The one place where an error becomes an answer. Two texts that cannot mix: what the client is told is
//! chosen here, from a fixed set; what the log is told is the error itself.
//!
//! Programs get a problem document (RFC 9457). People get a page: [`crate::pages_of_errors`] replaces the
//! body of an error when a browser asked for a page.

mod meanings;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use commerce::address::FieldProblem;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;

/// One thing wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FieldFault {
    /// As in the request: `address.postal_code`.
    pub field: String,
    pub code: Cow<'static, str>,
    pub message: String,
}

/// A problem, as the client is told. `code` is stable; `detail` says what to do.
#[derive(Clone, Debug)]
pub struct Problem {
    pub status: StatusCode,
    pub code: &'static str,
    pub detail: Cow<'static, str>,
    pub errors: Vec<FieldFault>,
    /// Seconds.
    pub retry_after: Option<u32>,
}

/// RFC 9457.
#[derive(Serialize, utoipa::ToSchema)]
pub struct ProblemDocument<'a> {
    r#type: &'static str,
    title: &'a str,
    status: u16,
    /// Stable; for programs.
    code: &'a str,
    /// What happened and what to do about it; for people.
    detail: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [FieldFault],
}

impl Problem {
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { status, code, detail: detail.into(), errors: Vec::new(), retry_after: None }
    }

    /// The same whether something never was, is another's, or is not to be seen.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "there is nothing here: check the address")
    }

    /// The platform has closed the store. Not 404 or 410: it may open again at its address, and search engines
    /// shall remember it; and no Retry-After, for nobody knows when.
    #[must_use]
    pub fn store_closed() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "store_closed",
            "this shop is closed for now: come back later",
        )
    }

    /// A fault of ours, which has been logged.
    #[must_use]
    pub fn internal() -> Self {
        let detail = "this cannot be done just now: try again later";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", detail)
    }

    #[must_use]
    pub fn forbidden(detail: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", detail)
    }

    #[must_use]
    pub fn unauthorized(detail: &'static str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", detail)
    }

    /// Input that was understood and cannot be used.
    #[must_use]
    pub fn invalid(errors: Vec<FieldFault>) -> Self {
        let detail = "some fields need another value: see errors";
        Self { errors, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", detail) }
    }

    /// One field.
    #[must_use]
    pub fn field(field: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self::invalid(vec![FieldFault {
            field: field.to_owned(),
            code: code.into(),
            message: message.into(),
        }])
    }

    fn coded(self, code: &'static str) -> Self {
        Self { code, ..self }
    }

    pub fn later(status: StatusCode, code: &'static str, detail: &'static str, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..Self::new(status, code, detail) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.code, self.status.as_u16())
    }
}

impl std::error::Error for Problem {}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let document = ProblemDocument {
            r#type: "about:blank",
            title: self.status.canonical_reason().unwrap_or("Error"),
            status: self.status.as_u16(),
            code: self.code,
            detail: &self.detail,
            errors: &self.errors,
        };
        let body = serde_json::to_vec(&document).unwrap_or_default();
        let mut response = HttpResponse::build(self.status);
        response.insert_header((header::CONTENT_TYPE, "application/problem+json"));
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        if let Some(seconds) = self.retry_after {
            response.insert_header((header::RETRY_AFTER, HeaderValue::from(seconds)));
        }
        response.body(body)
    }
}

/// The rules' code of a field's problem, and words for it.
#[must_use]
pub fn field_fault(error: &commerce::address::FieldError) -> FieldFault {
    let (code, message) = match error.code {
        FieldProblem::Required => ("required", "fill this in"),
        FieldProblem::TooLong => ("too_long", "this is too long: shorten it"),
        FieldProblem::Invalid => ("invalid", "this is not of the expected form: check it"),
        FieldProblem::NotServed => ("not_served", "the store does not deliver there"),
        FieldProblem::Unknown => ("unknown", "this is not known here: choose another"),
        FieldProblem::TooShort => ("too_short", "this is too short: use ten characters or more"),
        FieldProblem::Guessable => ("guessable", "this is the address itself: choose something else"),
    };
    FieldFault { field: error.field.to_owned(), code: code.into(), message: message.to_owned() }
}
