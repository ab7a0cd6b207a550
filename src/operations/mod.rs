//! What whoever runs the product needs: health, metrics, request ids, spans, safe headers.

mod exposition;
pub mod headers;
pub mod metrics;

use crate::edge::Edge;
use crate::error::Problem;
use crate::presentation::assets;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, HttpResponse, web};
use tracing::Span;
use tracing_actix_web::{RequestId, RootSpanBuilder};

/// Names a request in its answer and in the log.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// On every host.
pub fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/healthz", web::get().to(healthz))
        .route("/readyz", web::get().to(readyz))
        .route("/metrics", web::get().to(exposition::expose))
        .route("/assets/{name}", web::get().to(asset));
}

async fn healthz() -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).body("ok\n")
}

/// Ready: the database answers.
async fn readyz(edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    match edge.stores.database().shared().await {
        Ok(tx) => {
            tx.roll_back().await;
            Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).body("ready\n"))
        }
        Err(error) => Err(actors::StoreError::from(error).into()),
    }
}

/// Static files never change under their address, so they are kept for ever.
async fn asset(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let asset = assets::asset(request.path()).ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, asset.content_type))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .body(asset.bytes.to_vec()))
}

/// Where no route leads.
pub async fn nothing_here() -> Result<HttpResponse, Problem> {
    Err(Problem::not_found())
}

/// A request's span: method, route and id. No address, no query, no user agent: those are personal, or
/// may carry a token.
pub struct RequestSpan;

impl RootSpanBuilder for RequestSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        let id = request.extensions().get::<RequestId>().copied();
        tracing::info_span!(
            "request",
            id = %id.map(|id| id.to_string()).unwrap_or_default(),
            method = %request.method(),
            route = tracing::field::Empty,
            status = tracing::field::Empty,
        )
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let status = match outcome {
            Ok(response) => {
                let route = response.request().match_pattern().unwrap_or_default();
                span.record("route", route.as_str());
                response.status()
            }
            Err(error) => error.as_response_error().status_code(),
        };
        span.record("status", status.as_u16());
        let _entered = span.enter();
        if status.is_server_error() {
            tracing::warn!("answered");
        } else {
            tracing::debug!("answered");
        }
    }
}

/// The head of what GET would answer, for whoever asks by HEAD (RFC 9110, 9.1). The connection leaves the
/// body out.
pub async fn heads(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    next.call(request).await
}

/// Every answer names the request, so that somebody who complains can be helped.
pub async fn request_ids(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = request.extensions().get::<RequestId>().copied();
    let mut response = next.call(request).await?;
    if let Some(value) = id.and_then(|id| HeaderValue::from_str(&id.to_string()).ok()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    Ok(response)
}
