//! The few fields of Stripe's answers that we read. Everything else may be missing, new or odd.

use crate::{
    AccountFacts, MerchantAccount, MerchantSubscription, Payment, PaymentStatus, Refund, RefundStatus,
};
use commerce::plan::SubscriptionStatus;
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

/// A Customer.
#[derive(miniserde::Deserialize)]
pub(super) struct CustomerAnswer {
    pub id: String,
}

/// A list of Subscriptions, the newest first.
#[derive(miniserde::Deserialize)]
pub(super) struct SubscriptionsAnswer {
    data: Vec<SubscriptionAnswer>,
}

#[derive(miniserde::Deserialize)]
struct SubscriptionAnswer {
    id: String,
    status: String,
    cancel_at_period_end: Option<bool>,
    items: Option<ItemsAnswer>,
}

#[derive(miniserde::Deserialize)]
struct ItemsAnswer {
    data: Vec<ItemAnswer>,
}

#[derive(miniserde::Deserialize)]
struct ItemAnswer {
    price: Option<PriceAnswer>,
    current_period_end: Option<i64>,
}

#[derive(miniserde::Deserialize)]
struct PriceAnswer {
    id: String,
}

/// An AccountLink, a checkout's or a portal's session.
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

impl From<SubscriptionsAnswer> for Vec<MerchantSubscription> {
    fn from(answer: SubscriptionsAnswer) -> Self {
        answer.data.into_iter().map(MerchantSubscription::from).collect()
    }
}

impl From<SubscriptionAnswer> for MerchantSubscription {
    fn from(answer: SubscriptionAnswer) -> Self {
        let first = answer.items.and_then(|items| items.data.into_iter().next());
        let (price, current_period_end) =
            first.map_or((None, None), |item| (item.price, item.current_period_end));
        MerchantSubscription {
            id: answer.id,
            status: SubscriptionStatus::read(&answer.status),
            price: price.map(|price| price.id),
            cancel_at_period_end: answer.cancel_at_period_end.unwrap_or(false),
            current_period_end,
        }
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
