//! `POST /webhooks/suppliers/{supplier}`

use serde_json::{Value, json};
use standardwebhooks::Webhook;
use std::time::Duration;
use testkit::shopper::client;
use testkit::{TestApp, World, wait};

const ATELIER: &str = "whsec_YXRlbGllci1zZWNyZXQtZm9yLXRlc3RzLTEyMw==";
const WERK: &str = "whsec_d2Vyay1zZWNyZXQtZm9yLXRlc3RzLTEyMzQ1Ng==";

async fn send(app: &TestApp, supplier: &str, secret: &str, at: i64, body: &str) -> u16 {
    let signature = Webhook::new(secret).unwrap().sign("msg_1", at, body.as_bytes()).unwrap();
    let request = client()
        .post(app.merchant_url(&format!("/webhooks/suppliers/{supplier}")))
        .header("webhook-id", "msg_1")
        .header("webhook-timestamp", at.to_string())
        .header("webhook-signature", signature)
        .body(body.to_owned());
    request.send().await.unwrap().status().as_u16()
}

async fn tell(app: &TestApp, message: &Value) -> u16 {
    send(app, "atelier", ATELIER, app.clock.now().unix_timestamp(), &message.to_string()).await
}

/// A paid order of a mug whose supplier has accepted it and will not ship by itself.
async fn accepted() -> (TestApp, String) {
    let app = TestApp::in_world(World::shipping_after(Duration::from_secs(3600)).await, |_| {}).await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    wait::until("the supplier's acceptance", async || {
        (count(&app, "order.forwarded").await == 1).then_some(())
    })
    .await;
    let id = app.world.suppliers[0].orders()[0].purchase_order.to_string();
    (app, id)
}

async fn count(app: &TestApp, kind: &str) -> usize {
    let events = app.stores.events_after(app.world.stores[0].tenant, 0, 100).await.unwrap();
    events.iter().filter(|event| event.kind == kind).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supplier_that_says_shipped_twice_has_shipped_once() {
    let (app, id) = accepted().await;
    let message = json!({"purchase_order": id, "status": "shipped",
        "tracking": {"carrier": "DHL", "number": "1", "url": "javascript:alert(1)"}});
    assert_eq!(tell(&app, &message).await, 200);
    assert_eq!(tell(&app, &message).await, 200);
    assert_eq!(count(&app, "order.shipped").await, 1);
    let events = app.stores.events_after(app.world.stores[0].tenant, 0, 100).await.unwrap();
    let shipped = events.iter().find(|event| event.kind == "order.shipped").unwrap();
    assert_eq!(shipped.data["tracking"], json!({"carrier": "DHL", "number": "1", "url": null}));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_supplier_itself_is_heard_and_others_learn_nothing() {
    let (app, id) = accepted().await;
    let body = json!({"purchase_order": id, "status": "rejected"}).to_string();
    let now = app.clock.now().unix_timestamp();
    for (supplier, secret, at) in [
        ("atelier", WERK, now),
        ("nobody", ATELIER, now),
        ("atelier", ATELIER, now - 301),
        ("atelier", ATELIER, now + 360),
        ("atelier", ATELIER, i64::MIN),
        ("%00", ATELIER, now),
    ] {
        assert_eq!(send(&app, supplier, secret, at, &body).await, 401, "{supplier} {at}");
    }
    // Another supplier speaks for itself, and has no such purchase order.
    assert_eq!(send(&app, "werk", WERK, now, &body).await, 404);
    assert_eq!(count(&app, "order.needs_attention").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_makes_no_sense_is_refused_and_unknown_purchase_orders_are_not_found() {
    let (app, id) = accepted().await;
    for message in [
        json!({}),
        json!([]),
        json!({"purchase_order": "1", "status": "shipped"}),
        json!({"purchase_order": id, "status": "eaten"}),
        json!({"purchase_order": id, "status": "shipped", "tracking": "DHL"}),
        json!({"purchase_order": id, "status": "shipped", "tracking": {"carrier": "D\u{0}HL"}}),
        json!({"purchase_order": id, "status": "shipped", "tracking": {"number": "1".repeat(500)}}),
    ] {
        assert_eq!(tell(&app, &message).await, 422, "{message}");
    }
    assert_eq!(
        tell(&app, &json!({"purchase_order": id, "status": "shipped", "note": "x".repeat(300_000)})).await,
        413
    );
    let unknown = json!({"purchase_order": "01937f5e-0000-7000-8000-000000000000", "status": "accepted"});
    assert_eq!(tell(&app, &unknown).await, 404);
    assert_eq!(count(&app, "order.shipped").await, 0);
}
