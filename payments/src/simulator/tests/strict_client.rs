//! Everything that the simulator says can be read by a client that refuses an object for one missing
//! field: async-stripe's generated types.

use crate::test_support::{SECRET_KEY, browser, order_of_100_euros, simulator_and_gateway};
use crate::{RefundReason, RefundRequest};
use serde_json::Value;

fn reads<Object: miniserde::Deserialize>(json: &Value) -> bool {
    miniserde::json::from_str::<Object>(&json.to_string()).is_ok()
}

#[tokio::test]
async fn every_object_is_complete() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let look = async |path: &str| -> Value {
        let request = browser().get(format!("{}{path}", simulator.base_url())).bearer_auth(SECRET_KEY);
        request.send().await.expect("an answer").json().await.expect("JSON")
    };
    let payment = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    let intent = format!("/v1/payment_intents/{}", payment.intent);
    assert!(reads::<stripe_shared::PaymentIntent>(&look(&intent).await), "a new payment");

    simulator.decline(&payment.intent).await.expect("an attempt");
    assert!(reads::<stripe_shared::PaymentIntent>(&look(&intent).await), "a declined payment");
    let confirm = browser()
        .post(format!("{}{intent}/confirm", simulator.base_url()))
        .bearer_auth(SECRET_KEY)
        .form(&[("payment_method", "pm_card_chargeDeclined")]);
    let declined: Value = confirm.send().await.expect("an answer").json().await.expect("JSON");
    assert!(reads::<stripe_shared::Error>(&declined), "a decline");

    simulator.pay(&payment.intent).await.expect("paid");
    assert!(reads::<stripe_shared::PaymentIntent>(&look(&intent).await), "a paid payment");
    let (operation, intent) = ("refund".to_owned(), payment.intent.clone());
    let reason = Some(RefundReason::RequestedByCustomer);
    let request = RefundRequest { operation, intent, amount: Some(100), reason };
    let refund = gateway.refund_payment(request).await.expect("a refund");
    assert!(reads::<stripe_shared::Refund>(&look(&format!("/v1/refunds/{}", refund.id)).await), "a refund");
    assert!(reads::<stripe_shared::Account>(&look("/v1/accounts/acct_1").await), "an account");

    let events = simulator.events_of(&payment.intent);
    let refunded: Value = serde_json::from_str(events.last().expect("events")).expect("JSON");
    assert_eq!(refunded["type"], "charge.refunded");
    assert!(reads::<stripe_shared::Charge>(&refunded["data"]["object"]), "a charge");
}
