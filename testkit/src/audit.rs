//! The books of a world, and what must be true of them once nothing moves any more. It looks from
//! outside: at the payment provider's memory, at the suppliers' books and at the tables, never through
//! the product's own code.

use crate::seed::PRODUCTS;
use crate::world::World;
use payments::simulator::IntentStatus;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;
use tokio::time::Instant;

/// What was found in order.
#[derive(Debug)]
pub struct Books {
    pub orders: Vec<Value>,
    pub events: Vec<Value>,
    pub parts: Vec<Value>,
}

impl Books {
    async fn open(world: &World) -> Self {
        let rows = async |query: &str| world.database.rows(query).await;
        Self {
            orders: rows("SELECT * FROM orders ORDER BY tenant_id, number").await,
            events: rows("SELECT * FROM events ORDER BY tenant_id, sequence").await,
            parts: rows(
                "SELECT p.*, s.handle FROM purchase_orders p JOIN suppliers s ON s.id = p.supplier_id",
            )
            .await,
        }
    }

    /// Orders that somebody has paid and keeps.
    pub fn paid(&self) -> impl Iterator<Item = &Value> {
        self.orders.iter().filter(|order| order["stock_state"] == "sold")
    }
}

/// Waits until everything that was paid is with the shopper (or given back) and nothing is promised any
/// more, then checks the books.
///
/// # Panics
/// With all that is wrong.
pub async fn settled(world: &World, patience: Duration) -> Books {
    let end = Instant::now() + patience;
    loop {
        let unsettled = unsettled(world).await;
        if unsettled.is_empty() {
            return check(world).await;
        }
        assert!(Instant::now() < end, "not settled after {patience:?}: {unsettled:#?}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn unsettled(world: &World) -> Vec<String> {
    let orders = world.database.rows("SELECT payment_intent, number, status FROM orders").await;
    let by_intent: HashMap<&str, &Value> =
        orders.iter().filter_map(|order| Some((order["payment_intent"].as_str()?, order))).collect();
    let mut waiting: Vec<String> =
        world.database.rows("SELECT * FROM outbox").await.iter().map(Value::to_string).collect();
    for intent in world.simulator.intents() {
        let order = by_intent.get(intent.id.as_str());
        let status = order.map_or("unknown", |order| order["status"].as_str().unwrap_or_default());
        let is_paid = intent.status == IntentStatus::Succeeded;
        if is_paid && !matches!(status, "fulfilled" | "refunded") {
            waiting.push(format!("{} is paid, its order is {status}", intent.id));
        }
    }
    waiting
}

/// Checks the books as they are.
///
/// # Panics
/// With all that is wrong.
pub async fn check(world: &World) -> Books {
    let books = Books::open(world).await;
    let mut wrong = Vec::new();
    numbers(world, &books, &mut wrong).await;
    money(world, &books, &mut wrong);
    stock(world, &mut wrong).await;
    history(&books, &mut wrong);
    suppliers(world, &books, &mut wrong);
    assert!(wrong.is_empty(), "the books are wrong: {wrong:#?}");
    books
}

/// Orders and events are numbered without a gap, up to the store's counters.
async fn numbers(world: &World, books: &Books, wrong: &mut Vec<String>) {
    for store in world.database.rows("SELECT tenant_id, slug, order_number, event_sequence FROM stores").await
    {
        let of = |rows: &[Value], field: &str| -> Vec<i64> {
            rows.iter()
                .filter(|row| row["tenant_id"] == store["tenant_id"])
                .filter_map(|row| row[field].as_i64())
                .collect()
        };
        for (what, found, first, last) in [
            ("orders", of(&books.orders, "number"), 1001, &store["order_number"]),
            ("events", of(&books.events, "sequence"), 1, &store["event_sequence"]),
        ] {
            let expected: Vec<i64> = (first..=last.as_i64().unwrap_or_default()).collect();
            if found != expected {
                wrong.push(format!("{}: {what} are {found:?}, the counter is {last}", store["slug"]));
            }
        }
    }
}

/// Whoever paid has exactly one order of that amount, or the money back; an order is paid only by money.
fn money(world: &World, books: &Books, wrong: &mut Vec<String>) {
    let intents = world.simulator.intents();
    let mut paid = HashSet::new();
    let mut orders_with_intent = HashMap::new();
    for intent in &intents {
        let order = intent.metadata.get("order_id").cloned().unwrap_or_default();
        if let Some(other) = orders_with_intent.insert(order.clone(), &intent.id) {
            wrong.push(format!("order {order} has two payments: {other}, {}", intent.id));
        }
        if intent.status != IntentStatus::Succeeded {
            continue;
        }
        let matching: Vec<&Value> =
            books.orders.iter().filter(|row| row["payment_intent"] == intent.id.as_str()).collect();
        let [row] = matching[..] else {
            wrong.push(format!("{} is paid and has {} orders", intent.id, matching.len()));
            continue;
        };
        paid.insert(intent.id.clone());
        if row["id"] != order.as_str() || row["total"] != intent.amount {
            wrong.push(format!("{intent:?} does not match {row}"));
        }
        let given_back: i64 = world
            .simulator
            .refunds()
            .iter()
            .filter(|refund| refund.intent == intent.id)
            .map(|refund| refund.amount)
            .sum();
        if row["stock_state"] != "sold" && given_back != intent.amount {
            wrong.push(format!("{} is paid, {given_back} came back, and the order is {row}", intent.id));
        }
        if row["refunded"] != given_back {
            wrong.push(format!("{given_back} came back for {row}"));
        }
    }
    for row in books.paid() {
        if !row["payment_intent"].as_str().is_some_and(|intent| paid.contains(intent)) {
            wrong.push(format!("nobody paid for {row}"));
        }
    }
}

/// What was there = what is there + what was sold; what is reserved is held by an order.
async fn stock(world: &World, wrong: &mut Vec<String>) {
    let rows = world
        .database
        .rows(
            "SELECT v.sku, k.on_hand, k.reserved,
                coalesce(sum(l.quantity) FILTER (WHERE o.stock_state = 'sold'), 0) AS sold,
                coalesce(sum(l.quantity) FILTER (WHERE o.stock_state = 'held'), 0) AS held
             FROM supplier_stock k JOIN supplier_variants v ON v.id = k.variant_id
             LEFT JOIN order_lines l ON l.variant_id = v.id
             LEFT JOIN orders o ON o.id = l.order_id AND o.tenant_id = l.tenant_id
             GROUP BY v.sku, k.on_hand, k.reserved",
        )
        .await;
    for row in rows {
        let seeded = PRODUCTS
            .iter()
            .find(|product| product.handle.to_uppercase() == row["sku"].as_str().unwrap_or_default());
        let expected = seeded.and_then(|product| product.on_hand);
        let there = row["on_hand"].as_i64().zip(row["sold"].as_i64()).map(|(on_hand, sold)| on_hand + sold);
        if there != expected || row["reserved"] != row["held"] {
            wrong.push(format!("of {expected:?} units: {row}"));
        }
    }
}

/// Each thing happened to an order once.
fn history(books: &Books, wrong: &mut Vec<String>) {
    let mut told: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for event in &books.events {
        let order = event["order_id"].as_str().unwrap_or_default();
        *told.entry((order, event["type"].as_str().unwrap_or_default())).or_default() += 1;
    }
    for order in &books.orders {
        let id = order["id"].as_str().unwrap_or_default();
        let times = |kind| told.get(&(id, kind)).copied().unwrap_or(0);
        let parts: Vec<&Value> = books.parts.iter().filter(|part| part["order_id"] == id).collect();
        let in_status = |status: &[&str]| {
            parts.iter().filter(|part| status.contains(&part["status"].as_str().unwrap_or_default())).count()
        };
        let expected = [
            ("order.created", 1),
            ("order.paid", usize::from(order["stock_state"] == "sold")),
            ("order.forwarded", in_status(&["accepted", "shipped"])),
            ("order.shipped", in_status(&["shipped"])),
        ];
        for (kind, expected) in expected {
            if times(kind) != expected {
                wrong.push(format!("{} × {kind} instead of {expected} for {order}", times(kind)));
            }
        }
        for kind in ["order.payment_failed", "order.cancelled"] {
            if times(kind) > 1 {
                wrong.push(format!("{} × {kind} for {order}", times(kind)));
            }
        }
    }
}

/// Every paid order is with each of its suppliers once, with what was ordered, and no other order is.
fn suppliers(world: &World, books: &Books, wrong: &mut Vec<String>) {
    let handles = ["atelier", "werk"];
    for (handle, supplier) in handles.into_iter().zip(&world.suppliers) {
        let mut received = supplier.orders();
        for part in books.parts.iter().filter(|part| part["handle"] == handle) {
            let theirs = received.iter().position(|order| part["id"] == order.purchase_order.as_str());
            match theirs.map(|index| received.swap_remove(index)) {
                Some(order) if order.body == part["body"] => {}
                Some(order) => {
                    wrong.push(format!("{handle} was sent {} instead of {}", order.body, part["body"]))
                }
                // On its way, or refused before it was written down.
                None if part["status"] == "queued"
                    || part["status"] == "sent"
                    || part["status"] == "rejected" => {}
                None => wrong.push(format!("{handle} never got {part}")),
            }
            let order = books.orders.iter().find(|order| order["id"] == part["order_id"]);
            if order.is_none_or(|order| order["stock_state"] != "sold") {
                wrong.push(format!("{handle} got {part} for an order that nobody paid: {order:?}"));
            }
        }
        if !received.is_empty() {
            wrong.push(format!("{handle} got what nobody ordered: {received:?}"));
        }
    }
    for order in books.paid() {
        let count = |handle: &str| {
            books
                .parts
                .iter()
                .filter(|part| part["order_id"] == order["id"] && part["handle"] == handle)
                .count()
        };
        let counts = handles.map(count);
        if counts.iter().sum::<usize>() == 0 || counts.iter().any(|count| *count > 1) {
            wrong.push(format!("parts {counts:?} of {order}"));
        }
    }
}
