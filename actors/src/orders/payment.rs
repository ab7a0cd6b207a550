//! News of a payment.

use super::{Consequences, refund};
use crate::runtime::Runtime;
use commerce::ids::{SupplierId, VariantId};
use commerce::order::{
    OnPayment, OrderStatus, PurchaseOrderStatus, StockState, on_payment_failed, on_payment_succeeded,
};
use commerce::stock::Stock;
use persistence::orders::{OrderLineRow, OrderRow};
use persistence::outbox::{EffectKind, NewEffect};
use persistence::purchase_orders::PurchaseOrderRow;
use persistence::{DbError, TenantTx};
use serde_json::json;
use std::collections::BTreeMap;

/// What the provider says was paid.
pub(super) struct Paid<'a> {
    pub intent: &'a str,
    pub amount: i64,
    pub currency: &'a str,
}

pub(super) async fn succeeded(
    tx: &mut TenantTx,
    runtime: &Runtime,
    row: &mut OrderRow,
    lines: &[OrderLineRow],
    stock: &mut BTreeMap<VariantId, Stock>,
    paid: &Paid<'_>,
) -> Result<Consequences, DbError> {
    let agreed = paid.amount == row.total && paid.currency.eq_ignore_ascii_case(row.currency.code());
    if !is_ours(row, paid.intent) || !agreed {
        tracing::error!(order = %row.id, amount = paid.amount, total = row.total,
            "a payment that is not the one that was agreed");
        let told = json!({"problem": "a payment arrived that is not the one that was agreed"});
        return Ok(Consequences { events: vec![("order.needs_attention", told)], ..Consequences::default() });
    }
    if row.refund_promised {
        return Ok(Consequences::default());
    }
    row.payment_intent = Some(paid.intent.to_owned());
    let decision = on_payment_succeeded(row.status, row.stock_state, || can_be_had(lines, stock));
    match decision {
        OnPayment::AlreadyPaid => Ok(Consequences::default()),
        OnPayment::Refund => {
            let now = runtime.clock.now();
            let refund = NewEffect {
                id: runtime.clock.new_id(),
                kind: EffectKind::RefundPayment,
                subject: row.id.0,
                due_at: now,
                created_at: now,
            };
            // The provider's event and our own question may both find the payment: it goes back once.
            persistence::outbox::finish_about(tx, EffectKind::RefundPayment, row.id.0).await?;
            persistence::outbox::insert(tx, &[refund]).await?;
            row.refund_promised = true;
            Ok(Consequences { promised_effects: true, ..Consequences::default() })
        }
        OnPayment::Sell | OnPayment::TakeAgainAndSell => {
            sell(lines, stock, decision == OnPayment::Sell);
            row.status = OrderStatus::Paid;
            row.stock_state = StockState::Sold;
            queue_purchase_orders(tx, runtime, row, lines).await?;
            let now = runtime.clock.now();
            let changed: Vec<_> = stock
                .iter()
                .map(|(variant, stock)| json!({"variant_id": variant, "available": stock.available()}))
                .collect();
            let mut events = vec![("order.paid", json!({})), ("stock.changed", json!({"variants": changed}))];
            // A refund that was heard of before its payment takes effect now.
            events.extend(refund::settle(tx, row, now).await?);
            Ok(Consequences { events, stock: std::mem::take(stock), promised_effects: true })
        }
    }
}

pub(super) fn failed(row: &mut OrderRow, intent: &str) -> Consequences {
    if !is_ours(row, intent) {
        return Consequences::default();
    }
    let Some(status) = on_payment_failed(row.status) else { return Consequences::default() };
    row.status = status;
    Consequences { events: vec![("order.payment_failed", json!({}))], ..Consequences::default() }
}

/// The first intent that speaks of an order is the order's: news may be quicker than the answer to the
/// request that made it.
fn is_ours(row: &OrderRow, intent: &str) -> bool {
    row.payment_intent.as_deref().is_none_or(|own| own == intent)
}

fn wanted(lines: &[OrderLineRow]) -> BTreeMap<VariantId, u32> {
    lines.iter().fold(BTreeMap::new(), |mut wanted, line| {
        *wanted.entry(line.variant_id).or_insert(0) += line.quantity;
        wanted
    })
}

fn can_be_had(lines: &[OrderLineRow], stock: &BTreeMap<VariantId, Stock>) -> bool {
    wanted(lines)
        .iter()
        .all(|(variant, quantity)| stock.get(variant).is_some_and(|stock| stock.covers(*quantity)))
}

fn sell(lines: &[OrderLineRow], stock: &mut BTreeMap<VariantId, Stock>, were_held: bool) {
    for (variant, quantity) in wanted(lines) {
        if let Some(stock) = stock.get_mut(&variant) {
            let quantity = i64::from(quantity);
            if were_held {
                stock.reserved -= quantity;
            }
            stock.on_hand = stock.on_hand.map(|on_hand| on_hand - quantity);
        }
    }
}

/// One purchase order for each supplier in the order, each with the promise to send it.
async fn queue_purchase_orders(
    tx: &mut TenantTx,
    runtime: &Runtime,
    row: &OrderRow,
    lines: &[OrderLineRow],
) -> Result<(), DbError> {
    let mut by_supplier: BTreeMap<SupplierId, Vec<&OrderLineRow>> = BTreeMap::new();
    for line in lines {
        by_supplier.entry(line.supplier_id).or_default().push(line);
    }
    let now = runtime.clock.now();
    let rows: Vec<PurchaseOrderRow> = by_supplier
        .into_iter()
        .map(|(supplier_id, lines)| {
            let id = runtime.clock.new_id::<commerce::ids::PurchaseOrderId>();
            PurchaseOrderRow {
                id,
                order_id: row.id,
                supplier_id,
                status: PurchaseOrderStatus::Queued,
                body: body(id, row, &lines),
                tracking: None,
                problem: None,
                updated_at: now,
            }
        })
        .collect();
    let effects: Vec<NewEffect> = rows
        .iter()
        .map(|purchase_order| NewEffect {
            id: runtime.clock.new_id(),
            kind: EffectKind::SendPurchaseOrder,
            subject: purchase_order.id.0,
            due_at: now,
            created_at: now,
        })
        .collect();
    persistence::purchase_orders::insert(tx, &rows).await?;
    persistence::outbox::insert(tx, &effects).await
}

/// What the supplier is sent: it needs the address, and nothing else about the shopper.
fn body(id: commerce::ids::PurchaseOrderId, row: &OrderRow, lines: &[&OrderLineRow]) -> serde_json::Value {
    let address = &row.contact.address;
    let total_cost: i64 = lines.iter().map(|line| line.supplier_unit_cost * i64::from(line.quantity)).sum();
    json!({
        "purchase_order": id,
        "order_number": row.number.to_string(),
        "ship_to": {
            "name": row.contact.name,
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
