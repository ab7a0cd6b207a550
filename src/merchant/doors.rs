//! Doors to elsewhere.

use crate::edge::Edge;
use crate::error::Problem;
use actix_web::http::header;
use actix_web::{HttpResponse, web};

/// `GET /` of the platform's own host: merchants live next door.
pub(super) async fn to_merchants(edge: web::Data<Edge>) -> HttpResponse {
    let address = edge.settings.origin("app", edge.listening);
    HttpResponse::Found().insert_header((header::LOCATION, format!("{address}/"))).finish()
}

/// `GET /admin` of the platform's own host: so do staff.
pub(super) async fn to_staff(edge: web::Data<Edge>) -> HttpResponse {
    let address = edge.settings.origin("admin", edge.listening);
    HttpResponse::Found().insert_header((header::LOCATION, format!("{address}/"))).finish()
}

/// `GET /dev/demo`: what was set up, where there is a demo.
pub(super) async fn demo(edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let demo = edge.demo.as_ref().ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(demo))
}
