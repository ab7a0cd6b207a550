//! Sweeps: each looks at what is, and does what is due. They take no input and remember nothing, so a
//! missed one is made up by the next.

use crate::Stores;
use crate::command::OrderNews;
use crate::error::StoreError;
use commerce::ids::{OrderId, TenantId};
use futures_util::StreamExt;
use payments::PaymentStatus;
use persistence::DbError;
use std::time::Duration;

/// What one sweep does at most; the next goes on.
const LIMIT: i64 = 500;
/// So many orders at once: one store that is slow shall not hold up the others.
const AT_ONCE: usize = 16;
/// A payment that was not reported for so long is asked about.
const SILENCE: time::Duration = time::Duration::minutes(2);
/// How often that is.
const ASK_EVERY: Duration = Duration::from_secs(60);

/// Refreshes what is shown: the catalogue every second, the stock that orders have touched.
pub(crate) async fn keep_catalogue_fresh(stores: Stores) {
    let runtime = stores.runtime();
    loop {
        if let Err(error) = runtime.catalogue.refresh(&runtime.database).await {
            tracing::debug!(%error, "refreshing the catalogue");
        }
        if let Err(error) = runtime.catalogue.settle_stock(&runtime.database).await {
            tracing::debug!(%error, "settling stock");
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Ends reservations and carts whose time is over, and reports the outbox.
pub(crate) async fn keep_times(stores: Stores) {
    loop {
        for outcome in [
            end_reservations(&stores).await,
            delete_carts(&stores).await.map_err(Into::into),
            report_outbox(&stores).await.map_err(Into::into),
        ] {
            if let Err(error) = outcome {
                tracing::debug!(%error, "sweeping");
            }
        }
        let runtime = stores.runtime();
        runtime.slots.release_idle(runtime.clock.now() - runtime.settings.idle * 2);
        for owner in runtime.catalogue.owners() {
            if runtime.slots.existing(owner).is_none() {
                runtime.catalogue.forget_asleep(owner);
            }
        }
        tokio::time::sleep(runtime.settings.sweep_every).await;
    }
}

/// Asks about payments whose webhook never came.
pub(crate) async fn keep_asking(stores: Stores) {
    loop {
        tokio::time::sleep(ASK_EVERY.min(stores.runtime().settings.sweep_every * 30)).await;
        if let Err(error) = ask_about_payments(&stores).await {
            tracing::debug!(%error, "asking about payments");
        }
    }
}

/// Tells stores of their owner's plan that have not heard of it: somebody died on the way.
pub(crate) async fn keep_plans(stores: Stores) {
    loop {
        if let Err(error) = spread_plans(&stores).await {
            tracing::debug!(%error, "telling stores of their plans");
        }
        tokio::time::sleep(ASK_EVERY.min(stores.runtime().settings.sweep_every * 30)).await;
    }
}

async fn spread_plans(stores: &Stores) -> Result<(), StoreError> {
    let mut tx = stores.runtime().database.system().await?;
    let accounts = persistence::accounts::plans::out_of_step(&mut tx, LIMIT).await;
    tx.roll_back().await;
    for account in accounts? {
        if let Err(error) = stores.spread_plan(account).await {
            tracing::warn!(%account, %error, "telling stores of their plan");
        }
    }
    Ok(())
}

async fn end_reservations(stores: &Stores) -> Result<(), StoreError> {
    let runtime = stores.runtime();
    let mut tx = runtime.database.system().await?;
    let overdue = persistence::orders::overdue(&mut tx, runtime.clock.now(), LIMIT).await;
    tx.roll_back().await;
    futures_util::stream::iter(overdue?)
        .for_each_concurrent(AT_ONCE, async |(tenant, order)| {
            if let Err(error) = stores.news(tenant, order, OrderNews::Expiry).await {
                tracing::warn!(%tenant, %order, %error, "ending a reservation");
            }
        })
        .await;
    Ok(())
}

async fn delete_carts(stores: &Stores) -> Result<(), DbError> {
    let runtime = stores.runtime();
    let mut tx = runtime.database.system().await?;
    persistence::carts::delete_expired(&mut tx, runtime.clock.now(), LIMIT).await?;
    tx.commit().await
}

#[expect(clippy::cast_precision_loss, reason = "a gauge takes floats; these are small")]
async fn report_outbox(stores: &Stores) -> Result<(), DbError> {
    let runtime = stores.runtime();
    let mut tx = runtime.database.system().await?;
    let figures = persistence::outbox::figures(&mut tx).await;
    tx.roll_back().await;
    let figures = figures?;
    let age = figures.oldest.map_or(0.0, |oldest| (runtime.clock.now() - oldest).as_seconds_f64());
    metrics::gauge!("cartflux_outbox_waiting").set(figures.waiting as f64);
    metrics::gauge!("cartflux_outbox_dead").set(figures.dead as f64);
    metrics::gauge!("cartflux_outbox_oldest_seconds").set(age.max(0.0));
    Ok(())
}

async fn ask_about_payments(stores: &Stores) -> Result<(), StoreError> {
    let runtime = stores.runtime();
    let mut tx = runtime.database.system().await?;
    let silent = persistence::orders::awaiting_news(&mut tx, runtime.clock.now() - SILENCE, LIMIT).await;
    tx.roll_back().await;
    futures_util::stream::iter(silent?)
        .for_each_concurrent(AT_ONCE, async |(tenant, order, intent)| {
            if let Err(error) = ask_about(stores, tenant, order, intent).await {
                tracing::debug!(%tenant, %order, %error, "asking about a payment");
            }
        })
        .await;
    Ok(())
}

async fn ask_about(
    stores: &Stores,
    tenant: TenantId,
    order: OrderId,
    intent: String,
) -> Result<(), StoreError> {
    let payment = stores.runtime().gateway.payment(&intent).await?;
    if payment.status != PaymentStatus::Succeeded {
        return Ok(());
    }
    let (amount, currency) = (payment.amount_received, payment.currency);
    stores.news(tenant, order, OrderNews::PaymentSucceeded { event: None, intent, amount, currency }).await
}
