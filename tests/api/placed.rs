//! An order that somebody has placed, and what is known of it.

use payments::webhook::{SIGNATURE_HEADER, sign};
use reqwest::Method;
use secrecy::SecretString;
use serde_json::Value;
use testkit::{Shopper, TestApp, sql, wait};
use time::OffsetDateTime;

pub struct Placed {
    pub shopper: Shopper,
    pub body: Value,
}

impl Placed {
    /// Somebody who has just ordered so many of one thing.
    pub async fn order(app: &TestApp, slug: &str, handle: &str, quantity: u32) -> Self {
        let mut shopper = app.shopper(slug);
        shopper.new_cart().await;
        shopper.add(app.world.variant(handle).await, quantity).await.expect(200);
        let body = shopper.check_out().await.expect(201);
        Self { shopper, body }
    }

    pub fn number(&self) -> &str {
        self.body["order"]["number"].as_str().unwrap()
    }

    pub fn token(&self) -> &str {
        self.body["order"]["token"].as_str().unwrap()
    }

    pub fn intent(&self) -> &str {
        self.body["payment"]["payment_intent"].as_str().unwrap()
    }

    pub fn total(&self) -> i64 {
        self.body["order"]["totals"]["total"]["amount"].as_i64().unwrap()
    }

    pub async fn now(&self) -> Value {
        self.shopper.order(self.number(), self.token()).await.expect(200)
    }

    pub async fn becomes(&self, status: &str) -> Value {
        wait::until(&format!("order {} becoming {status}", self.number()), async || {
            let order = self.now().await;
            (order["status"] == status).then_some(order)
        })
        .await
    }
}

/// What Postgres says, seen from above all stores.
pub async fn stored(app: &TestApp, expression: &str) -> i64 {
    let mut tx = app.world.rows.system().await.unwrap();
    let number =
        sql::number(&mut tx, expression).await.unwrap_or_else(|error| panic!("{expression}: {error}"));
    tx.roll_back().await;
    number
}

/// `(on hand, reserved)` of one of the world's products.
pub async fn stock(app: &TestApp, handle: &str) -> (i64, i64) {
    let of = |column: &str| {
        let sku = handle.to_uppercase();
        format!(
            "(SELECT {column} FROM supplier_stock s JOIN supplier_variants v ON v.id = s.variant_id WHERE v.sku = '{sku}')"
        )
    };
    (stored(app, &of("on_hand")).await, stored(app, &of("reserved")).await)
}

/// Units that can be had, as the store's API says.
pub async fn shown(app: &TestApp, handle: &str) -> Value {
    let shopper = app.shopper("verde");
    let path = format!("/api/v1/products/{handle}");
    let product = shopper.send(shopper.request(Method::GET, &path)).await.expect(200);
    product["variants"][0]["available"].clone()
}

pub fn webhook_secret(app: &TestApp) -> SecretString {
    let environment = app.world.environment();
    let (_, secret) = environment.iter().find(|(name, _)| *name == "STRIPE_WEBHOOK_SECRET").unwrap();
    secret.as_str().into()
}

/// A delivery of an event, signed at `at`.
pub fn delivery(app: &TestApp, body: &str, at: OffsetDateTime) -> reqwest::RequestBuilder {
    testkit::shopper::client()
        .post(app.merchant_url("/webhooks/stripe"))
        .header(SIGNATURE_HEADER, sign(body.as_bytes(), &webhook_secret(app), at))
        .body(body.to_owned())
}

/// Delivers an event as the provider does, now by the server's clock.
pub async fn deliver(app: &TestApp, body: &str) -> u16 {
    delivery(app, body, app.clock.now()).send().await.unwrap().status().as_u16()
}
