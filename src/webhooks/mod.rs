//! What the payment provider and suppliers tell us. Every delivery is signed, may come twice, late or
//! out of order, and is answered with 200 only once its effect is durable.

mod signature;
mod stripe;
mod suppliers;

use crate::error::Problem;
use crate::input;
use actix_web::http::header;
use actix_web::{Error, HttpResponse, web};

/// On `app.DOMAIN`.
pub fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/webhooks/stripe", web::post().to(stripe::receive))
        .route("/webhooks/suppliers/{supplier}", web::post().to(suppliers::receive));
}

/// The body as it was sent: signatures are over its bytes, whatever its content type.
async fn raw(body: Result<web::Bytes, Error>) -> Result<web::Bytes, Problem> {
    input::read_body(std::future::ready(body)).await
}

/// Its effect is durable, or it has none here: nothing more is to be sent.
fn received() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(serde_json::json!({"received": true}))
}
