//! Back in without the password.

use super::Field;
use crate::merchant::page::Layout;
use askama::Template;

/// `GET /forgot-password`
#[derive(Template)]
#[template(path = "merchant/account/forgot.html")]
pub struct ForgotPage {
    pub layout: Layout,
    pub email: Field,
    /// The answer, the same whether there is such an account.
    pub sent: bool,
}

/// `GET /reset-password?token=`
#[derive(Template)]
#[template(path = "merchant/account/reset.html")]
pub struct ResetPage {
    pub layout: Layout,
    pub token: String,
    /// Its value is not shown.
    pub password: Field,
    /// `false` when the link is too old, was used or never existed.
    pub usable: bool,
}
