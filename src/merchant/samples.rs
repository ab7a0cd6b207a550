//! The merchant's pages, filled with a day of a store: for the tests, and for looking at.

mod account;
mod orders;
mod plan;
mod products;
mod sourcing;
mod store;

use super::live_page::Desk;
use super::page::{AccountHead, Layout, LivePage};
use super::reading::{Now, OrderFile};
use crate::presentation::text::Texts;
use actors::Presence;
use askama::Template;
use commerce::address::{Address, Contact, CountryCode};
use commerce::ids::{LineId, OrderId, PurchaseOrderId, SupplierId, TenantId};
use commerce::locale::Locale;
use commerce::money::{BasisPoints, Currency};
use commerce::order::{OrderStatus, PurchaseOrderStatus, StockState};
use commerce::store::StoreProfile;
use commerce::tax::VatScheme;
use persistence::events::StoredEvent;
use persistence::orders::{OrderLineRow, OrderRow, Sold, StoredOrder};
use persistence::purchase_orders::{PurchaseOrderRow, Tracking};
use serde_json::{Value, json};
use std::collections::HashMap;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

const NOW: OffsetDateTime = datetime!(2026-11-21 14:05 UTC);

/// Every page in `locale`: name and HTML.
pub(super) fn pages(locale: Locale) -> Vec<(&'static str, String)> {
    let profile = profile(locale);
    let url = "https://casa-verde.shops.example".to_owned();
    let layout = |title| Layout::at(&profile, url.clone(), title, Some(head()));
    let desk = Desk { profile: &profile, now: NOW };
    let presence = Presence { carts: 4, visitors: 17 };
    let live = |now: &Now, is_live| {
        desk.page(layout("merchant-live-title"), now, presence, is_live).render().unwrap()
    };
    let texts = Texts::of(locale);
    let beyond_plan = LivePage {
        beyond_plan: vec![texts.get("plan-closed"), texts.count("plan-hidden", 21)],
        ..desk.page(layout("merchant-live-title"), &day(), presence, true)
    };
    let beyond_plan = beyond_plan.render().unwrap();
    let suppliers =
        HashMap::from([(supplier(1), "Atelier Carpați".to_owned()), (supplier(2), "Nordwerk".to_owned())]);
    let order = super::order_page::page(layout("merchant-order-title"), &profile, &file(), &suppliers, NOW);
    let mut fresh = file();
    fresh.parts.clear();
    fresh.stored.order.payment_intent = None;
    let fresh = super::order_page::page(layout("merchant-order-title"), &profile, &fresh, &suppliers, NOW);
    let mut own = file();
    own.parts[0].supplier_id = SupplierId(profile.id.0);
    own.parts[0].status = PurchaseOrderStatus::Accepted;
    let own = super::order_page::page(layout("merchant-order-title"), &profile, &own, &suppliers, NOW);
    let own = crate::merchant::page::OrderPage { csrf: Some(head().csrf), ..own };
    let mut pages = vec![
        ("order-own", own.render().unwrap()),
        ("live", live(&day(), true)),
        ("live-older", live(&day(), false)),
        ("live-empty", live(&first_day(), true)),
        ("live-beyond-plan", beyond_plan),
        ("order", order.render().unwrap()),
        ("order-fresh", fresh.render().unwrap()),
    ];
    pages.extend(account::pages(locale));
    pages.extend(store::pages(locale));
    pages.extend(sourcing::pages(locale));
    pages.extend(products::pages(locale));
    pages.extend(plan::pages(locale));
    pages.extend(orders::pages(locale));
    pages
}

/// Who looks at them.
fn head() -> AccountHead {
    AccountHead {
        name: "Ana Popescu".to_owned(),
        email: "ana.popescu@example.com".to_owned(),
        csrf: "c2FtcGxl".to_owned(),
    }
}

pub(super) fn profile(locale: Locale) -> StoreProfile {
    StoreProfile {
        id: TenantId(Uuid::from_u128(1)),
        slug: "casa-verde".to_owned(),
        name: "Casa Verde".to_owned(),
        country: CountryCode::parse("RO").unwrap(),
        currency: Currency::Ron,
        locale,
        brand: Default::default(),
        vat_scheme: VatScheme::Home,
        commission: BasisPoints(500),
        payment_account: None,
        published: true,
    }
}

fn supplier(number: u128) -> SupplierId {
    SupplierId(Uuid::from_u128(number))
}

fn first_day() -> Now {
    Now {
        sequence: 0,
        sold: Sold::default(),
        orders: Vec::new(),
        more: false,
        units: HashMap::new(),
        activity: Vec::new(),
        problems: Vec::new(),
    }
}

