//! A transaction that fails: nothing is stored and that is said, or it is not known and that is said.

use crate::batches::{hold_carts, somebody_waits_for};
use crate::metric::metric;
use crate::tally::{stored_units, units};
use actors::faults::{Fault, Point};
use reqwest::RequestBuilder;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::{Shopper, TestApp, World, sql, wait};

/// The problem, which must be a 503 that says when to come again.
async fn unavailable(request: RequestBuilder) -> Value {
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 503);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let seconds: u32 = response.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds), "come again in {seconds} s");
    let problem: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
    assert_eq!(problem["status"], 503);
    assert!(problem["code"].is_string() && problem["detail"].is_string(), "{problem}");
    problem
}

async fn stored(app: &TestApp, expression: &str) -> i64 {
    let mut tx = app.world.rows.system().await.unwrap();
    let number = sql::number(&mut tx, expression).await.unwrap();
    tx.roll_back().await;
    number
}

async fn with_a_vase(app: &TestApp) -> Shopper {
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("vase").await, 2).await.expect(200);
    shopper
}

/// Vases that the product's page says can be had, of twenty.
async fn vases_shown(app: &TestApp) -> Value {
    let shopper = app.shopper("verde");
    let product =
        shopper.send(shopper.request(reqwest::Method::GET, "/api/v1/products/vase")).await.expect(200);
    product["variants"][0]["available"].clone()
}

const ORDERS: &str = "(SELECT count(*) FROM orders)";
const RESERVED: &str = "(SELECT sum(reserved) FROM supplier_stock)";

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_change_that_cannot_be_committed_is_not_stored_and_the_next_one_is() {
    let app = TestApp::start().await;
    let shopper = with_a_vase(&app).await;
    let vase = app.world.variant("vase").await;
    app.faults.arm(Point::BeforeCommit, app.world.stores[0].tenant, Fault::Fail, 1);
    unavailable(shopper.adding(vase, 5)).await;
    assert_eq!(stored_units(&app, &shopper).await, 2);
    assert_eq!(units(&shopper).await, 2);
    let cart = shopper.add(vase, 1).await.expect(200);
    assert_eq!(cart["lines"][0]["quantity"], 3);
    assert_eq!(stored_units(&app, &shopper).await, 3);
}

