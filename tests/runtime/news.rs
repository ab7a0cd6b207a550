//! News of many orders that arrives together is written together, and means what it would have meant one
//! after the other.

use crate::batches::somebody_waits_for;
use crate::metric::metric;
use payments::webhook::sign;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;
use testkit::{Shopper, TestApp, TestDatabase, audit, wait};
use tokio::task::JoinHandle;
use tokio_postgres::{Client, NoTls};

const PATIENCE: Duration = Duration::from_secs(60);

/// Until the returned connection is told COMMIT, no order can be written.
async fn hold_orders(database: &TestDatabase) -> Client {
    let (client, connection) = tokio_postgres::connect(&database.admin_url(), NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute("BEGIN; LOCK TABLE orders IN SHARE MODE").await.unwrap();
    client
}

/// An order of a mug and a lamp that is paid, though nobody has heard of it; its payment.
async fn paid_unheard(app: &TestApp, shopper: &mut Shopper) -> String {
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    shopper.add(app.world.variant("lamp").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    let intent = placed["payment"]["payment_intent"].as_str().unwrap().to_owned();
    app.world.simulator.pay(&intent).await.unwrap();
    intent
}

/// Delivers a signed event in the background; it must be taken.
fn deliver(app: &TestApp, body: String) -> JoinHandle<()> {
    let signature = sign(body.as_bytes(), &app.world.webhook_secret(), app.clock.now());
    let request = testkit::shopper::client().post(app.merchant_url("/webhooks/stripe"));
    tokio::spawn(async move {
        let answer = request.header("stripe-signature", signature).body(body).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{}", answer.text().await.unwrap());
    })
}

fn success_of(app: &TestApp, intent: &str) -> String {
    let events = app.world.simulator.events_of(intent);
    events.into_iter().find(|event| event.contains("payment_intent.succeeded")).unwrap()
}

fn refund_of(intent: &str, amount: i64) -> String {
    json!({
        "id": format!("evt_refund_{intent}"), "object": "event", "type": "charge.refunded",
        "data": {"object": {"id": "ch_1", "object": "charge", "payment_intent": intent, "amount_refunded": amount}},
    })
    .to_string()
}

async fn waiting(app: &TestApp, commands: usize) {
    wait::until("the news waiting", async || {
        (metric(app, "cartflux_shard_queue").await >= f64::from(u32::try_from(commands).unwrap()))
            .then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forty_payments_reported_at_once_cost_a_few_statements_each() {
    let app = TestApp::start().await;
    app.world.simulator.hold_webhooks(true);
    let mut shopper = app.shopper("verde");
    let mut intents = Vec::new();
    for _ in 0..40 {
        intents.push(paid_unheard(&app, &mut shopper).await);
    }
    let held = hold_orders(&app.world.database).await;
    let deliveries: Vec<_> = intents.iter().map(|intent| deliver(&app, success_of(&app, intent))).collect();
    waiting(&app, 39).await;
    let before = persistence::statements_run();
    held.batch_execute("COMMIT").await.unwrap();
    for delivery in deliveries {
        delivery.await.unwrap();
    }
    let cost = persistence::statements_run() - before;
    // One by one it was eleven for each. What the suppliers are sent meanwhile is counted with it.
    assert!(cost <= 3 * 40, "{cost} statements for 40 payments");
    app.world.simulator.hold_webhooks(false);
    let books = audit::settled(&app.world, PATIENCE).await;
    assert_eq!(books.paid().count(), 40);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_that_is_said_about_an_order_at_once_ends_as_if_it_had_been_said_in_turn() {
    let app = TestApp::start().await;
    app.world.simulator.hold_webhooks(true);
    let mut shopper = app.shopper("verde");
    let mut expected = BTreeMap::new();
    let mut said = Vec::new();
    // It goes into a batch of its own, and all the others wait for it.
    let first = paid_unheard(&app, &mut shopper).await;
    expected.insert(first.clone(), "fulfilled");
    for number in 0..12 {
        let intent = paid_unheard(&app, &mut shopper).await;
        let success = success_of(&app, &intent);
        let refund = refund_of(&intent, if number % 3 == 0 { i64::MAX } else { 100 });
        // The success twice, and on every second order the refund first.
        let mut of_order = vec![success.clone(), success, refund];
        if number % 2 == 0 {
            of_order.reverse();
        }
        said.extend(of_order);
        expected.insert(intent, if number % 3 == 0 { "refunded" } else { "partially_refunded" });
    }
    let held = hold_orders(&app.world.database).await;
    let mut deliveries = vec![deliver(&app, success_of(&app, &first))];
    somebody_waits_for("orders", &app.world.database).await;
    for body in said {
        deliveries.push(deliver(&app, body));
        // In this order, as far as one can tell from outside; the end is the same in any.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    waiting(&app, deliveries.len() - 1).await;
    held.batch_execute("COMMIT").await.unwrap();
    for delivery in deliveries {
        delivery.await.unwrap();
    }
    app.world.simulator.hold_webhooks(false);
    wait::until("everything being sent and shipped", async || {
        let open = "SELECT 1 AS one FROM outbox UNION ALL SELECT 1 FROM purchase_orders WHERE status NOT IN ('shipped', 'rejected')";
        app.world.database.rows(open).await.is_empty().then_some(())
    })
    .await;
    for order in app.world.database.rows("SELECT * FROM orders").await {
        assert_eq!(order["status"], expected[order["payment_intent"].as_str().unwrap()], "{order}");
    }
    let sent = |supplier: usize| app.world.suppliers[supplier].orders().len();
    assert_eq!((sent(0), sent(1)), (9, 9), "what was refunded whole was sent all the same");
    let paid: Vec<Value> =
        app.world.database.rows("SELECT DISTINCT order_id FROM events WHERE type = 'order.paid'").await;
    let told = app.world.database.rows("SELECT order_id FROM events WHERE type = 'order.paid'").await;
    assert_eq!((paid.len(), told.len()), (13, 13), "each is told once to be paid");
}
