//! News from a supplier about its part of an order.

use super::Consequences;
use commerce::ids::PurchaseOrderId;
use commerce::order::{PurchaseOrderStatus, SupplierNews, on_purchase_orders, on_supplier_news};
use persistence::orders::OrderRow;
use persistence::outbox::EffectKind;
use persistence::purchase_orders::{PurchaseOrderRow, Tracking};
use persistence::{DbError, TenantTx};
use serde_json::json;
use time::OffsetDateTime;

pub(super) async fn told(
    tx: &mut TenantTx,
    row: &mut OrderRow,
    id: PurchaseOrderId,
    news: SupplierNews,
    tracking: Option<Tracking>,
    problem: Option<String>,
    now: OffsetDateTime,
) -> Result<Consequences, DbError> {
    let mut parts = persistence::purchase_orders::of_order(tx, row.id).await?;
    let Some(part) = parts.iter_mut().find(|part| part.id == id) else { return Ok(Consequences::default()) };
    // Whatever it says, it has the purchase order: nothing is left to send.
    persistence::outbox::finish_about(tx, EffectKind::SendPurchaseOrder, id.0).await?;
    let Some(status) = on_supplier_news(part.status, news) else { return Ok(Consequences::default()) };
    let events = events(part, status, tracking.as_ref(), problem.as_deref());
    part.status = status;
    part.tracking = tracking.or_else(|| part.tracking.take());
    part.problem = problem;
    part.updated_at = now;
    persistence::purchase_orders::update(tx, part).await?;
    let statuses: Vec<PurchaseOrderStatus> = parts.iter().map(|part| part.status).collect();
    row.status = on_purchase_orders(row.status, &statuses);
    Ok(Consequences { events, ..Consequences::default() })
}

fn events(
    part: &PurchaseOrderRow,
    status: PurchaseOrderStatus,
    tracking: Option<&Tracking>,
    problem: Option<&str>,
) -> Vec<(&'static str, serde_json::Value)> {
    let base = json!({"purchase_order": part.id, "supplier_id": part.supplier_id});
    let with = |key: &str, value: serde_json::Value| {
        let mut data = base.clone();
        data[key] = value;
        data
    };
    match status {
        PurchaseOrderStatus::Accepted => vec![("order.forwarded", base)],
        // A supplier that ships has accepted, even if its answer to that was lost.
        PurchaseOrderStatus::Shipped if part.status == PurchaseOrderStatus::Accepted => {
            vec![("order.shipped", with("tracking", json!(tracking)))]
        }
        PurchaseOrderStatus::Shipped => {
            let shipped = with("tracking", json!(tracking));
            vec![("order.forwarded", base), ("order.shipped", shipped)]
        }
        _ => vec![("order.needs_attention", with("problem", json!(problem)))],
    }
}
