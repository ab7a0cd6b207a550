//! Which host leads to which store.

use crate::{DbError, SharedTx};
use commerce::ids::TenantId;
use diesel::sql_types::{Text, Uuid as SqlUuid};
use uuid::Uuid;

statement! {
    FindHost "finding a store by its host" -> (SqlUuid => Uuid);
    "SELECT tenant_id FROM store_hosts WHERE host = " host: Text => String,
    ""
}

/// The store behind a slug or a custom domain.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut SharedTx, host: &str) -> Result<Option<TenantId>, DbError> {
    let rows = FindHost { host: host.to_owned() }.rows(tx).await?;
    Ok(rows.into_iter().next().map(|(tenant,)| TenantId(tenant)))
}
