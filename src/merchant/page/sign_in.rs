//! The page that asks for the key.

use super::layout::Layout;
use askama::Template;

#[derive(Template)]
#[template(path = "merchant/sign_in.html")]
pub struct SignInPage {
    pub layout: Layout,
    /// What was wrong with the last try.
    pub error: Option<String>,
}
