//! News of money given back, or taken back for now.

use super::Consequences;
use commerce::order::{OrderStatus, PurchaseOrderStatus, on_refund};
use persistence::orders::OrderRow;
use persistence::outbox::EffectKind;
use persistence::{DbError, TenantTx};
use serde_json::{Value, json};
use time::OffsetDateTime;

/// `amount` is what was given back in all, so late and repeated news cannot add up. Before the payment is
/// known it is only kept.
pub(super) async fn refunded(
    tx: &mut TenantTx,
    row: &mut OrderRow,
    intent: Option<&str>,
    amount: i64,
    now: OffsetDateTime,
) -> Result<Consequences, DbError> {
    let of_another = intent.zip(row.payment_intent.as_deref()).is_some_and(|(theirs, ours)| theirs != ours);
    let amount = amount.clamp(row.refunded, row.total);
    if of_another || amount == row.refunded {
        return Ok(Consequences::default());
    }
    row.refunded = amount;
    Ok(Consequences { events: settle(tx, row, now).await?, ..Consequences::default() })
}

/// Lets what has been given back take effect on the order: its status, and what is still to be sent.
pub(super) async fn settle(
    tx: &mut TenantTx,
    row: &mut OrderRow,
    now: OffsetDateTime,
) -> Result<Vec<(&'static str, Value)>, DbError> {
    if row.refunded == 0 || row.status.awaits_payment() {
        return Ok(Vec::new());
    }
    if let Some(status) = on_refund(row.status, row.total, row.refunded) {
        row.status = status;
    }
    let refunded = json!({"refunded": {"amount": row.refunded, "currency": row.currency}});
    let mut events = vec![("order.refunded", refunded)];
    if row.status == OrderStatus::Refunded {
        events.extend(stop_sending(tx, row, now).await?);
    }
    Ok(events)
}

/// Nobody sends goods whose money went back. A part that is on its way to its supplier may have arrived:
/// the merchant has to ask.
async fn stop_sending(
    tx: &mut TenantTx,
    row: &OrderRow,
    now: OffsetDateTime,
) -> Result<Vec<(&'static str, Value)>, DbError> {
    let mut events = Vec::new();
    for mut part in persistence::purchase_orders::of_order(tx, row.id).await? {
        if !matches!(part.status, PurchaseOrderStatus::Queued | PurchaseOrderStatus::Sent) {
            continue;
        }
        let problem = match part.status {
            PurchaseOrderStatus::Queued => "refunded before it was sent",
            _ => "refunded while it was being sent: ask the supplier whether it has it",
        };
        if part.status == PurchaseOrderStatus::Sent {
            let told =
                json!({"purchase_order": part.id, "supplier_id": part.supplier_id, "problem": problem});
            events.push(("order.needs_attention", told));
        }
        persistence::outbox::finish_about(tx, EffectKind::SendPurchaseOrder, part.id.0).await?;
        part.status = PurchaseOrderStatus::Rejected;
        part.problem = Some(problem.to_owned());
        part.updated_at = now;
        persistence::purchase_orders::update(tx, &part).await?;
    }
    Ok(events)
}

/// A dispute changes no state of the order: whether the money is gone is decided later. The merchant has
/// to answer it in time.
pub(super) fn disputed(row: &OrderRow, amount: i64, reason: &str) -> Consequences {
    let data = json!({"dispute": {"amount": amount, "currency": row.currency, "reason": reason}});
    Consequences { events: vec![("order.needs_attention", data)], ..Consequences::default() }
}
