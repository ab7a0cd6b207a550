//! Stores and orders as JSON, for whoever holds the store's key.

mod json;
mod order;
mod orders;
mod ownership;
mod store;

use actix_web::web;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/api/v1/stores/{id}", web::get().to(store::show))
        .route("/api/v1/stores/{id}/orders", web::get().to(orders::list))
        .route("/api/v1/stores/{id}/orders/{order}", web::get().to(order::show));
}
