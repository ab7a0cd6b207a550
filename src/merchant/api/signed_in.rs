//! What somebody who has just signed in is told.

use crate::answers::own;
use crate::edge::Edge;
use crate::session::session_cookies;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actors::accounts::Granted;
use persistence::accounts::sessions::LivingSession;
use serde_json::{Value, json};

pub(super) fn account_json(session: &LivingSession) -> Value {
    json!({
        "id": session.account,
        "email": session.email.as_str(),
        "name": session.name,
        "locale": session.locale,
        "confirmed": session.confirmed,
    })
}

pub(super) fn signed_in_answer(status: StatusCode, edge: &Edge, granted: &Granted) -> HttpResponse {
    let mut answer = own(HttpResponse::build(status));
    for cookie in session_cookies(&edge.signing_keys, granted, edge.stores.clock().now()) {
        answer.cookie(cookie);
    }
    answer.json(json!({
        "account": account_json(&granted.session),
        "csrf_token": edge.signing_keys.csrf_token(granted.session.session, granted.session.account),
    }))
}
