//! States, moments and amounts in the staff's words.

use crate::presentation::format;
use commerce::locale::Locale;
use commerce::money::Money;
use persistence::staff::tenants::TenantRow;
use serde_json::Value;
use time::macros::format_description;
use time::{OffsetDateTime, UtcOffset};

/// A state as it is shown: words, and the tone that colours them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Badge {
    pub tone: &'static str,
    pub words: &'static str,
}

/// What matters most about a store.
pub(super) fn state(row: &TenantRow) -> Badge {
    let (tone, words) = match row {
        row if row.suspended_at.is_some() => ("bad", "Suspended"),
        row if !row.published => ("plain", "Not published"),
        row if !row.payable => ("warn", "Cannot be paid"),
        _ => ("good", "Open"),
    };
    Badge { tone, words }
}

/// `2026-11-21 14:05 UTC`: colleagues sit in more than one country.
pub(super) fn moment(at: OffsetDateTime) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute] UTC");
    // Every moment of ours has a year of four digits, so it can be written.
    at.to_offset(UtcOffset::UTC).format(format).unwrap_or_default()
}

/// What a store sold.
pub(super) fn volume(row: &TenantRow) -> String {
    format::money(Locale::En, Money::new(row.volume, row.currency))
}

/// What was promised.
pub(super) fn effect(kind: &str) -> &str {
    match kind {
        "payment.create" => "Start the payment",
        "payment.cancel" => "Cancel the payment",
        "payment.refund" => "Refund the payment",
        "purchase_order.send" => "Send to the supplier",
        // A kind that is newer than these words.
        kind => kind,
    }
}

/// What was done.
pub(super) fn action(action: &str) -> &str {
    match action {
        "staff.invited" => "Invited a colleague",
        "staff.set_up" => "Set the account up",
        "staff.signed_in" => "Signed in",
        "store.suspend" => "Suspend the store",
        "store.restore" => "Restore the store",
        "effect.retried" => "Try an effect again",
        action => action,
    }
}

/// `step: done; reason: …`
pub(super) fn details(details: &Value) -> String {
    let written = |(name, value): (&String, &Value)| match value {
        Value::String(text) => format!("{name}: {text}"),
        value => format!("{name}: {value}"),
    };
    let parts: Vec<String> = details.as_object().into_iter().flatten().map(written).collect();
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use time::macros::datetime;

    #[test]
    fn moments_are_written_in_one_time_and_details_in_one_line() {
        assert_eq!(moment(datetime!(2026-11-21 16:05 +2)), "2026-11-21 14:05 UTC");
        assert_eq!(details(&json!({"a": "b", "n": 2})), "a: b; n: 2");
        assert_eq!(details(&json!({})), "");
    }
}
