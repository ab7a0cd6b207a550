//! An account that is signed in. Each request is checked against its session, so what was ended elsewhere is
//! ended here.

use super::access::{Claims, SigningKeys};
use super::cookies::{forget, host_cookie};
use super::device::device;
use super::same_site::comes_from_us;
use super::unsent::Unsent;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::read_form;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use actors::accounts::{AccountError, Asker, Granted};
use commerce::account::{ACCESS_LASTS, SESSION_LASTS};
use persistence::accounts::sessions::LivingSession;
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;
use time::OffsetDateTime;

pub(super) const SESSION_COOKIE: &str = "__Host-session";
pub(super) const REFRESH_COOKIE: &str = "__Host-refresh";
const CSRF_HEADER: &str = "X-CSRF-Token";

/// Who is signed in, on a page: nothing has been changed yet.
#[derive(Clone)]
pub struct SignedIn(pub LivingSession);

/// Who is signed in, and asks for this by a program or a script: what changes something has shown the
/// session's CSRF token.
#[derive(Clone)]
pub struct Merchant(pub LivingSession);

/// A form of one of our pages, sent by who is signed in.
pub struct SignedForm<T> {
    pub session: LivingSession,
    pub form: T,
}

/// What the browser keeps of a session.
#[must_use]
pub fn session_cookies(keys: &SigningKeys, granted: &Granted, now: OffsetDateTime) -> [Cookie<'static>; 2] {
    let claims = Claims { account: granted.session.account, session: granted.session.session };
    let lasts = |lasts: time::Duration| Duration::seconds(lasts.whole_seconds());
    let refresh = granted.refresh_token.expose_secret().to_owned();
    [
        host_cookie(SESSION_COOKIE, keys.sign(claims, now), lasts(ACCESS_LASTS)),
        host_cookie(REFRESH_COOKIE, refresh, lasts(SESSION_LASTS)),
    ]
}

/// What makes it forget them.
#[must_use]
pub fn forget_session_cookies() -> [Cookie<'static>; 2] {
    [forget(SESSION_COOKIE), forget(REFRESH_COOKIE)]
}

/// The refresh token that the browser keeps.
#[must_use]
pub fn refresh_token(request: &HttpRequest) -> Option<String> {
    Some(request.cookie(REFRESH_COOKIE)?.value().to_owned())
}

/// Who asks, as far as the connection tells.
#[must_use]
pub fn asker(request: &HttpRequest) -> Asker {
    let from = crate::session::origin::address(request);
    let named = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    Asker { from, device: device(named.unwrap_or_default()) }
}

/// The claims of the request's access token, if it holds.
pub(super) fn claims(request: &HttpRequest, edge: &Edge) -> Option<Claims> {
    let cookie = request.cookie(SESSION_COOKIE)?;
    edge.signing_keys.verify(cookie.value(), edge.stores.clock().now())
}

/// Who is signed in by the request's cookies.
pub(super) async fn signed_in(request: &HttpRequest) -> Result<LivingSession, Problem> {
    if let Some(SignedIn(renewed)) = request.extensions().get::<SignedIn>() {
        return Ok(renewed.clone());
    }
    let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
    let claims = claims(request, edge).ok_or_else(nobody)?;
    let accounts = edge.accounts.clone();
    let looked_up = to_its_end(async move { accounts.session(claims.account, claims.session).await }).await?;
    match looked_up {
        Ok(session) => Ok(session),
        Err(AccountError::SessionEnded) => Err(nobody()),
        Err(error) => Err(error.into()),
    }
}

/// Does it even if nobody waits any more: what a handler needs is made at the same time, and the first that
/// fails ends the others; a transaction that is ended while it begins or commits takes its connection with it.
pub async fn to_its_end<T: 'static>(work: impl Future<Output = T> + 'static) -> Result<T, Problem> {
    actix_web::rt::spawn(work).await.map_err(|error| {
        tracing::error!(%error, "finding out who asks");
        Problem::internal()
    })
}

fn nobody() -> Problem {
    Problem::unauthorized("sign in first: POST /api/v1/session, or renew the session")
}

pub(super) fn forged() -> Problem {
    Problem::new(
        StatusCode::FORBIDDEN,
        "csrf",
        "this was not sent by a page of yours, or the page is old: send the session's CSRF token, or load the page again",
    )
}

impl SignedIn {
    async fn of(request: HttpRequest) -> Result<Self, Problem> {
        signed_in(&request).await.map(Self)
    }
}

impl Merchant {
    async fn of(request: HttpRequest) -> Result<Self, Problem> {
        check_site(&request)?;
        let session = signed_in(&request).await?;
        check_header(&request, &session)?;
        Ok(Self(session))
    }
}

/// What changes something comes from our own page, whoever sends it: a browser that another site has sent here
/// may have left its cookies at home.
pub(super) fn check_site(request: &HttpRequest) -> Result<(), Problem> {
    if request.method().is_safe() || comes_from_us(request) { Ok(()) } else { Err(forged()) }
}

/// A write by cookie shows the session's token.
pub(super) fn check_header(request: &HttpRequest, session: &LivingSession) -> Result<(), Problem> {
    if request.method().is_safe() {
        return Ok(());
    }
    let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
    let shown = request.headers().get(CSRF_HEADER).and_then(|value| value.to_str().ok());
    let is_ours =
        shown.is_some_and(|shown| edge.signing_keys.is_csrf_token(shown, session.session, session.account));
    if is_ours { Ok(()) } else { Err(forged()) }
}

#[derive(Deserialize)]
pub(super) struct Shown {
    #[serde(default)]
    pub(super) csrf: String,
}

impl<T: DeserializeOwned> SignedForm<T> {
    async fn of(
        request: HttpRequest,
        body: impl Future<Output = Result<web::Bytes, actix_web::Error>>,
    ) -> Result<Self, Problem> {
        check_site(&request)?;
        let session = signed_in(&request).await?;
        let body = crate::input::read_body(body).await?;
        let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
        let shown: Shown = read_form(&request, &body)?;
        if !edge.signing_keys.is_csrf_token(&shown.csrf, session.session, session.account) {
            Unsent::keep(&request, &body, &session);
            return Err(forged());
        }
        Ok(Self { session, form: read_form(&request, &body)? })
    }
}

macro_rules! extractor {
    ($name:ident) => {
        impl FromRequest for $name {
            type Error = Problem;
            type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                Box::pin(Self::of(request.clone()))
            }
        }
    };
}
extractor!(SignedIn);
extractor!(Merchant);

impl<T: DeserializeOwned + 'static> FromRequest for SignedForm<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = web::Bytes::from_request(request, payload);
        Box::pin(Self::of(request.clone(), body))
    }
}
