//! One order.

use super::layout::Layout;
use crate::merchant::words::Badge;
use askama::Template;

/// A line of the order.
pub struct LineView {
    pub title: String,
    /// Empty when the product has one variant only.
    pub variant: String,
    pub sku: String,
    pub quantity: u32,
    pub unit_price: String,
    pub total: String,
}

/// An amount with its name.
pub struct MoneyRow {
    pub label: String,
    pub amount: String,
}

/// A supplier's part of the order.
pub struct PartView {
    pub supplier: String,
    pub badge: Badge,
    /// Carrier and number; may be empty.
    pub parcel: String,
    /// Where the parcel can be followed.
    pub url: Option<String>,
    /// As the supplier put it; may be empty.
    pub problem: String,
    /// It is the store's own, and its merchant is to send it.
    pub may_ship: bool,
    pub changed: String,
    pub changed_at: String,
}

/// Something that happened to the order.
pub struct HistoryItem {
    pub sentence: Badge,
    pub cause: String,
    pub at: String,
    pub instant: String,
}

/// `GET /stores/{id}/orders/{number}`
#[derive(Template)]
#[template(path = "merchant/order.html")]
pub struct OrderPage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`: the way back begins with it.
    pub base: String,
    pub badge: Badge,
    pub placed: String,
    pub placed_at: String,
    pub lines: Vec<LineView>,
    /// The last one is the sum.
    pub totals: Vec<MoneyRow>,
    /// The last one is the merchant's.
    pub split: Vec<MoneyRow>,
    pub refunded: Option<String>,
    /// What the page's form has to carry; `None` for a program, which sends none.
    pub csrf: Option<String>,
    /// Where it is said that the store's own has been sent.
    pub ship: String,
    pub parts: Vec<PartView>,
    pub history: Vec<HistoryItem>,
    pub customer: String,
    pub email: String,
    pub address: Vec<String>,
    /// The provider's name of the payment.
    pub payment: Option<String>,
}
