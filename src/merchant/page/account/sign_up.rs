//! A new account.

use super::Field;
use crate::merchant::page::Layout;
use askama::Template;

/// `GET /sign-up`
#[derive(Template)]
#[template(path = "merchant/account/sign_up.html")]
pub struct SignUpPage {
    pub layout: Layout,
    pub name: Field,
    pub email: Field,
    /// Its value is not shown.
    pub password: Field,
}
