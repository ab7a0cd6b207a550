//! `customer`, `checkout.session`, `billing_portal.session` and `subscription`, with every field that Stripe's
//! description requires.

use super::model::{Checkout, Customer, Portal, Subscription};
use serde_json::{Value, json};

/// What everything costs, in cents.
pub(super) const AMOUNT: i64 = 1_000;
pub(super) const CURRENCY: &str = "eur";
/// Stripe's checkouts wait for a day.
const CHECKOUT_SECONDS: i64 = 24 * 60 * 60;

pub(super) fn customer(customer: &Customer) -> Value {
    json!({
        "id": customer.id,
        "object": "customer",
        "address": null,
        "balance": 0,
        "created": customer.created,
        "currency": null,
        "default_source": null,
        "delinquent": false,
        "description": null,
        "discount": null,
        "email": customer.email,
        "invoice_prefix": null,
        "invoice_settings": {
            "custom_fields": null, "default_payment_method": null, "footer": null, "rendering_options": null,
        },
        "livemode": false,
        "metadata": customer.metadata,
        "name": customer.name,
        "next_invoice_sequence": 1,
        "phone": null,
        "preferred_locales": [],
        "shipping": null,
        "tax_exempt": "none",
        "test_clock": null,
    })
}

pub(super) fn checkout(checkout: &Checkout, base: &str) -> Value {
    let is_open = checkout.subscription.is_none();
    json!({
        "id": checkout.id,
        "object": "checkout.session",
        "adaptive_pricing": null,
        "after_expiration": null,
        "allow_promotion_codes": null,
        "amount_subtotal": AMOUNT,
        "amount_total": AMOUNT,
        "automatic_tax": { "enabled": false, "liability": null, "provider": null, "status": null },
        "billing_address_collection": null,
        "cancel_url": checkout.cancel_url,
        "client_reference_id": checkout.client_reference_id,
        "client_secret": null,
        "collected_information": null,
        "consent": null,
        "consent_collection": null,
        "created": checkout.created,
        "currency": CURRENCY,
        "currency_conversion": null,
        "custom_fields": [],
        "custom_text": {
            "after_submit": null, "shipping_address": null, "submit": null,
            "terms_of_service_acceptance": null,
        },
        "customer": checkout.customer,
        "customer_account": null,
        "customer_creation": null,
        "customer_details": null,
        "customer_email": null,
        "discounts": [],
        "expires_at": checkout.created + CHECKOUT_SECONDS,
        "integration_identifier": null,
        "invoice": null,
        "invoice_creation": null,
        "livemode": false,
        "locale": null,
        "managed_payments": null,
        "metadata": checkout.metadata,
        "mode": "subscription",
        "origin_context": null,
        "payment_intent": null,
        "payment_link": null,
        "payment_method_collection": "always",
        "payment_method_configuration_details": null,
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "payment_status": if is_open { "unpaid" } else { "paid" },
        "permissions": null,
        "phone_number_collection": { "enabled": false },
        "recovered_from": null,
        "saved_payment_method_options": null,
        "setup_intent": null,
        "shipping_address_collection": null,
        "shipping_cost": null,
        "shipping_options": [],
        "status": if is_open { "open" } else { "complete" },
        "submit_type": null,
        "subscription": checkout.subscription,
        "success_url": checkout.success_url,
        "total_details": { "amount_discount": 0, "amount_shipping": 0, "amount_tax": 0 },
        "ui_mode": "hosted_page",
        "url": is_open.then(|| format!("{base}/checkout/{}", checkout.id)),
        "wallet_options": null,
    })
}

pub(super) fn portal(portal: &Portal, base: &str) -> Value {
    json!({
        "id": portal.id,
        "object": "billing_portal.session",
        "configuration": "bpc_1Simulated",
        "created": portal.created,
        "customer": portal.customer,
        "customer_account": null,
        "flow": null,
        "livemode": false,
        "locale": null,
        "on_behalf_of": null,
        "return_url": portal.return_url,
        "url": format!("{base}/portal/{}", portal.id),
    })
}

