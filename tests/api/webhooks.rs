//! Who may tell us about payments.

use crate::placed::{Placed, deliver, delivery, stock, webhook_secret};
use payments::webhook::{SIGNATURE_HEADER, sign};
use reqwest::RequestBuilder;
use serde_json::{Value, json};
use testkit::TestApp;
use time::Duration;

fn unsigned(app: &TestApp, body: &str) -> RequestBuilder {
    testkit::shopper::client().post(app.merchant_url("/webhooks/stripe")).body(body.to_owned())
}

async fn refused(request: RequestBuilder, what: &str) {
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 400, "{what}");
    assert_eq!(response.headers()["content-type"], "application/problem+json", "{what}");
    let problem: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
    assert!(problem["code"].is_string(), "{what}: {problem}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_is_believed_only_from_whoever_has_just_signed_it() {
    let app = TestApp::start().await;
    app.world.simulator.set_webhook_url(None);
    let placed = Placed::order(&app, "verde", "vase", 1).await;
    app.world.simulator.pay(placed.intent()).await.unwrap();
    let events = app.world.simulator.events_of(placed.intent());
    let event = events.iter().find(|body| body.contains("payment_intent.succeeded")).unwrap();
    let now = app.clock.now();
    let good = sign(event.as_bytes(), &webhook_secret(&app), now);
    let with = |signature: String| unsigned(&app, event).header(SIGNATURE_HEADER, signature);
    refused(unsigned(&app, event), "no signature").await;
    for (signature, what) in [
        (String::new(), "an empty signature"),
        ("t=1,v1=00".to_owned(), "a short signature"),
        (sign(event.as_bytes(), &"whsec_somebody_elses_secret".into(), now), "another's secret"),
        (sign(event.as_bytes(), &"".into(), now), "no secret"),
        (good.replace("v1=", "v0="), "a signature of another scheme"),
        (good.replace("t=", "t=1"), "a signature of another time"),
        (sign(event.as_bytes(), &webhook_secret(&app), now - Duration::seconds(302)), "an old signature"),
        (
            sign(event.as_bytes(), &webhook_secret(&app), now + Duration::seconds(302)),
            "a signature of the future",
        ),
    ] {
        refused(with(signature), what).await;
    }
    let other_body = event.replace("succeeded", "Succeeded");
    refused(unsigned(&app, &other_body).header(SIGNATURE_HEADER, &good), "another body").await;
    assert_eq!(placed.now().await["status"], "pending_payment");
    assert_eq!(stock(&app, "vase").await, (20, 1));
    let response = with(good).send().await.unwrap();
    assert_eq!(response.status(), 200);
    placed.becomes("fulfilled").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn events_of_no_concern_are_taken_and_broken_ones_are_not() {
    let app = TestApp::start().await;
    let event = |id: &str, kind: &str, object: Value| {
        json!({"id": id, "object": "event", "api_version": "2099-01-01", "type": kind, "created": 1, "data": {"object": object}})
            .to_string()
    };
    for (kind, object) in [
        ("customer.created", json!({"id": "cus_1", "object": "customer"})),
        ("something.entirely.new", json!({})),
        ("something.entirely.new", json!({"odd": [1, "\u{0}", null]})),
        (
            "payment_intent.succeeded",
            json!({"id": "pi_unknown", "object": "payment_intent", "amount": 5, "amount_received": 5}),
        ),
        ("payment_intent.payment_failed", json!({"id": "pi_unknown", "object": "payment_intent"})),
        (
            "charge.refunded",
            json!({"id": "ch_1", "object": "charge", "payment_intent": "pi_unknown", "amount_refunded": 5}),
        ),
    ] {
        let body = event("evt_1", kind, object);
        assert_eq!(deliver(&app, &body).await, 200, "{body}");
    }
    for body in ["", "{", "[]", "null", "{}", "\u{feff}{}", "{\"id\": 5, \"type\": \"x\"}"] {
        refused(delivery(&app, body, app.clock.now()), body).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_of_another_amount_or_of_another_order_pays_nothing() {
    let app = TestApp::start().await;
    app.world.simulator.set_webhook_url(None);
    let cheap = Placed::order(&app, "verde", "vase", 1).await;
    let dear = Placed::order(&app, "verde", "vase", 5).await;
    app.world.simulator.pay(cheap.intent()).await.unwrap();
    let events = app.world.simulator.events_of(cheap.intent());
    let event = events.iter().find(|body| body.contains("payment_intent.succeeded")).unwrap();
    let of_dear = event
        .replace(cheap.body["order"]["id"].as_str().unwrap(), dear.body["order"]["id"].as_str().unwrap());
    assert_ne!(&of_dear, event);
    assert!(deliver(&app, &of_dear).await < 500);
    let too_little = event.replace(&cheap.total().to_string(), "1");
    assert_ne!(&too_little, event);
    assert!(deliver(&app, &too_little).await < 500);
    assert_eq!(dear.now().await["status"], "pending_payment");
    assert_eq!(cheap.now().await["status"], "pending_payment");
    assert_eq!(stock(&app, "vase").await, (20, 6));
}

#[tokio::test(flavor = "multi_thread")]
async fn stores_have_no_door_for_webhooks() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    let body = "{\"id\": \"evt_1\", \"type\": \"customer.created\", \"data\": {\"object\": {}}}";
    let signature = sign(body.as_bytes(), &webhook_secret(&app), app.clock.now());
    let request = shopper.request(reqwest::Method::POST, "/webhooks/stripe");
    assert_eq!(shopper.send(request.header(SIGNATURE_HEADER, signature).body(body)).await.status, 404);
}
