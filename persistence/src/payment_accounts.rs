//! The account at the payment provider that a store's sales go to.

use crate::{DbError, SystemTx, TenantTx};
use commerce::ids::TenantId;
use diesel::sql_types::{Bool, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

statement! {
    AdoptAccount "giving a store its payment account" -> ();
    "UPDATE stores SET payments_ready = false, payments_checked_at = NULL, stripe_account = " account: Text => String,
    " WHERE stripe_account IS NULL AND tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

/// The store's sales go to this account, once it is ready. False: they go to another already.
///
/// # Errors
/// The database.
pub async fn adopt(tx: &mut TenantTx, account: &str) -> Result<bool, DbError> {
    Ok(AdoptAccount { account: account.to_owned(), tenant: tx.tenant().0 }.run(tx).await? > 0)
}

statement! {
    SetReady "noting the state of a payment account" -> ();
    "UPDATE stores SET payments_ready = " ready: Bool => bool,
    ", payments_checked_at = " asked_at: Timestamptz => OffsetDateTime,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND stripe_account = " account: Text => String,
    " AND coalesce(payments_checked_at <= " not_after: Timestamptz => OffsetDateTime,
    ", true)"
}

/// What the provider said when it was asked at `asked_at`. False: it has said something later already, or this is
/// not the store's account.
///
/// # Errors
/// The database.
pub async fn set_ready(
    tx: &mut TenantTx,
    account: &str,
    ready: bool,
    asked_at: OffsetDateTime,
) -> Result<bool, DbError> {
    let (account, tenant) = (account.to_owned(), tx.tenant().0);
    Ok(SetReady { ready, asked_at, tenant, account, not_after: asked_at }.run(tx).await? > 0)
}

statement! {
    StoresOfAccount "finding the stores of a payment account" -> (SqlUuid => Uuid);
    "SELECT tenant_id FROM stores WHERE stripe_account = " account: Text => String,
    " ORDER BY tenant_id"
}

/// The stores whose sales go to the account.
///
/// # Errors
/// The database.
pub async fn stores_of(tx: &mut SystemTx, account: &str) -> Result<Vec<TenantId>, DbError> {
    let rows = StoresOfAccount { account: account.to_owned() }.rows(tx).await?;
    Ok(rows.into_iter().map(|(tenant,)| TenantId(tenant)).collect())
}