/// Its period stands on its item, as in this API version.
pub(super) fn subscription(subscription: &Subscription) -> Value {
    let canceled_at = subscription.canceled_at;
    let ended_at = canceled_at.filter(|_| subscription.has_ended());
    let cancel_at = subscription.cancel_at_period_end.then_some(subscription.period_end);
    json!({
        "id": subscription.id,
        "object": "subscription",
        "application": null,
        "application_fee_percent": null,
        "automatic_tax": { "disabled_reason": null, "enabled": false, "liability": null },
        "billing_cycle_anchor": subscription.period_start,
        "billing_cycle_anchor_config": null,
        "billing_mode": { "flexible": null, "type": "classic" },
        "billing_schedules": [],
        "billing_thresholds": null,
        "cancel_at": cancel_at,
        "cancel_at_period_end": subscription.cancel_at_period_end,
        "canceled_at": canceled_at,
        "cancellation_details": { "comment": null, "feedback": null, "reason": null },
        "collection_method": "charge_automatically",
        "created": subscription.created,
        "currency": CURRENCY,
        "customer": subscription.customer,
        "customer_account": null,
        "days_until_due": null,
        "default_payment_method": null,
        "default_source": null,
        "default_tax_rates": [],
        "description": null,
        "discounts": [],
        "ended_at": ended_at,
        "invoice_settings": {
            "account_tax_ids": null, "custom_fields": null, "description": null, "footer": null,
            "issuer": { "type": "self" },
        },
        "items": {
            "object": "list",
            "data": [item(subscription)],
            "has_more": false,
            "url": format!("/v1/subscription_items?subscription={}", subscription.id),
        },
        "latest_invoice": null,
        "livemode": false,
        "managed_payments": null,
        "metadata": {},
        "next_pending_invoice_item_invoice": null,
        "on_behalf_of": null,
        "pause_collection": null,
        "payment_settings": {
            "payment_method_options": null, "payment_method_types": null,
            "save_default_payment_method": "off",
        },
        "pending_invoice_item_interval": null,
        "pending_setup_intent": null,
        "pending_update": null,
        "schedule": null,
        "start_date": subscription.created,
        "status": subscription.status,
        "test_clock": null,
        "transfer_data": null,
        "trial_end": null,
        "trial_settings": { "end_behavior": { "missing_payment_method": "create_invoice" } },
        "trial_start": null,
    })
}

fn item(subscription: &Subscription) -> Value {
    let product = "prod_Simulated";
    let (price, created) = (&subscription.price, subscription.created);
    json!({
        "id": subscription.item,
        "object": "subscription_item",
        "billing_thresholds": null,
        "created": created,
        "current_period_end": subscription.period_end,
        "current_period_start": subscription.period_start,
        "discounts": [],
        "metadata": {},
        "plan": {
            "id": price, "object": "plan", "active": true, "amount": AMOUNT,
            "amount_decimal": AMOUNT.to_string(), "billing_scheme": "per_unit", "created": created,
            "currency": CURRENCY, "interval": "month", "interval_count": 1, "livemode": false,
            "metadata": {}, "meter": null, "nickname": null, "product": product, "tiers_mode": null,
            "transform_usage": null, "trial_period_days": null, "usage_type": "licensed",
        },
        "price": {
            "id": price, "object": "price", "active": true, "billing_scheme": "per_unit",
            "created": created, "currency": CURRENCY, "custom_unit_amount": null, "livemode": false,
            "lookup_key": null, "metadata": {}, "nickname": null, "product": product,
            "recurring": {
                "interval": "month", "interval_count": 1, "meter": null, "trial_period_days": null,
                "usage_type": "licensed",
            },
            "tax_behavior": "unspecified", "tiers_mode": null, "transform_quantity": null,
            "type": "recurring", "unit_amount": AMOUNT, "unit_amount_decimal": AMOUNT.to_string(),
        },
        "quantity": 1,
        "subscription": subscription.id,
        "tax_rates": [],
    })
}
