//! What the account has subscribed to.

use super::layout::Layout;
use askama::Template;

/// How things stand, in sentences.
pub struct PlanNote {
    /// `good`, `warn` or `bad`.
    pub tone: &'static str,
    pub sentences: Vec<String>,
}

/// A plan, in words.
pub struct PlanCard {
    /// As it is sent.
    pub value: &'static str,
    pub name: String,
    pub price: String,
    pub lines: Vec<String>,
    pub current: bool,
    /// Whether it can be chosen.
    pub offered: bool,
}

/// `GET /account/plan`
#[derive(Template)]
#[template(path = "merchant/account/plan.html")]
pub struct PlanPage {
    pub layout: Layout,
    pub csrf: String,
    /// Where to look again, while the provider has not confirmed it.
    pub refresh: Option<String>,
    pub notes: Vec<PlanNote>,
    /// The cheapest first.
    pub cards: Vec<PlanCard>,
    /// Whether there is something at the payment provider that can be changed.
    pub manageable: bool,
}
