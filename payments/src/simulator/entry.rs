//! What the book is made of: changes, as the journal keeps them.

use super::billing::{Checkout, Customer, Portal, Subscription};
use super::model::{Account, Intent, SimulatedRefund};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One change. Objects are written whole: the last one counts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Entry {
    Intent(Box<Intent>),
    Refund(Box<SimulatedRefund>),
    Account(Account),
    Customer(Customer),
    Checkout(Box<Checkout>),
    Portal(Portal),
    Subscription(Box<Subscription>),
    Answer(StoredAnswer),
    Event(OutgoingEvent),
    /// An event was accepted by its receiver.
    Delivered(String),
}

/// What was answered under an idempotency key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct StoredAnswer {
    pub(super) key: String,
    /// Of the path and the parameters.
    pub(super) fingerprint: String,
    pub(super) status: u16,
    pub(super) body: Value,
}

/// An event, in the bytes that are delivered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct OutgoingEvent {
    pub(super) id: String,
    /// The payment, account or customer that it is about.
    pub(super) about: String,
    pub(super) body: String,
}
