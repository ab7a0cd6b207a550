//! Errors that people see. A handler answers a problem document; if a browser asked for a page, its body
//! is replaced by one, with the same status and headers. Merchants have pages of their own
//! ([`crate::merchant::page_of_error`]).

use super::page;
use crate::edge::Edge;
use crate::presentation::storefront::{ErrorPage, Theme};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, web};
use askama::Template;
use commerce::locale::Locale;
use tracing_actix_web::RequestId;

/// Middleware.
pub async fn pages_for_people(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let wants_page = wants_page(&request);
    // The router changes the request in place, so nobody may hold it meanwhile.
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let is_problem = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes() == b"application/problem+json");
    if !wants_page || !is_problem || !(status.is_client_error() || status.is_server_error()) {
        return Ok(response);
    }
    let body = match crate::merchant::page_of_error(response.request(), status).await {
        Some(body) => body,
        None => match error_page(response.request(), status.as_u16()).await.render() {
            Ok(body) => body,
            Err(_) => return Ok(response),
        },
    };
    let (http, mut answer) = response.into_parts();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Ok(ServiceResponse::new(http, answer.set_body(BoxBody::new(body))))
}

fn wants_page(request: &ServiceRequest) -> bool {
    let accept = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    let api = ["/api/", "/webhooks/", "/dev/", "/metrics", "/assets/"];
    accept.is_some_and(|accept| accept.contains("text/html"))
        && !api.iter().any(|prefix| request.path().starts_with(prefix))
}

async fn error_page(request: &HttpRequest, status: u16) -> ErrorPage {
    let view = crate::hosts::published(request).await.ok().map(|(_, view)| view);
    let edge = request.app_data::<web::Data<Edge>>();
    let frame = view
        .as_ref()
        .zip(edge)
        .map(|(view, edge)| page::frame(edge, view, view.profile.locale, String::new()));
    let closed = status == StatusCode::SERVICE_UNAVAILABLE.as_u16()
        && view.as_ref().is_some_and(|view| view.suspended.is_some());
    let id = request.extensions().get::<RequestId>().copied();
    ErrorPage {
        locale: frame.as_ref().map_or(Locale::En, |frame| frame.locale),
        theme: frame.as_ref().map_or_else(Theme::default, |frame| frame.theme),
        store_name: frame.as_ref().map(|frame| frame.store_name.clone()).unwrap_or_default(),
        status,
        closed,
        home: frame.as_ref().filter(|_| !closed).map(|frame| frame.link("/")),
        request_id: id.map(|id| id.to_string()).unwrap_or_default(),
    }
}
