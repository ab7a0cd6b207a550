//! `invoice`, with every field that Stripe's description requires.

use super::model::Subscription;
use super::objects::{AMOUNT, CURRENCY};
use crate::simulator::chance;
use serde_json::{Value, json};

/// An invoice of the subscription, that has been paid or could not be.
pub(super) fn invoice(subscription: &Subscription, paid: bool, now: i64) -> Value {
    let id = chance::id("in");
    let (paid_amount, remaining) = if paid { (AMOUNT, 0) } else { (0, AMOUNT) };
    let mut invoice = json!({
        "id": id,
        "object": "invoice",
        "amount_due": AMOUNT,
        "amount_overpaid": 0,
        "amount_paid": paid_amount,
        "amount_remaining": remaining,
        "amount_shipping": 0,
        "attempt_count": 1,
        "attempted": true,
        "auto_advance": !paid,
        "automatic_tax": {
            "disabled_reason": null, "enabled": false, "liability": null, "provider": null, "status": null,
        },
        "billing_reason": "subscription_cycle",
        "collection_method": "charge_automatically",
        "created": now,
        "currency": CURRENCY,
        "customer": subscription.customer,
        "customer_tax_exempt": "none",
        "customer_tax_ids": [],
        "default_tax_rates": [],
        "discounts": [],
        "issuer": { "type": "self" },
        "lines": {
            "object": "list", "data": [], "has_more": false, "url": format!("/v1/invoices/{id}/lines"),
        },
        "livemode": false,
        "metadata": {},
        "parent": {
            "quote_details": null,
            "subscription_details": { "metadata": {}, "subscription": subscription.id },
            "type": "subscription_details",
        },
        "payment_settings": {
            "default_mandate": null, "payment_method_options": null, "payment_method_types": null,
        },
        "period_end": subscription.period_end,
        "period_start": subscription.period_start,
        "post_payment_credit_notes_amount": 0,
        "pre_payment_credit_notes_amount": 0,
        "starting_balance": 0,
        "status": if paid { "paid" } else { "open" },
        "status_transitions": {
            "finalized_at": now, "marked_uncollectible_at": null, "paid_at": paid.then_some(now),
            "voided_at": null,
        },
        "subtotal": AMOUNT,
        "total": AMOUNT,
        "total_discount_amounts": [],
        "total_taxes": [],
    });
    for absent in ABSENT_FROM_INVOICES {
        invoice[absent] = Value::Null;
    }
    invoice
}

/// They are required, and may be null.
const ABSENT_FROM_INVOICES: [&str; 37] = [
    "account_country",
    "account_name",
    "account_tax_ids",
    "application",
    "automatically_finalizes_at",
    "custom_fields",
    "customer_account",
    "customer_address",
    "customer_email",
    "customer_name",
    "customer_phone",
    "customer_shipping",
    "default_payment_method",
    "default_source",
    "description",
    "due_date",
    "effective_at",
    "ending_balance",
    "footer",
    "from_invoice",
    "hosted_invoice_url",
    "invoice_pdf",
    "last_finalization_error",
    "latest_revision",
    "next_payment_attempt",
    "number",
    "on_behalf_of",
    "receipt_number",
    "rendering",
    "shipping_cost",
    "shipping_details",
    "statement_descriptor",
    "subtotal_excluding_tax",
    "test_clock",
    "total_excluding_tax",
    "total_pretax_credit_amounts",
    "webhooks_delivered_at",
];
