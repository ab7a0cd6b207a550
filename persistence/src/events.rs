//! What happened in a store, numbered without gaps.

use crate::{DbError, TenantTx};
use commerce::ids::OrderId;
use diesel::sql_types::{Array, BigInt, Jsonb, Text, Timestamptz, Uuid as SqlUuid};
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
    InsertEvents { tenant: tx.tenant().0, rows: rows(events)? }.run(tx).await.map(|_| ())
}

statement! {
    AppendEvents "appending events" -> (BigInt => i64);
    "WITH store AS (
         UPDATE stores SET event_sequence = event_sequence + " count: BigInt => i64,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " RETURNING tenant_id, event_sequence - " count_again: BigInt => i64,
    " AS before
     ), written AS (
         INSERT INTO events (tenant_id, sequence, type, at, order_id, data)
         SELECT store.tenant_id, store.before + e.ordinality, e.type, e.at, e.order_id, e.data
         FROM store, jsonb_populate_recordset(NULL::events, " rows: Jsonb => Value,
    ") WITH ORDINALITY e
     )
     SELECT before FROM store"
}

/// Appends events, numbers them, and tells them their numbers. The store's row stays locked until the end
/// of the transaction, so a rollback gives the numbers back and nobody sees them in another order.
///
/// # Errors
/// The database.
pub async fn append(tx: &mut TenantTx, events: &mut [StoredEvent]) -> Result<(), DbError> {
    if events.is_empty() {
        return Ok(());
    }
    let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
    let statement = AppendEvents { count, tenant: tx.tenant().0, count_again: count, rows: rows(events)? };
    let (before,) = crate::statement::only(statement.rows(tx).await?, "a store")?;
    for (event, sequence) in events.iter_mut().zip(before + 1..) {
        event.sequence = sequence;
    }
    Ok(())
}

fn rows(events: &[StoredEvent]) -> Result<Value, DbError> {
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
    crate::transaction::json("events", &rows)
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

statement! {
    EventsOfOrder "reading an order's events" -> (BigInt => i64, Text => String, Timestamptz => OffsetDateTime, Jsonb => Value);
    "SELECT sequence, type, at, data FROM events WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND order_id = " order: SqlUuid => Uuid,
    " ORDER BY sequence LIMIT " limit: BigInt => i64,
    ""
}

/// What happened to an order, in order; at most `limit` events.
///
/// # Errors
/// The database.
pub async fn of_order(tx: &mut TenantTx, order: OrderId, limit: i64) -> Result<Vec<StoredEvent>, DbError> {
    let rows = EventsOfOrder { tenant: tx.tenant().0, order: order.0, limit }.rows(tx).await?;
    Ok(rows
        .into_iter()
        .map(|(sequence, kind, at, data)| StoredEvent { sequence, kind, at, order: Some(order), data })
        .collect())
}

statement! {
    LatestEvents "reading the latest events" -> (BigInt => i64, Text => String, Timestamptz => OffsetDateTime, Jsonb => Value);
    "SELECT sequence, type, at, data FROM events WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND sequence > " after: BigInt => i64,
    " AND type = ANY(" kinds: Array<Text> => Vec<String>,
    ") ORDER BY sequence DESC LIMIT " limit: BigInt => i64,
    ""
}

/// The latest events of these types, the newest first. Only events later than `after` are looked at,
/// which bounds the work.
///
/// # Errors
/// The database.
pub async fn latest(
    tx: &mut TenantTx,
    kinds: &[&str],
    after: i64,
    limit: i64,
) -> Result<Vec<StoredEvent>, DbError> {
    let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    let rows = LatestEvents { tenant: tx.tenant().0, after, kinds, limit }.rows(tx).await?;
    Ok(rows
        .into_iter()
        .map(|(sequence, kind, at, data)| StoredEvent { sequence, kind, at, order: None, data })
        .collect())
}

statement! {
    OpenProblems "reading what needs attention" -> (BigInt => i64, Text => String, Timestamptz => OffsetDateTime, Jsonb => Value);
    "SELECT e.sequence, e.type, e.at, e.data FROM events e WHERE e.tenant_id = " tenant: SqlUuid => Uuid,
    " AND e.sequence > " after: BigInt => i64,
    " AND e.type = 'order.needs_attention' AND NOT EXISTS (
         SELECT 1 FROM purchase_orders p WHERE p.tenant_id = e.tenant_id
         AND p.id = (e.data ->> 'purchase_order')::uuid AND p.status NOT IN ('rejected', 'dead'))
     ORDER BY e.sequence DESC LIMIT " limit: BigInt => i64,
    ""
}

/// What still needs the merchant: events later than `after` that say so, without those whose purchase
/// order has gone on since. The newest first.
///
/// # Errors
/// The database.
pub async fn open_problems(tx: &mut TenantTx, after: i64, limit: i64) -> Result<Vec<StoredEvent>, DbError> {
    let rows = OpenProblems { tenant: tx.tenant().0, after, limit }.rows(tx).await?;
    Ok(rows
        .into_iter()
        .map(|(sequence, kind, at, data)| StoredEvent { sequence, kind, at, order: None, data })
        .collect())
}
