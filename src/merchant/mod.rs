//! What merchants see on `app.DOMAIN`, and the same for their programs under `/api/v1`.
//!
//! | room | what it is |
//! | --- | --- |
//! | `live_page`, `order_page` | the store as it is now, and one order |
//! | `account` | having an account, being signed in, and the stores one owns |
//! | `reading` | what the pages and the API read, each in one transaction |
//! | `payments` | the way to the payment provider and back |
//! | `plan` | what the account has subscribed to |
//! | `guarded` | pages for those who are signed in |
//! | `page` | view structs: what the templates print |
//! | `api` | stores and orders as JSON |
//! | `doors` | the platform's own host, and what the demo says about itself |

mod account;
mod api;
mod doors;
mod guarded;
mod language;
mod live_page;
mod local_time;
mod order_page;
mod page;
mod payments;
mod plan;
mod reading;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
mod words;

use actix_web::web;

/// On `app.DOMAIN`.
pub fn routes(routes: &mut web::ServiceConfig) {
    api::routes(routes);
    account::routes(routes);
    plan::routes(routes);
    routes
        .route("/stores/{id}", web::get().to(live_page::show))
        .route("/stores/{id}/orders/{number}", web::get().to(order_page::show))
        .route("/dev/demo", web::get().to(doors::demo));
}

/// On `DOMAIN` itself.
pub fn platform_routes(routes: &mut web::ServiceConfig) {
    routes.route("/", web::get().to(doors::to_merchants));
}
