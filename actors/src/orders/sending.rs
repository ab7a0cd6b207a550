//! A purchase order that could not be delivered to its supplier.

use super::Consequences;
use commerce::ids::{EffectId, PurchaseOrderId};
use commerce::order::PurchaseOrderStatus;
use persistence::orders::OrderRow;
use persistence::{DbError, TenantTx};
use serde_json::json;
use time::OffsetDateTime;

/// To be tried again at `retry_at`, or dead: it stays in the outbox, visible, until somebody decides.
pub(super) async fn failed(
    tx: &mut TenantTx,
    row: &OrderRow,
    effect: EffectId,
    id: PurchaseOrderId,
    problem: String,
    retry_at: Option<OffsetDateTime>,
    now: OffsetDateTime,
) -> Result<Consequences, DbError> {
    let mut parts = persistence::purchase_orders::of_order(tx, row.id).await?;
    let Some(part) = parts.iter_mut().find(|part| part.id == id) else { return Ok(Consequences::default()) };
    if !matches!(part.status, PurchaseOrderStatus::Queued | PurchaseOrderStatus::Sent) {
        // The supplier spoke up meanwhile, so it has it.
        persistence::outbox::finish(tx, effect).await?;
        return Ok(Consequences::default());
    }
    let dead_at = retry_at.is_none().then_some(now);
    persistence::outbox::postpone(tx, effect, retry_at.unwrap_or(now), dead_at, problem.clone()).await?;
    let status = if dead_at.is_some() { PurchaseOrderStatus::Dead } else { PurchaseOrderStatus::Sent };
    let events = match dead_at {
        Some(_) => {
            let data = json!({"purchase_order": id, "supplier_id": part.supplier_id, "problem": problem});
            vec![("order.needs_attention", data)]
        }
        None => Vec::new(),
    };
    part.status = status;
    part.problem = Some(problem);
    part.updated_at = now;
    persistence::purchase_orders::update(tx, part).await?;
    // Due sooner than its lease: whoever sleeps until then has to look again.
    Ok(Consequences { events, promised_effects: dead_at.is_none(), ..Consequences::default() })
}
