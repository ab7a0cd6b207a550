//! Keeps the promises of the outbox: asks the payment provider, calls suppliers.
//!
//! Promises of all stores are claimed together, so one of a sleeping store is kept like any other; its
//! result goes to the store as a command, which wakes it. A claim is a lease: if this process dies, the
//! promise comes up again, which is why every call carries an id that stays the same.

mod payments;
mod suppliers;

use crate::Stores;
use crate::command::OrderNews;
use crate::faults::Point;
use commerce::ids::{OrderId, PurchaseOrderId};
use commerce::order::pause_after;
use persistence::DbError;
use persistence::outbox::{ClaimedEffect, EffectKind};
use persistence::purchase_orders::Dispatch;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::sync::Semaphore;
use uuid::Uuid;

pub(crate) use payments::create_payment;

/// Longer than any call may take.
const LEASE: time::Duration = time::Duration::seconds(60);
/// A promise that could not be kept for so long is given up.
const PATIENCE: time::Duration = time::Duration::hours(72);

/// Claims and keeps promises until the runtime stops.
pub(crate) async fn run(stores: Stores) {
    let settings = &stores.runtime().settings;
    let places = Arc::new(Semaphore::new(settings.effects_at_once));
    let caller = match suppliers::Caller::new(settings.calls_per_supplier) {
        Ok(caller) => Arc::new(caller),
        Err(error) => return tracing::error!(%error, "suppliers cannot be called"),
    };
    loop {
        let Claimed { effects, next_due } = match claim(&stores, places.available_permits()).await {
            Ok(claimed) => claimed,
            Err(error) => {
                tracing::warn!(%error, "claiming effects");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
        };
        for (effect, dispatch) in effects {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
            let (stores, caller) = (stores.clone(), Arc::clone(&caller));
            tokio::spawn(async move {
                keep(&stores, &caller, effect, dispatch).await;
                drop(place);
            });
        }
        if places.available_permits() == 0 {
            drop(places.acquire().await);
        }
        if let Some(next_due) = next_due {
            wait_for_work(&stores, next_due).await;
        }
    }
}

/// What was due.
struct Claimed {
    /// With what is needed to send those that go to suppliers.
    effects: Vec<(ClaimedEffect, Option<Dispatch>)>,
    /// `None`: more may be due already. Else when the next is, if there is one.
    next_due: Option<Option<OffsetDateTime>>,
}

/// Takes what is due, as much as there are places for.
async fn claim(stores: &Stores, places: usize) -> Result<Claimed, DbError> {
    let runtime = stores.runtime();
    let now = runtime.clock.now();
    let mut tx = runtime.database.system().await?;
    let limit = i64::try_from(places).unwrap_or(i64::MAX);
    let claimed = persistence::outbox::claim_due(&mut tx, now, now + LEASE, limit).await?;
    let to_send = claimed.iter().filter(|effect| effect.kind == EffectKind::SendPurchaseOrder);
    let wanted = to_send.map(|effect| (effect.tenant, PurchaseOrderId(effect.subject)));
    let dispatches = persistence::purchase_orders::dispatches(&mut tx, wanted).await?;
    let next_due =
        if claimed.len() < places { Some(persistence::outbox::next_due(&mut tx).await?) } else { None };
    tx.commit().await?;
    let mut dispatches: HashMap<Uuid, Dispatch> =
        dispatches.into_iter().map(|dispatch| (dispatch.id.0, dispatch)).collect();
    let with_dispatch = |effect: ClaimedEffect| {
        let dispatch = dispatches.remove(&effect.subject);
        (effect, dispatch)
    };
    Ok(Claimed { effects: claimed.into_iter().map(with_dispatch).collect(), next_due })
}

/// Until somebody promises something, the next promise is due, or it is time to look anyway.
async fn wait_for_work(stores: &Stores, next_due: Option<OffsetDateTime>) {
    let runtime = stores.runtime();
    let due_in = next_due.map_or(runtime.settings.effects_every, |due| {
        Duration::try_from(due - runtime.clock.now()).unwrap_or(Duration::ZERO)
    });
    // Never shorter than this: a promise that somebody else holds is due and cannot be claimed.
    let pause = due_in.clamp(Duration::from_millis(20), runtime.settings.effects_every);
    tokio::select! {
        () = runtime.effects_promised.notified() => {}
        () = tokio::time::sleep(pause) => {}
    }
}

/// Keeps one promise. Whatever goes wrong, the lease brings it up again.
async fn keep(
    stores: &Stores,
    caller: &suppliers::Caller,
    effect: ClaimedEffect,
    dispatch: Option<Dispatch>,
) {
    let runtime = stores.runtime();
    if runtime.faults.pass(Point::BeforeEffect, effect.tenant).is_err() {
        return;
    }
    let kept = match effect.kind {
        EffectKind::CreatePayment => payments::create(stores, &effect).await,
        EffectKind::CancelPayment => payments::cancel(stores, &effect).await,
        EffectKind::RefundPayment => payments::refund(stores, &effect).await,
        EffectKind::SendPurchaseOrder => suppliers::send(stores, caller, &effect, dispatch).await,
    };
    if let Err(error) = kept {
        tracing::warn!(tenant = %effect.tenant, effect = %effect.id, kind = effect.kind.as_str(), %error,
            cause = ?std::error::Error::source(&error), "an effect's result was not recorded");
    }
}

/// When to try again after a failed attempt; `None` when patience is over.
fn retry_at(effect: &ClaimedEffect, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let next = now + pause_after(effect.attempt);
    (next < effect.created_at + PATIENCE).then_some(next)
}

/// An effect on a payment whose subject is its order.
fn order_of(effect: &ClaimedEffect) -> OrderId {
    OrderId(effect.subject)
}

/// Records that a payment effect failed.
fn failed(effect: &ClaimedEffect, problem: String, retry_at: Option<OffsetDateTime>) -> OrderNews {
    if retry_at.is_none() {
        tracing::error!(tenant = %effect.tenant, effect = %effect.id, kind = effect.kind.as_str(), problem,
            "an effect was given up");
    }
    OrderNews::EffectFailed { effect: effect.id, problem, retry_at }
}
