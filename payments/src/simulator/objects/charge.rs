//! `charge`.

use super::{sibling, transfer_data};
use crate::simulator::model::{Charge, Intent};
use serde_json::{Value, json};

/// The latest attempt to pay, or null.
pub(in crate::simulator) fn latest_charge(intent: &Intent) -> Value {
    intent.charge.as_ref().map_or(Value::Null, |attempt| charge(intent, attempt))
}

fn charge(intent: &Intent, charge: &Charge) -> Value {
    let echoed = |name: &str| intent.echoed.get(name);
    let decline = charge.decline.as_ref();
    let paid = decline.is_none();
    let fee = intent.application_fee_amount.filter(|_| paid);
    let transfer = intent.destination.as_ref().filter(|_| paid).map(|_| sibling("tr", &charge.id));
    json!({
        "id": charge.id,
        "object": "charge",
        "amount": intent.amount,
        "amount_captured": intent.amount_received(),
        "amount_refunded": charge.amount_refunded,
        "application": null,
        "application_fee": fee.map(|_| sibling("fee", &charge.id)),
        "application_fee_amount": intent.application_fee_amount,
        "balance_transaction": paid.then(|| sibling("txn", &charge.id)),
        "billing_details": {
            "address": {
                "city": null, "country": null, "line1": null, "line2": null,
                "postal_code": null, "state": null,
            },
            "email": null, "name": null, "phone": null, "tax_id": null,
        },
        "calculated_statement_descriptor": "SIMULATED PAYMENT",
        "captured": paid,
        "created": charge.created,
        "currency": intent.currency,
        "customer": null,
        "description": echoed("description"),
        "disputed": false,
        "failure_balance_transaction": null,
        "failure_code": decline.map(|_| "card_declined"),
        "failure_message": decline.map(|decline| &decline.message),
        "fraud_details": {},
        "livemode": false,
        "metadata": intent.metadata,
        "on_behalf_of": intent.on_behalf_of,
        "outcome": outcome(charge),
        "paid": paid,
        "payment_intent": intent.id,
        "payment_method": charge.payment_method,
        "payment_method_details": card(charge),
        "receipt_email": echoed("receipt_email"),
        "receipt_number": null,
        "receipt_url": null,
        "refunded": paid && charge.amount_refunded == intent.amount,
        "refunds": null,
        "review": null,
        "shipping": null,
        "source": null,
        "source_transfer": null,
        "statement_descriptor": null,
        "statement_descriptor_suffix": echoed("statement_descriptor_suffix"),
        "status": if paid { "succeeded" } else { "failed" },
        "transfer": transfer,
        "transfer_data": transfer_data(intent),
        "transfer_group": echoed("transfer_group"),
    })
}

fn outcome(charge: &Charge) -> Value {
    let decline = charge.decline.as_ref();
    let (status, kind, message) = match decline {
        None => ("approved_by_network", "authorized", "Payment complete."),
        Some(_) => ("declined_by_network", "issuer_declined", "The bank did not accept the charge."),
    };
    json!({
        "advice_code": null,
        "network_advice_code": null,
        "network_decline_code": decline.map(|_| "05"),
        "network_status": status,
        "reason": decline.map(|decline| &decline.decline_code),
        "risk_level": "normal",
        "risk_score": 1,
        "seller_message": message,
        "type": kind,
    })
}

fn card(charge: &Charge) -> Value {
    json!({
        "type": "card",
        "card": {
            "amount_authorized": null,
            "authorization_code": null,
            "brand": charge.brand,
            "checks": {
                "address_line1_check": null, "address_postal_code_check": null, "cvc_check": "pass",
            },
            "country": "DE",
            "exp_month": 12,
            "exp_year": 2034,
            "extended_authorization": { "status": "disabled" },
            "fingerprint": null,
            "funding": "credit",
            "incremental_authorization": { "status": "unavailable" },
            "installments": null,
            "last4": charge.last4,
            "mandate": null,
            "multicapture": { "status": "unavailable" },
            "network": charge.brand,
            "network_token": { "used": false },
            "network_transaction_id": null,
            "overcapture": { "maximum_amount_capturable": 0, "status": "unavailable" },
            "regulated_status": "unregulated",
            "three_d_secure": null,
            "transaction_link_id": null,
            "wallet": null,
        },
    })
}
