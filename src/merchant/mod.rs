//! What merchants see on `app.DOMAIN`, and the same for their programs under `/api/v1`.
//!
//! | room | what it is |
//! | --- | --- |
//! | `live_page`, `order_page` | the store as it is now, and one order |
//! | `sign_in` | by the store's API key, for as long as there are no accounts |
//! | `reading` | what the pages and the API read, each in one transaction |
//! | `page` | view structs: what the templates print |
//! | `api` | stores and orders as JSON |
//! | `doors` | the platform's own host, and what the demo says about itself |

mod api;
mod doors;
mod live_page;
mod local_time;
mod order_page;
mod page;
mod reading;
#[cfg(test)]
mod samples;
mod sign_in;
#[cfg(test)]
mod tests;
mod words;

use actix_web::web;

/// On `app.DOMAIN`.
pub fn routes(routes: &mut web::ServiceConfig) {
    api::routes(routes);
    routes
        .route("/", web::get().to(live_page::show))
        .route("/orders/{number}", web::get().to(order_page::show))
        .route("/sign-in", web::get().to(sign_in::start))
        .route("/sign-in", web::post().to(sign_in::sign_in))
        .route("/sign-out", web::post().to(sign_in::sign_out))
        .route("/dev/demo", web::get().to(doors::demo));
}

/// On `DOMAIN` itself.
pub fn platform_routes(routes: &mut web::ServiceConfig) {
    routes.route("/", web::get().to(doors::to_merchants));
}
