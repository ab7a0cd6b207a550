//! Cookies that only this host gets back and that no script reads.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

/// A cookie that only this host gets back, that no script reads, and that no other site's form sends.
pub(super) fn host_cookie(name: &'static str, value: String, lasts: Duration) -> Cookie<'static> {
    Cookie::build(name, value)
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(lasts)
        .finish()
}

/// What makes a browser forget one.
pub(super) fn forget(name: &'static str) -> Cookie<'static> {
    let mut cookie = host_cookie(name, String::new(), Duration::ZERO);
    cookie.make_removal();
    cookie
}
