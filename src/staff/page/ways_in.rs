//! Coming in.

use super::{Layout, Typed};
use askama::Template;

/// `GET /sign-in`
#[derive(Template)]
#[template(path = "staff/sign_in.html")]
pub struct SignInPage {
    pub layout: Layout,
    pub email: Typed,
    /// What was wrong with the last try. Which of the three is not told.
    pub error: Option<String>,
}

/// `GET /set-up`
#[derive(Template)]
#[template(path = "staff/set_up.html")]
pub struct SetUpPage {
    pub layout: Layout,
    pub name: String,
    pub email: String,
    pub token: String,
    /// The second factor, in base 32.
    pub secret: String,
    /// The same as a picture: markup of ours.
    pub picture: Option<String>,
    /// Their values are not shown.
    pub password: Typed,
    pub code: Typed,
}

/// What is shown once, after the account is set up.
#[derive(Template)]
#[template(path = "staff/recovery.html")]
pub struct RecoveryPage {
    pub layout: Layout,
    pub codes: Vec<String>,
}

/// A link that is used or over.
#[derive(Template)]
#[template(path = "staff/gone.html")]
pub struct GonePage {
    pub layout: Layout,
}
