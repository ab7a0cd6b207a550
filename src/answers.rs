//! How answers are written: pages and documents that are somebody's own (nobody keeps them), and times.

use crate::error::Problem;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, HttpResponseBuilder};
use askama::Template;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// What a page is.
pub const HTML: &str = "text/html; charset=utf-8";

/// A page, written out.
///
/// # Errors
/// The template fails, which is our fault and goes to the log.
pub fn render(page: &impl Template) -> Result<String, Problem> {
    page.render().map_err(|error| {
        tracing::error!(%error, "rendering a page");
        Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "the page could not be made: try again later",
        )
    })
}

/// A page that is somebody's own.
///
/// # Errors
/// As [`render`].
pub fn own_page(status: StatusCode, page: &impl Template) -> Result<HttpResponse, Problem> {
    let body = render(page)?;
    Ok(own(HttpResponse::build(status)).insert_header((header::CONTENT_TYPE, HTML)).body(body))
}

/// On to another address, by GET.
#[must_use]
pub fn on_to(address: &str) -> HttpResponseBuilder {
    let mut response = own(HttpResponse::SeeOther());
    response.insert_header((header::LOCATION, address));
    response
}

/// Kept by nobody.
#[must_use]
pub fn own(mut response: HttpResponseBuilder) -> HttpResponseBuilder {
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    response
}

/// As the contract writes times.
#[must_use]
pub fn rfc3339(moment: OffsetDateTime) -> String {
    // Every moment of ours has a year of four digits, so it can be written.
    moment.format(&Rfc3339).unwrap_or_default()
}
