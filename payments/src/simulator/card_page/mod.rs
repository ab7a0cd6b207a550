//! The card page: where a shopper pays when there is no Stripe. Whoever knows a payment's client secret
//! may pay it, as with the real one.

pub(super) mod link;
pub(super) mod page;

pub use link::card_page_url;

use super::access::same;
use super::actions::Context;
use super::actions::confirm_intent::{Card, decline, pay};
use super::clock;
use super::model::{Intent, IntentStatus};
use super::shared::Shared;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Form, Path, Query};
use link::{WebAddress, with_query};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Visit {
    client_secret: String,
    return_url: WebAddress,
}

#[derive(Deserialize)]
pub(super) struct Submission {
    client_secret: String,
    return_url: WebAddress,
    number: String,
    /// Which button was pressed.
    action: Button,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Button {
    Pay,
    Decline,
}

pub(super) async fn show(shared: Data<Shared>, id: Path<String>, visit: Query<Visit>) -> HttpResponse {
    let known = known(&shared, &id, &visit.client_secret);
    let Some(intent) = known else { return unknown() };
    match intent.status {
        IntentStatus::RequiresPaymentMethod => {
            html(StatusCode::OK, page::form(&intent, visit.return_url.as_str(), page::GOOD_CARD, None))
        }
        IntentStatus::Succeeded => back(&intent, &visit.return_url),
        IntentStatus::Canceled => notice(409, "This payment was cancelled. Please go back to the shop."),
    }
}

pub(super) async fn submit(
    shared: Data<Shared>,
    id: Path<String>,
    submission: Form<Submission>,
) -> HttpResponse {
    let Some(intent) = known(&shared, &id, &submission.client_secret) else { return unknown() };
    let return_url = &submission.return_url;
    let Some(card) = card(&submission.number, submission.action) else {
        let problem =
            "Only test cards work here: 4242 4242 4242 4242 is accepted, 4000 0000 0000 0002 declined.";
        let page = page::form(&intent, return_url.as_str(), &submission.number, Some(problem));
        return html(StatusCode::UNPROCESSABLE_ENTITY, page);
    };
    let context = Context { now: clock::seconds(), key: None, base: &shared.base, intent: Some(&id) };
    let mut book = shared.book();
    // Looked up again under the lock: two tabs may press the button at once, and one of them pays.
    let Some(intent) = book.intents.get(id.as_str()).cloned() else { return unknown() };
    if intent.status == IntentStatus::Succeeded {
        return back(&intent, return_url);
    }
    let done = pay(&intent, card, &context).and_then(|deed| shared.commit(&mut book, deed.entries));
    match (done, book.intents.get(id.as_str())) {
        (Ok(()), Some(intent)) => back(intent, return_url),
        (Ok(()), None) => unknown(),
        (Err(refusal), _) => notice(refusal.status, &refusal.message),
    }
}

fn known(shared: &Shared, id: &str, client_secret: &str) -> Option<Intent> {
    let book = shared.book();
    book.intents.get(id).filter(|intent| same(client_secret, intent.client_secret.expose())).cloned()
}

/// The test cards of <https://docs.stripe.com/testing> that are of use here; real cards are none.
fn card(number: &str, button: Button) -> Option<Card> {
    let digits: String = number.chars().filter(|digit| !digit.is_whitespace() && *digit != '-').collect();
    let (brand, decline_code) = match digits.as_str() {
        "4242424242424242" => ("visa", None),
        "5555555555554444" => ("mastercard", None),
        "378282246310005" => ("amex", None),
        "4000000000000002" => ("visa", Some("generic_decline")),
        "4000000000009995" => ("visa", Some("insufficient_funds")),
        _ => return None,
    };
    let decline_code = match button {
        Button::Pay => decline_code,
        Button::Decline => decline_code.or(Some("generic_decline")),
    };
    Some(Card {
        payment_method: format!("pm_card_{brand}"),
        brand,
        last4: digits[digits.len() - 4..].to_owned(),
        decline: decline_code.map(decline),
    })
}

/// To the shop, with what Stripe adds to its address.
fn back(intent: &Intent, return_url: &WebAddress) -> HttpResponse {
    let status = if intent.status == IntentStatus::Succeeded { "succeeded" } else { "failed" };
    let params = [("payment_intent", intent.id.as_str()), ("redirect_status", status)];
    see_other(&with_query(return_url.as_str(), &params))
}

pub(super) fn see_other(address: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, address))
        .insert_header(("referrer-policy", "no-referrer"))
        .finish()
}

/// One sentence on a page of its own.
pub(super) fn notice(status: u16, text: &str) -> HttpResponse {
    html(StatusCode::from_u16(status).unwrap_or(StatusCode::OK), page::notice(text))
}

fn unknown() -> HttpResponse {
    notice(404, "There is no such payment. Please go back to the shop.")
}

/// The address holds the client secret, so nothing may store or pass it on.
pub(super) fn html(status: StatusCode, page: String) -> HttpResponse {
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header(("cache-control", "no-store"))
        .insert_header(("referrer-policy", "no-referrer"))
        .insert_header(("x-content-type-options", "nosniff"))
        .insert_header((
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
        ))
        .body(page)
}
