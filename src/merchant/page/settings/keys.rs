//! Keys for the store's programs.

use super::SettingsForm;
use crate::merchant::page::{Field, Layout};
use askama::Template;

/// A key that opens the store.
pub struct KeyRow {
    pub id: String,
    /// What it is for.
    pub label: String,
    /// When it was made.
    pub made: String,
}

/// `GET /stores/{id}/settings/keys`
#[derive(Template)]
#[template(path = "merchant/settings/keys.html")]
pub struct KeysPage {
    pub layout: Layout,
    pub form: SettingsForm,
    pub label: Field,
    /// The key that was just made: shown this once.
    pub made: Option<String>,
    pub keys: Vec<KeyRow>,
}
