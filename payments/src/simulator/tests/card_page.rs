//! The card page, without a browser.

use crate::simulator::{IntentStatus, RunningSimulator, card_page_url};
use crate::test_support::{browser, order_of_100_euros, simulator_and_gateway};
use crate::{Gateway, Payment};

const SHOP: &str = "http://shop.localhost/checkout?a=1";

async fn payment(gateway: &Gateway, description: &str) -> Payment {
    let mut request = order_of_100_euros();
    request.description = description.to_owned();
    gateway.create_payment(request).await.expect("a payment")
}

async fn page(
    simulator: &RunningSimulator,
    payment: &Payment,
    secret: &str,
    return_url: &str,
) -> (u16, String) {
    let url = card_page_url(&simulator.public_base_url(), &payment.intent, secret, return_url);
    let response = browser().get(url).send().await.expect("a page");
    (response.status().as_u16(), response.text().await.expect("text"))
}

async fn submit(
    simulator: &RunningSimulator,
    payment: &Payment,
    number: &str,
    action: &str,
) -> (u16, String) {
    let secret = payment.client_secret.as_deref().unwrap_or_default();
    submit_with(simulator, payment, secret, SHOP, number, action).await
}

async fn submit_with(
    simulator: &RunningSimulator,
    payment: &Payment,
    secret: &str,
    return_url: &str,
    number: &str,
    action: &str,
) -> (u16, String) {
    let url = format!("{}/card/{}", simulator.base_url(), payment.intent);
    let form = [
        ("client_secret", secret),
        ("return_url", return_url),
        ("number", number),
        ("expiry", "12 / 34"),
        ("code", "123"),
        ("action", action),
    ];
    let response = browser().post(url).form(&form).send().await.expect("an answer");
    let location = response.headers().get("location").map(|value| value.to_str().expect("text").to_owned());
    let status = response.status().as_u16();
    (status, location.unwrap_or(response.text().await.expect("text")))
}

#[tokio::test]
async fn the_page_says_that_it_is_a_simulation_and_of_how_much() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let payment = payment(&gateway, "<script>alert(1)</script>").await;
    let secret = payment.client_secret.as_deref().expect("a secret");
    let (status, html) = page(&simulator, &payment, secret, "http://shop/\"><script>").await;
    assert_eq!(status, 400, "an address that is none");
    assert!(!html.contains("<script>"));
    let (status, html) = page(&simulator, &payment, secret, SHOP).await;
    assert_eq!(status, 200);
    for expected in ["Simulation", "100.00 EUR", "4242 4242 4242 4242", "&lt;script&gt;"] {
        assert!(html.contains(expected), "no {expected} in {html}");
    }
    assert!(!html.contains("<script>"));
}

#[tokio::test]
async fn a_good_card_pays_and_leads_back_to_the_shop() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let payment = payment(&gateway, "Order").await;
    let expected = format!("{SHOP}&payment_intent={}&redirect_status=succeeded", payment.intent);
    // The second time is a second press of the button.
    for _ in 0..2 {
        let (status, location) = submit(&simulator, &payment, "4242 4242 4242 4242", "pay").await;
        assert_eq!((status, location.as_str()), (303, expected.as_str()));
    }
    assert_eq!(simulator.intents()[0].status, IntentStatus::Succeeded);
    assert_eq!(simulator.events_of(&payment.intent).len(), 1);
}

#[tokio::test]
async fn a_declined_card_leads_back_too_and_the_payment_stays_open() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let payment = payment(&gateway, "Order").await;
    for (number, action) in [("4000000000000002", "pay"), ("4242424242424242", "decline")] {
        let (status, location) = submit(&simulator, &payment, number, action).await;
        assert_eq!(status, 303);
        assert!(location.ends_with("redirect_status=failed"), "{location}");
    }
    assert_eq!(simulator.intents()[0].status, IntentStatus::RequiresPaymentMethod);
    assert_eq!(simulator.events_of(&payment.intent).len(), 2);
}

#[tokio::test]
async fn an_unknown_number_is_asked_for_again() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let payment = payment(&gateway, "Order").await;
    let (status, html) = submit(&simulator, &payment, "1234\"><b>", "pay").await;
    assert_eq!(status, 422);
    assert!(html.contains("aria-invalid") && html.contains("1234&quot;&gt;&lt;b&gt;"), "{html}");
    assert!(simulator.events_of(&payment.intent).is_empty());
}

#[tokio::test]
async fn without_the_secret_nothing_is_shown_or_paid() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let payment = payment(&gateway, "Order").await;
    assert_eq!(page(&simulator, &payment, "wrong", SHOP).await.0, 404);
    assert_eq!(page(&simulator, &payment, "", SHOP).await.0, 404);
    let (status, _) = submit_with(&simulator, &payment, "wrong", SHOP, "4242424242424242", "pay").await;
    assert_eq!(status, 404);
    let secret = payment.client_secret.as_deref().expect("a secret");
    let (status, _) =
        submit_with(&simulator, &payment, secret, "javascript:alert(1)", "4242424242424242", "pay").await;
    assert_eq!(status, 400);
    assert_eq!(simulator.intents()[0].status, IntentStatus::RequiresPaymentMethod);
}

#[tokio::test]
async fn a_cancelled_payment_cannot_be_paid() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let payment = payment(&gateway, "Order").await;
    gateway.cancel_payment(&payment.intent, "cancel").await.expect("cancelled");
    let secret = payment.client_secret.as_deref().expect("a secret");
    assert_eq!(page(&simulator, &payment, secret, SHOP).await.0, 409);
    assert_eq!(submit(&simulator, &payment, "4242424242424242", "pay").await.0, 400);
}
