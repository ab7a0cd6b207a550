//! An authentic event is never lost for its shape.

use super::{kind, now, read, secret};
use crate::webhook::{EventKind, WebhookError, read_event, sign};
use serde_json::{Value, json};

const FOLLOWED: [&str; 9] = [
    "payment_intent.succeeded",
    "payment_intent.payment_failed",
    "charge.refunded",
    "charge.dispute.created",
    "account.updated",
    "customer.subscription.updated",
    "customer.subscription.deleted",
    "invoice.paid",
    "invoice.payment_failed",
];

#[test]
fn only_an_event_without_an_id_is_malformed() {
    for body in ["", "nonsense", "[]", "null", "{}", r#"{"id":""}"#, r#"{"id":7}"#, r#"{"id":null}"#] {
        let header = sign(body.as_bytes(), &secret(), now());
        let result = read_event(body.as_bytes(), &header, &[secret()], now());
        assert!(matches!(result, Err(WebhookError::Malformed { .. })), "{body} became {result:?}");
    }
    let bare = read(&json!({ "id": "evt_1" }));
    assert_eq!(bare.created, now().unix_timestamp());
    assert_eq!(bare.kind, EventKind::Other { event_type: String::new() });
}

#[test]
fn objects_of_any_shape_can_be_read() {
    let oddities = [json!(null), json!(7), json!([]), json!({}), json!({ "id": 7 }), json!({ "id": {} })];
    for (event_type, object) in FOLLOWED.iter().flat_map(|kind| oddities.iter().map(move |odd| (kind, odd))) {
        let other = EventKind::Other { event_type: (*event_type).to_owned() };
        assert_eq!(kind(event_type, object.clone()), other, "{object}");
    }
    for event in [json!({ "id": "evt_1", "type": "invoice.paid" }), json!({ "id": "evt_1", "type": ["x"] })] {
        assert!(matches!(read(&event).kind, EventKind::Other { .. }));
    }
}

#[test]
fn an_object_that_has_nothing_but_its_id_can_be_read() {
    for event_type in FOLLOWED {
        let object = json!({ "id": "x_1", "charge": "ch_1" });
        let found = kind(event_type, object);
        assert!(!matches!(found, EventKind::Other { .. }), "{event_type} became {found:?}");
    }
}

#[test]
fn odd_fields_beside_the_id_do_no_harm() {
    let odd = |value: Value| {
        json!({
            "id": "pi_1", "amount": value, "amount_received": value, "currency": value, "metadata": value,
            "last_payment_error": value, "something_new": value,
        })
    };
    for value in [json!(null), json!("x"), json!([1]), json!({ "a": {} }), json!(true), json!(1.5)] {
        let EventKind::PaymentSucceeded(facts) = kind("payment_intent.succeeded", odd(value.clone())) else {
            panic!("{value} lost the payment")
        };
        assert_eq!((facts.intent.as_str(), facts.amount, facts.order), ("pi_1", 0, None));
    }
}

#[test]
fn metadata_that_is_not_ours_is_nobodys() {
    let object = json!({ "id": "pi_1", "metadata": { "tenant_id": "store-7", "order_id": 7 } });
    let EventKind::PaymentSucceeded(facts) = kind("payment_intent.succeeded", object) else { panic!() };
    assert_eq!((facts.tenant, facts.order), (None, None));
}

#[test]
fn the_connected_account_comes_along() {
    let event =
        json!({ "id": "evt_1", "account": "acct_1", "type": "account.updated", "data": { "object": {} } });
    let read = read(&event);
    assert_eq!(read.account.as_deref(), Some("acct_1"));
    assert!(matches!(read.kind, EventKind::AccountUpdated { account, .. } if account == "acct_1"));
}
