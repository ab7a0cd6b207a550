//! Secrets that open a cart or an order.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use commerce::ids::OrderId;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// SHA-256 of a token, as it is stored. The token is 32 random bytes, so no salt or slow hash is needed.
#[must_use]
pub fn hash_token(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A token of 32 random bytes, as it is shown to its owner, once.
pub(crate) fn write_token(secret: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(secret)
}

/// The token that opens an order: derived from the store's secret, so that it can be written into a mail
/// or an answer again without ever being stored.
pub(crate) fn order_token(link_secret: &[u8; 32], order: OrderId) -> String {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(link_secret) else { return String::new() };
    mac.update(b"order:");
    mac.update(order.0.as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Whether the token opens the order; takes the same time whatever it is.
pub(crate) fn opens_order(link_secret: &[u8; 32], order: OrderId, token: &str) -> bool {
    let expected = order_token(link_secret, order);
    !expected.is_empty() && bool::from(expected.as_bytes().ct_eq(token.as_bytes()))
}
