//! Who may ask: the secret key for everything, the publishable key for one payment whose client secret
//! comes with it (<https://docs.stripe.com/api/authentication>).

use super::SimulatorSettings;
use super::book::Book;
use super::form::Params;
use super::refusal::Refusal;
use actix_web::HttpRequest;
use actix_web::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::ExposeSecret;
use subtle::ConstantTimeEq;

/// # Errors
/// 401 when neither key is there, or the client secret is not the payment's.
pub(super) fn check(
    settings: &SimulatorSettings,
    book: &Book,
    request: &HttpRequest,
    params: &Params,
    intent: Option<&str>,
) -> Result<(), Refusal> {
    let key = key(request).or_else(|| params.get("key").cloned()).ok_or_else(Refusal::unauthorised)?;
    if same(&key, settings.secret_key.expose_secret()) {
        return Ok(());
    }
    let given = params.get("client_secret");
    let owned = intent.and_then(|id| book.intents.get(id)).map(|intent| intent.client_secret.expose());
    let is_owner = given.zip(owned).is_some_and(|(given, owned)| same(given, owned));
    if same(&key, &settings.publishable_key) && is_owner { Ok(()) } else { Err(Refusal::unauthorised()) }
}

/// In constant time.
pub(super) fn same(given: &str, expected: &str) -> bool {
    !expected.is_empty() && bool::from(given.as_bytes().ct_eq(expected.as_bytes()))
}

/// `Bearer KEY`, or Basic with the key as the user's name and no password, as curl does it.
fn key(request: &HttpRequest) -> Option<String> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, credentials) = header.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(credentials.trim().to_owned());
    }
    let decoded = STANDARD.decode(credentials.trim()).ok()?;
    let user_and_password = String::from_utf8(decoded).ok()?;
    let is_basic = scheme.eq_ignore_ascii_case("basic");
    user_and_password.split(':').next().filter(|_| is_basic).map(str::to_owned)
}
