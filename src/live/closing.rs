//! All sessions of this server, as far as they have to be ended together.

use actors::{StoreError, Stores, hash_token};
use commerce::ids::TenantId;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// So long what was found out about a key is not asked again: thousands may listen by one.
const KEY_IS_KNOWN_FOR: Duration = Duration::from_secs(5);
/// Keys that are listened by at a time, at most remembered.
const KEYS: u64 = 10_000;

/// A handle to all sessions. Cheap to clone; clones are the same sessions.
#[derive(Clone, Debug)]
pub struct Sessions {
    closing: Arc<watch::Sender<bool>>,
    /// Which store a key opens, by the key's SHA-256.
    keys: moka::sync::Cache<[u8; 32], Option<TenantId>>,
}

impl Default for Sessions {
    fn default() -> Self {
        let keys = moka::sync::Cache::builder().max_capacity(KEYS).time_to_live(KEY_IS_KNOWN_FOR).build();
        Self { closing: Arc::default(), keys }
    }
}

impl Sessions {
    /// The server is about to stop: every session says so to its client and ends, and new ones end at
    /// once. Without it a stopping server would wait for clients that have no reason to leave.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }

    /// The store that a key opens, as it was a few seconds ago.
    pub(super) async fn store_of_key(
        &self,
        stores: &Stores,
        key: &str,
    ) -> Result<Option<TenantId>, StoreError> {
        let hash = hash_token(key);
        if let Some(known) = self.keys.get(&hash) {
            return Ok(known);
        }
        let opened = stores.store_of_key(key).await?;
        self.keys.insert(hash, opened);
        Ok(opened)
    }

    /// Done when the sessions are to end.
    pub(super) fn closed(&self) -> impl Future<Output = ()> + use<> {
        let mut closing = self.closing.subscribe();
        async move {
            // An error says that the server is gone altogether.
            let _ = closing.wait_for(|closing| *closing).await;
        }
    }
}
