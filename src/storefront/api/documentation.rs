//! `GET /api/openapi.json`

use super::{carts, checkout, orders, products};
use actix_web::HttpResponse;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "CartFlux store API",
        description = "What a store's host answers to programs. Errors are problem documents (RFC 9457) with a stable code."
    ),
    paths(
        products::list,
        products::show,
        carts::create,
        carts::show,
        carts::add_line,
        carts::change_line,
        carts::remove_line,
        carts::put_coupon,
        carts::delete_coupon,
        carts::set_destination,
        checkout::place,
        orders::show,
    )
)]
struct StoreApi;

pub async fn show() -> HttpResponse {
    HttpResponse::Ok().json(StoreApi::openapi())
}
