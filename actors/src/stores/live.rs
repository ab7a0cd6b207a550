//! Watching a store.

use super::Stores;
use crate::error::StoreError;
use crate::presence::Presence;
use crate::tokens::hash_token;
use commerce::ids::TenantId;
use persistence::events::StoredEvent;
use std::sync::Arc;
use tokio::sync::broadcast;
use uuid::Uuid;

/// API keys begin with this, then the store's id, then the secret.
const KEY_PREFIX: &str = "cfk_";

impl Stores {
    /// Events from now on. Subscribe before reading what was: then nothing falls between.
    #[must_use]
    pub fn subscribe(&self, tenant: TenantId) -> broadcast::Receiver<Arc<StoredEvent>> {
        self.runtime().bus.subscribe(tenant)
    }

    /// At most `limit` events later than `after`, in order.
    ///
    /// # Errors
    /// The database.
    pub async fn events_after(
        &self,
        tenant: TenantId,
        after: i64,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let mut tx = self.database().tenant(tenant).await?;
        let events = persistence::events::after(&mut tx, after, limit).await;
        tx.roll_back().await;
        Ok(events?)
    }

    /// The sequence of the store's latest event.
    ///
    /// # Errors
    /// The database.
    pub async fn last_sequence(&self, tenant: TenantId) -> Result<i64, StoreError> {
        let mut tx = self.database().tenant(tenant).await?;
        let sequence = persistence::stores::last_sequence(&mut tx).await;
        tx.roll_back().await;
        Ok(sequence?)
    }

    /// Who is there now.
    #[must_use]
    pub fn presence(&self, tenant: TenantId) -> Presence {
        let now = self.clock().now();
        self.runtime().slots.existing(tenant).map_or(Presence { carts: 0, visitors: 0 }, |slot| Presence {
            carts: slot.carts.open_carts(),
            visitors: slot.visitors.count(now),
        })
    }

    /// Whether the store has an actor now.
    #[must_use]
    pub fn is_awake(&self, tenant: TenantId) -> bool {
        self.runtime().awake.holds(tenant)
    }

    /// Somebody looked at a page. `visitor` is a keyed hash that can be traced to nobody.
    pub fn note_visitor(&self, tenant: TenantId, visitor: u64) {
        if let Some(slot) = self.runtime().slots.existing(tenant) {
            slot.visitors.note(visitor, self.clock().now());
        }
    }

    /// The store that an API key opens, if it opens one.
    ///
    /// # Errors
    /// The database.
    pub async fn store_of_key(&self, key: &str) -> Result<Option<TenantId>, StoreError> {
        let Some((id, _)) = key.strip_prefix(KEY_PREFIX).and_then(|rest| rest.split_once('_')) else {
            return Ok(None);
        };
        let Ok(id) = Uuid::try_parse(id) else { return Ok(None) };
        let tenant = TenantId(id);
        let mut tx = self.database().tenant(tenant).await?;
        let valid = persistence::api_keys::is_valid(&mut tx, &hash_token(key)).await;
        tx.roll_back().await;
        Ok(valid?.then_some(tenant))
    }

    /// A key for a store from 32 random bytes.
    #[must_use]
    pub fn write_key(tenant: TenantId, secret: &[u8; 32]) -> String {
        format!("{KEY_PREFIX}{}_{}", tenant.0.simple(), crate::tokens::write_token(secret))
    }
}
