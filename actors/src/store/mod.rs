//! The store actor: it does one batch of commands at a time, in order, each batch in at most three
//! transactions.
//!
//! What it knows is a cache. When a commit fails or its outcome is unknown it forgets everything and
//! reads again: Postgres is the truth.

mod answer;
mod carts;
mod turn;

use crate::command::Command;
use crate::faults::Point;
use crate::runtime::Runtime;
use actix::prelude::*;
use commerce::ids::TenantId;
use std::sync::Arc;

pub(crate) struct StoreActor {
    runtime: Arc<Runtime>,
    tenant: TenantId,
}

impl StoreActor {
    pub fn new(runtime: Arc<Runtime>, tenant: TenantId) -> Self {
        Self { runtime, tenant }
    }
}

impl Actor for StoreActor {
    type Context = Context<Self>;
}

/// A batch of commands, to be done in order.
#[derive(Message)]
#[rtype(result = "TurnReport")]
pub(crate) struct Turn(pub Vec<Command>);

/// What a turn was.
#[derive(Clone, Copy, Debug, MessageResponse)]
pub(crate) struct TurnReport {
    pub commands: usize,
}

impl Handler<Turn> for StoreActor {
    type Result = AtomicResponse<Self, TurnReport>;

    fn handle(&mut self, Turn(commands): Turn, _: &mut Self::Context) -> Self::Result {
        let runtime = Arc::clone(&self.runtime);
        let tenant = self.tenant;
        let report = TurnReport { commands: commands.len() };
        let work = async move {
            turn::take(&runtime, tenant, commands).await;
            report
        };
        AtomicResponse::new(Box::pin(work.into_actor(self)))
    }
}

/// Let go of everything: the shard is about to drop this actor.
#[derive(Message)]
#[rtype(result = "()")]
pub(crate) struct Sleep;

impl Handler<Sleep> for StoreActor {
    type Result = ();

    fn handle(&mut self, _: Sleep, ctx: &mut Self::Context) {
        if let Some(slot) = self.runtime.slots.existing(self.tenant) {
            slot.carts.forget_all();
        }
        // A test may want the store to die just here.
        let _ = self.runtime.faults.pass(Point::Passivation, self.tenant);
        ctx.stop();
    }
}
