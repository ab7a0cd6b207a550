//! Standard Webhooks signatures, in both directions.

use std::fmt;

use actix_web::http::header::HeaderMap as Incoming;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use standardwebhooks::{HEADER_WEBHOOK_ID, HEADER_WEBHOOK_SIGNATURE, HEADER_WEBHOOK_TIMESTAMP, Webhook};

use super::now;

const HEADERS: [&str; 3] = [HEADER_WEBHOOK_ID, HEADER_WEBHOOK_TIMESTAMP, HEADER_WEBHOOK_SIGNATURE];

/// Signs and verifies with one secret.
pub(super) struct Signer(Webhook);

impl Signer {
    /// `None` if the secret is not one.
    pub(super) fn new(secret: &str) -> Option<Self> {
        Webhook::new(secret).ok().map(Self)
    }

    /// Whether `body` was signed with the secret within the last five minutes.
    pub(super) fn is_signed(&self, body: &[u8], incoming: &Incoming) -> bool {
        let mut headers = HeaderMap::new();
        for name in HEADERS {
            let value = incoming.get(name).and_then(|value| HeaderValue::from_bytes(value.as_bytes()).ok());
            let Some(value) = value else { return false };
            headers.insert(HeaderName::from_static(name), value);
        }
        // The library subtracts this number from the present without a check for overflow.
        let sane = headers[HEADER_WEBHOOK_TIMESTAMP].to_str().is_ok_and(|value| value.parse::<u32>().is_ok());
        sane && self.0.verify(body, &headers).is_ok()
    }

    /// The headers of a message signed now; `None` if they cannot be written as such.
    pub(super) fn sign(&self, id: &str, body: &[u8]) -> Option<HeaderMap> {
        let now = now().unix_timestamp();
        let signature = self.0.sign(id, now, body).ok()?;
        let mut headers = HeaderMap::new();
        for (name, value) in HEADERS.into_iter().zip([id, &now.to_string(), &signature]) {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_str(value).ok()?);
        }
        Some(headers)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Signer")
    }
}
