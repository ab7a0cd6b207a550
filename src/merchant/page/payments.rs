//! Where the money of the sales goes.

use super::layout::Layout;
use askama::Template;

/// How far the account at Stripe is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentsState {
    NotStarted,
    /// Stripe needs details, or checks those that it has.
    Incomplete,
    Ready,
}

/// `GET /stores/{id}/payments`
#[derive(Template)]
#[template(path = "merchant/payments.html")]
pub struct PaymentsPage {
    pub layout: Layout,
    pub csrf: String,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    pub state: PaymentsState,
    /// The merchant has just come back from Stripe, which may not know yet.
    pub returned: bool,
    /// Why Stripe could not be asked.
    pub problem: Option<String>,
    /// No real money moves.
    pub testing: bool,
}
