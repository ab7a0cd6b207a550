//! The account's stores.

use crate::merchant::page::Layout;
use askama::Template;

/// A store at a glance.
pub struct StoreCard {
    pub name: String,
    /// Its storefront.
    pub url: String,
    /// Where its merchant sees it.
    pub href: String,
    /// The storefront's host, as people read it.
    pub slug_host: String,
    pub published: bool,
    /// The plan has no room for it.
    pub closed: bool,
    /// What it has taken today.
    pub today: String,
    /// So many orders today.
    pub orders: i64,
}

/// `GET /`
#[derive(Template)]
#[template(path = "merchant/account/stores.html")]
pub struct StoresPage {
    pub layout: Layout,
    pub stores: Vec<StoreCard>,
    /// The address that waits to be confirmed.
    pub unconfirmed: Option<String>,
}
