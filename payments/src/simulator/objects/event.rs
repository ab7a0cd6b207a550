//! `event`, with the whole object in it, as a webhook endpoint of this API version gets it.

use crate::simulator::actions::Context;
use crate::simulator::chance;
use crate::simulator::entry::OutgoingEvent;
use serde_json::{Value, json};

const API_VERSION: &str = "2026-09-30.endive";

/// `about` is the payment, account or customer that it belongs to; `account` is set for events of a connected
/// account's own.
pub(in crate::simulator) fn event(
    event_type: &str,
    about: &str,
    object: Value,
    account: Option<&str>,
    context: &Context<'_>,
) -> OutgoingEvent {
    let id = chance::id("evt");
    let mut event = json!({
        "id": id,
        "object": "event",
        "api_version": API_VERSION,
        "created": context.now,
        "data": { "object": object },
        "livemode": false,
        "pending_webhooks": 1,
        "request": { "id": chance::id("req"), "idempotency_key": context.key },
        "type": event_type,
    });
    if let Some(account) = account {
        event["account"] = account.into();
    }
    OutgoingEvent { id, about: about.to_owned(), body: event.to_string() }
}
