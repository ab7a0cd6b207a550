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

use crate::error::Problem;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, web};
use askama::Template;

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

/// A page that is somebody's own.
fn send(status: StatusCode, page: &impl Template) -> Result<HttpResponse, Problem> {
    let body = page.render().map_err(|error| {
        tracing::error!(%error, "rendering a page");
        Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "the page could not be made: try again later",
        )
    })?;
    Ok(HttpResponse::build(status)
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(body))
}

/// On to another address, by GET.
fn on_to(address: &str) -> actix_web::HttpResponseBuilder {
    let mut response = HttpResponse::SeeOther();
    response.insert_header((header::LOCATION, address)).insert_header((header::CACHE_CONTROL, "no-store"));
    response
}
