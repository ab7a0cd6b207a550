//! A shard: the one owner of the addresses and the queues of its stores, on a thread of its own.
//!
//! The queue is here and not in a store's mailbox: a mailbox is no bound (each clone of an address has a
//! slot of its own), and what waits in a mailbox dies with its actor. One batch at a time is inside a
//! store; what arrives meanwhile waits here and goes in together, which is what makes one transaction
//! carry many changes when a store is hot and one when it is quiet.

mod admission;
mod messages;
mod sleep;

pub(crate) use admission::ShardLoad;
pub(crate) use messages::{Drain, Enqueue};

use crate::command::Command;
use crate::error::StoreError;
use crate::runtime::Runtime;
use crate::store::{StoreActor, Turn, TurnReport};
use actix::prelude::*;
use commerce::ids::TenantId;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Instant;

pub(crate) struct Shard {
    pub runtime: Arc<Runtime>,
    pub load: Arc<ShardLoad>,
    stores: HashMap<TenantId, Entry>,
    /// Set while the server stops: nothing new is let in.
    draining: Option<Vec<tokio::sync::oneshot::Sender<()>>>,
}

struct Entry {
    address: Option<Addr<StoreActor>>,
    phase: Phase,
    queue: VecDeque<Command>,
    last_used: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Nothing is inside the store.
    Idle,
    /// So many commands are inside the store.
    Working(usize),
    /// The store is going to sleep; what arrives waits for its next life.
    FallingAsleep,
}

impl Shard {
    pub fn new(runtime: Arc<Runtime>, load: Arc<ShardLoad>) -> Self {
        Self { runtime, load, stores: HashMap::new(), draining: None }
    }

    fn admit(&mut self, tenant: TenantId, command: Command, ctx: &mut Context<Self>) {
        if self.draining.is_some() {
            self.load.leave(1);
            return command.refuse(StoreError::ShuttingDown);
        }
        let entry = self.stores.entry(tenant).or_insert_with(|| Entry {
            address: None,
            phase: Phase::Idle,
            queue: VecDeque::new(),
            last_used: Instant::now(),
        });
        if entry.queue.len() >= self.runtime.settings.queue_per_store {
            self.load.refused();
            self.load.leave(1);
            return command.refuse(StoreError::Busy);
        }
        entry.queue.push_back(command);
        self.pump(tenant, ctx);
    }

    /// Sends the next batch in, if the store is free and something waits.
    fn pump(&mut self, tenant: TenantId, ctx: &mut Context<Self>) {
        let Some(entry) = self.stores.get_mut(&tenant) else { return };
        if entry.phase != Phase::Idle {
            return;
        }
        let mut batch = Vec::new();
        while batch.len() < self.runtime.settings.batch {
            match entry.queue.pop_front() {
                None => break,
                Some(command) if command.is_abandoned() => self.load.leave(1),
                Some(command) => batch.push(command),
            }
        }
        if batch.is_empty() {
            return;
        }
        entry.last_used = Instant::now();
        entry.phase = Phase::Working(batch.len());
        let address = entry.address.get_or_insert_with(|| {
            self.load.activated();
            self.runtime.awake.woke(tenant);
            StoreActor::new(Arc::clone(&self.runtime), tenant).start()
        });
        let turn = address.send(Turn(batch)).into_actor(self);
        ctx.spawn(turn.map(move |outcome, shard, ctx| shard.turn_ended(tenant, &outcome, ctx)));
    }

    fn turn_ended(
        &mut self,
        tenant: TenantId,
        outcome: &Result<TurnReport, MailboxError>,
        ctx: &mut Context<Self>,
    ) {
        let Some(entry) = self.stores.get_mut(&tenant) else { return };
        if let Phase::Working(commands) = entry.phase {
            self.load.leave(commands);
        }
        entry.phase = Phase::Idle;
        match outcome {
            Ok(report) => self.load.flushed(*report),
            Err(_) => {
                // It died with its batch; those who waited learn it from their dropped reply. What was
                // committed is in Postgres, and the next batch gives birth to it again.
                entry.address = None;
                self.load.died();
                self.runtime.awake.slept(tenant);
                tracing::error!(%tenant, "a store died in its turn");
                if let Some(slot) = self.runtime.slots.existing(tenant) {
                    slot.carts.forget_all();
                }
            }
        }
        self.pump(tenant, ctx);
        self.report_drained();
    }

    fn report_drained(&mut self) {
        let working = |entry: &Entry| entry.phase != Phase::Idle || !entry.queue.is_empty();
        if let Some(waiting) = &mut self.draining
            && !self.stores.values().any(working)
        {
            for waiter in waiting.drain(..) {
                let _ = waiter.send(());
            }
        }
    }
}

impl Actor for Shard {
    type Context = Context<Self>;

    fn started(&mut self, ctx: &mut Self::Context) {
        ctx.run_interval(sleep::SWEEP_EVERY, Shard::put_idle_stores_to_sleep);
    }
}
