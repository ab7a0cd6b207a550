//! The way of every request: recorded, allowed, checked, and answered once per idempotency key.

use super::access;
use super::actions::{Action, Context};
use super::entry::{Entry, StoredAnswer};
use super::form::{self, Params};
use super::refusal::Refusal;
use super::schema::Schema;
use super::shared::{Fault, Shared};
use super::{chance, clock};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Says that an answer is not the first one under its key.
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// Stripe's limit.
const LONGEST_KEY: usize = 255;

/// A POST: decides by `action` and writes what it decided, together with the answer under its key.
/// `intent` is the payment that the path names.
pub(super) fn post(
    shared: &Shared,
    request: &HttpRequest,
    body: &[u8],
    schema: &Schema,
    intent: Option<&str>,
    action: Action,
) -> HttpResponse {
    match try_post(shared, request, body, schema, intent, action) {
        Ok(response) => response,
        Err(refusal) => respond(refusal.status, &refusal.body()),
    }
}

fn try_post(
    shared: &Shared,
    request: &HttpRequest,
    body: &[u8],
    schema: &Schema,
    intent: Option<&str>,
    action: Action,
) -> Result<HttpResponse, Refusal> {
    let params = form::read(header(request, CONTENT_TYPE.as_str()).unwrap_or_default(), body)?;
    let key = header(request, "idempotency-key");
    shared.record("POST", request.path(), &params, key);
    // The book stays locked from the look at the key to the stored answer: two requests under one key
    // cannot both be the first.
    let mut book = shared.book();
    access::check(&shared.settings, &book, request, &params, intent)?;
    let fault = shared.next_fault();
    refuse_early(fault)?;
    schema.check(&params)?;
    if key.is_some_and(|key| key.is_empty() || key.len() > LONGEST_KEY) {
        return Err(Refusal::invalid("Idempotency keys are 1 to 255 characters long."));
    }
    let fingerprint = fingerprint(request.path(), &params);
    if let Some(stored) = key.and_then(|key| book.answer(key)) {
        if stored.fingerprint != fingerprint {
            return Err(Refusal::other_parameters_under_the_key());
        }
        let mut replayed = respond(stored.status, &stored.body);
        replayed.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
        return Ok(replayed);
    }
    let context = Context { now: clock::seconds(), key, base: &shared.base, intent };
    let (status, body, mut entries) = match action(&book, &params, &context) {
        Ok(deed) => (deed.status, deed.answer, deed.entries),
        Err(refusal) => (refusal.status, refusal.body(), Vec::new()),
    };
    // Refused parameters (above) are not remembered under the key, failures in the work are: as at Stripe.
    if let Some(key) = key.map(str::to_owned) {
        entries.push(Entry::Answer(StoredAnswer { key, fingerprint, status, body: body.clone() }));
    }
    shared.commit(&mut book, entries)?;
    Ok(if fault == Some(Fault::AnswerLost) { lost() } else { respond(status, &body) })
}

/// A GET: changes nothing, needs no key.
pub(super) fn get(
    shared: &Shared,
    request: &HttpRequest,
    schema: &Schema,
    intent: Option<&str>,
    find: impl FnOnce(&super::book::Book) -> Result<Value, Refusal>,
) -> HttpResponse {
    let answer = form::read_pairs(request.query_string()).and_then(|params| {
        shared.record("GET", request.path(), &params, None);
        let book = shared.book();
        access::check(&shared.settings, &book, request, &params, intent)?;
        refuse_early(shared.next_fault())?;
        schema.check(&params)?;
        find(&book)
    });
    match answer {
        Ok(body) => respond(200, &body),
        Err(refusal) => respond(refusal.status, &refusal.body()),
    }
}

fn refuse_early(fault: Option<Fault>) -> Result<(), Refusal> {
    match fault {
        Some(Fault::ServerError) => Err(Refusal::fault("An error that was asked for.")),
        Some(Fault::RateLimited) => Err(Refusal::too_many_requests()),
        Some(Fault::Conflict) => Err(Refusal::key_in_use()),
        Some(Fault::AnswerLost) | None => Ok(()),
    }
}

pub(super) fn respond(status: u16, body: &Value) -> HttpResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    HttpResponse::build(status).insert_header(("request-id", chance::id("req"))).json(body)
}

fn lost() -> HttpResponse {
    HttpResponse::BadGateway().content_type("text/html").body("<html><body>502 Bad Gateway</body></html>")
}

fn header<'request>(request: &'request HttpRequest, name: &str) -> Option<&'request str> {
    request.headers().get(name)?.to_str().ok()
}

/// Lengths go in, so that no two sets of parameters look alike.
fn fingerprint(path: &str, params: &Params) -> String {
    let mut hash = Sha256::new();
    let names_and_values = params.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]);
    for part in std::iter::once(path).chain(names_and_values) {
        hash.update(part.len().to_be_bytes());
        hash.update(part.as_bytes());
    }
    hex::encode(hash.finalize())
}
