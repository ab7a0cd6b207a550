//! Access tokens: JWTs (RFC 7519) signed with HMAC-SHA256 under keys that rotate. The newest key signs, all of
//! them are believed.
//!
//! Written here and not taken from a library, because the one form that we issue is the only one that we
//! read: the header must be, byte for byte, the one that we write for its key, so there is no algorithm to
//! be confused about, and no RSA and no elliptic curves come along (docs/decisions/0007).

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use commerce::account::ACCESS_LASTS;
use commerce::ids::{AccountId, SessionId};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fmt::Display;
use subtle::ConstantTimeEq;
use time::OffsetDateTime;

/// Shorter ones can be searched for (RFC 7518, 3.2).
const SHORTEST_KEY: usize = 32;
/// Longer than any token of ours.
const LONGEST_TOKEN: usize = 1_000;

/// The keys, the newest first.
pub struct SigningKeys(Vec<Key>);

struct Key {
    /// The header of every token under this key, encoded.
    header: String,
    secret: Vec<u8>,
}

/// The keys cannot be used; the text says what is wrong and repeats none of it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("must be KID:BASE64 pairs with commas between, the newest first, of at least 32 bytes each: {0}")]
pub struct WrongKeys(&'static str);

/// Whose token it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claims {
    pub account: AccountId,
    pub session: SessionId,
}

#[derive(Serialize, Deserialize)]
struct Payload {
    sub: AccountId,
    sid: SessionId,
    exp: i64,
}

impl SigningKeys {
    /// `kid:base64,kid:base64`
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &SecretString) -> Result<Self, WrongKeys> {
        let mut keys: Vec<Key> = Vec::new();
        for pair in text.expose_secret().split(',').map(str::trim) {
            let (kid, secret) = pair.split_once(':').ok_or(WrongKeys("a pair has no colon"))?;
            if kid.is_empty() || !kid.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
                return Err(WrongKeys("a kid is letters, digits and hyphens"));
            }
            let secret = STANDARD.decode(secret).map_err(|_| WrongKeys("a key is not base64"))?;
            if secret.len() < SHORTEST_KEY {
                return Err(WrongKeys("a key is too short"));
            }
            let header = URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"HS256","typ":"JWT","kid":"{kid}"}}"#));
            if keys.iter().any(|known| known.header == header) {
                return Err(WrongKeys("a kid stands twice"));
            }
            keys.push(Key { header, secret });
        }
        Ok(Self(keys))
    }

    /// A token that holds for [`ACCESS_LASTS`].
    #[must_use]
    pub fn sign(&self, claims: Claims, now: OffsetDateTime) -> String {
        // There is always one: reading none is an error.
        let Some(key) = self.0.first() else { return String::new() };
        let exp = (now + ACCESS_LASTS).unix_timestamp();
        let payload = Payload { sub: claims.account, sid: claims.session, exp };
        let payload = serde_json::to_vec(&payload).unwrap_or_default();
        let signed = format!("{}.{}", key.header, URL_SAFE_NO_PAD.encode(payload));
        let signature = URL_SAFE_NO_PAD.encode(mac(&key.secret, &signed));
        format!("{signed}.{signature}")
    }

    /// Whose it is, if one of the keys signed it and it still holds.
    #[must_use]
    pub fn verify(&self, token: &str, now: OffsetDateTime) -> Option<Claims> {
        let (signed, signature) = token.rsplit_once('.').filter(|_| token.len() <= LONGEST_TOKEN)?;
        let (header, payload) = signed.split_once('.')?;
        let key = self.0.iter().find(|key| key.header == header)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        if !bool::from(mac(&key.secret, signed).as_slice().ct_eq(&signature)) {
            return None;
        }
        let payload: Payload = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()?;
        (payload.exp > now.unix_timestamp()).then_some(Claims { account: payload.sub, session: payload.sid })
    }

    /// What the successor of a page's refresh token is made of: the same whenever it is asked for.
    #[must_use]
    pub fn successor(&self, refresh_token: &str) -> [u8; 32] {
        let secret = self.0.first().map(|key| mac(&key.secret, &format!("refresh:{refresh_token}")));
        secret.and_then(|secret| secret.try_into().ok()).unwrap_or_default()
    }

    /// What a form or a program shows to prove that it was given it by us, for this session of that account.
    #[must_use]
    pub fn csrf_token(&self, session: SessionId, account: impl Display) -> String {
        self.0.first().map(|key| form_token(&key.secret, session, &account)).unwrap_or_default()
    }

    /// Whether it is that session's.
    #[must_use]
    pub fn is_csrf_token(&self, token: &str, session: SessionId, account: impl Display) -> bool {
        let fits = |key: &Key| {
            bool::from(form_token(&key.secret, session, &account).as_bytes().ct_eq(token.as_bytes()))
        };
        self.0.iter().any(fits)
    }

    /// Whether it was given to that account, in whatever session.
    #[must_use]
    pub fn is_of_account(&self, token: &str, account: impl Display) -> bool {
        let shown = token.split('.').nth(1).unwrap_or_default();
        let fits = |key: &Key| bool::from(mark(&key.secret, &account).as_bytes().ct_eq(shown.as_bytes()));
        self.0.iter().any(fits)
    }
}

