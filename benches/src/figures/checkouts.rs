//! Shoppers order, and what they have paid is sent to its suppliers.

use super::{ROUNDS, SPELL};
use crate::bed::{Bed, Field};
use crate::carts::{self, Carts};
use crate::figure::{Figure, Round, Wanted};
use crate::load::{Amount, Load};
use crate::pgbench::Script;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::time::{Duration, Instant};
use testkit::crowd as stores;

const CLIENTS: usize = 64;
const STORES: usize = 64;
const ORDERS: usize = 640;
/// Of each store; an order takes one at random, so there are many more than orders.
const CARTS: usize = 400;
const CARTS_OF_ONE: usize = 20_000;
const PATIENCE: Duration = Duration::from_secs(60);

pub async fn measure(bed: &Bed) -> Result<Vec<Figure>> {
    let field = bed.field().await?;
    field.world.simulator.hold_webhooks(true);
    let server = field.server().await?;
    let carts = Carts::template(&field).await?;
    let verde = field.world.stores[0].tenant.to_string();
    carts.fill(&field, &verde, (1, CARTS_OF_ONE), None).await?;
    stores::open(&field.world.database, 1, STORES).await;
    // As many products as stores, and each store's orders are for its own: pgbench's clients do not wait for
    // each other's stock either.
    stores::stock_depot(&field.world.database, STORES).await;
    // Its purchase orders go to the demo supplier, as those of the others do.
    field
        .execute("UPDATE suppliers d SET endpoint = a.endpoint, secret = a.secret FROM suppliers a WHERE d.handle = 'depot' AND a.handle = 'atelier'")
        .await?;
    stores::carry(&field.world.database, 1, STORES, STORES, STORES).await;
    for store in 1..=STORES {
        carts.fill(&field, &stores::id(store), (1, CARTS), Some(&stores::variant(store))).await?;
    }
    rows_for_pgbench(&field, &verde).await?;
    let [order_in_many, order_in_one, forward] =
        [ORDER.replace("STORES", "64"), ORDER.replace("STORES", "1"), FORWARD.to_owned()]
            .map(|text| text.replace("TENANT", &verde));
    let slugs: Vec<String> = (1..=STORES).map(stores::slug).collect();
    // Rows to plan with, for both: a plan for empty tables would read all of the full ones.
    for text in [&order_in_many, &forward] {
        script(&field, text).run().await?;
    }
    order(&field, load(&field, &carts, &slugs, CARTS)).await?;
    order(&field, load(&field, &carts, &["verde".to_owned()], CARTS_OF_ONE)).await?;
    pay_and_forward(&field).await?;
    field.execute("VACUUM ANALYZE").await?;
    let mut ordering = Figure {
        action: format!("ordering in {STORES} stores, {CLIENTS} at a time"),
        unit: "/s",
        wanted: Wanted::AtLeast(0.4),
        rounds: Vec::new(),
        note: "pgbench, the same rows in one transaction, 64 clients on 64 stores".to_owned(),
    };
    let mut in_one = Figure {
        action: format!("ordering in one store, {CLIENTS} at a time"),
        note: "pgbench, the same rows in one transaction, 64 clients on one store".to_owned(),
        ..ordering.clone()
    };
    let mut forwarding = Figure {
        action: "from the payment's webhook to the suppliers, 64 in flight".to_owned(),
        note: "pgbench, the rows of both in two transactions, 64 clients on 64 stores".to_owned(),
        ..ordering.clone()
    };
    for _ in 0..ROUNDS {
        let figure = order(&field, load(&field, &carts, &slugs, CARTS)).await?;
        let limit = script(&field, &order_in_many).run().await?;
        ordering.rounds.push(Round { figure, limit });
        forwarding.rounds.push(Round {
            figure: pay_and_forward(&field).await?,
            limit: script(&field, &forward).run().await?,
        });
        let figure = order(&field, load(&field, &carts, &["verde".to_owned()], CARTS_OF_ONE)).await?;
        let limit = script(&field, &order_in_one).run().await?;
        in_one.rounds.push(Round { figure, limit });
        pay_and_forward(&field).await?;
    }
    server.stop()?;
    Ok(vec![ordering, in_one, forwarding])
}

