//! What is remembered, only as much as answers need.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::simulator) struct Customer {
    pub(in crate::simulator) id: String,
    pub(in crate::simulator) created: i64,
    pub(in crate::simulator) email: Option<String>,
    pub(in crate::simulator) name: Option<String>,
    pub(in crate::simulator) metadata: BTreeMap<String, String>,
}

/// A checkout of a subscription.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::simulator) struct Checkout {
    pub(in crate::simulator) id: String,
    pub(in crate::simulator) created: i64,
    pub(in crate::simulator) customer: String,
    pub(in crate::simulator) price: String,
    pub(in crate::simulator) client_reference_id: Option<String>,
    pub(in crate::simulator) metadata: BTreeMap<String, String>,
    pub(in crate::simulator) success_url: String,
    pub(in crate::simulator) cancel_url: Option<String>,
    /// Once it is done.
    pub(in crate::simulator) subscription: Option<String>,
}

/// A customer's way into the portal.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::simulator) struct Portal {
    pub(in crate::simulator) id: String,
    pub(in crate::simulator) created: i64,
    pub(in crate::simulator) customer: String,
    pub(in crate::simulator) return_url: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::simulator) struct Subscription {
    pub(in crate::simulator) id: String,
    /// Of its only item.
    pub(in crate::simulator) item: String,
    /// How many were made before it: a second has room for several.
    pub(in crate::simulator) number: usize,
    pub(in crate::simulator) created: i64,
    pub(in crate::simulator) customer: String,
    pub(in crate::simulator) price: String,
    /// Stripe's word.
    pub(in crate::simulator) status: String,
    pub(in crate::simulator) cancel_at_period_end: bool,
    pub(in crate::simulator) period_start: i64,
    pub(in crate::simulator) period_end: i64,
    pub(in crate::simulator) canceled_at: Option<i64>,
}

impl Subscription {
    /// Nothing can happen to it any more.
    pub(in crate::simulator) fn has_ended(&self) -> bool {
        matches!(self.status.as_str(), "canceled" | "incomplete_expired")
    }
}
