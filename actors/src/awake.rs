//! Which stores have an actor now, for whoever looks at all of them.

use commerce::ids::TenantId;
use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};

#[derive(Default)]
pub(crate) struct Awake(RwLock<HashSet<TenantId>>);

impl Awake {
    pub fn woke(&self, tenant: TenantId) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(tenant);
    }

    pub fn slept(&self, tenant: TenantId) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).remove(&tenant);
    }

    pub fn holds(&self, tenant: TenantId) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).contains(&tenant)
    }
}
