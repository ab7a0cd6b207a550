//! Who stands behind the store.

use super::SettingsForm;
use crate::merchant::page::{Field, Layout};
use askama::Template;

/// A page that is made from these details.
pub struct LegalLink {
    pub href: String,
    pub title: String,
}

/// `GET /stores/{id}/settings/legal`
#[derive(Template)]
#[template(path = "merchant/settings/legal.html")]
pub struct LegalDetailsPage {
    pub layout: Layout,
    pub form: SettingsForm,
    pub company: Field,
    pub registration: Field,
    pub vat_id: Field,
    pub address: Field,
    pub email: Field,
    pub pages: Vec<LegalLink>,
}
