//! What happened in a store, numbered without gaps.

use crate::{DbError, TenantTx};
use commerce::ids::OrderId;
use diesel::sql_types::{BigInt, Jsonb, Text, Timestamptz, Uuid as SqlUuid};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// One event. Serialises to a live message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredEvent {
    pub sequence: i64,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    #[serde(skip)]
    pub order: Option<OrderId>,
    pub data: Value,
}

#[derive(Serialize)]
struct EventRow<'a> {
    sequence: i64,
    r#type: &'a str,
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
    order_id: Option<OrderId>,
    data: &'a Value,
}

statement! {
    InsertEvents "inserting events" -> ();
    "INSERT INTO events (tenant_id, sequence, type, at, order_id, data)
     SELECT " tenant: SqlUuid => Uuid,
    ", sequence, type, at, order_id, data FROM jsonb_populate_recordset(NULL::events, "
        rows: Jsonb => Value,
    ")"
}

/// Appends events whose sequences were taken in this transaction.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut TenantTx, events: &[StoredEvent]) -> Result<(), DbError> {
    if events.is_empty() {
        return Ok(());
    }
    let rows: Vec<EventRow<'_>> = events
        .iter()
        .map(|event| EventRow {
            sequence: event.sequence,
            r#type: &event.kind,
            at: event.at,
            order_id: event.order,
            data: &event.data,
        })
        .collect();
    let rows = crate::transaction::json("events", &rows)?;
    InsertEvents { tenant: tx.tenant().0, rows }.run(tx).await.map(|_| ())
}

statement! {
    EventsAfter "reading events" -> (BigInt => i64, Text => String, Timestamptz => OffsetDateTime, Jsonb => Value);
    "SELECT sequence, type, at, data FROM events WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND sequence > " after: BigInt => i64,
    " ORDER BY sequence LIMIT " limit: BigInt => i64,
    ""
}

/// At most `limit` events later than `after`, in order.
///
/// # Errors
/// The database.
pub async fn after(tx: &mut TenantTx, after: i64, limit: i64) -> Result<Vec<StoredEvent>, DbError> {
    let rows = EventsAfter { tenant: tx.tenant().0, after, limit }.rows(tx).await?;
    Ok(rows
        .into_iter()
        .map(|(sequence, kind, at, data)| StoredEvent { sequence, kind, at, order: None, data })
        .collect())
}
