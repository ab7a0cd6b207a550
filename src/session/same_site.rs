//! Whether a request was made by a page of ours.

use crate::error::Problem;
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};

/// A page's form that was sent from a page of ours: browsers say where a request comes from, and others
/// carry no cookie of a victim.
pub struct SameSiteForm;

impl FromRequest for SameSiteForm {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(if comes_from_us(request) {
            Ok(Self)
        } else {
            Err(Problem::forbidden("this was sent from another site: open the store and try again"))
        })
    }
}

/// Whether a request that changes something was made by a page of this very host.
#[must_use]
pub fn comes_from_us(request: &HttpRequest) -> bool {
    let headers = request.headers();
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    match (text("origin"), text(header::HOST.as_str())) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        (Some(_), None) => false,
    }
}
