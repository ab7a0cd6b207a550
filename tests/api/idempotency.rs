//! Asking twice orders once.

use crate::placed::{Placed, stock, stored};
use reqwest::RequestBuilder;
use serde_json::{Value, json};
use testkit::{Shopper, TestApp};

const ORDERS: &str = "(SELECT count(*) FROM orders)";

async fn ready(app: &TestApp, slug: &str) -> Shopper {
    let mut shopper = app.shopper(slug);
    shopper.new_cart().await;
    shopper.add(app.world.variant("vase").await, 1).await.expect(200);
    shopper
}

fn keyed(request: RequestBuilder, key: &str) -> RequestBuilder {
    request.header("Idempotency-Key", key)
}

fn to_another_city(shopper: &Shopper) -> RequestBuilder {
    shopper.of_cart(reqwest::Method::POST, "/checkout").json(&json!({
        "email": "ana@exemplu.ro",
        "name": "Ana Pop",
        "address": {"line1": "Strada Lungă 1", "city": "Sibiu", "postal_code": "550001", "country": "RO"},
        "shipping_method": null,
    }))
}

/// One order, one payment, one unit held.
async fn ordered_once(app: &TestApp) {
    assert_eq!(stored(app, ORDERS).await, 1);
    assert_eq!(app.world.simulator.intents().len(), 1);
    assert_eq!(stock(app, "vase").await, (20, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_request_under_the_same_key_gets_the_same_answer() {
    let app = TestApp::start().await;
    let shopper = ready(&app, "verde").await;
    let first = shopper.send(keyed(shopper.ordering(), "my-key")).await.expect(201);
    let again = shopper.send(keyed(shopper.ordering(), "my-key")).await.expect(201);
    assert_eq!(first, again);
    assert!(!first["order"]["token"].as_str().unwrap().is_empty());
    assert!(!first["payment"]["client_secret"].as_str().unwrap().is_empty());
    ordered_once(&app).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_request_under_the_same_key_is_refused() {
    let app = TestApp::start().await;
    let shopper = ready(&app, "verde").await;
    shopper.send(keyed(shopper.ordering(), "my-key")).await.expect(201);
    let refused = shopper.send(keyed(to_another_city(&shopper), "my-key")).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "idempotency_key_reused"));
    let other_cart = ready(&app, "verde").await;
    let refused = other_cart.send(keyed(other_cart.ordering(), "my-key")).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "idempotency_key_reused"));
    ordered_once(&app).await;
    // Another store's keys are its own.
    let elsewhere = ready(&app, "nord").await;
    elsewhere.send(keyed(elsewhere.ordering(), "my-key")).await.expect(201);
    assert_eq!(stored(&app, ORDERS).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_is_ordered_once_without_any_key() {
    let app = TestApp::start().await;
    let shopper = ready(&app, "verde").await;
    let first = shopper.check_out().await.expect(201);
    assert_eq!(shopper.check_out().await.expect(201), first);
    assert_eq!(shopper.send(keyed(shopper.ordering(), "a-key-of-later")).await.expect(201), first);
    let refused = shopper.send(to_another_city(&shopper)).await;
    assert_eq!((refused.status.as_u16(), refused.code()), (409, "cart_ordered"));
    ordered_once(&app).await;
}

async fn all_at_once(shopper: &Shopper, key: impl Fn(usize) -> Option<String>) -> Vec<Value> {
    let asking: Vec<_> = (0..8)
        .map(|n| {
            let (shopper, key) = (shopper.clone(), key(n));
            tokio::spawn(async move {
                let request = shopper.ordering();
                let request = key.into_iter().fold(request, |request, key| keyed(request, &key));
                shopper.send(request).await.expect(201)
            })
        })
        .collect();
    let mut answers = Vec::new();
    for asked in asking {
        answers.push(asked.await.unwrap());
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_tabs_that_order_the_same_cart_at_once_order_once() {
    for key in [|_| Some("one-key".to_owned()), |_| None, |n| Some(format!("key-{n}"))] {
        let app = TestApp::start().await;
        let shopper = ready(&app, "verde").await;
        let answers = all_at_once(&shopper, key).await;
        let facts =
            |answer: &Value| (answer["order"].clone()["number"].clone(), answer["order"]["token"].clone());
        assert!(answers.iter().all(|answer| facts(answer) == facts(&answers[0])), "{answers:?}");
        let intents = answers.iter().map(|answer| &answer["payment"]["payment_intent"]);
        assert!(
            intents
                .clone()
                .all(|intent| intent.is_string() && *intent == answers[0]["payment"]["payment_intent"])
        );
        ordered_once(&app).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_unit_goes_to_one_of_many_who_ask_at_once() {
    let app = TestApp::start().await;
    let shade = app.world.variant("shade").await;
    let mut shoppers = Vec::new();
    for slug in ["verde", "nord"].into_iter().cycle().take(12) {
        let mut shopper = app.shopper(slug);
        shopper.new_cart().await;
        shopper.add(shade, 1).await.expect(200);
        shoppers.push(shopper);
    }
    let asking: Vec<_> =
        shoppers.into_iter().map(|shopper| tokio::spawn(async move { shopper.check_out().await })).collect();
    let mut bought = 0;
    for asked in asking {
        let answer = asked.await.unwrap();
        match answer.status.as_u16() {
            201 => bought += 1,
            _ => assert_eq!((answer.status.as_u16(), answer.code()), (409, "insufficient_stock")),
        }
    }
    assert_eq!(bought, 3, "there were three");
    assert_eq!(stock(&app, "shade").await, (3, 3));
    assert_eq!(app.world.simulator.intents().len(), 3, "nobody who got none is to pay");
}

/// The provider's answer was lost, or it failed: the order stands, and asking again finds its payment.
#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_could_not_be_started_is_started_by_asking_again() {
    use payments::simulator::Fault;
    for fault in [Fault::ServerError, Fault::AnswerLost, Fault::RateLimited, Fault::Conflict] {
        let app = TestApp::start().await;
        let shopper = ready(&app, "verde").await;
        // More often than the gateway tries by itself within one request.
        for _ in 0..8 {
            app.world.simulator.fail_next(fault);
        }
        let refused = shopper.send(keyed(shopper.ordering(), "my-key")).await;
        assert_eq!((refused.status.as_u16(), refused.code()), (503, "payment_unavailable"), "{fault:?}");
        let placed = testkit::wait::until("the payment being started", async || {
            let answer = shopper.send(keyed(shopper.ordering(), "my-key")).await;
            (answer.status == 201).then_some(answer.body)
        })
        .await;
        let placed = Placed { shopper, body: placed };
        ordered_once(&app).await;
        app.world.simulator.pay(placed.intent()).await.unwrap();
        placed.becomes("fulfilled").await;
    }
}