fn day() -> Now {
    use OrderStatus::{
        Cancelled, Fulfilled, Fulfilling, Paid, PartiallyRefunded, PaymentFailed, PendingPayment, Refunded,
    };
    let customers = [
        ("Ana Popescu", PendingPayment, 18_990, 3),
        ("Mihai Ionescu", Paid, 42_500, 9),
        ("Ioana Dumitrescu-Constantinescu", Fulfilling, 129_900, 31),
        ("Ștefan Țurcanu", Fulfilled, 7_490, 64),
        ("Elena Marin", PaymentFailed, 25_980, 88),
        ("Radu Stoica", Fulfilled, 61_270, 131),
        ("Cristina Vlad", PartiallyRefunded, 33_450, 260),
        ("Andrei Luca", Cancelled, 12_990, 420),
        ("Maria <b>Georgescu</b>", Refunded, 9_900, 1500),
    ];
    let orders: Vec<OrderRow> = customers
        .iter()
        .zip((1..=1_042_i64).rev())
        .map(|((name, status, total, minutes), number)| order(number, name, *status, *total, *minutes))
        .collect();
    let kinds = [
        ("order.created", 0, json!({})),
        ("order.needs_attention", 2, json!({"problem": "answered 422: unknown sku AC-VASE-2"})),
        ("order.paid", 1, json!({})),
        ("order.forwarded", 2, json!({})),
        ("order.shipped", 3, json!({})),
        ("order.payment_failed", 4, json!({})),
        ("order.refunded", 6, json!({"refunded": {"amount": 5000, "currency": "RON"}})),
        ("order.cancelled", 7, json!({"reason": "not_paid_in_time"})),
    ];
    let activity: Vec<StoredEvent> = kinds
        .into_iter()
        .zip((1..=73_i64).rev())
        .map(|((kind, index, extra), sequence)| event(sequence, kind, &orders[index], extra))
        .collect();
    let dispute = json!({"dispute": {"amount": 61_270, "currency": "RON", "reason": "product_not_received"}});
    Now {
        sequence: 73,
        sold: Sold { orders: 17, revenue: 412_350 },
        more: true,
        units: orders
            .iter()
            .zip([2, 1, 5, 1, 2, 3, 2, 1, 1])
            .map(|(order, units)| (order.id, units))
            .collect(),
        problems: vec![activity[1].clone(), event(51, "order.needs_attention", &orders[5], dispute)],
        activity,
        orders,
    }
}

fn order(number: i64, name: &str, status: OrderStatus, total: i64, minutes: i64) -> OrderRow {
    let created_at = NOW - Duration::minutes(minutes);
    OrderRow {
        id: OrderId(Uuid::from_u128(number.unsigned_abs().into())),
        number,
        cart_id: Uuid::from_u128(7).into(),
        status,
        stock_state: StockState::Sold,
        reserved_until: created_at,
        locale: Locale::Ro,
        contact: Contact {
            email: "ana.popescu@example.com".to_owned(),
            name: name.to_owned(),
            address: Address {
                line1: "Strada Horea 12".to_owned(),
                line2: Some("ap. 4".to_owned()),
                city: "Cluj-Napoca".to_owned(),
                postal_code: "400174".to_owned(),
                country: CountryCode::parse("RO").unwrap(),
            },
        },
        shipping_method: "courier".to_owned(),
        currency: Currency::Ron,
        subtotal: total,
        discount: 1_000,
        shipping: 1_000,
        tax: total / 6,
        tax_basis_points: 2100,
        total,
        cost: total / 2,
        commission: total / 20,
        destination_account: "acct_demo".to_owned(),
        payment_intent: Some("pi_3Q9demo0000000000000001".to_owned()),
        client_secret: None,
        refunded: 0,
        refund_promised: false,
        idempotency_key: None,
        request_hash: String::new(),
        created_at,
        updated_at: created_at,
    }
}

fn event(sequence: i64, kind: &str, order: &OrderRow, extra: Value) -> StoredEvent {
    let mut data = json!({
        "order_id": order.id, "number": order.number.to_string(), "status": order.status,
        "total": {"amount": order.total, "currency": order.currency},
    });
    if let (Value::Object(data), Value::Object(extra)) = (&mut data, extra) {
        data.extend(extra);
    }
    StoredEvent { sequence, kind: kind.to_owned(), at: order.created_at, order: Some(order.id), data }
}

fn file() -> OrderFile {
    let mut order = order(1040, "Ioana Dumitrescu", OrderStatus::Fulfilling, 129_900, 31);
    order.refunded = 5_000;
    let line = |position: i32, title: &str, variant: &str, quantity: u32, unit_price: i64| OrderLineRow {
        order_id: order.id,
        id: LineId(Uuid::from_u128(10)),
        position,
        variant_id: Uuid::from_u128(11).into(),
        supplier_id: supplier(1),
        handle: "vase".to_owned(),
        sku: format!("AC-VASE-{position}"),
        title: title.to_owned(),
        variant_title: variant.to_owned(),
        image: None,
        quantity,
        unit_price,
        subtotal: unit_price * i64::from(quantity),
        discount: 0,
        tax: 0,
        total: unit_price * i64::from(quantity),
        cost: 0,
        supplier_unit_cost: 0,
        supplier_currency: Currency::Ron,
        rate_micros: 1_000_000,
    };
    let lines = vec![
        line(1, "Vază cu glazură curgătoare", "Verde pădure / înaltă", 2, 24_950),
        line(2, "Lumânare din ceară de albine", "", 4, 20_000),
    ];
    let part = |number, status, tracking, problem: Option<&str>| PurchaseOrderRow {
        id: PurchaseOrderId(Uuid::from_u128(number)),
        order_id: order.id,
        supplier_id: supplier(number),
        status,
        body: json!({}),
        tracking,
        problem: problem.map(str::to_owned),
        updated_at: NOW,
    };
    let tracking = Tracking {
        carrier: "Fan Courier".to_owned(),
        number: "RO123456789".to_owned(),
        url: Some("https://post.example/RO123456789".to_owned()),
    };
    let parts = vec![
        part(1, PurchaseOrderStatus::Shipped, Some(tracking), None),
        part(2, PurchaseOrderStatus::Rejected, None, Some("answered 422: unknown sku AC-VASE-2")),
    ];
    let history = vec![
        event(60, "order.created", &order, json!({})),
        event(61, "order.paid", &order, json!({})),
        event(66, "order.forwarded", &order, json!({})),
        event(70, "order.shipped", &order, json!({})),
        event(72, "order.needs_attention", &order, json!({"problem": "answered 422: unknown sku AC-VASE-2"})),
    ];
    OrderFile { stored: StoredOrder { order, lines }, parts, history }
}
