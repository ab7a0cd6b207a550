//! `/api/v1/session`, the one of whoever asks, and `/api/v1/sessions`, all of the account's.

use super::signed_in::signed_in_answer;
use crate::answers::{own, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::JsonBody;
use crate::session::{Merchant, SameSiteForm, asker, forget_session_cookies, refresh_token};
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use actors::accounts::AccountError;
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
pub(super) struct Credentials {
    email: String,
    password: SecretString,
}

/// `POST /api/v1/session`
pub(super) async fn sign_in(
    _same_site: SameSiteForm,
    request: HttpRequest,
    body: JsonBody<Credentials>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let Credentials { email, password } = body.0;
    let granted = edge.accounts.sign_in(&email, password, &asker(&request)).await?;
    Ok(signed_in_answer(StatusCode::OK, &edge, &granted))
}

/// `POST /api/v1/session/refresh`
pub(super) async fn renew(
    _same_site: SameSiteForm,
    request: HttpRequest,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let token = refresh_token(&request).ok_or(AccountError::SessionEnded)?;
    let granted = edge.accounts.renew(&token).await?;
    Ok(signed_in_answer(StatusCode::OK, &edge, &granted))
}

/// `DELETE /api/v1/session`. Whose access token is over can still sign out, by the refresh token.
pub(super) async fn sign_out(
    _same_site: SameSiteForm,
    request: HttpRequest,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    match Merchant::extract(&request).await {
        Ok(Merchant(session)) => edge.accounts.end_session(session.account, session.session).await?,
        Err(problem) if problem.status == StatusCode::UNAUTHORIZED => {
            let token = refresh_token(&request).ok_or(problem)?;
            edge.accounts.end_by_token(&token).await?;
        }
        Err(problem) => return Err(problem),
    }
    Ok(signed_out())
}

/// `DELETE /api/v1/sessions`
pub(super) async fn end_all(merchant: Merchant, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    edge.accounts.end_all_sessions(merchant.0.account).await?;
    Ok(signed_out())
}

/// `GET /api/v1/sessions`
pub(super) async fn list(merchant: Merchant, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let sessions = edge.accounts.sessions(merchant.0.account).await?;
    let items = sessions.into_iter().map(|session| {
        json!({
            "id": session.id,
            "device": session.device,
            "created_at": rfc3339(session.created_at),
            "last_used_at": rfc3339(session.last_used_at),
            "current": session.id == merchant.0.session,
        })
    });
    let items: Vec<_> = items.collect();
    Ok(own(HttpResponse::Ok()).json(json!({"items": items, "next": null})))
}

/// `DELETE /api/v1/sessions/{session}`
pub(super) async fn end(
    merchant: Merchant,
    session: web::Path<String>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let session = session.parse().map_err(|_| Problem::not_found())?;
    edge.accounts.end_session(merchant.0.account, session).await?;
    Ok(own(HttpResponse::NoContent()).finish())
}

fn signed_out() -> HttpResponse {
    let mut answer = own(HttpResponse::NoContent());
    for cookie in forget_session_cookies() {
        answer.cookie(cookie);
    }
    answer.finish()
}
