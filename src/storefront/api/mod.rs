//! The store's API, `/api/v1`: for programs, and for pages of merchants' own.

mod bodies;
mod carts;
mod checkout;
mod documentation;
mod orders;
mod products;

use actix_web::web;

pub fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/api/openapi.json", web::get().to(documentation::show))
        .route("/api/v1/products", web::get().to(products::list))
        .route("/api/v1/products/{handle}", web::get().to(products::show))
        .route("/api/v1/carts", web::post().to(carts::create))
        .route("/api/v1/carts/{cart}", web::get().to(carts::show))
        .route("/api/v1/carts/{cart}/lines", web::post().to(carts::add_line))
        .route("/api/v1/carts/{cart}/lines/{line}", web::patch().to(carts::change_line))
        .route("/api/v1/carts/{cart}/lines/{line}", web::delete().to(carts::remove_line))
        .route("/api/v1/carts/{cart}/coupon", web::put().to(carts::put_coupon))
        .route("/api/v1/carts/{cart}/coupon", web::delete().to(carts::delete_coupon))
        .route("/api/v1/carts/{cart}/destination", web::put().to(carts::set_destination))
        .route("/api/v1/carts/{cart}/checkout", web::post().to(checkout::place))
        .route("/api/v1/orders/{number}", web::get().to(orders::show));
}
