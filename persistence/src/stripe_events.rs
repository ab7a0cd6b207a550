//! Which of Stripe's events have had their effect.

use crate::{DbError, SystemTx, TenantTx};
use commerce::ids::TenantId;
use diesel::sql_types::{Array, BigInt, Text, Timestamptz, Uuid as SqlUuid};
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

statement! {
    LatestEvents "reading events of the payment provider" -> (
        Text => String, Timestamptz => OffsetDateTime, SqlUuid => Uuid, Text => String
    );
    "SELECT e.id, e.received_at, s.tenant_id, s.name FROM stripe_events e JOIN stores s USING (tenant_id)
     ORDER BY e.received_at DESC LIMIT " limit: BigInt => i64,
    ""
}

/// An event that has had its effect.
#[derive(Clone, Debug)]
pub struct SeenEvent {
    pub id: String,
    pub received_at: OffsetDateTime,
    pub tenant: TenantId,
    pub store: String,
}

/// The latest events of all stores.
///
/// # Errors
/// The database.
pub async fn latest(tx: &mut SystemTx, limit: i64) -> Result<Vec<SeenEvent>, DbError> {
    let rows = LatestEvents { limit }.rows(tx).await?;
    let seen =
        |(id, received_at, tenant, store)| SeenEvent { id, received_at, tenant: TenantId(tenant), store };
    Ok(rows.into_iter().map(seen).collect())
}
