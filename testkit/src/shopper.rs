//! Somebody who buys over the API, the way a program of a merchant's would.

use commerce::ids::VariantId;
use reqwest::{Client, ClientBuilder, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;

/// A shopper in one store, with at most one cart.
#[derive(Clone)]
pub struct Shopper {
    client: Client,
    base: String,
    cart: Option<(String, String)>,
}

/// An answer: its status and its JSON.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub body: Value,
}

impl Answer {
    async fn of(response: Response) -> Self {
        let status = response.status();
        let bytes = response.bytes().await.unwrap();
        let body = serde_json::from_slice(&bytes)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&bytes).into_owned()));
        Self { status, body }
    }

    /// The body of an answer that must have this status.
    ///
    /// # Panics
    /// It has another one.
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self.body
    }

    /// The stable code of a problem.
    #[must_use]
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }
}

/// A client that finds every host of the platform at `address`.
///
/// # Panics
/// When no client can be made.
#[must_use]
pub fn client() -> Client {
    builder().build().unwrap()
}

/// What such a client is made of.
pub(crate) fn builder() -> ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(30))
        .pool_max_idle_per_host(256)
        .no_proxy()
        .dns_resolver(std::sync::Arc::new(Loopback))
}

/// Every name is this machine.
struct Loopback;

impl reqwest::dns::Resolve for Loopback {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        let here: reqwest::dns::Addrs = Box::new(std::iter::once(SocketAddr::from(([127, 0, 0, 1], 0))));
        Box::pin(std::future::ready(Ok(here)))
    }
}

impl Shopper {
    #[must_use]
    pub fn new(slug: &str, address: SocketAddr) -> Self {
        Self::at(slug, "localhost", address)
    }

    /// On a platform of another domain.
    #[must_use]
    pub fn at(slug: &str, domain: &str, address: SocketAddr) -> Self {
        Self { client: client(), base: format!("http://{slug}.{domain}:{}", address.port()), cart: None }
    }

    /// Somebody else in the same store, through the same client.
    #[must_use]
    pub fn another(&self) -> Self {
        Self { cart: None, ..self.clone() }
    }

    /// The cart's id and token.
    ///
    /// # Panics
    /// There is no cart yet.
    #[must_use]
    pub fn cart(&self) -> (&str, &str) {
        let (id, token) = self.cart.as_ref().unwrap();
        (id, token)
    }

    /// Takes another's cart by its id and some token.
    pub fn take_cart(&mut self, id: &str, token: &str) {
        self.cart = Some((id.to_owned(), token.to_owned()));
    }

    /// A request to the store, without any token.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }

    /// Sends it.
    pub async fn send(&self, request: RequestBuilder) -> Answer {
        Answer::of(request.send().await.unwrap()).await
    }

    /// Sends it; `None` when no answer came back.
    pub async fn try_send(&self, request: RequestBuilder) -> Option<Answer> {
        let response = request.send().await.ok()?;
        let status = response.status();
        let bytes = response.bytes().await.ok()?;
        Some(Answer { status, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null) })
    }

    /// A request about the cart, with its token.
    pub fn of_cart(&self, method: Method, path: &str) -> RequestBuilder {
        let (id, token) = self.cart();
        self.request(method, &format!("/api/v1/carts/{id}{path}")).header("Cart-Token", token)
    }

    /// A new cart.
    pub async fn new_cart(&mut self) -> Value {
        let cart = self.send(self.request(Method::POST, "/api/v1/carts")).await.expect(201);
        self.take_cart(cart["id"].as_str().unwrap(), cart["token"].as_str().unwrap());
        cart
    }

    pub async fn read_cart(&self) -> Answer {
        self.send(self.of_cart(Method::GET, "")).await
    }

    /// The request that puts units of a variant into the cart.
    pub fn adding(&self, variant: VariantId, quantity: u32) -> RequestBuilder {
        self.of_cart(Method::POST, "/lines").json(&json!({"variant_id": variant, "quantity": quantity}))
    }

    pub async fn add(&self, variant: VariantId, quantity: u32) -> Answer {
        self.send(self.adding(variant, quantity)).await
    }

    pub async fn set_quantity(&self, line: &str, quantity: u32) -> Answer {
        let request = self.of_cart(Method::PATCH, &format!("/lines/{line}"));
        self.send(request.json(&json!({"quantity": quantity}))).await
    }

    /// The request that orders what is in the cart.
    pub fn ordering(&self) -> RequestBuilder {
        self.of_cart(Method::POST, "/checkout").json(&json!({
            "email": "ana@exemplu.ro",
            "name": "Ana Pop",
            "address": {"line1": "Strada Lungă 1", "city": "Brașov", "postal_code": "500001", "country": "RO"},
            "shipping_method": null,
        }))
    }

    /// Orders what is in the cart.
    pub async fn check_out(&self) -> Answer {
        self.send(self.ordering()).await
    }

    /// The order as its shopper sees it.
    pub async fn order(&self, number: &str, token: &str) -> Answer {
        let request = self.request(Method::GET, &format!("/api/v1/orders/{number}"));
        self.send(request.header("Order-Token", token)).await
    }
}
