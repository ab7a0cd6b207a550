//! The language of somebody whom we do not know yet.

use actix_web::HttpRequest;
use actix_web::http::header;
use commerce::locale::Locale;

/// The first of the browser's languages that we speak, in the browser's order.
pub(super) fn preferred(request: &HttpRequest) -> Locale {
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted
        .unwrap_or_default()
        .split(',')
        .find_map(|language| language.trim().get(..2)?.to_ascii_lowercase().parse().ok())
        .unwrap_or(Locale::En)
}
