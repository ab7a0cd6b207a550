//! A shopper proves that a cart or an order is theirs by a secret token, sent as a header by programs and as
//! a cookie by pages.

use super::cookies::host_cookie;
use crate::error::Problem;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use actors::{CartKey, hash_token};
use commerce::ids::CartId;

const CART_COOKIE: &str = "__Host-cart";
const HINT_COOKIE: &str = "cart_hint";
const ORDERS_COOKIE: &str = "__Host-orders";
/// A cookie holds so many orders' tokens; older ones are still reached by their links.
const ORDERS_KEPT: usize = 10;

/// The cart that a page's cookie opens.
#[must_use]
pub fn cart_of_cookie(request: &HttpRequest) -> Option<CartKey> {
    let cookie = request.cookie(CART_COOKIE)?;
    let (id, token) = cookie.value().split_once('.')?;
    Some(CartKey { id: id.parse().ok()?, token_hash: hash_token(token) })
}

/// The cookies that make a cart the browser's: the secret one, and the hint that there is one, which a
/// cached page's script may read.
#[must_use]
pub fn cart_cookies(id: CartId, token: &str) -> [Cookie<'static>; 2] {
    let lasts = Duration::days(30);
    let hint = Cookie::build(HINT_COOKIE, "1")
        .path("/")
        .secure(true)
        .same_site(SameSite::Lax)
        .max_age(lasts)
        .finish();
    [host_cookie(CART_COOKIE, format!("{id}.{token}"), lasts), hint]
}

/// What makes a browser forget its cart once it has become an order.
#[must_use]
pub fn forget_cart_cookies() -> [Cookie<'static>; 2] {
    [CART_COOKIE, HINT_COOKIE].map(|name| {
        let mut cookie = Cookie::build(name, "").path("/").secure(true).finish();
        cookie.make_removal();
        cookie
    })
}

/// The token for an order: from its link, or from the cookie of the browser that placed it.
#[must_use]
pub fn order_token(request: &HttpRequest, number: i64) -> Option<String> {
    if let Some(token) = request.headers().get("Order-Token") {
        return token.to_str().ok().map(str::to_owned);
    }
    kept_orders(request).into_iter().find(|(kept, _)| *kept == number).map(|(_, token)| token)
}

/// The cookie that lets this browser see the order again.
#[must_use]
pub fn order_cookie(request: &HttpRequest, number: i64, token: &str) -> Cookie<'static> {
    let mut orders = kept_orders(request);
    orders.retain(|(kept, _)| *kept != number);
    orders.insert(0, (number, token.to_owned()));
    orders.truncate(ORDERS_KEPT);
    let value: Vec<String> = orders.into_iter().map(|(number, token)| format!("{number}.{token}")).collect();
    host_cookie(ORDERS_COOKIE, value.join("/"), Duration::days(30))
}

fn kept_orders(request: &HttpRequest) -> Vec<(i64, String)> {
    let cookie = request.cookie(ORDERS_COOKIE);
    let value = cookie.as_ref().map_or("", |cookie| cookie.value());
    value
        .split('/')
        .filter_map(|kept| {
            let (number, token) = kept.split_once('.')?;
            Some((number.parse().ok()?, token.to_owned()))
        })
        .collect()
}

/// Proof that the asker may read and change this cart, as far as the asker says: the store compares the
/// token. A request without any is answered like one with a wrong one.
pub struct CartProof(pub CartKey);

impl CartProof {
    fn of(request: &HttpRequest) -> Option<CartKey> {
        let id: CartId = request.match_info().get("cart")?.parse().ok()?;
        if let Some(token) = request.headers().get("Cart-Token") {
            return Some(CartKey { id, token_hash: hash_token(token.to_str().ok()?) });
        }
        cart_of_cookie(request).filter(|key| key.id == id)
    }
}

impl FromRequest for CartProof {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Self::of(request).map(Self).ok_or_else(Problem::not_found))
    }
}
