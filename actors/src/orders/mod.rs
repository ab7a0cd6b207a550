//! What happens to an order after it was placed. Each piece of news is one transaction: the rows it
//! touches are locked, a pure function says what follows, everything is written, and only then told.
//!
//! Locks are taken in one order everywhere: stock, orders, the store's numbers.

mod expiry;
mod payment;
mod refund;
mod sending;
mod supplier;

use crate::command::OrderNews;
use crate::error::StoreError;
use crate::faults::Point;
use crate::runtime::Runtime;
use commerce::ids::{OrderId, TenantId, VariantId};
use commerce::stock::Stock;
use persistence::events::StoredEvent;
use persistence::orders::OrderRow;
use persistence::{DbError, TenantTx};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use time::OffsetDateTime;

/// What a transaction has to tell once it is durable.
#[derive(Default)]
pub(crate) struct Consequences {
    /// Event types with what they say besides the order; they get their numbers last.
    pub events: Vec<(&'static str, Value)>,
    pub stock: BTreeMap<VariantId, Stock>,
    pub promised_effects: bool,
}

/// Applies news to an order. News that changes nothing is no error.
///
/// # Errors
/// No such order, or the database.
pub(crate) async fn apply(
    runtime: &Runtime,
    tenant: TenantId,
    order: OrderId,
    news: OrderNews,
) -> Result<(), StoreError> {
    let now = runtime.clock.now();
    let mut tx = runtime.database.tenant(tenant).await?;
    match write(&mut tx, runtime, order, news, now).await {
        Ok(Some((events, consequences))) => {
            let _look_again = runtime.catalogue.look_again_at(consequences.stock.keys().copied());
            tx.commit().await?;
            runtime.faults.pass(Point::AfterCommit, tenant).map_err(|_| StoreError::Interrupted)?;
            runtime.catalogue.set_stock(&consequences.stock);
            runtime.bus.publish(tenant, events);
            if consequences.promised_effects {
                runtime.effects_promised.notify_one();
            }
            Ok(())
        }
        Ok(None) => {
            tx.roll_back().await;
            Err(StoreError::NotFound("order"))
        }
        Err(error) => {
            tx.roll_back().await;
            Err(error.into())
        }
    }
}

async fn write(
    tx: &mut TenantTx,
    runtime: &Runtime,
    order: OrderId,
    news: OrderNews,
    now: OffsetDateTime,
) -> Result<Option<(Vec<StoredEvent>, Consequences)>, DbError> {
    if let Some(event) = news.event()
        && !persistence::stripe_events::mark_seen(tx, event, now).await?
    {
        return Ok(Some((Vec::new(), Consequences::default())));
    }
    // Stock is locked before the order, so the lines are read first; they never change.
    let lines = if news.moves_stock() { persistence::orders::lines(tx, order).await? } else { Vec::new() };
    let mut stock = persistence::stock::lock(tx, lines.iter().map(|line| line.variant_id)).await?;
    let Some(mut row) = persistence::orders::lock(tx, order).await? else { return Ok(None) };
    let before = row.clone();
    let mut consequences = match news {
        OrderNews::PaymentSucceeded { intent, amount, currency, .. } => {
            let paid = payment::Paid { intent: &intent, amount, currency: &currency };
            payment::succeeded(tx, runtime, &mut row, &lines, &mut stock, &paid).await?
        }
        OrderNews::PaymentFailed { intent, .. } => payment::failed(&mut row, &intent),
        OrderNews::Refunded { intent, amount, .. } => {
            refund::refunded(tx, &mut row, intent.as_deref(), amount, now).await?
        }
        OrderNews::Disputed { amount, reason, .. } => refund::disputed(&row, amount, &reason),
        OrderNews::Expiry => expiry::expire(tx, runtime, &mut row, &lines, &mut stock, now).await?,
        OrderNews::Supplier { purchase_order, news, tracking, problem } => {
            supplier::told(tx, &mut row, purchase_order, news, tracking, problem, now).await?
        }
        OrderNews::SendFailed { effect, purchase_order, problem, retry_at } => {
            sending::failed(tx, &row, effect, purchase_order, problem, retry_at, now).await?
        }
        OrderNews::EffectDone { effect } => {
            persistence::outbox::finish(tx, effect).await?;
            Consequences::default()
        }
        OrderNews::EffectFailed { effect, problem, retry_at } => {
            let dead_at = retry_at.is_none().then_some(now);
            let events = match dead_at {
                Some(_) => vec![("order.needs_attention", json!({"problem": problem}))],
                None => Vec::new(),
            };
            persistence::outbox::postpone(tx, effect, retry_at.unwrap_or(now), dead_at, problem).await?;
            // Due sooner than its lease: whoever sleeps until then has to look again.
            Consequences { events, promised_effects: retry_at.is_some(), ..Consequences::default() }
        }
    };
    if row != before {
        row.updated_at = now;
        persistence::orders::update(tx, &row).await?;
    }
    persistence::stock::write(tx, &consequences.stock).await?;
    let events = number_events(tx, &row, std::mem::take(&mut consequences.events), now).await?;
    runtime.faults.pass(Point::BeforeCommit, tx.tenant()).map_err(|_| DbError::Injected("BeforeCommit"))?;
    Ok(Some((events, consequences)))
}

async fn number_events(
    tx: &mut TenantTx,
    row: &OrderRow,
    events: Vec<(&'static str, Value)>,
    now: OffsetDateTime,
) -> Result<Vec<StoredEvent>, DbError> {
    if events.is_empty() {
        return Ok(Vec::new());
    }
    let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
    let first = persistence::stores::take_numbers(tx, 0, count).await?.first_event;
    let events: Vec<StoredEvent> = events
        .into_iter()
        .zip(first..)
        .map(|((kind, extra), sequence)| StoredEvent { at: now, ..event(sequence, kind, row, extra) })
        .collect();
    persistence::events::insert(tx, &events).await?;
    Ok(events)
}

/// An event about an order: what every such event says, and what is special to it. No personal data:
/// the feed goes to dashboards and programs, and stays in a table that is never rewritten.
pub(crate) fn event(sequence: i64, kind: &str, row: &OrderRow, extra: Value) -> StoredEvent {
    let mut data = json!({
        "order_id": row.id,
        "number": row.number.to_string(),
        "status": row.status,
        "total": {"amount": row.total, "currency": row.currency},
    });
    if let (Value::Object(data), Value::Object(extra)) = (&mut data, extra) {
        data.extend(extra);
    }
    StoredEvent { sequence, kind: kind.to_owned(), at: row.created_at, order: Some(row.id), data }
}

impl OrderNews {
    /// The delivery that it came with, if it came with one that may come again.
    fn event(&self) -> Option<&str> {
        match self {
            OrderNews::PaymentSucceeded { event, .. }
            | OrderNews::PaymentFailed { event, .. }
            | OrderNews::Refunded { event, .. }
            | OrderNews::Disputed { event, .. } => event.as_deref(),
            _ => None,
        }
    }

    fn moves_stock(&self) -> bool {
        matches!(self, OrderNews::PaymentSucceeded { .. } | OrderNews::Expiry)
    }
}
