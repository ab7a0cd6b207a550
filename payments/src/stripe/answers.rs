//! The few fields of Stripe's answers that we read. Everything else may be missing, new or odd.

use crate::{AccountFacts, MerchantAccount, Payment, PaymentStatus, Refund, RefundStatus};
use std::collections::HashMap;

/// A PaymentIntent.
#[derive(miniserde::Deserialize)]
pub(super) struct IntentAnswer {
    id: String,
    client_secret: Option<String>,
    status: String,
    amount: i64,
    amount_received: Option<i64>,
    currency: String,
    metadata: Option<HashMap<String, String>>,
    last_payment_error: Option<FailureAnswer>,
}

#[derive(miniserde::Deserialize)]
struct FailureAnswer {
    code: Option<String>,
    decline_code: Option<String>,
}

/// A Refund.
#[derive(miniserde::Deserialize)]
pub(super) struct RefundAnswer {
    id: String,
    amount: i64,
    currency: String,
    payment_intent: Option<String>,
    status: Option<String>,
}

/// An Account.
#[derive(miniserde::Deserialize)]
pub(super) struct AccountAnswer {
    id: String,
    charges_enabled: Option<bool>,
    capabilities: Option<HashMap<String, String>>,
    requirements: Option<RequirementsAnswer>,
}

#[derive(miniserde::Deserialize)]
struct RequirementsAnswer {
    past_due: Option<Vec<String>>,
}

/// An AccountLink.
#[derive(miniserde::Deserialize)]
pub(super) struct LinkAnswer {
    pub url: String,
}

impl From<AccountAnswer> for MerchantAccount {
    fn from(answer: AccountAnswer) -> Self {
        let transfers = answer.capabilities.as_ref().and_then(|capabilities| capabilities.get("transfers"));
        let overdue = answer.requirements.and_then(|requirements| requirements.past_due);
        let facts = AccountFacts {
            charges_enabled: answer.charges_enabled.unwrap_or(false),
            transfers_active: transfers.is_some_and(|state| state == "active"),
            past_due: overdue.is_some_and(|overdue| !overdue.is_empty()),
        };
        MerchantAccount { id: answer.id, ready: facts.is_ready() }
    }
}

impl From<IntentAnswer> for Payment {
    fn from(answer: IntentAnswer) -> Self {
        let metadata = answer.metadata.unwrap_or_default();
        Payment {
            intent: answer.id,
            client_secret: answer.client_secret,
            status: PaymentStatus::read(&answer.status),
            amount: answer.amount,
            amount_received: answer.amount_received.unwrap_or(0),
            currency: answer.currency,
            tenant: metadata.get("tenant_id").and_then(|id| id.parse().ok()),
            order: metadata.get("order_id").and_then(|id| id.parse().ok()),
            failure: answer.last_payment_error.and_then(|failure| failure.decline_code.or(failure.code)),
        }
    }
}

impl From<RefundAnswer> for Refund {
    fn from(answer: RefundAnswer) -> Self {
        Refund {
            id: answer.id,
            intent: answer.payment_intent,
            amount: answer.amount,
            currency: answer.currency,
            status: RefundStatus::read(answer.status.as_deref().unwrap_or_default()),
        }
    }
}
