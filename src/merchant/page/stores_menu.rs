//! The way to another store.

use super::layout::Layout;
use askama::Template;

/// Another store of the account's.
pub struct OtherStore {
    pub name: String,
    pub href: String,
    pub published: bool,
}

/// `GET /stores/{id}/menu`
#[derive(Template)]
#[template(path = "merchant/stores_menu.html")]
pub struct StoresMenuPage {
    pub layout: Layout,
    pub stores: Vec<OtherStore>,
}
