//! Opening a store.

use super::{Choice, Field};
use crate::merchant::page::Layout;
use askama::Template;

/// `GET /stores/new`
#[derive(Template)]
#[template(path = "merchant/account/new_store.html")]
pub struct NewStorePage {
    pub layout: Layout,
    pub csrf: String,
    pub name: Field,
    pub slug: Field,
    /// What follows the slug in the store's host, without the dot between them.
    pub domain: String,
    pub countries: Vec<Choice>,
    pub country_error: Option<String>,
    pub currencies: Vec<Choice>,
    pub currency_error: Option<String>,
    pub languages: Vec<Choice>,
    pub language_error: Option<String>,
    /// Why no more stores can be opened: shown in place of the form.
    pub limit: Option<String>,
}
