//! `payment_intent`.

use super::transfer_data;
use crate::simulator::model::Intent;
use serde_json::{Value, json};

pub(in crate::simulator) fn payment_intent(intent: &Intent) -> Value {
    let echoed = |name: &str| intent.echoed.get(name);
    let charge = intent.charge.as_ref();
    // A declined attempt leaves the payment without a means of payment.
    let payment_method =
        charge.filter(|charge| charge.decline.is_none()).map(|charge| &charge.payment_method);
    json!({
        "id": intent.id,
        "object": "payment_intent",
        "amount": intent.amount,
        "amount_capturable": 0,
        "amount_details": { "tip": {} },
        "amount_received": intent.amount_received(),
        "application": null,
        "application_fee_amount": intent.application_fee_amount,
        "automatic_payment_methods": automatic(intent),
        "canceled_at": intent.canceled_at,
        "cancellation_reason": intent.cancellation_reason,
        "capture_method": echoed("capture_method").map_or("automatic_async", String::as_str),
        "client_secret": intent.client_secret.expose(),
        "confirmation_method": "automatic",
        "created": intent.created,
        "currency": intent.currency,
        "customer": null,
        "customer_account": null,
        "description": echoed("description"),
        "excluded_payment_method_types": null,
        "last_payment_error": last_payment_error(intent),
        "latest_charge": charge.map(|charge| &charge.id),
        "livemode": false,
        "managed_payments": null,
        "metadata": intent.metadata,
        "next_action": null,
        "on_behalf_of": intent.on_behalf_of,
        "payment_method": payment_method,
        "payment_method_configuration_details": null,
        "payment_method_options": { "card": {
            "installments": null,
            "mandate_options": null,
            "network": null,
            "request_three_d_secure": "automatic",
        } },
        "payment_method_types": ["card"],
        "processing": null,
        "receipt_email": echoed("receipt_email"),
        "review": null,
        "setup_future_usage": null,
        "shipping": null,
        "source": null,
        "statement_descriptor": null,
        "statement_descriptor_suffix": echoed("statement_descriptor_suffix"),
        "status": intent.status.word(),
        "transfer_data": transfer_data(intent),
        "transfer_group": echoed("transfer_group"),
    })
}

/// They are on unless a request turned them off.
fn automatic(intent: &Intent) -> Value {
    let echoed = |name: &str| intent.echoed.get(name).map(String::as_str);
    let redirects = echoed("automatic_payment_methods[allow_redirects]").unwrap_or("always");
    match echoed("automatic_payment_methods[enabled]") {
        Some("false") => Value::Null,
        _ => json!({ "allow_redirects": redirects, "enabled": true }),
    }
}

/// Why the latest attempt failed, if it did.
pub(in crate::simulator) fn last_payment_error(intent: &Intent) -> Option<Value> {
    let charge = intent.charge.as_ref()?;
    let decline = charge.decline.as_ref()?;
    Some(json!({
        "charge": charge.id,
        "code": "card_declined",
        "decline_code": decline.decline_code,
        "doc_url": "https://stripe.com/docs/error-codes/card-declined",
        "message": decline.message,
        "type": "card_error",
    }))
}
