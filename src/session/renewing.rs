//! Pages stay signed in unseen: an access token that is over is renewed before the page is made, so that not
//! even a form that lay open is lost. Programs renew theirs themselves.

use super::SignedIn;
use super::merchant::{REFRESH_COOKIE, claims, forget_session_cookies, session_cookies};
use crate::edge::Edge;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, web};
use actors::accounts::AccountError;

const PROGRAMS: [&str; 3] = ["/api/", "/webhooks/", "/assets/"];

/// Around everything on `app.DOMAIN`.
///
/// # Errors
/// Those of what it surrounds.
pub async fn renewing(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let renewed = renew(&request).await;
    let cookies = match renewed {
        Some(Ok((cookies, signed_in))) => {
            request.extensions_mut().insert(signed_in);
            Some(cookies)
        }
        Some(Err(())) => Some(forget_session_cookies()),
        None => None,
    };
    let mut response = next.call(request).await?;
    // Whoever signs in or out on this very request has the last word.
    let has_its_own = response.response().cookies().any(|cookie| cookie.name() == REFRESH_COOKIE);
    for cookie in cookies.into_iter().flatten().filter(|_| !has_its_own) {
        if let Ok(value) = header::HeaderValue::from_str(&cookie.to_string()) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    Ok(response)
}

/// Browsers say what they want an answer for, and whose page it is; a picture on somebody's page shall renew nothing.
/// A frame may be one of our own pages'.
fn is_a_page(request: &ServiceRequest) -> bool {
    let said = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    match said("sec-fetch-dest") {
        None | Some("document" | "empty") => true,
        Some("iframe") => said("sec-fetch-site") == Some("same-origin"),
        Some(_) => false,
    }
}

/// `None`: nothing is to be renewed. An error: the session is over.
async fn renew(
    request: &ServiceRequest,
) -> Option<Result<([actix_web::cookie::Cookie<'static>; 2], SignedIn), ()>> {
    if PROGRAMS.iter().any(|start| request.path().starts_with(start)) || !is_a_page(request) {
        return None;
    }
    let edge = request.app_data::<web::Data<Edge>>()?.clone();
    let refresh_token = request.cookie(REFRESH_COOKIE)?.value().to_owned();
    if claims(request.request(), &edge).is_some() {
        return None;
    }
    match edge.accounts.renew_for_page(&refresh_token, &edge.signing_keys.successor(&refresh_token)).await {
        Ok(granted) => {
            let cookies = session_cookies(&edge.signing_keys, &granted, edge.stores.clock().now());
            Some(Ok((cookies, SignedIn(granted.session))))
        }
        Err(AccountError::SessionEnded) => Some(Err(())),
        Err(error) => {
            tracing::warn!(%error, "a session was not renewed");
            None
        }
    }
}
