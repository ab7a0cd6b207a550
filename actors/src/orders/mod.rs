//! What happens to orders after they were placed. A batch of news is one transaction: the rows it touches
//! are read and locked, a pure function says what follows from each piece of news, everything is written
//! once, and only then told.
//!
//! Locks are taken in one order everywhere: stock, orders, the store's numbers.

mod case;
mod event;
mod expiry;
mod ledger;
mod payment;
mod refund;
mod sending;
mod supplier;

pub(crate) use event::event;

use crate::batch::{Batch, Failure};
use crate::command::{Command, OrderNews};
use crate::error::StoreError;
use crate::faults::Point;
use crate::runtime::Runtime;
use commerce::ids::{OrderId, TenantId};
use ledger::Ledger;
use persistence::DbError;

/// News of one store's orders.
pub(crate) struct NewsBatch<'a> {
    pub runtime: &'a Runtime,
    pub tenant: TenantId,
}

impl Batch for NewsBatch<'_> {
    type Outcome = Vec<Result<(), StoreError>>;

    async fn attempt(&self, commands: &[Command]) -> Result<Self::Outcome, Failure> {
        let Self { runtime, tenant } = *self;
        let news: Vec<(OrderId, &OrderNews)> = commands.iter().filter_map(Command::as_news).collect();
        let now = runtime.clock.now();
        let mut tx = runtime.database.tenant(tenant).await.map_err(Failure::Before)?;
        let mut ledger = match Ledger::open(&mut tx, &news, now).await {
            Ok(ledger) => ledger,
            Err(error) => {
                tx.roll_back().await;
                return Err(Failure::Before(error));
            }
        };
        let outcome = news.iter().map(|(order, news)| ledger.hear(&runtime.clock, *order, news)).collect();
        if let Err(error) = ledger.write(&mut tx).await {
            tx.roll_back().await;
            return Err(Failure::Before(error));
        }
        let moved = ledger.moved_stock();
        let _look_again = runtime.catalogue.look_again_at(moved.keys().copied());
        if runtime.faults.pass(Point::BeforeCommit, tenant).is_err() {
            tx.roll_back().await;
            return Err(Failure::Before(DbError::Injected("BeforeCommit")));
        }
        tx.commit().await.map_err(Failure::AtCommit)?;
        runtime
            .faults
            .pass(Point::AfterCommit, tenant)
            .map_err(|_| Failure::AtCommit(DbError::Injected("AfterCommit")))?;
        runtime.catalogue.set_stock(&moved);
        if ledger.wakes_effects() {
            runtime.effects_promised.notify_one();
        }
        runtime.bus.publish(tenant, ledger.into_events());
        Ok(outcome)
    }

    fn give(outcome: Self::Outcome, commands: Vec<Command>) {
        for (command, outcome) in commands.into_iter().zip(outcome) {
            if let Command::News { reply, .. } = command {
                // An error says that nobody waits for the answer.
                let _ = reply.send(outcome);
            }
        }
    }
}
