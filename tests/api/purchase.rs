//! From an empty cart to a shipped order.

use serde_json::{Value, json};
use testkit::{Shopper, TestApp, wait};

/// Waits until the order has this status.
async fn until_status(shopper: &Shopper, placed: &Value, status: &str) -> Value {
    let order = &placed["order"];
    let (number, token) = (order["number"].as_str().unwrap(), order["token"].as_str().unwrap());
    wait::until(&format!("the order becoming {status}"), async || {
        let order = shopper.order(number, token).await.expect(200);
        (order["status"] == status).then_some(order)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_buys_from_two_suppliers_and_everybody_gets_their_part() {
    let app = TestApp::start().await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 2).await.expect(200);
    let cart = shopper.add(app.world.variant("lamp").await, 1).await.expect(200);
    // A mug costs 20.00 RON, the lamp 30.00 EUR at 5 lei; the markup is 100 %.
    assert_eq!(cart["totals"]["subtotal"], json!({"amount": 2 * 4_000 + 30_000, "currency": "RON"}));

    let placed = shopper.check_out().await.expect(201);
    assert_eq!(placed["order"]["status"], "pending_payment");
    assert_eq!(placed["order"]["totals"]["total"]["amount"], 38_500);
    let intent = placed["payment"]["payment_intent"].as_str().unwrap().to_owned();
    app.world.simulator.pay(&intent).await.unwrap();

    let order = until_status(&shopper, &placed, "fulfilled").await;
    assert_eq!(order["fulfilments"].as_array().unwrap().len(), 2);
    let requests = app.world.simulator.requests();
    let creation = requests.iter().find(|request| request.path == "/v1/payment_intents").unwrap();
    // Cost 2 × 20.00 RON + 30.00 EUR × 5, commission 5 % of the total.
    assert_eq!(creation.params["amount"], "38500");
    assert_eq!(creation.params["application_fee_amount"], (4_000 + 15_000 + 1_925).to_string());
    assert_eq!(creation.params["transfer_data[destination]"], app.world.stores[0].account);
    assert!(
        requests
            .iter()
            .filter(|request| request.method == "POST")
            .all(|request| request.idempotency_key.is_some())
    );
    for supplier in &app.world.suppliers {
        let orders = supplier.orders();
        assert_eq!(orders.len(), 1);
    }
    let events = app.stores.events_after(app.world.stores[0].tenant, 0, 100).await.unwrap();
    let sequences: Vec<i64> = events.iter().map(|event| event.sequence).collect();
    assert_eq!(sequences, (1..=i64::try_from(events.len()).unwrap()).collect::<Vec<_>>());
    let kinds: Vec<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds[..2], ["order.created", "order.paid"]);
    assert_eq!(kinds.iter().filter(|kind| **kind == "order.forwarded").count(), 2);
    assert_eq!(kinds.iter().filter(|kind| **kind == "order.shipped").count(), 2);
}
