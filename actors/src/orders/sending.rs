//! A purchase order that could not be delivered to its supplier.

use super::case::{Case, Told};
use commerce::ids::{EffectId, PurchaseOrderId};
use commerce::order::PurchaseOrderStatus;
use serde_json::json;
use time::OffsetDateTime;

impl Case<'_> {
    /// To be tried again at `retry_at`, or dead: it stays in the outbox, visible, until somebody decides.
    pub(super) fn send_failed(
        &mut self,
        effect: EffectId,
        id: PurchaseOrderId,
        problem: &str,
        retry_at: Option<OffsetDateTime>,
    ) -> Told {
        let now = self.now;
        let Some(part) = self.part(id) else { return Told::new() };
        if !part.is_under_way() {
            // The supplier spoke up meanwhile, so it has it.
            self.outbox.finish(effect);
            return Told::new();
        }
        let supplier = part.row.supplier_id;
        let status = if retry_at.is_some() { PurchaseOrderStatus::Sent } else { PurchaseOrderStatus::Dead };
        part.move_to(status, Some(problem.to_owned()), now);
        if let Some(retry_at) = retry_at {
            self.outbox.try_again(effect, retry_at, problem.to_owned());
            return Told::new();
        }
        self.outbox.give_up(effect, now, problem.to_owned());
        let data = json!({"purchase_order": id, "supplier_id": supplier, "problem": problem});
        vec![("order.needs_attention", data)]
    }
}
