//! What a merchant changes about a store, and what others do: staff, plans, payments.

use super::Stores;
use crate::command::{Arrangement, Command};
use crate::error::StoreError;
use commerce::ids::TenantId;

impl Stores {
    /// Changes the store. Durable when it returns, and shown by every page from then on.
    ///
    /// # Errors
    /// [`StoreError::Arrangement`] says why nothing was changed.
    pub async fn arrange(&self, tenant: TenantId, arrangement: Arrangement) -> Result<(), StoreError> {
        self.ask(tenant, |reply| Command::Arrange { arrangement, reply }).await
    }
}
