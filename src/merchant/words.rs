//! States and events in the merchant's words.

use crate::presentation::format;
use crate::presentation::text::Texts;
use commerce::locale::Locale;
use commerce::money::Money;
use commerce::order::{OrderStatus, PurchaseOrderStatus};
use persistence::events::StoredEvent;
use serde_json::Value;

/// A state as it is shown: words, and the tone that colours them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Badge {
    pub tone: &'static str,
    pub words: String,
}

/// Where an order is.
pub(super) fn order_badge(locale: Locale, status: OrderStatus) -> Badge {
    let (tone, key) = match status {
        OrderStatus::PendingPayment => ("plain", "merchant-status-pending-payment"),
        OrderStatus::PaymentFailed => ("warn", "merchant-status-payment-failed"),
        OrderStatus::Paid => ("good", "merchant-status-paid"),
        OrderStatus::Fulfilling => ("accent", "merchant-status-fulfilling"),
        OrderStatus::Fulfilled => ("good", "merchant-status-fulfilled"),
        OrderStatus::Cancelled => ("plain", "merchant-status-cancelled"),
        OrderStatus::Refunded => ("plain", "merchant-status-refunded"),
        OrderStatus::PartiallyRefunded => ("warn", "merchant-status-partially-refunded"),
    };
    Badge { tone, words: Texts::of(locale).get(key) }
}

/// Where a supplier's part is.
pub(super) fn part_badge(locale: Locale, status: PurchaseOrderStatus) -> Badge {
    let (tone, key) = match status {
        PurchaseOrderStatus::Queued => ("plain", "merchant-part-queued"),
        PurchaseOrderStatus::Sent => ("plain", "merchant-part-sent"),
        PurchaseOrderStatus::Accepted => ("accent", "merchant-part-accepted"),
        PurchaseOrderStatus::Rejected => ("bad", "merchant-part-rejected"),
        PurchaseOrderStatus::Shipped => ("good", "merchant-part-shipped"),
        PurchaseOrderStatus::Dead => ("bad", "merchant-part-dead"),
    };
    Badge { tone, words: Texts::of(locale).get(key) }
}

/// What an event tells, in one sentence, with its tone.
pub(super) fn event(locale: Locale, event: &StoredEvent) -> Badge {
    let texts = Texts::of(locale);
    let number = number(event);
    let about = |key| texts.with(key, "number", &number);
    let (tone, words) = match event.kind.as_str() {
        "order.created" => ("plain", about("merchant-event-created")),
        "order.paid" => ("good", about("merchant-event-paid")),
        "order.payment_failed" => ("warn", about("merchant-event-payment-failed")),
        "order.cancelled" => ("plain", about("merchant-event-cancelled")),
        "order.refunded" => {
            ("warn", with_amount(locale, "merchant-event-refunded", &number, &event.data["refunded"]))
        }
        "order.forwarded" => ("accent", about("merchant-event-forwarded")),
        "order.shipped" => ("good", about("merchant-event-shipped")),
        "stock.changed" => ("plain", about("merchant-event-stock")),
        "order.needs_attention" => ("bad", problem(locale, event).0),
        // A kind that is newer than these words.
        kind => ("plain", kind.to_owned()),
    };
    Badge { tone, words }
}

/// What is wrong, and what to do about it.
pub(super) fn problem(locale: Locale, event: &StoredEvent) -> (String, String) {
    let texts = Texts::of(locale);
    let number = number(event);
    let dispute = &event.data["dispute"];
    if dispute.is_object() {
        (
            with_amount(locale, "merchant-problem-dispute", &number, dispute),
            texts.get("merchant-problem-dispute-next"),
        )
    } else {
        (
            texts.with("merchant-problem-supplier", "number", &number),
            texts.get("merchant-problem-supplier-next"),
        )
    }
}

/// The cause as the supplier or the network put it; empty where the words above say as much. (The reason
/// of a dispute is a code of the provider's, explained where it has to be answered.)
pub(super) fn cause(text: Option<&str>) -> String {
    text.filter(|text| *text != "the supplier rejected it").unwrap_or_default().to_owned()
}

/// The order's number, as people read it.
pub(super) fn number(event: &StoredEvent) -> String {
    event.data["number"].as_str().unwrap_or_default().to_owned()
}

/// An amount in an event's data.
pub(super) fn amount(locale: Locale, data: &Value) -> Option<String> {
    let money: Money = serde_json::from_value(data.clone()).ok()?;
    Some(format::money(locale, money))
}

fn with_amount(locale: Locale, key: &str, number: &str, data: &Value) -> String {
    let amount = amount(locale, data).unwrap_or_default();
    Texts::of(locale).with_all(key, [("number", number.to_owned().into()), ("amount", amount.into())])
}
