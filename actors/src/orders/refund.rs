//! News of money given back.

use super::Consequences;
use commerce::order::on_refund;
use persistence::orders::OrderRow;
use serde_json::json;

/// `amount` is what was given back in all, so late and repeated news cannot add up.
pub(super) fn refunded(row: &mut OrderRow, amount: i64) -> Consequences {
    let amount = amount.clamp(row.refunded, row.total);
    let more = amount > row.refunded;
    row.refunded = amount;
    if let Some(status) = on_refund(row.status, row.total, amount) {
        row.status = status;
    }
    if !more {
        return Consequences::default();
    }
    let refunded = json!({"refunded": {"amount": amount, "currency": row.currency}});
    Consequences { events: vec![("order.refunded", refunded)], ..Consequences::default() }
}

/// A dispute changes no state of the order: whether the money is gone is decided later. The merchant has
/// to answer it in time.
pub(super) fn disputed(row: &OrderRow, amount: i64, reason: &str) -> Consequences {
    let data = json!({"dispute": {"amount": amount, "currency": row.currency, "reason": reason}});
    Consequences { events: vec![("order.needs_attention", data)], ..Consequences::default() }
}
