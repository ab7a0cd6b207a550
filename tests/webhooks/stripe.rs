//! `POST /webhooks/stripe`

use payments::webhook::{SIGNATURE_HEADER, sign};
use secrecy::SecretString;
use serde_json::{Value, json};
use testkit::shopper::client;
use testkit::{TestApp, wait};

fn secret(app: &TestApp) -> SecretString {
    app.world.settings().stripe.webhook_secret.unwrap()
}

async fn deliver(app: &TestApp, body: &str, signature: Option<String>) -> u16 {
    let request = client().post(app.merchant_url("/webhooks/stripe")).body(body.to_owned());
    let request =
        signature.into_iter().fold(request, |request, value| request.header(SIGNATURE_HEADER, value));
    request.send().await.unwrap().status().as_u16()
}

async fn deliver_signed(app: &TestApp, event: &Value) -> u16 {
    let body = event.to_string();
    let signature = sign(body.as_bytes(), &secret(app), app.clock.now());
    deliver(app, &body, Some(signature)).await
}

/// An order whose payment has succeeded, of which nobody has told us yet.
async fn paid_in_silence(app: &TestApp) -> String {
    app.world.simulator.hold_webhooks(true);
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    let intent = placed["payment"]["payment_intent"].as_str().unwrap().to_owned();
    app.world.simulator.pay(&intent).await.unwrap();
    intent
}

async fn times_paid(app: &TestApp) -> usize {
    count(app, "order.paid").await
}

async fn count(app: &TestApp, kind: &str) -> usize {
    let events = app.stores.events_after(app.world.stores[0].tenant, 0, 100).await.unwrap();
    events.iter().filter(|event| event.kind == kind).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_was_not_signed_just_now_changes_nothing() {
    let app = TestApp::start().await;
    let intent = paid_in_silence(&app).await;
    let event = json!({"id": "evt_1", "type": "payment_intent.succeeded",
        "data": {"object": {"id": intent, "amount": 4_500, "amount_received": 4_500, "currency": "ron"}}});
    let body = event.to_string();
    let now = app.clock.now();
    let other = SecretString::from("whsec_of_somebody_else_entirely");
    let old = sign(body.as_bytes(), &secret(&app), now - time::Duration::seconds(301));
    assert_eq!(deliver(&app, &body, None).await, 400);
    assert_eq!(deliver(&app, &body, Some("t=1,v1=00".to_owned())).await, 400);
    assert_eq!(deliver(&app, &body, Some(sign(body.as_bytes(), &other, now))).await, 400);
    assert_eq!(deliver(&app, &body, Some(old)).await, 400);
    let good = sign(body.as_bytes(), &secret(&app), now);
    assert_eq!(deliver(&app, &body.replace("evt_1", "evt_2"), Some(good)).await, 400);
    let junk = "not json at all";
    assert_eq!(deliver(&app, junk, Some(sign(junk.as_bytes(), &secret(&app), now))).await, 400);
    assert_eq!(times_paid(&app).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_comes_twice_pays_once() {
    let app = TestApp::start().await;
    let intent = paid_in_silence(&app).await;
    let event = json!({"id": "evt_1", "type": "payment_intent.succeeded",
        "data": {"object": {"id": intent, "amount": 4_500, "amount_received": 4_500, "currency": "ron"}}});
    assert_eq!(deliver_signed(&app, &event).await, 200);
    assert_eq!(times_paid(&app).await, 1);
    assert_eq!(deliver_signed(&app, &event).await, 200);
    // The provider's own delivery of the same news comes late.
    app.world.simulator.hold_webhooks(false);
    wait::until("the order being fulfilled", async || {
        (count(&app, "order.shipped").await == 1).then_some(())
    })
    .await;
    assert_eq!(times_paid(&app).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_does_not_say_the_amount_is_completed_by_asking() {
    let app = TestApp::start().await;
    let intent = paid_in_silence(&app).await;
    let event =
        json!({"id": "evt_old", "type": "payment_intent.succeeded", "data": {"object": {"id": intent}}});
    assert_eq!(deliver_signed(&app, &event).await, 200);
    assert_eq!(times_paid(&app).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_ours_is_taken_and_has_no_effect() {
    let app = TestApp::start().await;
    for event in [
        json!({"id": "evt_a", "type": "customer.created", "data": {"object": {"id": "cus_1"}}}),
        json!({"id": "evt_b", "type": "payment_intent.succeeded", "data": {"object": {"id": "pi_of_another_installation"}}}),
        json!({"id": "evt_c", "type": "payment_intent.payment_failed", "data": {"object": {"id": "pi_of_another_installation"}}}),
        json!({"id": "evt_d"}),
    ] {
        assert_eq!(deliver_signed(&app, &event).await, 200, "{event}");
    }
}
