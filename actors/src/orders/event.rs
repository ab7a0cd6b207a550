//! What is told about an order.

use persistence::events::StoredEvent;
use persistence::orders::OrderRow;
use serde_json::{Value, json};

/// An event about an order: what every such event says, and what is special to it. No personal data:
/// the feed goes to dashboards and programs, and stays in a table that is never rewritten.
pub(crate) fn event(sequence: i64, kind: &str, row: &OrderRow, extra: Value) -> StoredEvent {
    let mut data = json!({
        "order_id": row.id,
        "number": row.number.to_string(),
        "status": row.status,
        "total": {"amount": row.total, "currency": row.currency},
    });
    if let (Value::Object(data), Value::Object(extra)) = (&mut data, extra) {
        data.extend(extra);
    }
    StoredEvent { sequence, kind: kind.to_owned(), at: row.created_at, order: Some(row.id), data }
}
