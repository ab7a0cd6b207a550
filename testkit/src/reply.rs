//! What the merchant's host answers.

use crate::form::Form;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, LOCATION, SET_COOKIE};
use serde_json::Value;

/// An answer.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    /// The text as JSON; null when it is none.
    pub body: Value,
    /// Path and query that were asked for.
    pub page: String,
}

impl Reply {
    /// The body of an answer that must have this status.
    ///
    /// # Panics
    /// It has another one.
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}: {}", self.page, self.text);
        self.body
    }

    /// Where an answer leads that must be a 303.
    ///
    /// # Panics
    /// It is none.
    pub fn leads_to(self) -> String {
        assert_eq!(self.status.as_u16(), 303, "{}: {}", self.page, self.text);
        self.headers[LOCATION].to_str().unwrap().to_owned()
    }

    /// The stable code of a problem.
    #[must_use]
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// Status and code of a problem.
    #[must_use]
    pub fn problem(&self) -> (u16, &str) {
        (self.status.as_u16(), self.code())
    }

    /// The fields that a problem names.
    #[must_use]
    pub fn fields(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array();
        errors.into_iter().flatten().filter_map(|error| error["field"].as_str()).collect()
    }

    /// The line that sets a cookie.
    #[must_use]
    pub fn set_cookie(&self, name: &str) -> Option<&str> {
        let mut lines = self.headers.get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
        lines.find(|line| line.split('=').next() == Some(name))
    }

    /// The first form of the page that contains `mark`.
    ///
    /// # Panics
    /// There is none.
    #[must_use]
    pub fn form(&self, mark: &str) -> Form {
        let found = Form::all(&self.text, &self.page).into_iter().find(|form| form.html.contains(mark));
        found
            .unwrap_or_else(|| panic!("{} {} has no form with {mark}: {}", self.status, self.page, self.text))
    }
}
