//! Buying a plan and changing it, without a browser.

use crate::simulator::RunningSimulator;
use crate::test_support::{browser, simulator_and_gateway};
use crate::webhook::EventKind;
use crate::{CustomerRequest, Gateway, PlanCheckoutRequest, PortalRequest};
use commerce::account::EmailAddress;
use commerce::ids::AccountId;
use commerce::plan::SubscriptionStatus;
use serde_json::Value;

const ACCOUNT: AccountId = AccountId(uuid::Uuid::from_u128(1));

async fn customer(gateway: &Gateway) -> String {
    let email = EmailAddress::stored("ana@exemplu.ro".to_owned());
    let operation = "account-1-customer".to_owned();
    gateway.create_customer(CustomerRequest { operation, account: ACCOUNT, email }).await.expect("a customer")
}

async fn checkout(gateway: &Gateway, customer: &str) -> String {
    let request = PlanCheckoutRequest {
        operation: "checkout-1".to_owned(),
        account: ACCOUNT,
        customer: customer.to_owned(),
        price: "price_cartflux_pro".to_owned(),
        success_url: "http://app.localhost/bought".to_owned(),
        cancel_url: "http://app.localhost/not".to_owned(),
    };
    gateway.plan_checkout_url(request).await.expect("a checkout")
}

async fn portal(gateway: &Gateway, customer: &str) -> String {
    let request = PortalRequest {
        operation: "portal-1".to_owned(),
        customer: customer.to_owned(),
        return_url: "http://app.localhost/back".to_owned(),
    };
    gateway.billing_portal_url(request).await.expect("a portal")
}

/// Presses a button; where it leads.
async fn press(url: &str, body: &str) -> String {
    let request = browser().post(url).header("content-type", "application/x-www-form-urlencoded");
    let answer = request.body(body.to_owned()).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 303, "{body}");
    answer.headers()["location"].to_str().expect("text").to_owned()
}

fn kinds(simulator: &RunningSimulator, customer: &str) -> Vec<String> {
    let kind = |body: &String| -> String {
        let event: Value = serde_json::from_str(body).expect("JSON");
        event["type"].as_str().expect("a type").to_owned()
    };
    simulator.events_of(customer).iter().map(kind).collect()
}

#[tokio::test]
async fn a_plan_is_bought_once_and_told_of() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let customer = customer(&gateway).await;
    let page = checkout(&gateway, &customer).await;
    let shown = browser().get(&page).send().await.expect("a page").text().await.expect("text");
    assert!(shown.contains("price_cartflux_pro") && shown.contains("Subscribe"), "{shown}");
    assert_eq!(press(&page, "action=back").await, "http://app.localhost/not");
    assert_eq!(gateway.subscription(&customer).await, Ok(None));
    for _ in 0..2 {
        assert_eq!(press(&page, "action=subscribe").await, "http://app.localhost/bought");
    }
    let bought = gateway.subscription(&customer).await.expect("an answer").expect("a subscription");
    assert_eq!(bought.status, SubscriptionStatus::Active);
    assert_eq!(kinds(&simulator, &customer), ["customer.subscription.created", "invoice.paid"]);
    let events = simulator.events_of(&customer);
    let read = |body: &String| {
        let now = crate::simulator::clock::now();
        let secret = crate::test_support::webhook_secret();
        let signature = crate::webhook::sign(body.as_bytes(), &secret, now);
        crate::webhook::read_event(body.as_bytes(), &signature, &[secret], now).expect("an event").kind
    };
    let about = |kind: &EventKind| match kind {
        EventKind::SubscriptionChanged { customer, .. } | EventKind::InvoicePaid { customer, .. } => {
            customer.clone()
        }
        _ => None,
    };
    assert!(events.iter().map(read).all(|kind| about(&kind).as_deref() == Some(&*customer)));
}

#[tokio::test]
async fn the_portal_changes_ends_and_revives() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let customer = customer(&gateway).await;
    simulator.set_subscription(&customer, "active", "price_cartflux_pro").await.expect("set");
    let page = portal(&gateway, &customer).await;
    let now = async || gateway.subscription(&customer).await.expect("an answer").expect("a subscription");
    press(&page, "action=change&price=price_cartflux_business").await;
    assert_eq!(now().await.price.as_deref(), Some("price_cartflux_business"));
    press(&page, "action=cancel&price=").await;
    assert!(now().await.cancel_at_period_end);
    press(&page, "action=keep&price=").await;
    assert!(!now().await.cancel_at_period_end);
    press(&page, "action=fail&price=").await;
    assert_eq!(now().await.status, SubscriptionStatus::PastDue);
    press(&page, "action=pay&price=").await;
    assert_eq!(now().await.status, SubscriptionStatus::Active);
    press(&page, "action=end&price=").await;
    assert_eq!(now().await.status, SubscriptionStatus::Canceled);
    assert_eq!(press(&page, "action=back&price=").await, "http://app.localhost/back");
    let told = kinds(&simulator, &customer);
    for kind in ["customer.subscription.deleted", "invoice.payment_failed", "invoice.paid"] {
        assert!(told.iter().any(|told| told == kind), "{kind} in {told:?}");
    }
}
