//! Name and address, and the way to the other settings.

use super::SettingsForm;
use crate::merchant::page::{Field, Layout};
use askama::Template;

/// The way to a page of settings.
pub struct SettingsLink {
    pub href: String,
    pub title: String,
    /// What is to be found there.
    pub words: String,
}

/// `GET /stores/{id}/settings`
#[derive(Template)]
#[template(path = "merchant/settings/basics.html")]
pub struct SettingsPage {
    pub layout: Layout,
    pub form: SettingsForm,
    pub store_name: Field,
    /// Name and value of what was decided when the store was opened.
    pub facts: Vec<(String, String)>,
    pub links: Vec<SettingsLink>,
    /// Whether shoppers see the store, so that it can be closed.
    pub published: bool,
}