fn form_token(secret: &[u8], session: SessionId, account: &impl Display) -> String {
    format!("{}.{}", csrf(secret, session), mark(secret, account))
}

/// Says whose a form is, and opens nothing.
fn mark(secret: &[u8], account: &impl Display) -> String {
    URL_SAFE_NO_PAD.encode(mac(secret, &format!("form-of:{account}")))
}

fn csrf(secret: &[u8], session: SessionId) -> String {
    URL_SAFE_NO_PAD.encode(mac(secret, &format!("csrf:{session}")))
}

fn mac(secret: &[u8], text: &str) -> Vec<u8> {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return Vec::new() };
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;
    use uuid::Uuid;

    const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    fn key(kid: &str, byte: u8) -> String {
        format!("{kid}:{}", STANDARD.encode([byte; 32]))
    }

    fn keys(text: &str) -> SigningKeys {
        SigningKeys::read(&text.to_owned().into()).unwrap()
    }

    fn claims() -> Claims {
        Claims { account: AccountId(Uuid::from_u128(1)), session: SessionId(Uuid::from_u128(2)) }
    }

    #[test]
    fn a_token_holds_for_fifteen_minutes() {
        let keys = keys(&key("a", 1));
        let token = keys.sign(claims(), NOW);
        assert_eq!(keys.verify(&token, NOW), Some(claims()));
        assert_eq!(keys.verify(&token, NOW + time::Duration::seconds(899)), Some(claims()));
        assert_eq!(keys.verify(&token, NOW + ACCESS_LASTS), None);
    }

    #[test]
    fn a_key_that_is_no_longer_the_newest_is_still_believed_and_one_that_is_gone_is_not() {
        let token = keys(&key("a", 1)).sign(claims(), NOW);
        assert!(keys(&format!("{},{}", key("b", 2), key("a", 1))).verify(&token, NOW).is_some());
        assert!(keys(&key("b", 2)).verify(&token, NOW).is_none());
        assert!(keys(&key("a", 2)).verify(&token, NOW).is_none(), "another key of that name");
    }

    #[test]
    fn what_was_tampered_with_is_nothing() {
        let keys = keys(&key("a", 1));
        let token = keys.sign(claims(), NOW);
        let parts: Vec<&str> = token.split('.').collect();
        let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
        let other = URL_SAFE_NO_PAD.encode(
            serde_json::json!({"sub": Uuid::from_u128(9), "sid": Uuid::from_u128(2), "exp": i64::MAX})
                .to_string(),
        );
        for wrong in [
            format!("{none}.{}.", parts[1]),
            format!("{none}.{}.{}", parts[1], parts[2]),
            format!("{}.{other}.{}", parts[0], parts[2]),
            format!("{}.{}.", parts[0], parts[1]),
            format!("{}.{}", parts[0], parts[1]),
            token[1..].to_owned(),
            String::new(),
            "..".to_owned(),
            "x".repeat(100_000),
        ] {
            assert_eq!(keys.verify(&wrong, NOW), None, "{wrong:.100}");
        }
    }

    #[test]
    fn a_form_of_one_session_is_none_of_another() {
        let keys = keys(&key("a", 1));
        let token = keys.csrf_token(claims().session, claims().account);
        assert!(keys.is_csrf_token(&token, claims().session, claims().account));
        assert!(!keys.is_csrf_token(&token, SessionId(Uuid::from_u128(3)), claims().account));
        assert!(!keys.is_csrf_token("", claims().session, claims().account));
        assert!(keys.is_of_account(&token, claims().account));
        assert!(!keys.is_of_account(&token, AccountId(Uuid::from_u128(3))));
        assert!(!keys.is_of_account("", claims().account));
    }

    #[test]
    fn wrong_keys_are_refused_without_being_repeated() {
        for wrong in ["", "a", "a:", ":AAAA", "a:AAAA", "a b:AAAA", &format!("{0},{0}", key("a", 1))] {
            let error = SigningKeys::read(&wrong.to_owned().into()).err().map(|error| error.to_string());
            assert!(error.is_some_and(|said| !said.contains("AAAA")), "{wrong}");
        }
    }
}
