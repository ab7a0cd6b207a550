//! Mails, where they are shown instead of sent.

use crate::merchant::page::Layout;
use askama::Template;

/// A mail that would have gone out.
pub struct MailView {
    pub to: String,
    pub subject: String,
    pub text: String,
    /// When, RFC 3339.
    pub at: String,
}

/// `GET /dev/mail`
#[derive(Template)]
#[template(path = "merchant/account/mails.html")]
pub struct MailsPage {
    pub layout: Layout,
    /// The newest first.
    pub mails: Vec<MailView>,
}
