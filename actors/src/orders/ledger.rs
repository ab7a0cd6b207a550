//! The rows that a batch of news is about: read and locked once, changed by one piece of news after the
//! other, written once, however many pieces there are.

use super::case::{Case, Fate, Part};
use super::event;
use crate::clock::Clock;
use crate::command::OrderNews;
use crate::error::StoreError;
use commerce::ids::{OrderId, TenantId, VariantId};
use commerce::stock::Stock;
use persistence::events::StoredEvent;
use persistence::orders::{OrderLineRow, OrderRow};
use persistence::outbox::OutboxChanges;
use persistence::{DbError, TenantTx};
use std::collections::{BTreeMap, BTreeSet};
use time::OffsetDateTime;

/// The books of a batch.
pub(super) struct Ledger {
    tenant: TenantId,
    now: OffsetDateTime,
    /// Ordered, so that rows are written in one order.
    files: BTreeMap<OrderId, File>,
    /// As Postgres has it, and as the batch makes it.
    stock_before: BTreeMap<VariantId, Stock>,
    stock: BTreeMap<VariantId, Stock>,
    /// Deliveries that have not had their effect yet.
    unheard: BTreeSet<String>,
    outbox: OutboxChanges,
    /// Numbered when they are written.
    events: Vec<StoredEvent>,
}

/// One order with everything that belongs to it.
struct File {
    before: OrderRow,
    order: OrderRow,
    lines: Vec<OrderLineRow>,
    parts: Vec<Part>,
}

impl Ledger {
    /// Reads what the news may touch, and locks it.
    pub async fn open(
        tx: &mut TenantTx,
        news: &[(OrderId, &OrderNews)],
        now: OffsetDateTime,
    ) -> Result<Self, DbError> {
        let about = |which: fn(&OrderNews) -> bool| -> BTreeSet<OrderId> {
            news.iter().filter(|(_, news)| which(news)).map(|(order, _)| *order).collect()
        };
        // Stock is locked before the orders, so the lines are read first; they never change.
        let mut lines = persistence::orders::lines(tx, about(OrderNews::moves_stock)).await?;
        let variants: BTreeSet<VariantId> = lines.values().flatten().map(|line| line.variant_id).collect();
        let stock = persistence::stock::lock(tx, variants).await?;
        let orders = persistence::orders::lock(tx, about(|_| true)).await?;
        let mut files: BTreeMap<OrderId, File> = orders
            .into_iter()
            .map(|order| {
                let lines = lines.remove(&order.id).unwrap_or_default();
                (order.id, File { before: order.clone(), order, lines, parts: Vec::new() })
            })
            .collect();
        let mut with_parts = about(OrderNews::moves_parts);
        // A refund that was heard of first takes effect with the payment.
        with_parts.extend(files.values().filter(|file| file.order.refunded > 0).map(|file| file.order.id));
        for row in persistence::purchase_orders::of_orders(tx, with_parts).await? {
            if let Some(file) = files.get_mut(&row.order_id) {
                file.parts.push(Part::stored(row));
            }
        }
        let deliveries = news
            .iter()
            .filter(|(order, _)| files.contains_key(order))
            .filter_map(|(_, news)| news.event().map(str::to_owned))
            .collect();
        let unheard = persistence::stripe_events::mark_seen(tx, deliveries, now).await?;
        let (outbox, events) = (OutboxChanges::default(), Vec::new());
        Ok(Self {
            tenant: tx.tenant(),
            now,
            files,
            stock_before: stock.clone(),
            stock,
            unheard,
            outbox,
            events,
        })
    }

    /// Lets one piece of news take effect. News that changes nothing is no error.
    pub fn hear(&mut self, clock: &Clock, order: OrderId, news: &OrderNews) -> Result<(), StoreError> {
        let file = self.files.get_mut(&order).ok_or(StoreError::NotFound("order"))?;
        if news.event().is_some_and(|delivery| !self.unheard.remove(delivery)) {
            return Ok(());
        }
        let mut case = Case {
            tenant: self.tenant,
            order: &mut file.order,
            lines: &file.lines,
            parts: &mut file.parts,
            stock: &mut self.stock,
            outbox: &mut self.outbox,
            clock,
            now: self.now,
        };
        let told = case.decide(news);
        if file.order != file.before {
            file.order.updated_at = self.now;
        }
        for (kind, extra) in told {
            self.events.push(StoredEvent { at: self.now, ..event(0, kind, &file.order, extra) });
        }
        Ok(())
    }

    /// The stock that is no longer as it was.
    pub fn moved_stock(&self) -> BTreeMap<VariantId, Stock> {
        let moved =
            self.stock.iter().filter(|(variant, stock)| self.stock_before.get(variant) != Some(stock));
        moved.map(|(variant, stock)| (*variant, *stock)).collect()
    }

    /// Whether somebody may sleep past what is due now.
    pub fn wakes_effects(&self) -> bool {
        self.outbox.wake()
    }

    pub fn into_events(self) -> Vec<StoredEvent> {
        self.events
    }

    /// Writes what has changed.
    pub async fn write(&mut self, tx: &mut TenantTx) -> Result<(), DbError> {
        persistence::stock::write(tx, &self.moved_stock()).await?;
        let changed = self.files.values().filter(|file| file.order != file.before);
        persistence::orders::update(tx, &changed.map(|file| &file.order).collect::<Vec<_>>()).await?;
        persistence::purchase_orders::insert(tx, &self.parts(Fate::New)).await?;
        persistence::purchase_orders::update(tx, &self.parts(Fate::Changed)).await?;
        self.outbox.write(tx).await?;
        persistence::events::append(tx, &mut self.events).await
    }

    fn parts(&self, fate: Fate) -> Vec<&persistence::purchase_orders::PurchaseOrderRow> {
        let parts = self.files.values().flat_map(|file| &file.parts);
        parts.filter(|part| part.fate == fate).map(|part| &part.row).collect()
    }
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

    /// Whether parts that are stored already may have to change.
    fn moves_parts(&self) -> bool {
        matches!(self, OrderNews::Refunded { .. } | OrderNews::Supplier { .. } | OrderNews::SendFailed { .. })
    }
}
