//! Which of Stripe's events have had their effect.

use crate::{DbError, TenantTx};
use diesel::sql_types::{Array, Text, Timestamptz, Uuid as SqlUuid};
use std::collections::BTreeSet;
use time::OffsetDateTime;
use uuid::Uuid;

statement! {
    MarkSeen "marking events seen" -> (Text => String);
    "INSERT INTO stripe_events (tenant_id, id, received_at) SELECT " tenant: SqlUuid => Uuid,
    ", e.id, " received_at: Timestamptz => OffsetDateTime,
    " FROM UNNEST(" ids: Array<Text> => Vec<String>,
    ") AS e (id) ON CONFLICT DO NOTHING RETURNING id"
}

/// Marks the events, in the transaction of their effect. Those that had none yet come back.
///
/// # Errors
/// The database.
pub async fn mark_seen(
    tx: &mut TenantTx,
    ids: BTreeSet<String>,
    received_at: OffsetDateTime,
) -> Result<BTreeSet<String>, DbError> {
    if ids.is_empty() {
        return Ok(ids);
    }
    // In the order of the set, so that two nodes never wait for each other in a circle.
    let statement = MarkSeen { tenant: tx.tenant().0, received_at, ids: ids.into_iter().collect() };
    Ok(statement.rows(tx).await?.into_iter().map(|(id,)| id).collect())
}
