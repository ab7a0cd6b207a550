//! Headers that every answer carries unless its handler has set them.

use actix_web::middleware::DefaultHeaders;

/// What pages may load: our own styles, scripts and fonts; pictures from anywhere safe, for suppliers host
/// theirs; the payment provider's element; nothing inline, no frames around us.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; img-src 'self' https: http://*.localhost:* data:; \
     style-src 'self'; script-src 'self' https://js.stripe.com; connect-src 'self' https://api.stripe.com; \
     frame-src https://js.stripe.com https://hooks.stripe.com; font-src 'self'; object-src 'none'; \
     base-uri 'none'; form-action 'self' http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'";

/// `tls`: browsers reach us by TLS and shall insist on it.
#[must_use]
pub fn security(tls: bool) -> DefaultHeaders {
    let headers = DefaultHeaders::new()
        .add(("content-security-policy", CONTENT_SECURITY_POLICY))
        .add(("x-content-type-options", "nosniff"))
        .add(("x-frame-options", "DENY"))
        .add(("referrer-policy", "strict-origin-when-cross-origin"))
        .add(("cross-origin-opener-policy", "same-origin"))
        .add(("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(self)"));
    if tls {
        headers.add(("strict-transport-security", "max-age=31536000; includeSubDomains"))
    } else {
        headers
    }
}