fn load(field: &Field, carts: &Carts, slugs: &[String], each: usize) -> Load {
    let address = |slug: &str, n| field.url(slug, &format!("/api/v1/carts/{}/checkout", carts::id(n)));
    let body = json!({
        "email": "ana@exemplu.ro",
        "name": "Ana Pop",
        "address": {"line1": "Strada Lunga 1", "city": "Brasov", "postal_code": "500001", "country": "RO"},
    });
    Load {
        urls: slugs.iter().flat_map(|slug| (1..=each).map(move |n| address(slug, n))).collect(),
        method: "POST",
        headers: vec![format!("Cart-Token: {}", carts.token)],
        body: Some(body.to_string()),
        clients: CLIENTS,
        amount: Amount::Requests(ORDERS),
        rate: None,
    }
}

/// New orders per second that have a payment to be made. A cart that comes up twice answers its order
/// again and counts once.
async fn order(field: &Field, load: Load) -> Result<f64> {
    let waiting =
        "SELECT count(*) FROM orders WHERE status = 'pending_payment' AND payment_intent IS NOT NULL";
    let before = field.count(waiting).await?;
    let began = Instant::now();
    let outcome = load.run(&[200, 201]).await?;
    let took = began.elapsed();
    let placed = field.count(waiting).await? - before;
    ensure!(placed > i64::try_from(outcome.requests)? * 8 / 10, "{placed} orders of {}", outcome.requests);
    // Of oha's own time; what it takes to start is not the shopper's.
    let seconds = f64::from(u32::try_from(outcome.requests)?) / outcome.per_second;
    ensure!(seconds <= took.as_secs_f64(), "oha says {seconds} s, the clock {took:?}");
    Ok(f64::from(i32::try_from(placed)?) / seconds)
}

