//! An event, reduced to what a shop needs to know.

use super::{WebhookError, json, kind};
use crate::AccountFacts;
use commerce::ids::{OrderId, TenantId};
use serde_json::Value;

/// One event. `id` is what to deduplicate by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripeEvent {
    /// `evt_…`.
    pub id: String,
    /// When it happened, in Unix seconds; when it was signed, if the event does not say.
    pub created: i64,
    /// The connected account it is about, for events of the Connect endpoint.
    pub account: Option<String>,
    pub kind: EventKind,
}

/// What happened. Amounts are minor units and 0 where the event does not say: ask the gateway before
/// drawing conclusions from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// `payment_intent.succeeded`.
    PaymentSucceeded(IntentFacts),
    /// `payment_intent.payment_failed`: an attempt failed. The shopper may try again.
    PaymentFailed(IntentFacts),
    /// `charge.refunded`, for partial refunds too: `amount_refunded` is the sum so far.
    ChargeRefunded {
        intent: Option<String>,
        charge: Option<String>,
        amount: i64,
        amount_refunded: i64,
        currency: String,
        tenant: Option<TenantId>,
        order: Option<OrderId>,
    },
    /// `charge.dispute.created`: a chargeback. It does not reverse the merchant's transfer by itself.
    DisputeCreated {
        dispute: Option<String>,
        intent: Option<String>,
        charge: Option<String>,
        amount: i64,
        currency: String,
        reason: String,
    },
    /// `account.updated` of a connected account.
    AccountUpdated { account: String, facts: AccountFacts },
    /// `customer.subscription.created`, `.updated` or `.deleted`.
    SubscriptionChanged {
        subscription: String,
        customer: Option<String>,
        /// Stripe's word: `active`, `past_due` …
        status: String,
        cancel_at_period_end: bool,
        /// Unix seconds. It is on the items in newer versions and on the subscription in older ones.
        current_period_end: Option<i64>,
        /// The price of the first item.
        price: Option<String>,
        deleted: bool,
    },
    /// `invoice.paid`. (`invoice.payment_succeeded` says the same again and is [`EventKind::Other`].)
    InvoicePaid { invoice: String, customer: Option<String>, subscription: Option<String>, amount: i64 },
    /// `invoice.payment_failed`.
    InvoicePaymentFailed {
        invoice: String,
        customer: Option<String>,
        subscription: Option<String>,
        amount: i64,
    },
    /// A type that we do not follow, or one that says nothing about which object it means.
    Other { event_type: String },
}

/// What an event says about a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntentFacts {
    /// `pi_…`.
    pub intent: String,
    pub amount: i64,
    pub amount_received: i64,
    /// Lower case; empty where the event does not say.
    pub currency: String,
    /// The store and the order from the metadata, where they are ours.
    pub tenant: Option<TenantId>,
    pub order: Option<OrderId>,
    /// Why the last attempt failed: the issuer's code, else Stripe's.
    pub failure: Option<String>,
    /// The same in Stripe's English.
    pub failure_message: Option<String>,
}

/// Reads an authentic body.
pub(super) fn read(body: &[u8], signed_at: i64) -> Result<StripeEvent, WebhookError> {
    let malformed = |reason: String| WebhookError::Malformed { reason };
    let event: Value = serde_json::from_slice(body).map_err(|error| malformed(error.to_string()))?;
    let id = json::text(&event, &["id"]).ok_or_else(|| malformed("no id".to_owned()))?;
    Ok(StripeEvent {
        id,
        created: json::number(&event, &["created"]).unwrap_or(signed_at),
        account: json::id(&event, &["account"]),
        kind: kind::read(&event),
    })
}
