//! Which stores an account owns.

use crate::{AccountTx, DbError, TenantTx};
use commerce::ids::{AccountId, TenantId};
use diesel::sql_types::{BigInt, Bool, Uuid as SqlUuid};
use uuid::Uuid;

statement! {
    OwnStore "taking a store" -> ();
    "INSERT INTO store_owners (account_id, tenant_id) VALUES (" account: SqlUuid => Uuid,
    ", " tenant: SqlUuid => Uuid,
    ")"
}

/// The account owns the transaction's store from now on. The transaction has to be inside both
/// ([`crate::Database::founding`]).
///
/// # Errors
/// The database.
pub async fn own(tx: &mut TenantTx, account: AccountId) -> Result<(), DbError> {
    OwnStore { account: account.0, tenant: tx.tenant().0 }.run(tx).await.map(|_| ())
}

/// Names the constraint that gives a store one owner.
pub const OWNED: &str = "store_owners_store_key";

statement! {
    LockAccount "locking an account" -> (Bool => bool);
    "SELECT true FROM accounts WHERE account_id = " account: SqlUuid => Uuid,
    " FOR NO KEY UPDATE"
}

statement! {
    CountStores "counting an account's stores" -> (BigInt => i64);
    "SELECT count(*) FROM store_owners WHERE account_id = " account: SqlUuid => Uuid,
    ""
}

/// How many stores the account owns; nobody opens another for it before this transaction ends. The
/// transaction has to be inside both.
///
/// # Errors
/// The database.
pub async fn count_for_one_more(tx: &mut TenantTx, account: AccountId) -> Result<usize, DbError> {
    LockAccount { account: account.0 }.rows(tx).await?;
    let (count,) = crate::statement::only(CountStores { account: account.0 }.rows(tx).await?, "a count")?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

statement! {
    Owns "asking whose a store is" -> (Bool => bool);
    "SELECT true FROM store_owners WHERE account_id = " account: SqlUuid => Uuid,
    " AND tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

/// Whether the transaction's account owns the store.
///
/// # Errors
/// The database.
pub async fn owns(tx: &mut AccountTx, tenant: TenantId) -> Result<bool, DbError> {
    Ok(!Owns { account: tx.account().0, tenant: tenant.0 }.rows(tx).await?.is_empty())
}

statement! {
    StoresOf "reading an account's stores" -> (SqlUuid => Uuid);
    "SELECT tenant_id FROM store_owners WHERE account_id = " account: SqlUuid => Uuid,
    " ORDER BY tenant_id"
}

/// The account's stores, the oldest first.
///
/// # Errors
/// The database.
pub async fn of(tx: &mut AccountTx) -> Result<Vec<TenantId>, DbError> {
    let rows = StoresOf { account: tx.account().0 }.rows(tx).await?;
    Ok(rows.into_iter().map(|(tenant,)| TenantId(tenant)).collect())
}
