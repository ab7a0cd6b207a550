//! What went wrong, and what to do.

use super::layout::Layout;
use crate::session::Unsent;
use askama::Template;

/// Every error that a merchant can see. The title says what happened.
#[derive(Template)]
#[template(path = "merchant/error.html")]
pub struct ErrorPage {
    pub layout: Layout,
    /// The HTTP status.
    pub status: u16,
    /// What to do.
    pub next: String,
    /// Trying the same again can help.
    pub again: bool,
    /// Somebody has to sign in first.
    pub signs_in: bool,
    /// What was typed and can be sent once more.
    pub unsent: Option<Unsent>,
    /// What support needs to find the request.
    pub request_id: String,
}
