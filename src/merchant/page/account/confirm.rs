//! Confirming the address.

use crate::merchant::page::Layout;
use askama::Template;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmState {
    /// A button waits to be pressed: mail programs that look at links confirm nothing.
    Ask,
    Done,
    /// The link is too old, was used or never existed.
    Unusable,
}

/// `GET /confirm?token=`
#[derive(Template)]
#[template(path = "merchant/account/confirm.html")]
pub struct ConfirmPage {
    pub layout: Layout,
    pub token: String,
    pub state: ConfirmState,
}
