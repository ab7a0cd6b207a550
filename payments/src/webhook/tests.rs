//! Signatures, and events in the shapes of several API versions.

mod kinds;
mod signatures;
mod tolerance;

use super::{EventKind, StripeEvent, read_event, sign};
use secrecy::SecretString;
use serde_json::{Value, json};
use time::OffsetDateTime;

fn secret() -> SecretString {
    SecretString::from("whsec_platform")
}

fn now() -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(1_790_000_000).expect("a time")
}

/// A signed event of `event_type` about `object`, read.
fn read(event: &Value) -> StripeEvent {
    let body = event.to_string();
    let header = sign(body.as_bytes(), &secret(), now());
    read_event(body.as_bytes(), &header, &[secret()], now()).expect("an authentic event")
}

fn kind(event_type: &str, object: Value) -> EventKind {
    read(&json!({
        "id": "evt_1", "object": "event", "created": 1, "type": event_type, "data": { "object": object },
    }))
    .kind
}
