//! A member of the platform's staff. The cookie's token is looked up with each request; it is none of a merchant's,
//! and lives on another host.

use super::cookies::{forget, host_cookie};
use super::merchant::{Shown, check_site, forged, to_its_end};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{read_body, read_form};
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use actors::accounts::AccountError;
use actors::staff::SESSION_LASTS;
use persistence::staff::sessions::StaffSession;
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;

const STAFF_COOKIE: &str = "__Host-staff";

/// Who of the staff is signed in, on a page: nothing has been changed yet.
#[derive(Clone)]
pub struct Staff(pub StaffSession);

/// A form of one of the staff's pages, sent by who is signed in.
pub struct StaffForm<T> {
    pub staff: StaffSession,
    pub form: T,
}

/// What the browser keeps of a session.
#[must_use]
pub fn staff_cookie(token: &SecretString) -> Cookie<'static> {
    let lasts = Duration::seconds(SESSION_LASTS.whole_seconds());
    host_cookie(STAFF_COOKIE, token.expose_secret().to_owned(), lasts)
}

/// What makes it forget it.
#[must_use]
pub fn forget_staff_cookie() -> Cookie<'static> {
    forget(STAFF_COOKIE)
}

async fn signed_in(request: &HttpRequest) -> Result<StaffSession, Problem> {
    let nobody = || Problem::unauthorized("sign in first");
    let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
    let token = request.cookie(STAFF_COOKIE).ok_or_else(nobody)?.value().to_owned();
    let staff = edge.staff.clone();
    match to_its_end(async move { staff.session(&token).await }).await? {
        Ok(session) => Ok(session),
        Err(AccountError::SessionEnded) => Err(nobody()),
        Err(error) => Err(error.into()),
    }
}

impl<T: DeserializeOwned> StaffForm<T> {
    async fn of(
        request: HttpRequest,
        body: impl Future<Output = Result<web::Bytes, actix_web::Error>>,
    ) -> Result<Self, Problem> {
        check_site(&request)?;
        let staff = signed_in(&request).await?;
        let body = read_body(body).await?;
        let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
        let shown: Shown = read_form(&request, &body)?;
        if !edge.signing_keys.is_csrf_token(&shown.csrf, staff.session, staff.staff) {
            return Err(forged());
        }
        Ok(Self { staff, form: read_form(&request, &body)? })
    }
}

impl FromRequest for Staff {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { signed_in(&request).await.map(Self) })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for StaffForm<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = web::Bytes::from_request(request, payload);
        Box::pin(Self::of(request.clone(), body))
    }
}
