//! News from a supplier about its part of an order.

use super::case::{Case, Told};
use commerce::ids::{PurchaseOrderId, SupplierId};
use commerce::order::{PurchaseOrderStatus, SupplierNews, on_purchase_orders, on_supplier_news};
use persistence::outbox::EffectKind;
use persistence::purchase_orders::{PurchaseOrderRow, Tracking};
use serde_json::json;

impl Case<'_> {
    /// The supplier has spoken.
    pub(super) fn supplier_said(
        &mut self,
        id: PurchaseOrderId,
        news: SupplierNews,
        tracking: Option<&Tracking>,
        problem: Option<&str>,
    ) -> Told {
        let (now, own) = (self.now, SupplierId(self.tenant.0));
        let Some(part) = self.part(id) else { return Told::new() };
        let mut told = Told::new();
        if let Some(status) = on_supplier_news(part.row.status, news) {
            told = events(&part.row, status, tracking, problem);
            part.move_to(status, problem.map(str::to_owned), now);
            if let Some(tracking) = tracking {
                part.row.tracking = Some(tracking.clone());
            }
            let statuses: Vec<PurchaseOrderStatus> = self.parts.iter().map(|part| part.row.status).collect();
            self.order.status = on_purchase_orders(self.order.status, &statuses);
        } else if let Some(tracking) = tracking.filter(|_| part.row.supplier_id == own)
            && (part.row.status, news) == (PurchaseOrderStatus::Shipped, SupplierNews::Shipped)
        {
            // The merchant corrects what they have said of their own parcel.
            part.follow(tracking, now);
        }
        // Whatever it says, it has the purchase order: nothing is left to send.
        self.outbox.settle(EffectKind::SendPurchaseOrder, id.0);
        told
    }
}

fn events(
    part: &PurchaseOrderRow,
    status: PurchaseOrderStatus,
    tracking: Option<&Tracking>,
    problem: Option<&str>,
) -> Told {
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
