//! A subscription as the payment provider last described it.

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

/// For so long a subscription that cannot be collected keeps its plan.
pub const GRACE: Duration = Duration::days(7);

/// The payment provider's words (<https://docs.stripe.com/api/subscriptions/object#subscription_object-status>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionStatus {
    /// The first payment has not arrived yet.
    Incomplete,
    /// It never did.
    IncompleteExpired,
    Trialing,
    Active,
    /// A later payment failed, and is tried again.
    PastDue,
    /// It is tried no more.
    Unpaid,
    Canceled,
    Paused,
    /// A word that is newer than these.
    Unknown,
}

impl SubscriptionStatus {
    const ALL: [SubscriptionStatus; 9] = [
        SubscriptionStatus::Incomplete,
        SubscriptionStatus::IncompleteExpired,
        SubscriptionStatus::Trialing,
        SubscriptionStatus::Active,
        SubscriptionStatus::PastDue,
        SubscriptionStatus::Unpaid,
        SubscriptionStatus::Canceled,
        SubscriptionStatus::Paused,
        SubscriptionStatus::Unknown,
    ];

    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            SubscriptionStatus::Incomplete => "incomplete",
            SubscriptionStatus::IncompleteExpired => "incomplete_expired",
            SubscriptionStatus::Trialing => "trialing",
            SubscriptionStatus::Active => "active",
            SubscriptionStatus::PastDue => "past_due",
            SubscriptionStatus::Unpaid => "unpaid",
            SubscriptionStatus::Canceled => "canceled",
            SubscriptionStatus::Paused => "paused",
            SubscriptionStatus::Unknown => "unknown",
        }
    }

    #[must_use]
    pub fn read(word: &str) -> Self {
        Self::ALL.into_iter().find(|status| status.as_str() == word).unwrap_or(Self::Unknown)
    }

    /// Whether a plan hangs on it, now or for the time of grace: such a subscription is changed, not bought again.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Trialing | Self::Active | Self::PastDue)
    }
}

/// What a plan is decided by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    pub status: SubscriptionStatus,
    /// The provider's id of the price.
    pub price: Option<String>,
    /// Since when the status is [`SubscriptionStatus::PastDue`]; `None` in every other.
    #[serde(with = "time::serde::rfc3339::option")]
    pub past_due_since: Option<OffsetDateTime>,
    /// It has been cancelled, and is paid until the period's end.
    pub cancel_at_period_end: bool,
    #[serde(with = "time::serde::rfc3339::option")]
    pub current_period_end: Option<OffsetDateTime>,
}

impl Subscription {
    /// Whether its plan is to be had at that instant.
    #[must_use]
    pub fn holds_at(&self, now: OffsetDateTime) -> bool {
        match self.status {
            SubscriptionStatus::Active | SubscriptionStatus::Trialing => true,
            SubscriptionStatus::PastDue => self.grace_ends().is_some_and(|end| now < end),
            _ => false,
        }
    }

    /// When the plan of a subscription that is past due ends, whether that lies ahead or not.
    #[must_use]
    pub fn grace_ends(&self) -> Option<OffsetDateTime> {
        let since = self.past_due_since.filter(|_| self.status == SubscriptionStatus::PastDue)?;
        since.checked_add(GRACE)
    }
}

/// When the plan becomes another by the clock alone, without any news.
#[must_use]
pub fn next_change(subscription: Option<&Subscription>, now: OffsetDateTime) -> Option<OffsetDateTime> {
    subscription?.grace_ends().filter(|end| now < *end)
}
