//! The store's API, `/api/v1`: for programs, and for pages of merchants' own.

mod bodies;
mod carts;
mod checkout;
mod documentation;
mod orders;
mod products;

use crate::hosts::reading;
use actix_web::web;

pub fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/api/openapi.json", reading().to(documentation::show))
        .route("/api/v1/products", reading().to(products::list))
        .route("/api/v1/products/{handle}", reading().to(products::show))
        .route("/api/v1/carts", web::post().to(carts::create))
        .route("/api/v1/carts/{cart}", reading().to(carts::show))
        .route("/api/v1/carts/{cart}/lines", web::post().to(carts::add_line))
        .route("/api/v1/carts/{cart}/lines/{line}", web::patch().to(carts::change_line))
        .route("/api/v1/carts/{cart}/lines/{line}", web::delete().to(carts::remove_line))
        .route("/api/v1/carts/{cart}/coupon", web::put().to(carts::put_coupon))
        .route("/api/v1/carts/{cart}/coupon", web::delete().to(carts::delete_coupon))
        .route("/api/v1/carts/{cart}/destination", web::put().to(carts::set_destination))
        .route("/api/v1/carts/{cart}/checkout", web::post().to(checkout::place))
        .route("/api/v1/orders/{number}", reading().to(orders::show));
}