/// A batch that fails before its commit is done again one by one: the fault may be in one of them.
#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_fails_once_is_done_again_and_each_change_counts_once() {
    let app = TestApp::start().await;
    let mut shoppers = Vec::new();
    for _ in 0..8 {
        shoppers.push(with_a_vase(&app).await);
    }
    let vase = app.world.variant("vase").await;
    let held = hold_carts(&app.world.database).await;
    let add = |shopper: &Shopper| {
        let shopper = shopper.clone();
        tokio::spawn(async move { shopper.add(vase, 1).await.status.as_u16() })
    };
    // One goes by itself; the others wait for it, together.
    let mut adding = vec![add(&shoppers[0])];
    somebody_waits_for("carts", &app.world.database).await;
    app.faults.arm(Point::BeforeCommit, app.world.stores[0].tenant, Fault::Fail, 1);
    adding.extend(shoppers[1..].iter().map(add));
    wait::until("changes waiting together", async || {
        (metric(&app, "cartflux_shard_queue").await >= 6.0).then_some(())
    })
    .await;
    held.batch_execute("COMMIT").await.unwrap();
    for (shopper, added) in shoppers.iter().zip(adding) {
        assert_eq!(added.await.unwrap(), 200);
        assert_eq!(units(shopper).await, 3);
        assert_eq!(stored_units(&app, shopper).await, units(shopper).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkout_that_cannot_be_committed_leaves_no_order_no_held_unit_and_no_number_behind() {
    let app = TestApp::start().await;
    let shopper = with_a_vase(&app).await;
    app.faults.arm(Point::BeforeCommit, app.world.stores[0].tenant, Fault::Fail, 1);
    unavailable(shopper.ordering()).await;
    for nothing in [ORDERS, RESERVED, "(SELECT count(*) FROM outbox)", "(SELECT count(*) FROM events)"] {
        assert_eq!(stored(&app, nothing).await, 0, "{nothing}");
    }
    assert!(app.world.simulator.intents().is_empty(), "a payment was made of an order that is none");
    assert_eq!(vases_shown(&app).await, json!(20));
    let placed = shopper.check_out().await.expect(201);
    assert_eq!(placed["order"]["number"], "1001", "numbers have no gap");
    assert_eq!(stored(&app, RESERVED).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_change_whose_commit_was_not_heard_of_is_said_to_be_unknown_and_is_read_again() {
    let app = TestApp::start().await;
    let shopper = with_a_vase(&app).await;
    app.faults.arm(Point::AfterCommit, app.world.stores[0].tenant, Fault::Fail, 1);
    let problem = unavailable(shopper.adding(app.world.variant("vase").await, 5)).await;
    assert!(problem["detail"].as_str().unwrap().contains("may or may not"), "{problem}");
    assert_eq!(units(&shopper).await, 7, "memory must be read again: it is stored");
    assert_eq!(stored_units(&app, &shopper).await, 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkout_whose_commit_was_not_heard_of_is_found_by_the_same_request_again() {
    let app = TestApp::start().await;
    let shopper = with_a_vase(&app).await;
    app.faults.arm(Point::AfterCommit, app.world.stores[0].tenant, Fault::Fail, 1);
    unavailable(shopper.ordering()).await;
    assert_eq!(stored(&app, ORDERS).await, 1);
    let placed = shopper.check_out().await.expect(201);
    assert_eq!(placed["order"]["number"], "1001");
    assert!(placed["payment"]["payment_intent"].is_string(), "{placed}");
    assert_eq!(stored(&app, ORDERS).await, 1);
    assert_eq!(app.world.simulator.intents().len(), 1);
}

/// The units are held, whether or not somebody heard of the commit: the page must come to say so.
#[tokio::test(flavor = "multi_thread")]
async fn units_held_by_an_unheard_commit_are_no_longer_shown_as_free() {
    let app = TestApp::start().await;
    let shopper = with_a_vase(&app).await;
    app.faults.arm(Point::AfterCommit, app.world.stores[0].tenant, Fault::Fail, 1);
    unavailable(shopper.ordering()).await;
    assert_eq!(stored(&app, RESERVED).await, 2);
    wait::until("the page showing 18 vases", async || (vases_shown(&app).await == json!(18)).then_some(()))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_is_heard_of_again_until_it_is_stored_and_counts_once() {
    for (point, fault) in [
        (Point::BeforeCommit, Fault::Fail),
        (Point::AfterCommit, Fault::Fail),
        (Point::BeforeCommit, Fault::Panic),
        (Point::AfterCommit, Fault::Panic),
    ] {
        let app = TestApp::start().await;
        let shopper = with_a_vase(&app).await;
        let placed = shopper.check_out().await.expect(201);
        app.faults.arm(point, app.world.stores[0].tenant, fault, 1);
        app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
        let order = &placed["order"];
        let (number, token) = (order["number"].as_str().unwrap(), order["token"].as_str().unwrap());
        wait::until(&format!("the order being fulfilled in spite of {fault:?} {point:?}"), async || {
            let order = shopper.order(number, token).await.expect(200);
            (order["status"] == "fulfilled").then_some(())
        })
        .await;
        let vases = "(SELECT on_hand * 100 + reserved FROM supplier_stock s JOIN supplier_variants v ON v.id = s.variant_id
             WHERE v.sku = 'VASE')";
        assert_eq!(stored(&app, vases).await, 18 * 100, "{fault:?} {point:?}");
        assert_eq!(stored(&app, "(SELECT count(*) FROM events WHERE type = 'order.paid')").await, 1);
        assert_eq!(app.world.suppliers[0].orders().len(), 1);
        wait::until("the page showing 18 vases", async || {
            (vases_shown(&app).await == json!(18)).then_some(())
        })
        .await;
    }
}

/// A panic around an outside call: the promise comes up again under the same id.
#[tokio::test(flavor = "multi_thread")]
async fn an_effect_that_dies_between_the_call_and_its_record_reaches_the_supplier_once() {
    // Shipping would say by itself that the order was taken.
    let world = World::shipping_after(Duration::from_secs(3600)).await;
    let app = TestApp::in_world(world, |_| {}).await;
    let shopper = with_a_vase(&app).await;
    let placed = shopper.check_out().await.expect(201);
    let tenant = app.world.stores[0].tenant;
    app.faults.arm(Point::AfterEffect, tenant, Fault::Panic, 1);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    wait::until("the supplier having the order", async || {
        (!app.world.suppliers[0].orders().is_empty()).then_some(())
    })
    .await;
    // A claim is a lease of a minute; the clock is moved, for nobody waits that long.
    app.clock.advance(time::Duration::seconds(61));
    wait::until("the order being delivered again and recorded", async || {
        (stored(&app, "(SELECT count(*) FROM outbox WHERE kind = 'purchase_order.send')").await == 0)
            .then_some(())
    })
    .await;
    let orders = app.world.suppliers[0].orders();
    assert_eq!(orders.len(), 1, "one purchase order, however often it was sent");
    assert_eq!(orders[0].deliveries, 2, "the test lost its point: the call was not repeated");
}
