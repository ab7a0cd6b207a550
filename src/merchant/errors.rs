//! Errors on the merchants' host, as people see them. They say nothing of what was asked for, so that another's
//! store looks like none.

use super::head;
use super::language::preferred;
use super::page::{ErrorPage, Layout};
use crate::edge::Edge;
use crate::hosts::{Surface, is_on};
use crate::session::{SignedIn, Unsent};
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use askama::Template;
use tracing_actix_web::RequestId;

/// The page for an error of that status; `None` on every other host.
pub async fn page_of_error(request: &HttpRequest, status: StatusCode) -> Option<String> {
    let edge = request.app_data::<web::Data<Edge>>()?;
    if !is_on(Surface::Merchant, &edge.settings.server.domain, request.head()) {
        return None;
    }
    // When something is broken here, nothing more is asked of the database.
    let session = if status.is_client_error() { SignedIn::extract(request).await.ok() } else { None };
    let locale = session.as_ref().map_or_else(|| preferred(request), |SignedIn(session)| session.locale);
    let unsent = Unsent::of(request).filter(|_| status == StatusCode::FORBIDDEN);
    let layout = match session {
        Some(SignedIn(session)) => Layout::for_account(locale, "account-stores", head::of(edge, &session)),
        None => Layout::nobody(locale, "account-sign-in"),
    };
    let id = request.extensions().get::<RequestId>().copied();
    let id = id.map(|id| id.to_string()).unwrap_or_default();
    page(layout, status, unsent, id).render().ok()
}

pub(super) fn page(
    layout: Layout,
    status: StatusCode,
    unsent: Option<Unsent>,
    request_id: String,
) -> ErrorPage {
    let (title, next) = keys(status, unsent.is_some());
    ErrorPage {
        status: status.as_u16(),
        next: layout.t(next),
        layout: Layout { title: layout.t(title), ..layout },
        again: status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error(),
        signs_in: status == StatusCode::UNAUTHORIZED,
        unsent,
        request_id,
    }
}

/// What happened, and what to do.
fn keys(status: StatusCode, can_be_sent_again: bool) -> (&'static str, &'static str) {
    match status.as_u16() {
        401 => ("merchant-error-401", "merchant-error-401-next"),
        403 if can_be_sent_again => ("merchant-error-late", "merchant-error-late-next"),
        403 => ("merchant-error-403", "merchant-error-403-next"),
        404 | 410 => ("merchant-error-404", "merchant-error-404-next"),
        429 => ("merchant-error-429", "merchant-error-429-next"),
        400..=499 => ("merchant-error-422", "merchant-error-422-next"),
        502..=504 => ("merchant-error-503", "merchant-error-503-next"),
        _ => ("merchant-error-500", "merchant-error-500-next"),
    }
}
