//! What shoppers see on a store's host, and the store's API.
//!
//! Anonymous pages are the same for everybody: rendered once per view, kept in it, answered with an
//! `ETag`. Pages of a cart, a checkout or an order are somebody's, and never kept by anyone.

pub mod api;
mod cards;
mod cart;
mod cart_view;
mod checkout;
mod checkout_form;
pub mod errors;
pub mod front;
mod home;
mod legal;
mod listing;
mod order;
mod page;
pub mod pages;
mod preview;
mod previewed;
mod product;
mod robots;
mod visitors;

pub use home::home_in;
pub use preview::routes as preview_routes;

use actix_web::web;

/// On every host that is none of the platform's own.
pub fn routes(routes: &mut web::ServiceConfig) {
    api::routes(routes);
    routes
        .route("/", web::get().to(home::show))
        .route("/products", web::get().to(listing::all))
        .route("/products/{handle}", web::get().to(product::show))
        .route("/collections/{handle}", web::get().to(listing::collection))
        .route("/search", web::get().to(listing::search))
        .route("/pages/{slug}", web::get().to(legal::show))
        .route("/cart", web::get().to(cart::show))
        .route("/cart/summary", web::get().to(cart::summary))
        .route("/cart/lines", web::post().to(cart::add))
        .route("/cart/lines/{line}", web::post().to(cart::set_quantity))
        .route("/cart/lines/{line}/remove", web::post().to(cart::remove))
        .route("/checkout", web::get().to(checkout::show))
        .route("/checkout", web::post().to(checkout::place))
        .route("/checkout/destination", web::post().to(checkout::recalculate))
        .route("/orders/{number}", web::get().to(order::show))
        .route("/orders/{number}/pay", web::post().to(order::pay))
        .route("/robots.txt", web::get().to(robots::robots))
        .route("/sitemap.xml", web::get().to(robots::sitemap));
}
