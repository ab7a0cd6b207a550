//! Who is asking, as proof. A shopper proves that a cart or an order is theirs by a secret token, sent as
//! a header by programs and as a cookie by pages. A merchant's program, and for now the merchant's page,
//! proves itself by the store's API key.

use crate::edge::Edge;
use crate::error::Problem;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use actors::{CartKey, hash_token};
use commerce::ids::{CartId, TenantId};
use std::future::Future;
use std::pin::Pin;

const CART_COOKIE: &str = "__Host-cart";
const HINT_COOKIE: &str = "cart_hint";
const ORDERS_COOKIE: &str = "__Host-orders";
const KEY_COOKIE: &str = "__Host-key";
/// A cookie holds so many orders' tokens; older ones are still reached by their links.
const ORDERS_KEPT: usize = 10;

/// A cookie that only this host gets back, that no script reads, and that no other site's form sends.
fn host_cookie(name: &'static str, value: String, lasts: Duration) -> Cookie<'static> {
    Cookie::build(name, value)
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(lasts)
        .finish()
}

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

/// Proof that the asker holds the API key of this store.
pub struct KeyHolder {
    pub tenant: TenantId,
}

impl KeyHolder {
    async fn of(request: HttpRequest) -> Result<Self, Problem> {
        let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
        let bearer = request.headers().get(header::AUTHORIZATION).and_then(|value| {
            value.to_str().ok()?.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        });
        let key = match bearer {
            Some((_, key)) => Some(key.trim().to_owned()),
            None => request.cookie(KEY_COOKIE).map(|cookie| cookie.value().to_owned()),
        };
        let key =
            key.ok_or_else(|| Problem::unauthorized("send the store's API key: Authorization: Bearer KEY"))?;
        let tenant = edge.stores.store_of_key(&key).await?;
        tenant
            .map(|tenant| Self { tenant })
            .ok_or_else(|| Problem::unauthorized("this API key opens no store: check it, or make a new one"))
    }
}

impl FromRequest for KeyHolder {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::of(request.clone()))
    }
}

/// Keeps the merchant's page signed in with a key that was just proved.
#[must_use]
pub fn key_cookie(key: &str) -> Cookie<'static> {
    let mut cookie = host_cookie(KEY_COOKIE, key.to_owned(), Duration::days(1));
    cookie.set_same_site(SameSite::Strict);
    cookie
}

/// Signs the merchant's page out.
#[must_use]
pub fn forget_key_cookie() -> Cookie<'static> {
    let mut cookie = Cookie::build(KEY_COOKIE, "").path("/").secure(true).finish();
    cookie.make_removal();
    cookie
}
