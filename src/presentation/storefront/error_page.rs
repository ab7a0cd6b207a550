//! A page that says what went wrong and what to do next. It needs no store, for it may be the store
//! that could not be found.

use super::theme::Theme;
use crate::presentation::assets::asset_url;
use crate::presentation::text::Texts;
use askama::Template;
use commerce::locale::Locale;

/// Every error a person can see.
#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    pub locale: Locale,
    pub theme: Theme,
    /// Empty when no store is known.
    pub store_name: String,
    /// The HTTP status.
    pub status: u16,
    /// The platform has closed the store.
    pub closed: bool,
    /// Where "back to the store" leads; `None` when no store is known.
    pub home: Option<String>,
    /// What support needs to find the request.
    pub request_id: String,
}

impl ErrorPage {
    fn keys(&self) -> (&'static str, &'static str) {
        match self.status {
            503 if self.closed => ("error-closed", "error-closed-next"),
            404 if self.home.is_none() => ("error-no-store", "error-no-store-next"),
            404 | 410 => ("error-404", "error-404-next"),
            403 => ("error-403", "error-403-next"),
            400 | 405 | 409 | 413 | 415 | 422 => ("error-422", "error-422-next"),
            429 => ("error-429", "error-429-next"),
            502..=504 => ("error-503", "error-503-next"),
            _ => ("error-500", "error-500-next"),
        }
    }

    fn t(&self, key: &str) -> String {
        Texts::of(self.locale).get(key)
    }

    fn heading(&self) -> String {
        self.t(self.keys().0)
    }

    fn next(&self) -> String {
        self.t(self.keys().1)
    }

    /// Whether trying the same again can help.
    fn can_retry(&self) -> bool {
        !self.closed && (self.status == 429 || self.status >= 500)
    }

    fn asset(&self, name: &str) -> &'static str {
        asset_url(name)
    }

    fn fonts(&self) -> &'static [&'static str] {
        self.theme.fonts(self.locale == Locale::Ro)
    }
}
