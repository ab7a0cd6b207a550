//! What each kind of event says, in the shapes of 2023 and of 2026 (facts from Stripe's own fixtures).

use super::kind;
use crate::AccountFacts;
use crate::webhook::{EventKind, IntentFacts};
use serde_json::json;

const TENANT: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const ORDER: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

#[test]
fn a_payment_that_succeeded_leads_to_its_order() {
    let intent = json!({
        "id": "pi_1", "object": "payment_intent", "amount": 1099, "amount_received": 1099,
        "currency": "usd", "last_payment_error": null,
        "metadata": { "tenant_id": TENANT, "order_id": ORDER, "order_number": "1" },
    });
    let expected = IntentFacts {
        intent: "pi_1".to_owned(),
        amount: 1099,
        amount_received: 1099,
        currency: "usd".to_owned(),
        tenant: TENANT.parse().ok(),
        order: ORDER.parse().ok(),
        failure: None,
        failure_message: None,
    };
    assert!(expected.tenant.is_some() && expected.order.is_some());
    assert_eq!(kind("payment_intent.succeeded", intent), EventKind::PaymentSucceeded(expected));
}

#[test]
fn a_payment_that_failed_says_why() {
    let failure = |error| match kind(
        "payment_intent.payment_failed",
        json!({ "id": "pi_1", "last_payment_error": error }),
    ) {
        EventKind::PaymentFailed(facts) => (facts.failure, facts.failure_message),
        other => panic!("{other:?}"),
    };
    let declined = json!({
        "code": "card_declined", "decline_code": "insufficient_funds", "message": "No funds.", "type": "card_error",
    });
    assert_eq!(failure(declined), (Some("insufficient_funds".to_owned()), Some("No funds.".to_owned())));
    let bare = json!({ "type": "idempotency_error" });
    assert_eq!(failure(bare), (Some("idempotency_error".to_owned()), None));
    assert_eq!(failure(json!(null)), (None, None));
}

#[test]
fn a_refund_leads_to_its_payment_even_when_that_is_expanded() {
    let charge = |intent| {
        json!({
            "id": "ch_1", "amount": 100, "amount_refunded": 40, "refunded": false, "currency": "usd",
            "metadata": {}, "payment_intent": intent,
        })
    };
    let expanded = json!({ "id": "pi_1", "metadata": { "order_id": ORDER } });
    for (given, intent, routed) in
        [(json!("pi_1"), Some("pi_1"), false), (expanded, Some("pi_1"), true), (json!(null), None, false)]
    {
        let EventKind::ChargeRefunded { intent: found, charge, amount, amount_refunded, order, .. } =
            kind("charge.refunded", charge(given))
        else {
            panic!("no refund")
        };
        assert_eq!((found.as_deref(), charge.as_deref()), (intent, Some("ch_1")));
        assert_eq!((amount, amount_refunded, order.is_some()), (100, 40, routed));
    }
}

#[test]
fn a_dispute_leads_to_its_charge_or_payment() {
    let dispute = |charge, intent| {
        kind(
            "charge.dispute.created",
            json!({
                "id": "dp_1", "amount": 1000, "currency": "usd", "reason": "general",
                "status": "warning_needs_response", "charge": charge, "payment_intent": intent,
            }),
        )
    };
    let expected = |intent: Option<&str>| EventKind::DisputeCreated {
        dispute: Some("dp_1".to_owned()),
        intent: intent.map(str::to_owned),
        charge: Some("ch_1".to_owned()),
        amount: 1000,
        currency: "usd".to_owned(),
        reason: "general".to_owned(),
    };
    assert_eq!(dispute(json!("ch_1"), json!(null)), expected(None));
    assert_eq!(dispute(json!("ch_1"), json!("pi_1")), expected(Some("pi_1")));
    let expanded = json!({ "id": "ch_1", "payment_intent": "pi_1" });
    assert_eq!(dispute(expanded, json!(null)), expected(Some("pi_1")));
}

#[test]
fn an_account_says_whether_it_may_sell() {
    let account = |transfers, past_due, reason: Option<&str>| {
        kind(
            "account.updated",
            json!({
                "id": "acct_1", "charges_enabled": true, "payouts_enabled": false,
                "capabilities": { "card_payments": "active", "transfers": transfers },
                "requirements": { "past_due": past_due, "disabled_reason": reason },
            }),
        )
    };
    let expected = |transfers_active, past_due| EventKind::AccountUpdated {
        account: "acct_1".to_owned(),
        facts: AccountFacts { charges_enabled: true, transfers_active, past_due },
    };
    assert_eq!(account(json!("active"), json!([]), None), expected(true, false));
    assert_eq!(account(json!("pending"), json!(["external_account"]), None), expected(false, true));
    assert_eq!(account(json!("active"), json!([]), Some("requirements.past_due")), expected(true, true));
    assert_eq!(account(json!({ "status": "active" }), json!(null), None), expected(true, false));
}

#[test]
fn a_subscriptions_period_is_found_in_both_places() {
    let of_2023 = json!({
        "id": "sub_1", "customer": "cus_1", "status": "active", "cancel_at_period_end": false,
        "current_period_end": 50, "items": { "data": [{ "id": "si_1", "price": { "id": "price_1" } }] },
    });
    let of_2026 = json!({
        "id": "sub_1", "customer": { "id": "cus_1" }, "status": "active",
        "items": { "data": [{ "id": "si_1", "current_period_end": 50, "price": "price_1" }] },
    });
    let expected = |deleted| EventKind::SubscriptionChanged {
        subscription: "sub_1".to_owned(),
        customer: Some("cus_1".to_owned()),
        status: "active".to_owned(),
        cancel_at_period_end: false,
        current_period_end: Some(50),
        price: Some("price_1".to_owned()),
        deleted,
    };
    assert_eq!(kind("customer.subscription.created", of_2023.clone()), expected(false));
    assert_eq!(kind("customer.subscription.updated", of_2026), expected(false));
    assert_eq!(kind("customer.subscription.deleted", of_2023), expected(true));
}

#[test]
fn an_invoices_subscription_is_found_in_both_places() {
    let of_2023 = json!({ "id": "in_1", "customer": "cus_1", "subscription": "sub_1", "amount_paid": 9 });
    let of_2026 = json!({
        "id": "in_1", "customer": "cus_1", "subscription": null, "amount_paid": 9,
        "parent": { "type": "subscription_details", "subscription_details": { "subscription": "sub_1" } },
    });
    for invoice in [of_2023, of_2026] {
        let expected = EventKind::InvoicePaid {
            invoice: "in_1".to_owned(),
            customer: Some("cus_1".to_owned()),
            subscription: Some("sub_1".to_owned()),
            amount: 9,
        };
        assert_eq!(kind("invoice.paid", invoice), expected);
    }
    let failed = kind("invoice.payment_failed", json!({ "id": "in_1", "amount_due": 9 }));
    assert!(matches!(failed, EventKind::InvoicePaymentFailed { amount: 9, subscription: None, .. }));
}

#[test]
fn the_second_word_for_a_paid_invoice_is_not_a_second_payment() {
    let twin = kind("invoice.payment_succeeded", json!({ "id": "in_1" }));
    assert_eq!(twin, EventKind::Other { event_type: "invoice.payment_succeeded".to_owned() });
}
