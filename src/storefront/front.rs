//! The short way for most of what people ask: a page that is kept is answered before anything else is
//! looked at. It finds nothing that the long way has not put there, and answers with the same bytes.

use super::pages;
use super::visitors;
use crate::edge::Edge;
use crate::hosts;
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::HeaderValue;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, web};
use uuid::Uuid;

/// Middleware, outside of all others.
pub async fn kept_pages<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<BoxBody, B>>, Error> {
    match kept(&request) {
        Some(answer) => Ok(request.into_response(answer).map_into_left_body()),
        None => Ok(next.call(request).await?.map_into_right_body()),
    }
}

fn kept(request: &ServiceRequest) -> Option<HttpResponse> {
    if request.method() != Method::GET {
        return None;
    }
    let edge = request.app_data::<web::Data<Edge>>()?;
    let (tenant, view) = hosts::present(edge, request.head())?;
    let key = pages::key(&view, request.path(), request.query_string())?;
    let page = edge.pages.get(&key)?;
    visitors::note(edge, tenant, request.head());
    let mut answer = page.answer(request);
    let status = answer.status();
    let headers = answer.headers_mut();
    // What is kept already asks for no more than its validator (RFC 9110, 15.4.5).
    if status != StatusCode::NOT_MODIFIED {
        crate::operations::headers::add_security(headers, edge.settings.server.scheme);
    }
    let id: Uuid = edge.stores.clock().new_id();
    if let Ok(id) = HeaderValue::from_str(id.hyphenated().encode_lower(&mut Uuid::encode_buffer())) {
        headers.insert(crate::operations::REQUEST_ID, id);
    }
    Some(answer)
}
