//! The door.

use super::Field;
use crate::merchant::page::Layout;
use askama::Template;

/// `GET /sign-in`
#[derive(Template)]
#[template(path = "merchant/account/sign_in.html")]
pub struct SignInPage {
    pub layout: Layout,
    pub email: Field,
    /// What was wrong with the last try. It belongs to no field: which of the two is wrong is not told.
    pub error: Option<String>,
    /// Where to go afterwards, a path of this site.
    pub next: String,
    /// What was done before coming here.
    pub notice: Option<String>,
}
