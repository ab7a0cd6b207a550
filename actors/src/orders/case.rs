//! What one piece of news is decided on: its order with its parts, and what may follow.

use crate::clock::Clock;
use crate::command::OrderNews;
use commerce::ids::{PurchaseOrderId, TenantId, VariantId};
use commerce::order::PurchaseOrderStatus;
use commerce::stock::Stock;
use persistence::orders::{OrderLineRow, OrderRow};
use persistence::outbox::{EffectKind, NewEffect, OutboxChanges};
use persistence::purchase_orders::{PurchaseOrderRow, Tracking};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use time::OffsetDateTime;
use uuid::Uuid;

/// Event types with what they say besides the order.
pub(super) type Told = Vec<(&'static str, Value)>;

/// An order in the hands of a decision, which changes it in place.
pub(super) struct Case<'a> {
    pub tenant: TenantId,
    pub order: &'a mut OrderRow,
    /// Known where the news moves stock; they never change.
    pub lines: &'a [OrderLineRow],
    pub parts: &'a mut Vec<Part>,
    /// Of all orders of the batch.
    pub stock: &'a mut BTreeMap<VariantId, Stock>,
    pub outbox: &'a mut OutboxChanges,
    pub clock: &'a Clock,
    pub now: OffsetDateTime,
}

/// A supplier's part of the order.
pub(super) struct Part {
    pub row: PurchaseOrderRow,
    pub fate: Fate,
}

/// What has to be written of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Stays,
    Changed,
    New,
}

impl Case<'_> {
    /// What follows from the news.
    pub fn decide(&mut self, news: &OrderNews) -> Told {
        match news {
            OrderNews::PaymentSucceeded { intent, amount, currency, .. } => {
                self.payment_succeeded(intent, *amount, currency)
            }
            OrderNews::PaymentFailed { intent, .. } => self.payment_failed(intent),
            OrderNews::Refunded { intent, amount, .. } => self.refunded(intent.as_deref(), *amount),
            OrderNews::Disputed { amount, reason, .. } => self.disputed(*amount, reason),
            OrderNews::Expiry => self.expire(),
            OrderNews::Supplier { purchase_order, news, tracking, problem } => {
                self.supplier_said(*purchase_order, *news, tracking.as_ref(), problem.as_deref())
            }
            OrderNews::SendFailed { effect, purchase_order, problem, retry_at } => {
                self.send_failed(*effect, *purchase_order, problem, *retry_at)
            }
            OrderNews::EffectDone { effect } => {
                self.outbox.finish(*effect);
                Told::new()
            }
            OrderNews::EffectFailed { effect, problem, retry_at: Some(retry_at) } => {
                self.outbox.try_again(*effect, *retry_at, problem.clone());
                Told::new()
            }
            OrderNews::EffectFailed { effect, problem, retry_at: None } => {
                self.outbox.give_up(*effect, self.now, problem.clone());
                vec![("order.needs_attention", json!({"problem": problem}))]
            }
        }
    }

    /// Promises that something is done, as soon as possible.
    pub fn promise(&mut self, kind: EffectKind, subject: Uuid) {
        let id = self.clock.new_id();
        self.outbox.promise(NewEffect { id, kind, subject, due_at: self.now, created_at: self.now });
    }

    pub fn part(&mut self, id: PurchaseOrderId) -> Option<&mut Part> {
        self.parts.iter_mut().find(|part| part.row.id == id)
    }
}

impl Part {
    pub fn stored(row: PurchaseOrderRow) -> Self {
        Self { row, fate: Fate::Stays }
    }

    pub fn new(row: PurchaseOrderRow) -> Self {
        Self { row, fate: Fate::New }
    }

    /// Whether the supplier may not have it yet.
    pub fn is_under_way(&self) -> bool {
        matches!(self.row.status, PurchaseOrderStatus::Queued | PurchaseOrderStatus::Sent)
    }

    /// Where it can be followed, said once more.
    pub fn follow(&mut self, tracking: &Tracking, now: OffsetDateTime) {
        if self.row.tracking.as_ref() != Some(tracking) {
            self.move_to(self.row.status, self.row.problem.clone(), now);
            self.row.tracking = Some(tracking.clone());
        }
    }

    /// Moves it on.
    pub fn move_to(&mut self, status: PurchaseOrderStatus, problem: Option<String>, now: OffsetDateTime) {
        self.row.status = status;
        self.row.problem = problem;
        self.row.updated_at = now;
        if self.fate == Fate::Stays {
            self.fate = Fate::Changed;
        }
    }
}
