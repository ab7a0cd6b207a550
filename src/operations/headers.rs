//! Headers that every answer carries unless its handler has set them.

use crate::settings::Scheme;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::DefaultHeaders;

/// What pages may load: our own styles, scripts and fonts; pictures from anywhere safe, for suppliers host
/// theirs; the payment provider's element; nothing inline. The two arguments: what they may show in a frame,
/// and who may show them in one.
macro_rules! policy {
    ($frames:literal, $around:literal) => {
        concat!(
            "default-src 'self'; img-src 'self' https: http://*.localhost:* data:; style-src 'self'; ",
            "script-src 'self' https://js.stripe.com; connect-src 'self' https://api.stripe.com; frame-src ",
            $frames,
            "; font-src 'self'; object-src 'none'; base-uri 'none'; ",
            "form-action 'self' https://*.stripe.com http://127.0.0.1:* http://localhost:*; frame-ancestors ",
            $around,
        )
    };
}

const CONTENT_SECURITY_POLICY: &str = policy!("https://js.stripe.com https://hooks.stripe.com", "'none'");
const WITH_A_FRAME: &str = policy!("'self'", "'none'");
/// Nothing in it runs, and nothing is sent from it.
const IN_A_FRAME: &str = "default-src 'none'; img-src 'self' https: http://*.localhost:* data:; \
     style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
     sandbox allow-same-origin";

const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
    (header::CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin")),
    (
        header::PERMISSIONS_POLICY,
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=(self)"),
    ),
];

/// Where browsers reach us by TLS, they shall insist on it.
const WITH_TLS: (HeaderName, HeaderValue) =
    (header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));

fn security_headers(scheme: Scheme) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
    ALWAYS.into_iter().chain((scheme == Scheme::Https).then_some(WITH_TLS))
}

/// Middleware: the headers, where a handler has not set them.
#[must_use]
pub fn security(scheme: Scheme) -> DefaultHeaders {
    security_headers(scheme).fold(DefaultHeaders::new(), DefaultHeaders::add)
}

/// The headers, for an answer that has none of them yet.
pub fn add_security(headers: &mut HeaderMap, scheme: Scheme) {
    for (name, value) in security_headers(scheme) {
        headers.insert(name, value);
    }
}

/// For a page that shows another page of ours in a frame.
pub fn show_a_frame(headers: &mut HeaderMap) {
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WITH_A_FRAME));
}

/// For a page that another page of ours shows in a frame, to be looked at and no more.
pub fn be_shown_in_a_frame(headers: &mut HeaderMap) {
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(IN_A_FRAME));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
}
