//! What the plan of a store's owner says about the store.

use commerce::plan::{Plan, Plans, next_change};
use persistence::accounts::plans::OwnersPlan;
use std::sync::Arc;
use time::OffsetDateTime;

/// The plan, as long as `changes_at` has not come.
#[derive(Clone, Debug)]
pub struct ViewPlan {
    pub plan: Arc<Plan>,
    /// Whether the plan has room for this store: its owner's youngest ones are beyond it.
    pub is_open: bool,
    /// Products that are carried and beyond the plan.
    pub hidden_products: usize,
    /// When the clock alone makes it another plan.
    pub changes_at: Option<OffsetDateTime>,
}

impl ViewPlan {
    pub(crate) fn of(plans: &Plans, known: &OwnersPlan, carried: usize, now: OffsetDateTime) -> Self {
        let subscription = known.subscription.as_ref();
        let plan = Arc::clone(plans.plan_at(subscription, now));
        Self {
            is_open: plan.limits.opens_store_at(known.place),
            hidden_products: carried - plan.limits.shown_products(carried),
            changes_at: next_change(subscription, now),
            plan,
        }
    }
}
