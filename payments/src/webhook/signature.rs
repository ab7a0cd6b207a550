//! Stripe's signature: `t=SECONDS,v1=HEX[,v1=HEX]`, HMAC-SHA256 of `SECONDS.BODY`
//! (<https://docs.stripe.com/webhooks#verify-manually>).

use super::WebhookError;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};
use time::OffsetDateTime;

/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "stripe-signature";

/// How far the signature's time may be from ours, in seconds, in both directions: Stripe's libraries
/// use the same default.
const TOLERANCE: i64 = 300;

/// The header's value for `body`, as Stripe would sign it at `at`. For the simulator and for tests.
#[must_use]
pub fn sign(body: &[u8], secret: &SecretString, at: OffsetDateTime) -> String {
    let seconds = at.unix_timestamp().to_string();
    let digest = digest(&seconds, body, secret).map(hex::encode).unwrap_or_default();
    format!("t={seconds},v1={digest}")
}

/// The time of signing, if one of `secrets` signed `body` within the tolerance. The signature is checked
/// before the time, so that nobody without a secret learns anything about our clock.
pub(super) fn verify(
    body: &[u8],
    header: &str,
    secrets: &[SecretString],
    now: OffsetDateTime,
) -> Result<i64, WebhookError> {
    let parts = Parts::read(header).ok_or(WebhookError::BadSignature)?;
    let mut matches = Choice::from(0);
    // An unset secret would make a key that everybody knows.
    for secret in secrets.iter().filter(|secret| !secret.expose_secret().is_empty()) {
        let expected = digest(parts.seconds, body, secret).ok_or(WebhookError::BadSignature)?;
        for given in &parts.signatures {
            matches |= given.as_slice().ct_eq(expected.as_slice());
        }
    }
    if !bool::from(matches) {
        return Err(WebhookError::BadSignature);
    }
    if now.unix_timestamp().abs_diff(parts.signed_at) > TOLERANCE.unsigned_abs() {
        return Err(WebhookError::TooOld);
    }
    Ok(parts.signed_at)
}

struct Parts<'header> {
    /// As written: it is what was signed.
    seconds: &'header str,
    signed_at: i64,
    signatures: Vec<Vec<u8>>,
}

impl<'header> Parts<'header> {
    /// Other schemes than `v1` are skipped, and so is a `v1` that is no hexadecimal number: another one
    /// may still be right.
    fn read(header: &'header str) -> Option<Self> {
        let mut seconds = None;
        let mut signatures = Vec::new();
        for part in header.split(',') {
            match part.trim().split_once('=') {
                Some(("t", value)) if seconds.is_none() => seconds = Some(value),
                Some(("v1", value)) => signatures.extend(hex::decode(value).ok()),
                _ => {}
            }
        }
        let seconds = seconds.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        let signed_at = seconds.parse().ok()?;
        Some(Self { seconds, signed_at, signatures }).filter(|parts| !parts.signatures.is_empty())
    }
}

/// None never happens: HMAC takes keys of any length.
fn digest(seconds: &str, body: &[u8], secret: &SecretString) -> Option<Vec<u8>> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(secret.expose_secret().as_bytes()).ok()?;
    mac.update(seconds.as_bytes());
    mac.update(b".");
    mac.update(body);
    Some(mac.finalize().into_bytes().to_vec())
}
