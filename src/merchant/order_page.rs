//! `GET /stores/{id}/orders/{number}`: everything about one order; `POST …/ship`: what is the store's own has been sent.

use super::local_time::{clock, local, short};
use super::page::{HistoryItem, Layout, LineView, MoneyRow, OrderPage, PartView, Section};
use super::reading::{self, OrderFile, OrderName};
use super::words::Badge;
use super::{head, words};
use crate::answers::{on_to, own_page, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::presentation::format;
use crate::session::{Guarded, OwnedForm, StoreAccess};
use crate::tracking::TrackingMessage;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use commerce::ids::{SupplierId, TenantId};
use commerce::locale::Locale;
use commerce::money::Money;
use commerce::order::{OrderStatus, PurchaseOrderStatus};
use commerce::store::StoreProfile;
use persistence::orders::OrderRow;
use persistence::purchase_orders::{PurchaseOrderRow, Tracking};
use serde::Deserialize;
use std::collections::HashMap;
use time::OffsetDateTime;

pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let number = path.1.parse().map_err(|_| Problem::not_found())?;
    let file = reading::order(&edge.stores, tenant, OrderName::Number(number)).await?;
    let file = file.ok_or_else(Problem::not_found)?;
    let suppliers = reading::supplier_names(&edge.stores).await?;
    let view = edge.stores.view(tenant).await?;
    let account = owner.map(|owner| head::of(&edge, &owner));
    let csrf = account.as_ref().map(|account| account.csrf.clone());
    let layout = Layout::of(&edge, &view.profile, "merchant-order-title", account).within(Section::Orders);
    let now = edge.stores.clock().now();
    let page = OrderPage { csrf, ..page(layout, &view.profile, &file, &suppliers, now) };
    own_page(StatusCode::OK, &page)
}

/// What is known of the parcel.
#[derive(Deserialize)]
pub(super) struct Parcel {
    #[serde(flatten)]
    tracking: TrackingMessage,
}

pub(super) async fn ship(
    Guarded(OwnedForm { tenant, form, .. }): Guarded<OwnedForm<Parcel>>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let number = path.1.parse().map_err(|_| Problem::not_found())?;
    let tracking = form.tracking.checked()?;
    let file = reading::order(&edge.stores, tenant, OrderName::Number(number)).await?;
    let tracking = Some(tracking).filter(|said| *said != Tracking::default());
    ship_own(&edge, tenant, &file.ok_or_else(Problem::not_found)?, tracking).await?;
    Ok(on_to(&format!("/stores/{tenant}/orders/{number}")).finish())
}

/// The merchant has sent what is the store's own, if there is anything to send.
pub(super) async fn ship_own(
    edge: &Edge,
    tenant: TenantId,
    file: &OrderFile,
    tracking: Option<Tracking>,
) -> Result<(), Problem> {
    let order = &file.stored.order;
    let went_back = matches!(order.status, OrderStatus::Refunded | OrderStatus::Cancelled);
    if went_back || !edge.stores.ship_own(tenant, order.id, tracking).await? {
        let detail =
            "nothing of this order is yours to send: it is unpaid, paid back, or its suppliers send it";
        return Err(Problem::new(StatusCode::CONFLICT, "nothing_to_send", detail));
    }
    Ok(())
}

pub(super) fn page(
    mut layout: Layout,
    profile: &StoreProfile,
    file: &OrderFile,
    suppliers: &HashMap<SupplierId, String>,
    now: OffsetDateTime,
) -> OrderPage {
    let (order, locale) = (&file.stored.order, profile.locale);
    let time = |instant| short(locale, local(profile.country, instant), local(profile.country, now));
    layout.title = layout.t1("merchant-order-title", "number", order.number);
    let placed = local(profile.country, order.created_at);
    OrderPage {
        base: format!("/stores/{}", profile.id),
        badge: words::order_badge(locale, order.status),
        placed: format!("{}, {}", format::date(locale, placed), clock(placed)),
        placed_at: rfc3339(order.created_at),
        lines: file.stored.lines.iter().map(|line| line_view(locale, order, line)).collect(),
        totals: totals(&layout, locale, order),
        split: split(&layout, locale, order),
        refunded: (order.refunded > 0).then(|| money(locale, order, order.refunded)),
        csrf: None,
        ship: format!("/stores/{}/orders/{}/ship", profile.id, order.number),
        parts: file
            .parts
            .iter()
            .map(|part| {
                let view = part_view(locale, part, suppliers, &time);
                if part.supplier_id.0 == profile.id.0 { own_part(&layout, order, part, view) } else { view }
            })
            .collect(),
        history: file
            .history
            .iter()
            .map(|event| HistoryItem {
                sentence: words::event(locale, event),
                cause: words::cause(event.data["problem"].as_str()),
                at: time(event.at),
                instant: rfc3339(event.at),
            })
            .collect(),
        customer: order.contact.name.clone(),
        email: order.contact.email.clone(),
        address: address(&layout, order),
        payment: order.payment_intent.clone(),
        layout,
    }
}

