//! How stores and orders are written for their merchant. An order is written as for its shopper, with the
//! division of the payment and without the token that opens it.

use crate::edge::Edge;
use actors::view::StoreView;
use commerce::ids::SupplierId;
use commerce::money::{BasisPoints, Money};
use commerce::store::missing_to_publish;
use persistence::orders::{OrderLineRow, OrderRow, StoredOrder};
use persistence::purchase_orders::PurchaseOrderRow;
use serde_json::{Value, json};
use std::collections::HashMap;
use time::OffsetDateTime;

/// A store as its merchant's programs see it.
pub(super) fn store_json(edge: &Edge, view: &StoreView) -> Value {
    let profile = &view.profile;
    json!({
        "id": profile.id,
        "slug": profile.slug,
        "name": profile.name,
        "country": profile.country,
        "currency": profile.currency,
        "locale": profile.locale,
        "theme": profile.brand.theme,
        "legal": profile.brand.legal,
        "shipping": *view.shipping_methods,
        "stripe_account": profile.payment_account.as_ref().map(|account| &account.id),
        "takes_payments": profile.takes_payments().is_some(),
        "published": profile.published,
        "plan": plan_json(view),
        "suspended": view.suspended.as_ref().map(|suspension| {
            json!({"since": written(suspension.since), "reason": suspension.reason})
        }),
        "missing": missing_to_publish(profile, view.products().len(), view.shipping_methods.len()),
        "url": edge.settings.origin(&profile.slug, edge.listening),
    })
}

/// What the owner's plan says about the store; null for a store that nobody owns. A limit of null is none.
fn plan_json(view: &StoreView) -> Value {
    let Some(known) = &view.plan else { return Value::Null };
    let limits = &known.plan.limits;
    json!({
        "name": known.plan.name,
        "limits": {
            "stores": limits.stores,
            "products": limits.products,
            "pages": limits.pages,
            "custom_domains": limits.custom_domains,
            "active_promotions": limits.active_promotions,
            "staff_seats": limits.staff_seats,
            "block_types": limits.block_types,
            "visual_effects": limits.visual_effects,
            "digital_delivery": limits.digital_delivery,
            "analytics_days": limits.analytics_days,
            "commission_percent": percent(limits.commission),
        },
        "hidden_products": known.hidden_products,
        "closed": !known.is_open,
    })
}

/// As a decimal: `3.5`.
fn percent(rate: BasisPoints) -> String {
    let written = format!("{}.{:02}", rate.0 / 100, rate.0 % 100);
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

pub(super) fn order_json(stored: &StoredOrder) -> Value {
    let order = &stored.order;
    let money = |amount| Money::new(amount, order.currency);
    json!({
        "id": order.id,
        "number": order.number.to_string(),
        "status": order.status,
        "currency": order.currency,
        "contact": order.contact,
        "shipping_method": order.shipping_method,
        "lines": stored.lines.iter().map(|line| line_json(order, line)).collect::<Vec<_>>(),
        "totals": {
            "subtotal": money(order.subtotal),
            "discount": money(order.discount),
            "shipping": money(order.shipping),
            "tax": money(order.tax),
            "total": money(order.total),
        },
        "split": {
            "total": money(order.total),
            "cost": money(order.cost),
            "commission": money(order.commission),
            "margin": money(order.total - order.cost - order.commission),
        },
        "payment": {"payment_intent": order.payment_intent, "refunded": money(order.refunded)},
        "created_at": written(order.created_at),
        "updated_at": written(order.updated_at),
    })
}

fn line_json(order: &OrderRow, line: &OrderLineRow) -> Value {
    let money = |amount| Money::new(amount, order.currency);
    json!({
        "id": line.id,
        "variant_id": line.variant_id,
        "supplier_id": line.supplier_id,
        "sku": line.sku,
        "title": line.title,
        "variant_title": line.variant_title,
        "quantity": line.quantity,
        "unit_price": money(line.unit_price),
        "subtotal": money(line.subtotal),
        "discount": money(line.discount),
        "total": money(line.total),
        "cost": money(line.cost),
    })
}

pub(super) fn fulfilment_json(part: &PurchaseOrderRow, suppliers: &HashMap<SupplierId, String>) -> Value {
    json!({
        "id": part.id,
        "supplier_id": part.supplier_id,
        "supplier": suppliers.get(&part.supplier_id),
        "status": part.status,
        "tracking": part.tracking,
        "problem": part.problem,
        "updated_at": written(part.updated_at),
    })
}

fn written(instant: OffsetDateTime) -> Option<String> {
    instant.format(&time::format_description::well_known::Rfc3339).ok()
}
