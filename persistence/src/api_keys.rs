//! Keys with which programs sign in to a store. Of a key only the SHA-256 is stored.

use crate::{DbError, TenantTx, Transaction};
use commerce::ids::TenantId;
use diesel::sql_types::{BigInt, Binary, Bool, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// A key, as its owner sees it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredKey {
    pub id: Uuid,
    /// What it is for.
    pub label: String,
    pub created_at: OffsetDateTime,
}

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

statement! {
    ListKeys "listing API keys" -> (SqlUuid => Uuid, Text => String, Timestamptz => OffsetDateTime);
    "SELECT id, label, created_at FROM api_keys WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND revoked_at IS NULL ORDER BY created_at, id"
}

/// The keys that open the store, the oldest first.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<StoredKey>, DbError> {
    let rows = ListKeys { tenant: tx.tenant().0 }.rows(tx).await?;
    Ok(rows.into_iter().map(|(id, label, created_at)| StoredKey { id, label, created_at }).collect())
}

statement! {
    CountKeys "counting API keys" -> (BigInt => i64);
    "SELECT count(*) FROM api_keys WHERE revoked_at IS NULL AND tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

/// How many keys open the store; nobody adds one before this transaction ends.
///
/// # Errors
/// The database.
pub async fn count_for_one_more(tx: &mut TenantTx) -> Result<usize, DbError> {
    // Locked first: a count is made with what could be seen before one had to wait.
    crate::arrangement::lock(tx).await?;
    let rows = CountKeys { tenant: tx.tenant().0 }.rows(tx).await?;
    Ok(rows.first().map_or(0, |(count,)| usize::try_from(*count).unwrap_or(usize::MAX)))
}

statement! {
    InsertKey "storing an API key" -> ();
    "INSERT INTO api_keys (tenant_id, id, label, secret_hash, created_at) VALUES (" tenant: SqlUuid => Uuid,
    ", " id: SqlUuid => Uuid,
    ", " label: Text => String,
    ", " secret_hash: Binary => Vec<u8>,
    ", " created_at: Timestamptz => OffsetDateTime,
    ")"
}

/// Gives a store one more key.
///
/// # Errors
/// The database.
pub async fn add(
    tx: &mut impl Transaction,
    tenant: TenantId,
    key: &StoredKey,
    hash: &[u8; 32],
) -> Result<(), DbError> {
    let StoredKey { id, label, created_at } = key.clone();
    let secret_hash = hash.to_vec();
    InsertKey { tenant: tenant.0, id, label, secret_hash, created_at }.run(tx).await.map(|_| ())
}

statement! {
    RevokeKey "revoking an API key" -> ();
    "UPDATE api_keys SET revoked_at = " now: Timestamptz => OffsetDateTime,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND id = " id: SqlUuid => Uuid,
    " AND revoked_at IS NULL"
}

/// The key opens nothing any more. False: there is no such key.
///
/// # Errors
/// The database.
pub async fn revoke(tx: &mut TenantTx, id: Uuid, now: OffsetDateTime) -> Result<bool, DbError> {
    Ok(RevokeKey { now, tenant: tx.tenant().0, id }.run(tx).await? > 0)
}
