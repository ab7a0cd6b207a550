//! Standard Webhooks signatures of incoming calls (<https://www.standardwebhooks.com>).
//!
//! The crate's own `verify` reads the machine's clock and subtracts without a check for overflow, so
//! only its signing is used here; time and comparison are ours.

use actix_web::http::header::HeaderMap;
use standardwebhooks::{HEADER_WEBHOOK_ID, HEADER_WEBHOOK_SIGNATURE, HEADER_WEBHOOK_TIMESTAMP, Webhook};
use subtle::{Choice, ConstantTimeEq};
use time::OffsetDateTime;

/// How far the signature's time may be from ours, in seconds, in both directions.
const TOLERANCE: u64 = 300;
/// More signatures than any rotation of secrets needs.
const MOST_SIGNATURES: usize = 8;

/// Whether the holder of `secret` signed `body` within the tolerance.
pub(super) fn is_signed(secret: &str, headers: &HeaderMap, body: &[u8], now: OffsetDateTime) -> bool {
    check(secret, headers, body, now).unwrap_or(false)
}

fn check(secret: &str, headers: &HeaderMap, body: &[u8], now: OffsetDateTime) -> Option<bool> {
    let header = |name: &str| headers.get(name)?.to_str().ok();
    let id = header(HEADER_WEBHOOK_ID).filter(|id| !id.is_empty())?;
    let written = header(HEADER_WEBHOOK_TIMESTAMP)?;
    let signed_at: i64 = written.parse().ok()?;
    // An empty secret would make a key that everybody knows.
    let signer = Webhook::new(secret).ok().filter(|_| !secret.trim_start_matches("whsec_").is_empty())?;
    let expected = signer.sign(id, signed_at, body).ok()?;
    let matches = header(HEADER_WEBHOOK_SIGNATURE)?
        .split(' ')
        .take(MOST_SIGNATURES)
        .fold(Choice::from(0), |matches, given| matches | given.as_bytes().ct_eq(expected.as_bytes()));
    let timely = now.unix_timestamp().abs_diff(signed_at) <= TOLERANCE;
    Some(bool::from(matches) && timely)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const NOW: i64 = 1_790_000_000;

    fn headers(timestamp: &str, signature: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in
            [("webhook-id", "msg_1"), ("webhook-timestamp", timestamp), ("webhook-signature", signature)]
        {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        }
        headers
    }

    fn verdict(secret: &str, timestamp: &str, signature: &str, body: &[u8]) -> bool {
        let now = OffsetDateTime::from_unix_timestamp(NOW).unwrap();
        is_signed(secret, &headers(timestamp, signature), body, now)
    }

    fn signed(at: i64) -> String {
        Webhook::new(SECRET).unwrap().sign("msg_1", at, b"{}").unwrap()
    }

    #[test]
    fn what_was_signed_just_now_is_believed_among_other_signatures() {
        assert!(verdict(SECRET, &NOW.to_string(), &signed(NOW), b"{}"));
        assert!(verdict(SECRET, &NOW.to_string(), &format!("v1,AAAA v1a,x {}", signed(NOW)), b"{}"));
    }

    #[test]
    fn another_body_secret_or_time_is_not_believed() {
        assert!(!verdict(SECRET, &NOW.to_string(), &signed(NOW), b"{ }"));
        assert!(!verdict("whsec_AAAA", &NOW.to_string(), &signed(NOW), b"{}"));
        assert!(!verdict("whsec_", &NOW.to_string(), &signed(NOW), b"{}"));
        for away in [-301, 301] {
            let at = NOW + away;
            assert!(!verdict(SECRET, &at.to_string(), &signed(at), b"{}"), "{away}");
        }
    }

    #[test]
    fn hostile_headers_only_fail() {
        for timestamp in
            ["", "now", "1e9", "-9223372036854775808", "9223372036854775807", "99999999999999999999"]
        {
            assert!(!verdict(SECRET, timestamp, &signed(NOW), b"{}"), "{timestamp}");
        }
        for signature in ["", "v1", "v1,", ",", "v1,====", &"v1,A ".repeat(1000)] {
            assert!(!verdict(SECRET, &NOW.to_string(), signature, b"{}"), "{signature}");
        }
        assert!(!verdict(SECRET, &NOW.to_string(), &signed(NOW), b"\xff"));
    }
}
