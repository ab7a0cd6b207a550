//! Events, from the simulator to a receiver.

use crate::simulator::clock;
use crate::test_support::{Delivery, Receiver, order_of_100_euros, simulator_and_gateway, webhook_secret};
use crate::webhook::{EventKind, StripeEvent, read_event};
use crate::{RefundReason, RefundRequest};

fn read(delivery: &Delivery) -> StripeEvent {
    read_event(&delivery.body, &delivery.signature, &[webhook_secret()], clock::now())
        .expect("an authentic event")
}

#[tokio::test]
async fn a_paid_order_is_told_in_a_signed_event() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let mut receiver = Receiver::start([]).await;
    simulator.set_webhook_url(Some(receiver.url.clone()));
    let request = order_of_100_euros();
    let payment = gateway.create_payment(request.clone()).await.expect("a payment");
    simulator.pay(&payment.intent).await.expect("paid");

    let event = read(&receiver.next().await);
    let EventKind::PaymentSucceeded(facts) = event.kind else { panic!("{event:?}") };
    assert_eq!(facts.intent, payment.intent);
    assert_eq!((facts.amount, facts.amount_received, facts.currency.as_str()), (10_000, 10_000, "eur"));
    assert_eq!((facts.tenant, facts.order), (Some(request.tenant), Some(request.order)));
    assert!(receiver.is_quiet().await, "it was delivered twice");
}

#[tokio::test]
async fn a_decline_and_a_refund_are_told_too() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let mut receiver = Receiver::start([]).await;
    simulator.set_webhook_url(Some(receiver.url.clone()));
    let payment = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    simulator.decline(&payment.intent).await.expect("an attempt");
    let failed = read(&receiver.next().await);
    let EventKind::PaymentFailed(facts) = failed.kind else { panic!("{failed:?}") };
    assert_eq!(facts.failure.as_deref(), Some("generic_decline"));

    simulator.pay(&payment.intent).await.expect("paid");
    receiver.next().await;
    let (operation, intent) = ("refund-1".to_owned(), payment.intent.clone());
    let reason = Some(RefundReason::Duplicate);
    gateway
        .refund_payment(RefundRequest { operation, intent, amount: Some(2_500), reason })
        .await
        .expect("a refund");
    let refunded = read(&receiver.next().await);
    let EventKind::ChargeRefunded { intent, amount, amount_refunded, order, .. } = refunded.kind else {
        panic!("{refunded:?}")
    };
    assert_eq!((intent, amount, amount_refunded), (Some(payment.intent), 10_000, 2_500));
    assert_eq!(order, payment.order);
}

#[tokio::test]
async fn an_event_that_is_refused_comes_again_as_the_same_event() {
    let (simulator, gateway) = simulator_and_gateway().await;
    // A redirect is a refusal, too.
    let mut receiver = Receiver::start([500, 302]).await;
    simulator.set_webhook_url(Some(receiver.url.clone()));
    let payment = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    simulator.pay(&payment.intent).await.expect("paid");
    let attempts = [receiver.next().await, receiver.next().await, receiver.next().await];
    assert!(attempts.windows(2).all(|pair| pair[0].body == pair[1].body));
    attempts.iter().map(read).for_each(drop);
    assert!(receiver.is_quiet().await);
    assert!(simulator.held_events().is_empty());
}

#[tokio::test]
async fn held_events_wait_and_can_be_delivered_by_the_test_itself() {
    let (simulator, gateway) = simulator_and_gateway().await;
    let mut receiver = Receiver::start([]).await;
    simulator.hold_webhooks(true);
    simulator.set_webhook_url(Some(receiver.url.clone()));
    let payment = gateway.create_payment(order_of_100_euros()).await.expect("a payment");
    simulator.decline(&payment.intent).await.expect("an attempt");
    simulator.pay(&payment.intent).await.expect("paid");
    assert!(receiver.is_quiet().await);
    let held = simulator.held_events();
    assert_eq!(held, simulator.events_of(&payment.intent));
    assert_eq!(held.len(), 2);

    simulator.hold_webhooks(false);
    let mut delivered = [receiver.next().await, receiver.next().await].map(|delivery| delivery.body);
    let mut expected: Vec<_> = held.into_iter().map(String::into_bytes).collect();
    delivered.sort();
    expected.sort();
    assert_eq!(delivered.as_slice(), expected.as_slice());
}
