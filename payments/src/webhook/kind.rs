//! From an event's type and object to [`EventKind`]. Every field is looked for in each place where some
//! API version has put it.

use super::json::{at, elements, flag, id, number, text};
use super::{EventKind, IntentFacts};
use crate::AccountFacts;
use serde_json::Value;

/// The one thing that each kind cannot do without is the id of its object; lacking that, the event is
/// [`EventKind::Other`].
pub(super) fn read(event: &Value) -> EventKind {
    let event_type = text(event, &["type"]).unwrap_or_default();
    let known = at(event, &["data", "object"]).and_then(|object| match event_type.as_str() {
        "payment_intent.succeeded" => intent(object).map(EventKind::PaymentSucceeded),
        "payment_intent.payment_failed" => intent(object).map(EventKind::PaymentFailed),
        "charge.refunded" => refunded(object),
        "charge.dispute.created" => dispute(object),
        "account.updated" => account(event, object),
        "customer.subscription.created" | "customer.subscription.updated" => subscription(object, false),
        "customer.subscription.deleted" => subscription(object, true),
        "invoice.paid" => invoice(object, &["amount_paid"]).map(Invoice::paid),
        "invoice.payment_failed" => invoice(object, &["amount_due"]).map(Invoice::failed),
        _ => None,
    });
    known.unwrap_or(EventKind::Other { event_type })
}

fn intent(object: &Value) -> Option<IntentFacts> {
    let failure = |name| text(object, &["last_payment_error", name]);
    Some(IntentFacts {
        intent: id(object, &[])?,
        amount: number(object, &["amount"]).unwrap_or(0),
        amount_received: number(object, &["amount_received"]).unwrap_or(0),
        currency: currency(object),
        tenant: routed(object, "tenant_id"),
        order: routed(object, "order_id"),
        failure: failure("decline_code").or_else(|| failure("code")).or_else(|| failure("type")),
        failure_message: failure("message"),
    })
}

fn refunded(object: &Value) -> Option<EventKind> {
    let charge = id(object, &[]);
    let intent = id(object, &["payment_intent"]);
    if charge.is_none() && intent.is_none() {
        return None;
    }
    let amount = number(object, &["amount"]).unwrap_or(0);
    let all_of_it = flag(object, &["refunded"]).then_some(amount);
    Some(EventKind::ChargeRefunded {
        intent,
        charge,
        amount,
        amount_refunded: number(object, &["amount_refunded"]).or(all_of_it).unwrap_or(0),
        currency: currency(object),
        tenant: routed(object, "tenant_id"),
        order: routed(object, "order_id"),
    })
}

fn dispute(object: &Value) -> Option<EventKind> {
    let charge = id(object, &["charge"]);
    let intent = id(object, &["payment_intent"]).or_else(|| id(object, &["charge", "payment_intent"]));
    if charge.is_none() && intent.is_none() {
        return None;
    }
    Some(EventKind::DisputeCreated {
        dispute: id(object, &[]),
        intent,
        charge,
        amount: number(object, &["amount"]).unwrap_or(0),
        currency: currency(object),
        reason: text(object, &["reason"]).unwrap_or_default(),
    })
}

fn account(event: &Value, object: &Value) -> Option<EventKind> {
    let transfers = ["capabilities", "transfers"];
    let transfers = text(object, &transfers).or_else(|| text(at(object, &transfers)?, &["status"]));
    let overdue = !elements(object, &["requirements", "past_due"]).is_empty();
    let disabled_for = text(object, &["requirements", "disabled_reason"]);
    Some(EventKind::AccountUpdated {
        account: id(object, &[]).or_else(|| id(event, &["account"]))?,
        facts: AccountFacts {
            charges_enabled: flag(object, &["charges_enabled"]),
            transfers_active: transfers.as_deref() == Some("active"),
            past_due: overdue || disabled_for.as_deref() == Some("requirements.past_due"),
        },
    })
}

fn subscription(object: &Value, deleted: bool) -> Option<EventKind> {
    let items = elements(object, &["items"]);
    let latest_item_end = items.iter().filter_map(|item| number(item, &["current_period_end"])).max();
    let price_of = |item| id(item, &["price"]).or_else(|| id(item, &["plan"]));
    Some(EventKind::SubscriptionChanged {
        subscription: id(object, &[])?,
        customer: id(object, &["customer"]),
        status: text(object, &["status"]).unwrap_or_default(),
        cancel_at_period_end: flag(object, &["cancel_at_period_end"]),
        current_period_end: latest_item_end.or_else(|| number(object, &["current_period_end"])),
        price: items.first().and_then(price_of).or_else(|| id(object, &["plan"])),
        deleted,
    })
}

struct Invoice {
    invoice: String,
    customer: Option<String>,
    subscription: Option<String>,
    amount: i64,
}

impl Invoice {
    fn paid(self) -> EventKind {
        let Self { invoice, customer, subscription, amount } = self;
        EventKind::InvoicePaid { invoice, customer, subscription, amount }
    }

    fn failed(self) -> EventKind {
        let Self { invoice, customer, subscription, amount } = self;
        EventKind::InvoicePaymentFailed { invoice, customer, subscription, amount }
    }
}

fn invoice(object: &Value, amount: &[&str]) -> Option<Invoice> {
    let of_parent = ["parent", "subscription_details", "subscription"];
    Some(Invoice {
        invoice: id(object, &[])?,
        customer: id(object, &["customer"]),
        subscription: id(object, &of_parent).or_else(|| id(object, &["subscription"])),
        amount: number(object, amount).unwrap_or(0),
    })
}

fn currency(object: &Value) -> String {
    text(object, &["currency"]).unwrap_or_default().to_ascii_lowercase()
}

/// Our ids from the metadata. Charges carry a copy of their intent's; where a charge has none and its
/// intent is expanded, the intent's counts.
fn routed<Id: std::str::FromStr>(object: &Value, name: &str) -> Option<Id> {
    let own = text(object, &["metadata", name]);
    own.or_else(|| text(object, &["payment_intent", "metadata", name]))?.parse().ok()
}
