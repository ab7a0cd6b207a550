//! What is given to browsers and written into links: whose it is, and a secret. Only its hash is stored.

use crate::clock::Clock;
use crate::tokens::hash_token;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use commerce::ids::AccountId;
use secrecy::SecretString;
use uuid::Uuid;

/// Bytes of the id and of the secret.
const ID: usize = 16;
const SECRET: usize = 32;

/// A token that somebody came with, read.
pub(super) struct Token {
    pub account: AccountId,
    pub hash: [u8; 32],
}

/// A new token of an account's, with its hash.
pub(super) fn make(clock: &Clock, account: AccountId) -> (SecretString, [u8; 32]) {
    with_secret(account, &clock.secret())
}

/// The account's token that carries this secret, with its hash.
pub(super) fn with_secret(account: AccountId, secret: &[u8; SECRET]) -> (SecretString, [u8; 32]) {
    let mut bytes = [0; ID + SECRET];
    bytes[..ID].copy_from_slice(account.0.as_bytes());
    bytes[ID..].copy_from_slice(secret);
    let text = URL_SAFE_NO_PAD.encode(bytes);
    let hash = hash_token(&text);
    (text.into(), hash)
}

/// `None`: it is none of ours.
pub(super) fn read(text: &str) -> Option<Token> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    if bytes.len() != ID + SECRET {
        return None;
    }
    let account = Uuid::from_slice(&bytes[..ID]).ok()?;
    Some(Token { account: AccountId(account), hash: hash_token(text) })
}
