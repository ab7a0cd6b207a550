//! Stripe's objects, complete: every field that its description of version 2026-09-30.endive requires.
//! Clients that parse strictly refuse a whole answer for one field less.

mod account;
mod charge;
mod event;
mod payment_intent;
mod refund;

pub(super) use account::account;
pub(super) use charge::latest_charge;
pub(super) use event::event;
pub(super) use payment_intent::{last_payment_error, payment_intent};
pub(super) use refund::refund;

use super::model::Intent;
use serde_json::{Value, json};

/// The transfer to the merchant's account that a charge makes.
fn transfer_data(intent: &Intent) -> Value {
    intent
        .destination
        .as_ref()
        .map_or(Value::Null, |destination| json!({ "amount": null, "destination": destination }))
}

/// An id that belongs to another one and need not be remembered: `ch_X` gives `txn_X`.
fn sibling(prefix: &str, id: &str) -> String {
    format!("{prefix}_{}", id.split_once('_').map_or(id, |(_, rest)| rest))
}
