//! What the payment provider tells comes twice, late, out of order and in other shapes, among forgeries.
//! The end is always the same.

use crate::chance;
use futures_util::StreamExt;
use payments::webhook::sign;
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use reqwest::Client;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::size::sized;
use testkit::{TestApp, audit};

/// Deliveries of one order's events.
const DELIVERIES: usize = 20;
const PATIENCE: Duration = Duration::from_secs(60);

/// A delivery, and what is to be answered.
struct Delivery {
    body: String,
    signature: String,
    expected: u16,
}

/// An order of a mug and a lamp, with so many refusals, and paid or not. Its events wait at the provider.
async fn order(app: &TestApp, declines: usize, paid: bool) -> String {
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    shopper.add(app.world.variant("lamp").await, 2).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    let intent = placed["payment"]["payment_intent"].as_str().unwrap().to_owned();
    for _ in 0..declines {
        app.world.simulator.decline(&intent).await.unwrap();
    }
    if paid {
        app.world.simulator.pay(&intent).await.unwrap();
    }
    intent
}

/// The same event as another API version, another library or another endpoint would write it.
fn reshaped(body: &str, dice: &mut StdRng) -> String {
    let mut event: Value = serde_json::from_str(body).unwrap();
    let object = &mut event["data"]["object"];
    for (field, expanded) in
        [("latest_charge", "charge"), ("payment_method", "payment_method"), ("customer", "customer")]
    {
        if dice.random_bool(0.5) && object[field].is_string() {
            object[field] = json!({"id": object[field], "object": expanded, "metadata": {}});
        }
    }
    if dice.random_bool(0.5) {
        let destination = object["transfer_data"]["destination"].take();
        object["transfer_data"]["destination"] = json!({"id": destination, "object": "account"});
    }
    let optional = [
        "amount_details",
        "amount_received",
        "application_fee_amount",
        "automatic_payment_methods",
        "client_secret",
        "description",
        "last_payment_error",
        "on_behalf_of",
        "payment_method_options",
        "processing",
    ];
    for field in optional {
        if dice.random_bool(0.4) {
            object.as_object_mut().unwrap().remove(field);
        }
    }
    if dice.random_bool(0.3) {
        // Before 2019 an intent listed its charges.
        object["charges"] =
            json!({"object": "list", "data": [{"id": "ch_old", "object": "charge"}], "has_more": false});
    }
    if dice.random_bool(0.3) {
        event["api_version"] = "2019-02-11".into();
        event.as_object_mut().unwrap().remove("pending_webhooks");
        event["request"] = "req_as_text".into();
    }
    if dice.random_bool(0.2) {
        // The same fact, told as another event: what a second endpoint or a resend by hand makes of it.
        event["id"] = format!("evt_copy_{:016x}", dice.random::<u64>()).into();
    }
    event.to_string()
}

/// A success that never happened, in every way of not being signed by the provider just now.
fn forgery(app: &TestApp, intent: &str, dice: &mut StdRng) -> Delivery {
    let amount = app.world.simulator.intents().into_iter().find(|known| known.id == intent).unwrap().amount;
    let body = json!({
        "id": format!("evt_forged_{:016x}", dice.random::<u64>()), "object": "event", "type": "payment_intent.succeeded",
        "data": {"object": {"id": intent, "object": "payment_intent", "amount": amount, "amount_received": amount,
            "currency": "ron", "status": "succeeded", "metadata": {}}},
    })
    .to_string();
    let now = app.clock.now();
    let secret = app.world.webhook_secret();
    let signature = match dice.random_range(0..5) {
        0 => sign(body.as_bytes(), &"whsec_somebody_elses_secret".into(), now),
        1 => sign(body.as_bytes(), &secret, now - time::Duration::seconds(301)),
        2 => sign(body.replace("succeeded", "processing").as_bytes(), &secret, now),
        3 => format!("t={},v1=", now.unix_timestamp()),
        _ => String::new(),
    };
    Delivery { body, signature, expected: 400 }
}

