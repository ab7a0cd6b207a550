//! Calls suppliers: signed by the Standard Webhooks scheme, under an id that never changes, at most ten
//! seconds long, so many at once for each supplier, so that a slow one delays nobody else.

use super::retry_at;
use crate::Stores;
use crate::command::OrderNews;
use crate::error::StoreError;
use crate::faults::Point;
use commerce::ids::{PurchaseOrderId, SupplierId};
use commerce::order::SupplierNews;
use persistence::outbox::ClaimedEffect;
use persistence::purchase_orders::Dispatch;
use reqwest::StatusCode;
use secrecy::ExposeSecret;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

const TIMEOUT: Duration = Duration::from_secs(10);
/// How long a promise waits for a full supplier, and how long until it comes up again.
const MOMENT: Duration = Duration::from_millis(250);
const WAIT: time::Duration = time::Duration::seconds(1);

/// The way to all suppliers.
pub(super) struct Caller {
    client: reqwest::Client,
    calls_per_supplier: usize,
    places: Mutex<HashMap<SupplierId, Arc<Semaphore>>>,
}

/// What a call came to.
enum Outcome {
    /// It has the purchase order: now, or from an earlier attempt.
    Has,
    /// It will not do it.
    Refuses(String),
    /// Nobody knows, or it cannot now.
    Again(String),
}

impl Caller {
    pub fn new(calls_per_supplier: usize) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder()
            .timeout(TIMEOUT)
            // A redirect would carry the shopper's address to somewhere that nobody has approved.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent("CartFlux")
            .build()?;
        Ok(Self { client, calls_per_supplier, places: Mutex::default() })
    }

    fn places_of(&self, supplier: SupplierId) -> Arc<Semaphore> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(
            places.entry(supplier).or_insert_with(|| Arc::new(Semaphore::new(self.calls_per_supplier))),
        )
    }

    async fn call(&self, dispatch: &Dispatch, now: i64) -> Outcome {
        let (Some(endpoint), Some(secret)) = (&dispatch.endpoint, &dispatch.secret) else {
            return Outcome::Again("the supplier has no endpoint or no secret yet".to_owned());
        };
        let body = dispatch.body.to_string();
        let id = dispatch.id.to_string();
        let signature = standardwebhooks::Webhook::new(secret.expose_secret())
            .and_then(|webhook| webhook.sign(&id, now, body.as_bytes()));
        let Ok(signature) = signature else {
            return Outcome::Again("the supplier's secret cannot sign".to_owned());
        };
        let request = self
            .client
            .post(endpoint)
            .header("content-type", "application/json")
            .header("webhook-id", &id)
            .header("webhook-timestamp", now.to_string())
            .header("webhook-signature", signature)
            .body(body);
        match request.send().await {
            Ok(response) => judge(response.status()),
            Err(error) if error.is_timeout() => Outcome::Again("no answer in 10 seconds".to_owned()),
            Err(_) => Outcome::Again("the supplier cannot be reached".to_owned()),
        }
    }
}

/// 2xx: accepted; 409: it had it; any other 4xx is final, save the two that ask to come again.
fn judge(status: StatusCode) -> Outcome {
    let said = format!("the supplier answered {}", status.as_u16());
    match status {
        StatusCode::CONFLICT => Outcome::Has,
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Outcome::Again(said),
        status if status.is_success() => Outcome::Has,
        status if status.is_client_error() => Outcome::Refuses(said),
        _ => Outcome::Again(said),
    }
}

pub(super) async fn send(
    stores: &Stores,
    caller: &Caller,
    effect: &ClaimedEffect,
    dispatch: Option<Dispatch>,
) -> Result<(), StoreError> {
    let runtime = stores.runtime();
    let dispatch = dispatch.ok_or(StoreError::NotFound("purchase order"))?;
    let id = dispatch.id;
    let order = dispatch.order;
    let places = caller.places_of(dispatch.supplier);
    // A full supplier that is quick has a place in a moment. With a slow one the promise is put back as if
    // nobody had claimed it, and its place here is free for others.
    let Ok(Ok(_place)) = tokio::time::timeout(MOMENT, places.acquire()).await else {
        return put_back(stores, effect).await;
    };
    let outcome = caller.call(&dispatch, runtime.clock.now().unix_timestamp()).await;
    runtime.faults.pass(Point::AfterEffect, effect.tenant).map_err(|_| StoreError::Interrupted)?;
    let news = match outcome {
        Outcome::Has => told(id, SupplierNews::Accepted, None),
        Outcome::Refuses(problem) => told(id, SupplierNews::Rejected, Some(problem)),
        Outcome::Again(problem) => OrderNews::SendFailed {
            effect: effect.id,
            purchase_order: id,
            problem,
            retry_at: retry_at(effect, runtime.clock.now()),
        },
    };
    stores.news(effect.tenant, order, news).await
}

fn told(purchase_order: PurchaseOrderId, news: SupplierNews, problem: Option<String>) -> OrderNews {
    OrderNews::Supplier { purchase_order, news, tracking: None, problem }
}

async fn put_back(stores: &Stores, effect: &ClaimedEffect) -> Result<(), StoreError> {
    let runtime = stores.runtime();
    let mut tx = runtime.database.tenant(effect.tenant).await?;
    let due_at = runtime.clock.now() + WAIT;
    persistence::outbox::put_back(&mut tx, effect.id, due_at).await?;
    tx.commit().await?;
    // Due sooner than its lease: whoever sleeps until then has to look again.
    runtime.effects_promised.notify_one();
    Ok(())
}