fn line_view(locale: Locale, order: &OrderRow, line: &persistence::orders::OrderLineRow) -> LineView {
    LineView {
        title: line.title.clone(),
        variant: line.variant_title.clone(),
        sku: line.sku.clone(),
        quantity: line.quantity,
        unit_price: money(locale, order, line.unit_price),
        total: money(locale, order, line.total),
    }
}

fn totals(layout: &Layout, locale: Locale, order: &OrderRow) -> Vec<MoneyRow> {
    let row = |key, amount| MoneyRow { label: layout.t(key), amount: money(locale, order, amount) };
    let mut rows = vec![row("totals-subtotal", order.subtotal)];
    if order.discount > 0 {
        rows.push(row("totals-discount", -order.discount));
    }
    rows.push(row("totals-shipping", order.shipping));
    rows.push(row("totals-total", order.total));
    rows
}

/// What becomes of the payment: the last row is what is left for the merchant.
fn split(layout: &Layout, locale: Locale, order: &OrderRow) -> Vec<MoneyRow> {
    let row = |key, amount| MoneyRow { label: layout.t(key), amount: money(locale, order, amount) };
    vec![
        row("merchant-split-total", order.total),
        row("merchant-split-cost", -order.cost),
        row("merchant-split-commission", -order.commission),
        row("merchant-split-margin", order.total - order.cost - order.commission),
    ]
}

/// What the merchant has in stock and sends: nobody else says that it was sent.
fn own_part(layout: &Layout, order: &OrderRow, part: &PurchaseOrderRow, view: PartView) -> PartView {
    let waits = part.status == PurchaseOrderStatus::Accepted;
    let may_ship = waits && !matches!(order.status, OrderStatus::Refunded | OrderStatus::Cancelled);
    let supplier = layout.t("merchant-part-own");
    let to_ship = Badge { tone: "warn", words: layout.t("merchant-part-to-ship") };
    PartView { supplier, badge: if may_ship { to_ship } else { view.badge }, may_ship, ..view }
}

fn part_view(
    locale: Locale,
    part: &PurchaseOrderRow,
    suppliers: &HashMap<SupplierId, String>,
    time: &impl Fn(OffsetDateTime) -> String,
) -> PartView {
    let tracking = part.tracking.clone().unwrap_or_default();
    PartView {
        supplier: suppliers.get(&part.supplier_id).cloned().unwrap_or_else(|| part.supplier_id.to_string()),
        badge: words::part_badge(locale, part.status),
        parcel: [tracking.carrier, tracking.number]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        // It was checked when it came; a link of another scheme is never printed all the same.
        url: tracking.url.filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        problem: words::cause(part.problem.as_deref()),
        may_ship: false,
        changed: time(part.updated_at),
        changed_at: rfc3339(part.updated_at),
    }
}

fn address(layout: &Layout, order: &OrderRow) -> Vec<String> {
    let address = &order.contact.address;
    let country = layout.t(&format!("country-{}", address.country.as_str().to_ascii_lowercase()));
    let mut lines = vec![address.line1.clone()];
    lines.extend(address.line2.clone().filter(|line| !line.is_empty()));
    lines.push(format!("{} {}", address.postal_code, address.city));
    lines.push(country);
    lines
}

fn money(locale: Locale, order: &OrderRow, amount: i64) -> String {
    format::money(locale, Money::new(amount, order.currency))
}
