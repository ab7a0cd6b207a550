//! The orders of a store, and the people who placed them.

use super::layout::Layout;
use super::{Choice, Field};
use crate::merchant::words::Badge;
use askama::Template;

/// What a list has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    Found,
    /// There is nothing at all.
    NothingYet,
    /// There is something, and nothing of it is looked for.
    NoMatch,
    /// What is looked for cannot be.
    Refused,
}

/// An order.
pub struct FoundLine {
    pub number: i64,
    pub placed: String,
    pub placed_at: String,
    pub customer: String,
    pub badge: Badge,
    pub units: i64,
    pub total: String,
    /// What the merchant earns.
    pub earning: String,
}

/// `GET /stores/{id}/orders`
#[derive(Template)]
#[template(path = "merchant/orders/list.html")]
pub struct OrdersPage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    /// Whether shoppers see the store.
    pub published: bool,
    pub statuses: Vec<Choice>,
    pub status_error: Option<String>,
    pub words: Field,
    pub from: Field,
    pub to: Field,
    /// Whether some orders are left out.
    pub narrowed: bool,
    pub listing: Listing,
    pub rows: Vec<FoundLine>,
    /// Where the first page is; `None` when this is it.
    pub latest: Option<String>,
    /// Where the orders before these are.
    pub older: Option<String>,
}

/// Somebody who has ordered.
pub struct CustomerLine {
    pub name: String,
    pub email: String,
    /// So many.
    pub orders: String,
    pub spent: String,
    /// The day of the latest order.
    pub latest: String,
    pub latest_at: String,
    /// Where their orders are.
    pub href: String,
}

/// `GET /stores/{id}/customers`
#[derive(Template)]
#[template(path = "merchant/orders/customers.html")]
pub struct CustomersPage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    /// Whether shoppers see the store.
    pub published: bool,
    pub words: Field,
    /// Whether some customers are left out.
    pub narrowed: bool,
    pub listing: Listing,
    pub rows: Vec<CustomerLine>,
    /// Where the first page is; `None` when this is it.
    pub first: Option<String>,
    /// Where those are who ordered before these.
    pub more: Option<String>,
}
