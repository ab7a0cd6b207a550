//! Keys with which programs sign in to a store.

use crate::{DbError, TenantTx};
use diesel::sql_types::{Binary, Bool, Uuid as SqlUuid};
use uuid::Uuid;

statement! {
    KeyIsValid "checking an API key" -> (Bool => bool);
    "SELECT true FROM api_keys WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND secret_hash = " secret_hash: Binary => Vec<u8>,
    " AND revoked_at IS NULL"
}

/// Whether a key with this SHA-256 opens the store.
///
/// # Errors
/// The database.
pub async fn is_valid(tx: &mut TenantTx, secret_hash: &[u8; 32]) -> Result<bool, DbError> {
    let statement = KeyIsValid { tenant: tx.tenant().0, secret_hash: secret_hash.to_vec() };
    Ok(!statement.rows(tx).await?.is_empty())
}
