//! News of money given back, or taken back for now.

use super::case::{Case, Part, Told};
use commerce::ids::SupplierId;
use commerce::order::{OrderStatus, PurchaseOrderStatus, on_refund};
use persistence::outbox::EffectKind;
use serde_json::json;

impl Case<'_> {
    /// `amount` is what was given back in all, so late and repeated news cannot add up. Before the payment
    /// is known it is only kept.
    pub(super) fn refunded(&mut self, intent: Option<&str>, amount: i64) -> Told {
        let own = self.order.payment_intent.as_deref();
        let of_another = intent.zip(own).is_some_and(|(theirs, ours)| theirs != ours);
        let amount = amount.clamp(self.order.refunded, self.order.total);
        if of_another || amount == self.order.refunded {
            return Told::new();
        }
        self.order.refunded = amount;
        self.settle_refund()
    }

    /// Lets what has been given back take effect on the order: its status, and what is still to be sent.
    pub(super) fn settle_refund(&mut self) -> Told {
        let order = &mut *self.order;
        if order.refunded == 0 || order.status.awaits_payment() {
            return Told::new();
        }
        order.status = on_refund(order.status, order.total, order.refunded).unwrap_or(order.status);
        let refunded = json!({"refunded": {"amount": order.refunded, "currency": order.currency}});
        let mut told = vec![("order.refunded", refunded)];
        if order.status == OrderStatus::Refunded {
            told.extend(self.stop_sending());
        }
        told
    }

    /// Nobody sends goods whose money went back. A part that is on its way to its supplier may have arrived:
    /// the merchant has to ask.
    fn stop_sending(&mut self) -> Told {
        let mut told = Told::new();
        // One that was given up too: staff could have it tried again.
        let is_dead = |part: &Part| part.row.status == PurchaseOrderStatus::Dead;
        let own = SupplierId(self.tenant.0);
        // What the merchant has not sent yet is not sent any more.
        let is_waiting =
            |part: &Part| part.row.supplier_id == own && part.row.status == PurchaseOrderStatus::Accepted;
        let stops = |part: &&mut Part| part.is_under_way() || is_dead(part) || is_waiting(part);
        for part in self.parts.iter_mut().filter(stops) {
            let problem = if part.row.status == PurchaseOrderStatus::Sent {
                let problem = "refunded while it was being sent: ask the supplier whether it has it";
                let (id, supplier) = (part.row.id, part.row.supplier_id);
                let data = json!({"purchase_order": id, "supplier_id": supplier, "problem": problem});
                told.push(("order.needs_attention", data));
                problem
            } else {
                "refunded before it was sent"
            };
            self.outbox.settle(EffectKind::SendPurchaseOrder, part.row.id.0);
            part.move_to(PurchaseOrderStatus::Rejected, Some(problem.to_owned()), self.now);
        }
        told
    }

    /// A dispute changes no state of the order: whether the money is gone is decided later. The merchant
    /// has to answer it in time.
    pub(super) fn disputed(&self, amount: i64, reason: &str) -> Told {
        let dispute = json!({"amount": amount, "currency": self.order.currency, "reason": reason});
        vec![("order.needs_attention", json!({ "dispute": dispute }))]
    }
}
