//! What merchants pay the platform for: a customer, its subscription, and the provider's pages about them.

use commerce::account::EmailAddress;
use commerce::ids::AccountId;
use commerce::plan::SubscriptionStatus;

/// A merchant, as a customer of the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerRequest {
    /// The idempotency key, made from our own id of the account: an account is one customer.
    pub operation: String,
    /// It travels in the metadata, for people who look at Stripe's dashboard.
    pub account: AccountId,
    pub email: EmailAddress,
}

/// A subscription to be bought on Stripe's own page (<https://docs.stripe.com/api/checkout/sessions/create>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCheckoutRequest {
    /// The idempotency key, another one each time.
    pub operation: String,
    pub account: AccountId,
    /// `cus_…`.
    pub customer: String,
    pub price: String,
    /// Where the browser comes back to. That it comes back proves nothing.
    pub success_url: String,
    /// Where it comes to when nothing was bought.
    pub cancel_url: String,
}

/// Stripe's page where a customer changes or ends what it has subscribed to
/// (<https://docs.stripe.com/customer-management>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalRequest {
    /// The idempotency key, another one each time.
    pub operation: String,
    /// `cus_…`.
    pub customer: String,
    pub return_url: String,
}

/// A subscription as Stripe has it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MerchantSubscription {
    /// `sub_…`.
    pub id: String,
    pub status: SubscriptionStatus,
    /// The price of its first item.
    pub price: Option<String>,
    pub cancel_at_period_end: bool,
    /// Unix seconds; of its first item.
    pub current_period_end: Option<i64>,
}

impl MerchantSubscription {
    /// The one that counts of a customer's, the newest of which is first: one that is paid for, else one whose
    /// payment is late, else the newest.
    #[must_use]
    pub fn that_counts(subscriptions: Vec<Self>) -> Option<Self> {
        let rank = |one: &Self| match one.status {
            SubscriptionStatus::Active | SubscriptionStatus::Trialing => 0,
            status if status.is_running() => 1,
            _ => 2,
        };
        // The first of those of the lowest rank: the newest.
        subscriptions.into_iter().min_by_key(rank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_paid_for_counts_before_newer_ones() {
        let one = |id: &str, status| MerchantSubscription {
            id: id.to_owned(),
            status,
            price: None,
            cancel_at_period_end: false,
            current_period_end: None,
        };
        use SubscriptionStatus::{Active, Canceled, Incomplete, PastDue};
        let counts = |subscriptions| MerchantSubscription::that_counts(subscriptions).map(|one| one.id);
        let [new, late, old] = [one("sub_3", Incomplete), one("sub_2", PastDue), one("sub_1", Active)];
        assert_eq!(counts(vec![new.clone(), late.clone(), old]).as_deref(), Some("sub_1"));
        assert_eq!(counts(vec![new.clone(), late]).as_deref(), Some("sub_2"));
        assert_eq!(counts(vec![new, one("sub_1", Canceled)]).as_deref(), Some("sub_3"));
        assert_eq!(counts(Vec::new()), None);
    }
}