/// Everything that waits is paid, and the provider tells of all of it at once, 64 calls at a time; orders
/// per second until each part of each is accepted by its supplier.
async fn pay_and_forward(field: &Field) -> Result<f64> {
    let simulator = &field.world.simulator;
    let unpaid = field
        .rows
        .query("SELECT payment_intent FROM orders WHERE status = 'pending_payment' AND payment_intent IS NOT NULL", &[])
        .await?;
    for row in &unpaid {
        simulator.pay(row.get(0)).await.context("paying")?;
    }
    let began = Instant::now();
    simulator.hold_webhooks(false);
    let open = "SELECT count(*) FROM orders o WHERE status IN ('pending_payment', 'paid') AND payment_intent IS NOT NULL
        OR EXISTS (SELECT FROM purchase_orders p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.status IN ('queued', 'sent'))";
    // Looking costs Postgres time, so seldom, and at the small table first.
    while field.count("SELECT count(*) FROM outbox").await? > 0 || field.count(open).await? > 0 {
        ensure!(began.elapsed() < PATIENCE, "{} orders are not forwarded", field.count(open).await?);
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    let seconds = began.elapsed().as_secs_f64();
    simulator.hold_webhooks(true);
    Ok(f64::from(u32::try_from(unpaid.len())?) / seconds)
}

fn script<'a>(field: &'a Field, text: &'a str) -> Script<'a> {
    Script { url: &field.admin_url, text, clients: CLIENTS, time: SPELL }
}

/// A table beside each that the product writes for an order, like it in columns, keys and indexes, and
/// without policies; a row to copy in each.
async fn rows_for_pgbench(field: &Field, tenant: &str) -> Result<()> {
    let mut shopper = field.shopper("verde");
    shopper.new_cart().await;
    shopper.add(field.world.variant("candle").await, 1).await.expect(200);
    shopper.check_out().await.expect(201);
    for table in ["orders", "order_lines", "events", "outbox", "purchase_orders", "stripe_events"] {
        field.execute(&format!("CREATE TABLE bench_{table} (LIKE {table} INCLUDING ALL)")).await?;
    }
    let statements = format!(
        "CREATE TABLE bench_order AS SELECT * FROM orders WHERE tenant_id = '{tenant}' LIMIT 1;
         CREATE TABLE bench_line AS SELECT l.* FROM order_lines l JOIN bench_order o ON l.order_id = o.id;
         CREATE TABLE bench_event AS SELECT * FROM events WHERE tenant_id = '{tenant}' LIMIT 1;
         CREATE TABLE bench_stores AS SELECT n, 0::bigint AS order_number, 0::bigint AS event_sequence FROM generate_series(1, 64) n;
         ALTER TABLE bench_stores ADD PRIMARY KEY (n); ALTER TABLE bench_stores SET (fillfactor = 50);
         CREATE TABLE bench_stock AS SELECT n AS id, 0::bigint AS reserved FROM generate_series(1, 64) n;
         ALTER TABLE bench_stock ADD PRIMARY KEY (id); ALTER TABLE bench_stock SET (fillfactor = 50);
         CREATE TABLE bench_carts AS SELECT n, NULL::uuid AS order_id, lines, version FROM carts, generate_series(1, 64) n WHERE tenant_id = '{tenant}' AND id = '{cart}';
         ALTER TABLE bench_carts ADD PRIMARY KEY (n); ALTER TABLE bench_carts SET (fillfactor = 50);
         CREATE SEQUENCE bench_numbers;",
        cart = carts::id(1),
    );
    field.execute(&statements).await
}

/// The rows of an order and of its payment's promise, kept and recorded. Every client has a
/// cart of its own; where stores are many, a store.
const ORDER: &str = "\\set n 1 + :client_id % STORES
\\set cart 1 + :client_id
SELECT nextval('bench_numbers') AS number, gen_random_uuid() AS id \\gset
BEGIN;
UPDATE bench_stock SET reserved = reserved + 1 WHERE id = :n;
UPDATE bench_stores SET order_number = order_number + 1, event_sequence = event_sequence + 1 WHERE n = :n;
INSERT INTO bench_orders SELECT (jsonb_populate_record(o, jsonb_build_object('id', :id::text, 'number', :number::bigint, 'cart_id', gen_random_uuid(), 'idempotency_key', NULL, 'payment_intent', NULL))).* FROM bench_order o;
INSERT INTO bench_order_lines SELECT (jsonb_populate_record(l, jsonb_build_object('order_id', :id::text, 'id', gen_random_uuid()))).* FROM bench_line l;
INSERT INTO bench_events SELECT (jsonb_populate_record(e, jsonb_build_object('sequence', :number::bigint, 'order_id', :id::text))).* FROM bench_event e;
INSERT INTO bench_outbox SELECT tenant_id, :id::uuid, 'payment.create', :id::uuid, 0, now(), now() FROM bench_order;
UPDATE bench_carts SET order_id = :id::uuid, version = version + 1 WHERE n = :cart;
UPDATE bench_orders SET payment_intent = 'pi_' || :number::text, client_secret = 'secret_' || :number::text WHERE tenant_id = 'TENANT' AND id = :id::uuid;
DELETE FROM bench_outbox WHERE tenant_id = 'TENANT' AND id = :id::uuid;
COMMIT;
";

/// The rows of a payment's news (seen, stock, order, a supplier's part with its promise, two events), and
/// those of the part's acceptance.
const FORWARD: &str = "\\set n 1 + :client_id
SELECT nextval('bench_numbers') AS number, gen_random_uuid() AS part \\gset
BEGIN;
UPDATE bench_stock SET reserved = reserved - 1 WHERE id = :n;
INSERT INTO bench_stripe_events SELECT tenant_id, 'evt_' || :number::text, now() FROM bench_order;
UPDATE bench_stores SET event_sequence = event_sequence + 2 WHERE n = :n;
INSERT INTO bench_purchase_orders (tenant_id, id, order_id, supplier_id, status, body, updated_at) SELECT tenant_id, :part::uuid, gen_random_uuid(), supplier_id, 'queued', to_jsonb(l), now() FROM bench_line l;
INSERT INTO bench_outbox SELECT tenant_id, :part::uuid, 'purchase_order.send', :part::uuid, 0, now(), now() FROM bench_order;
INSERT INTO bench_events SELECT (jsonb_populate_record(e, jsonb_build_object('sequence', -1 - :number::bigint * 10))).* FROM bench_event e;
INSERT INTO bench_events SELECT (jsonb_populate_record(e, jsonb_build_object('sequence', -2 - :number::bigint * 10))).* FROM bench_event e;
COMMIT;
BEGIN;
UPDATE bench_outbox SET attempts = attempts + 1, due_at = now() WHERE tenant_id = 'TENANT' AND id = :part::uuid;
UPDATE bench_purchase_orders SET status = 'accepted', updated_at = now() WHERE tenant_id = 'TENANT' AND id = :part::uuid;
DELETE FROM bench_outbox WHERE tenant_id = 'TENANT' AND id = :part::uuid;
UPDATE bench_stores SET event_sequence = event_sequence + 1 WHERE n = :n;
INSERT INTO bench_events SELECT (jsonb_populate_record(e, jsonb_build_object('sequence', -3 - :number::bigint * 10))).* FROM bench_event e;
COMMIT;
";
