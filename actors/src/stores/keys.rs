//! Keys for a store's programs.

use super::Stores;
use crate::error::{KeyRefusal, StoreError};
use crate::tokens::hash_token;
use commerce::ids::TenantId;
use persistence::api_keys::{self, StoredKey};
use uuid::Uuid;

/// More are a sign that old ones are forgotten instead of revoked.
const MOST_KEYS: usize = 20;
const LONGEST_LABEL: usize = 60;

/// A key that was just made.
pub struct NewKey {
    pub stored: StoredKey,
    /// The key itself, which nobody can show again.
    pub key: secrecy::SecretString,
}

impl Stores {
    /// The keys that open the store, the oldest first.
    ///
    /// # Errors
    /// The database.
    pub async fn api_keys(&self, tenant: TenantId) -> Result<Vec<StoredKey>, StoreError> {
        let mut tx = self.database().tenant(tenant).await?;
        let listed = api_keys::list(&mut tx).await;
        tx.roll_back().await;
        Ok(listed?)
    }

    /// Makes a key; `label` says what it is for.
    ///
    /// # Errors
    /// [`StoreError::Key`] says what is wrong with the label, or that there are enough.
    pub async fn make_api_key(&self, tenant: TenantId, label: &str) -> Result<NewKey, StoreError> {
        let label = label.trim();
        if label.is_empty() || label.chars().count() > LONGEST_LABEL || label.chars().any(char::is_control) {
            return Err(KeyRefusal::Label { longest: LONGEST_LABEL }.into());
        }
        let key = Stores::write_key(tenant, &self.clock().secret());
        let stored =
            StoredKey { id: self.clock().new_id(), label: label.to_owned(), created_at: self.clock().now() };
        let mut tx = self.database().tenant(tenant).await?;
        let written = async {
            if api_keys::count_for_one_more(&mut tx).await? >= MOST_KEYS {
                return Err(KeyRefusal::TooMany { most: MOST_KEYS }.into());
            }
            Ok(api_keys::add(&mut tx, tenant, &stored, &hash_token(&key)).await?)
        };
        match written.await {
            Ok(()) => tx.commit().await?,
            Err(error) => {
                tx.roll_back().await;
                return Err(error);
            }
        }
        Ok(NewKey { stored, key: key.into() })
    }

    /// The key opens nothing from the next request on.
    ///
    /// # Errors
    /// The store has no such key.
    pub async fn revoke_api_key(&self, tenant: TenantId, key: Uuid) -> Result<(), StoreError> {
        let mut tx = self.database().tenant(tenant).await?;
        match api_keys::revoke(&mut tx, key, self.clock().now()).await {
            Ok(true) => Ok(tx.commit().await?),
            Ok(false) => {
                tx.roll_back().await;
                Err(StoreError::NotFound("API key"))
            }
            Err(error) => {
                tx.roll_back().await;
                Err(error.into())
            }
        }
    }
}
