//! What a merchant has subscribed to, and what it allows.
//!
//! The plans are data (`config/plans.toml`). A plan belongs to a merchant's account, because stores are one of the
//! things that it limits. Whatever is beyond a limit is hidden and never deleted.

mod file;
mod limits;
mod subscription;

pub use file::PlansError;
pub use limits::{Ask, Feature, Limit, Limits, OverLimit};
pub use subscription::{GRACE, Subscription, SubscriptionStatus, next_change};

use crate::money::Money;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;
use time::OffsetDateTime;

/// The plans there are, from the cheapest to the dearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlanName {
    /// What everybody has who has subscribed to nothing.
    Free,
    Starter,
    Pro,
    Business,
}

impl PlanName {
    pub const ALL: [PlanName; 4] = [PlanName::Free, PlanName::Starter, PlanName::Pro, PlanName::Business];

    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            PlanName::Free => "free",
            PlanName::Starter => "starter",
            PlanName::Pro => "pro",
            PlanName::Business => "business",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.as_str() == text)
    }
}

impl fmt::Display for PlanName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub name: PlanName,
    /// Its price at the payment provider; the free plan has none.
    pub price: Option<String>,
    /// What it costs a month, for showing.
    pub monthly: Money,
    pub limits: Limits,
}

/// All plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plans {
    /// In the order of [`PlanName::ALL`].
    all: [Arc<Plan>; 4],
}

impl Plans {
    /// Reads `config/plans.toml`.
    ///
    /// # Errors
    /// The first mistake in it.
    pub fn read(text: &str) -> Result<Self, PlansError> {
        file::read(text).map(|all| Self { all })
    }

    /// All of them, the cheapest first.
    #[must_use]
    pub fn all(&self) -> &[Arc<Plan>] {
        &self.all
    }

    #[must_use]
    pub fn named(&self, name: PlanName) -> &Arc<Plan> {
        let [free, starter, pro, business] = &self.all;
        match name {
            PlanName::Free => free,
            PlanName::Starter => starter,
            PlanName::Pro => pro,
            PlanName::Business => business,
        }
    }

    /// The plan with that price at the payment provider.
    #[must_use]
    pub fn of_price(&self, price: &str) -> Option<&Arc<Plan>> {
        self.all.iter().find(|plan| plan.price.as_deref() == Some(price))
    }

    /// What somebody with this subscription has at that instant. A price that none of the plans has is worth no
    /// more than the free plan.
    #[must_use]
    pub fn plan_at(&self, subscription: Option<&Subscription>, now: OffsetDateTime) -> &Arc<Plan> {
        subscription
            .filter(|subscription| subscription.holds_at(now))
            .and_then(|subscription| self.of_price(subscription.price.as_deref()?))
            .unwrap_or_else(|| self.named(PlanName::Free))
    }

    /// Whether `limits` allow what is asked for. Every limit is asked about here.
    ///
    /// # Errors
    /// They do not; the cheapest plan that would is named.
    pub fn allows(&self, limits: &Limits, ask: Ask<'_>) -> Result<(), OverLimit> {
        if limits.allow(ask) {
            return Ok(());
        }
        let allowed_by = self.all.iter().find(|plan| plan.limits.allow(ask)).map(|plan| plan.name);
        let limit = ask.limit();
        Err(OverLimit { limit, most: limits.most(limit).unwrap_or(u32::MAX), allowed_by })
    }
}

#[cfg(test)]
mod tests;
