//! `account`: active once its owner has answered everything, and owing answers until then.

use crate::simulator::model::Account;
use serde_json::{Value, json};

pub(in crate::simulator) fn account(account: &Account) -> Value {
    let active = account.onboarded;
    let capability = if active { "active" } else { "inactive" };
    json!({
        "id": account.id,
        "object": "account",
        "business_profile": {
            "annual_revenue": null, "estimated_worker_count": null, "mcc": null,
            "minority_owned_business_designation": null, "name": null, "product_description": null,
            "support_address": null, "support_email": null, "support_phone": null, "support_url": null,
            "url": null,
        },
        "business_type": null,
        "capabilities": { "card_payments": capability, "transfers": capability },
        "charges_enabled": active,
        "controller": {
            "fees": { "payer": "application" },
            "is_controller": true,
            "losses": { "payments": "application" },
            "requirement_collection": "stripe",
            "stripe_dashboard": { "type": "express" },
            "type": "application",
        },
        "country": account.country,
        "created": account.created,
        "default_currency": "eur",
        "details_submitted": active,
        "email": account.email,
        "external_accounts": {
            "object": "list", "data": [], "has_more": false,
            "url": format!("/v1/accounts/{}/external_accounts", account.id),
        },
        "future_requirements": requirements(true),
        "metadata": account.metadata,
        "payouts_enabled": active,
        "requirements": requirements(active),
        "settings": settings(),
        "tos_acceptance": { "date": null, "ip": null, "user_agent": null },
        "type": "express",
    })
}

fn requirements(met: bool) -> Value {
    let due: &[&str] = if met { &[] } else { &["external_account", "individual.verification.document"] };
    json!({
        "alternatives": [],
        "current_deadline": null,
        "currently_due": due,
        "disabled_reason": (!met).then_some("requirements.past_due"),
        "errors": [],
        "eventually_due": due,
        "past_due": due,
        "pending_verification": [],
    })
}

fn settings() -> Value {
    json!({
        "bacs_debit_payments": { "display_name": null, "service_user_number": null },
        "branding": { "icon": null, "logo": null, "primary_color": null, "secondary_color": null },
        "card_issuing": { "tos_acceptance": { "date": null, "ip": null } },
        "card_payments": {
            "decline_on": { "avs_failure": false, "cvc_failure": false },
            "statement_descriptor_prefix": null,
            "statement_descriptor_prefix_kana": null,
            "statement_descriptor_prefix_kanji": null,
        },
        "dashboard": { "display_name": null, "timezone": "Etc/UTC" },
        "invoices": { "default_account_tax_ids": null, "hosted_payment_method_save": null },
        "payments": {
            "statement_descriptor": null,
            "statement_descriptor_kana": null,
            "statement_descriptor_kanji": null,
            "statement_descriptor_prefix_kana": null,
            "statement_descriptor_prefix_kanji": null,
        },
        "payouts": {
            "debit_negative_balances": true,
            "schedule": { "delay_days": 7, "interval": "daily" },
            "statement_descriptor": null,
        },
        "sepa_debit_payments": {},
    })
}
