//! A payment whose news comes after the reservation has ended: the order is honoured if the units can still
//! be had, and the money goes back if they cannot.

use serde_json::Value;
use std::time::Duration;
use testkit::{Shopper, TestApp, audit, wait};

async fn order_shades(app: &TestApp, quantity: u32) -> (Shopper, String) {
    let mut shopper = app.shopper("nord");
    shopper.new_cart().await;
    shopper.add(app.world.variant("shade").await, quantity).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    let intent = placed["payment"]["payment_intent"].as_str().unwrap().to_owned();
    (shopper, intent)
}

async fn status_of(app: &TestApp, intent: &str) -> Value {
    let query = format!("SELECT status FROM orders WHERE payment_intent = '{intent}'");
    app.world.database.rows(&query).await.remove(0)["status"].take()
}

/// All three shades are ordered and paid, the news is lost, and the reservation ends.
async fn paid_in_silence(app: &TestApp) -> String {
    let (_, intent) = order_shades(app, 3).await;
    app.world.simulator.set_webhook_url(None);
    app.world.simulator.pay(&intent).await.unwrap();
    intent
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_nobody_told_us_of_is_found_when_the_reservation_ends() {
    let app = TestApp::start().await;
    let intent = paid_in_silence(&app).await;
    app.clock.advance(time::Duration::minutes(31));
    wait::until("the order being paid", async || {
        let status = status_of(&app, &intent).await;
        matches!(status.as_str(), Some("paid" | "fulfilling" | "fulfilled")).then_some(())
    })
    .await;
    let sold = app.world.database.rows("SELECT on_hand FROM supplier_stock JOIN supplier_variants v ON v.id = variant_id WHERE sku = 'SHADE'").await;
    assert_eq!(sold[0]["on_hand"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_comes_too_late_for_the_last_units_goes_back_in_full() {
    let app = TestApp::start().await;
    let (_, late) = order_shades(&app, 3).await;
    // The provider cannot be reached when the order is given up, so its payment stays open; and not for so long that
    // giving it up is next tried seconds after the second order has its payment.
    for _ in 0..150 {
        app.world.simulator.fail_next(payments::simulator::Fault::ServerError);
    }
    app.clock.advance(time::Duration::minutes(31));
    wait::until("the order being given up", async || {
        (status_of(&app, &late).await == "cancelled").then_some(())
    })
    .await;
    // Somebody else gets the shades, and pays.
    let mut shopper = app.shopper("nord");
    shopper.new_cart().await;
    shopper.add(app.world.variant("shade").await, 3).await.expect(200);
    let key = ("Idempotency-Key", "once");
    let placed = wait::until("the second order being placed", async || {
        let answer = shopper.send(shopper.ordering().header(key.0, key.1)).await;
        (answer.status.as_u16() == 201).then_some(answer.body)
    })
    .await;
    let second = placed["payment"]["payment_intent"].as_str().unwrap().to_owned();
    app.world.simulator.pay(&late).await.unwrap();
    app.world.simulator.pay(&second).await.unwrap();
    // Our clock is half an hour ahead of theirs: neither is believed until ours is asked for the news.
    // So both are told by ourselves, signed at our time.
    for intent in [&late, &second] {
        for body in app.world.simulator.events_of(intent) {
            let signature =
                payments::webhook::sign(body.as_bytes(), &app.world.webhook_secret(), app.clock.now());
            let request = testkit::shopper::client().post(app.merchant_url("/webhooks/stripe"));
            let answer = request.header("stripe-signature", signature).body(body).send().await.unwrap();
            assert_eq!(answer.status().as_u16(), 200);
        }
    }
    wait::until("the money going back", async || (status_of(&app, &late).await == "refunded").then_some(()))
        .await;
    let paid = status_of(&app, &second).await;
    assert!(matches!(paid.as_str(), Some("paid" | "fulfilling")), "{paid}");
    tokio::time::sleep(Duration::from_millis(500)).await;
    audit::check(&app.world).await;
}