async fn deliver(client: &Client, url: &str, delivery: Delivery) {
    let request = client
        .post(url)
        .header("stripe-signature", delivery.signature)
        .header("content-type", "application/json");
    let answer = request.body(delivery.body.clone()).send().await.unwrap();
    let status = answer.status().as_u16();
    assert_eq!(status, delivery.expected, "{} for {}", answer.text().await.unwrap(), delivery.body);
}

async fn deliver_all(app: &TestApp, deliveries: Vec<Delivery>) {
    let (client, url) = (testkit::shopper::client(), app.merchant_url("/webhooks/stripe"));
    futures_util::stream::iter(deliveries)
        .for_each_concurrent(16, |delivery| deliver(&client, &url, delivery))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn payment_events_repeated_shuffled_and_reshaped_among_forgeries_have_one_outcome() {
    let seed = chance::seed();
    let mut dice = chance::dice(seed, 0);
    let app = TestApp::start().await;
    app.world.simulator.hold_webhooks(true);
    let mut orders = Vec::new();
    for number in 0..sized(100, 1000) / DELIVERIES {
        // Not every order is paid: who was only declined must not get anything.
        let paid = number % 5 != 4;
        orders.push((order(&app, number % 3 + usize::from(!paid), paid).await, paid));
    }

    let forged =
        orders.iter().flat_map(|(intent, _)| [intent; 3]).map(|intent| forgery(&app, intent, &mut dice));
    deliver_all(&app, forged.collect()).await;
    let statuses = app.world.database.rows("SELECT DISTINCT status FROM orders").await;
    assert_eq!(statuses, [json!({"status": "pending_payment"})], "a forgery had an effect");

    let mut deliveries = Vec::new();
    for (intent, _) in &orders {
        let events = app.world.simulator.events_of(intent);
        for number in 0..DELIVERIES {
            if number % 5 == 4 {
                deliveries.push(forgery(&app, intent, &mut dice));
                continue;
            }
            // Each event at least once as it is, then in any shape.
            let body = match events.get(number) {
                Some(event) => event.clone(),
                None => reshaped(&events[dice.random_range(0..events.len())], &mut dice),
            };
            let signature = sign(body.as_bytes(), &app.world.webhook_secret(), app.clock.now());
            deliveries.push(Delivery { body, signature, expected: 200 });
        }
    }
    deliveries.shuffle(&mut dice);
    deliver_all(&app, deliveries).await;

    // The provider's own deliveries, late.
    app.world.simulator.hold_webhooks(false);
    let books = audit::settled(&app.world, PATIENCE).await;
    for (intent, paid) in &orders {
        let order = books.orders.iter().find(|order| order["payment_intent"] == intent.as_str()).unwrap();
        let expected = if *paid { "fulfilled" } else { "payment_failed" };
        assert_eq!(order["status"], expected, "{order}");
    }
    for supplier in &app.world.suppliers {
        assert!(supplier.orders().iter().all(|order| order.deliveries == 1), "{:?}", supplier.orders());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_success_that_says_no_amount_is_believed_only_as_far_as_the_provider_confirms_it() {
    let app = TestApp::start().await;
    app.world.simulator.hold_webhooks(true);
    let intent = order(&app, 0, false).await;
    // Signed by the provider, but about a payment that the provider itself does not know to be paid.
    let body = json!({
        "id": "evt_ahead", "object": "event", "type": "payment_intent.succeeded",
        "data": {"object": {"id": intent, "object": "payment_intent", "metadata": {}}},
    })
    .to_string();
    let deliver = async || {
        let signature = sign(body.as_bytes(), &app.world.webhook_secret(), app.clock.now());
        let request = testkit::shopper::client().post(app.merchant_url("/webhooks/stripe"));
        request
            .header("stripe-signature", signature)
            .body(body.clone())
            .send()
            .await
            .unwrap()
            .status()
            .as_u16()
    };
    let early = deliver().await;
    assert!(early >= 500, "{early}: it must come again");
    app.world.simulator.pay(&intent).await.unwrap();
    assert_eq!(deliver().await, 200);
    let books = audit::settled(&app.world, PATIENCE).await;
    assert_eq!(books.orders[0]["status"], "fulfilled");
}
