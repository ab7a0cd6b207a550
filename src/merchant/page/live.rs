//! The store as it is now.

use super::checklist::Checklist;
use super::layout::Layout;
use crate::merchant::words::Badge;
use askama::Template;

/// Four figures; the last two are momentary.
pub struct Figures {
    pub revenue: String,
    pub orders: i64,
    pub visitors: usize,
    pub carts: usize,
}

/// A row of the table.
pub struct OrderLine {
    pub number: i64,
    pub placed: String,
    pub placed_at: String,
    pub customer: String,
    pub badge: Badge,
    pub units: i64,
    pub total: String,
}

/// Something that happened.
pub struct ActivityItem {
    pub sequence: i64,
    pub number: String,
    pub sentence: Badge,
    pub amount: Option<String>,
    pub at: String,
    pub instant: String,
}

/// Something that the merchant has to do.
pub struct ProblemItem {
    pub sequence: i64,
    pub number: String,
    pub title: String,
    /// As the supplier or the bank put it; may be empty.
    pub cause: String,
    pub next: String,
    pub at: String,
    pub instant: String,
}

/// A store that has just been opened.
pub struct OpenedStore {
    /// Where shoppers see it.
    pub url: String,
    /// The same, as people read it.
    pub host: String,
}

/// `GET /stores/{id}`
#[derive(Template)]
#[template(path = "merchant/live.html")]
pub struct LivePage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`: every link on the page begins with it.
    pub base: String,
    /// Whether shoppers see the store.
    pub published: bool,
    /// Why the platform has closed the store, if it has.
    pub suspended: Option<String>,
    /// What is missing; for the owner, until it is there.
    pub checklist: Option<Checklist>,
    /// Just now.
    pub opened: Option<OpenedStore>,
    /// Where the live feed is; `None` on pages of older orders, which do not move.
    pub feed: Option<String>,
    /// Everything up to this event is on the page.
    pub sequence: i64,
    pub figures: Figures,
    /// What the owner's plan takes from sight, in sentences.
    pub beyond_plan: Vec<String>,
    pub problems: Vec<ProblemItem>,
    pub orders: Vec<OrderLine>,
    /// Where the orders before these are.
    pub older: Option<String>,
    pub activity: Vec<ActivityItem>,
}
