//! News of a payment.

use super::case::{Case, Part, Told};
use commerce::ids::{PurchaseOrderId, SupplierId, VariantId};
use commerce::order::{
    OnPayment, OrderStatus, PurchaseOrderStatus, StockState, on_payment_failed, on_payment_succeeded,
};
use persistence::orders::{OrderLineRow, OrderRow};
use persistence::outbox::EffectKind;
use persistence::purchase_orders::PurchaseOrderRow;
use serde_json::json;
use std::collections::BTreeMap;

impl Case<'_> {
    /// `amount` was paid, in minor units of `currency`, which the provider writes in lower case.
    pub(super) fn payment_succeeded(&mut self, intent: &str, amount: i64, currency: &str) -> Told {
        let order = &*self.order;
        let agreed = amount == order.total && currency.eq_ignore_ascii_case(order.currency.code());
        if !self.is_ours(intent) || !agreed {
            tracing::error!(order = %order.id, amount, total = order.total,
                "a payment that is not the one that was agreed");
            let told = json!({"problem": "a payment arrived that is not the one that was agreed"});
            return vec![("order.needs_attention", told)];
        }
        if order.refund_promised {
            return Told::new();
        }
        self.order.payment_intent = Some(intent.to_owned());
        let decision =
            on_payment_succeeded(self.order.status, self.order.stock_state, || self.units_can_be_had());
        match decision {
            OnPayment::AlreadyPaid => Told::new(),
            OnPayment::Refund => {
                // The provider's event and our own question may both find the payment: it goes back once.
                self.outbox.settle(EffectKind::RefundPayment, self.order.id.0);
                self.promise(EffectKind::RefundPayment, self.order.id.0);
                self.order.refund_promised = true;
                Told::new()
            }
            OnPayment::Sell | OnPayment::TakeAgainAndSell => {
                self.sell(decision == OnPayment::Sell);
                self.order.status = OrderStatus::Paid;
                self.order.stock_state = StockState::Sold;
                self.queue_parts();
                let mut told = vec![("order.paid", json!({})), ("stock.changed", self.stock_now())];
                // A refund that was heard of before its payment takes effect now.
                told.extend(self.settle_refund());
                told
            }
        }
    }

    pub(super) fn payment_failed(&mut self, intent: &str) -> Told {
        if !self.is_ours(intent) {
            return Told::new();
        }
        let Some(status) = on_payment_failed(self.order.status) else { return Told::new() };
        self.order.status = status;
        vec![("order.payment_failed", json!({}))]
    }

    /// The first intent that speaks of an order is the order's: news may be quicker than the answer to the
    /// request that made it.
    fn is_ours(&self, intent: &str) -> bool {
        self.order.payment_intent.as_deref().is_none_or(|own| own == intent)
    }

    fn wanted(&self) -> BTreeMap<VariantId, u32> {
        self.lines.iter().fold(BTreeMap::new(), |mut wanted, line| {
            *wanted.entry(line.variant_id).or_insert(0) += line.quantity;
            wanted
        })
    }

    fn units_can_be_had(&self) -> bool {
        self.wanted()
            .iter()
            .all(|(variant, quantity)| self.stock.get(variant).is_some_and(|stock| stock.covers(*quantity)))
    }

    fn sell(&mut self, were_held: bool) {
        for (variant, quantity) in self.wanted() {
            if let Some(stock) = self.stock.get_mut(&variant) {
                let quantity = i64::from(quantity);
                if were_held {
                    stock.reserved -= quantity;
                }
                stock.on_hand = stock.on_hand.map(|on_hand| on_hand - quantity);
            }
        }
    }

    fn stock_now(&self) -> serde_json::Value {
        let now = |variant: &VariantId| self.stock.get(variant).map(|stock| stock.available());
        let variants: Vec<_> = self
            .wanted()
            .keys()
            .filter_map(|variant| Some(json!({"variant_id": variant, "available": now(variant)?})))
            .collect();
        json!({ "variants": variants })
    }

    /// One purchase order for each supplier in the order, each with the promise to send it. What is the store's own
    /// need not be sent: its merchant has it, and says when it is shipped.
    fn queue_parts(&mut self) {
        let mut by_supplier: BTreeMap<SupplierId, Vec<&OrderLineRow>> = BTreeMap::new();
        for line in self.lines {
            by_supplier.entry(line.supplier_id).or_default().push(line);
        }
        for (supplier_id, lines) in by_supplier {
            let id = self.clock.new_id::<PurchaseOrderId>();
            let is_own = supplier_id.0 == self.tenant.0;
            self.parts.push(Part::new(PurchaseOrderRow {
                id,
                order_id: self.order.id,
                supplier_id,
                status: if is_own { PurchaseOrderStatus::Accepted } else { PurchaseOrderStatus::Queued },
                body: body(id, self.order, &lines),
                tracking: None,
                problem: None,
                updated_at: self.now,
            }));
            if !is_own {
                self.promise(EffectKind::SendPurchaseOrder, id.0);
            }
        }
    }
}

/// What the supplier is sent: it needs the address, and nothing else about the shopper.
fn body(id: PurchaseOrderId, order: &OrderRow, lines: &[&OrderLineRow]) -> serde_json::Value {
    let address = &order.contact.address;
    let total_cost: i64 = lines.iter().map(|line| line.supplier_unit_cost * i64::from(line.quantity)).sum();
    json!({
        "purchase_order": id,
        "order_number": order.number.to_string(),
        "ship_to": {
            "name": order.contact.name,
            "line1": address.line1,
            "line2": address.line2,
            "city": address.city,
            "postal_code": address.postal_code,
            "country": address.country,
        },
        "lines": lines.iter().map(|line| json!({
            "supplier_sku": line.sku,
            "quantity": line.quantity,
            "unit_cost": line.supplier_unit_cost,
        })).collect::<Vec<_>>(),
        "total_cost": total_cost,
        "currency": lines.first().map(|line| line.supplier_currency),
    })
}
