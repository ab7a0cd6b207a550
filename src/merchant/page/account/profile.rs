//! One's own data, the password, and where one is signed in.

use super::Field;
use crate::merchant::page::Layout;
use askama::Template;

/// A browser that is signed in.
pub struct SessionRow {
    pub id: String,
    /// What it seems to be: a browser on a system.
    pub device: String,
    /// A date.
    pub since: String,
    /// A date.
    pub last_used: String,
    /// The same for machines.
    pub last_used_at: String,
    /// It is the one that asks.
    pub current: bool,
}

/// `GET /account`
#[derive(Template)]
#[template(path = "merchant/account/profile.html")]
pub struct AccountPage {
    pub layout: Layout,
    pub csrf: String,
    pub name: String,
    pub email: String,
    pub confirmed: bool,
    /// Its value is not shown.
    pub current: Field,
    /// Its value is not shown.
    pub new: Field,
    /// A form of this page has just been carried out, and a mail tells of it.
    pub saved: bool,
    pub sessions: Vec<SessionRow>,
    /// What the account has subscribed to.
    pub plan: String,
}
