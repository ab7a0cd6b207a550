//! What Stripe tells us: signed events, at least once, in no order, for days.
//!
//! [`read_event`] checks the signature over the raw bytes first and only then looks inside, with its own
//! tolerant reading: an authentic event must never be lost because another API version shaped it
//! otherwise. Deduplication and the meaning of an event are the receiver's; where order matters it
//! fetches the object's present state, because an event may be old.

mod event;
mod json;
mod kind;
mod signature;

pub use event::{EventKind, IntentFacts, StripeEvent};
pub use signature::{SIGNATURE_HEADER, sign};

use secrecy::SecretString;
use time::OffsetDateTime;

/// Why a delivery was not accepted. All three are a 400 for Stripe.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebhookError {
    /// No signature, an unreadable one, or one that none of our secrets made.
    #[error("the signature is not Stripe's")]
    BadSignature,
    /// Signed by Stripe, but more than five minutes away from now: perhaps a replay.
    #[error("the signature is too old, or from the future")]
    TooOld,
    /// Signed by Stripe, and still no event with an id.
    #[error("the signed body is no event: {reason}")]
    Malformed { reason: String },
}

/// Reads one delivery. `signature_header` is the value of [`SIGNATURE_HEADER`], empty if there was none;
/// any of `secrets` may have signed (the platform's endpoint and the connected accounts' have one each,
/// and secrets roll).
///
/// # Errors
/// See [`WebhookError`].
pub fn read_event(
    body: &[u8],
    signature_header: &str,
    secrets: &[SecretString],
    now: OffsetDateTime,
) -> Result<StripeEvent, WebhookError> {
    let signed_at = signature::verify(body, signature_header, secrets, now)?;
    event::read(body, signed_at)
}

#[cfg(test)]
mod tests;
