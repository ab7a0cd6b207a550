//! What a shard is told.

use super::Shard;
use crate::command::Command;
use actix::prelude::*;
use commerce::ids::TenantId;
use tokio::sync::oneshot;

/// A command for one of its stores, counted in its load already.
#[derive(Message)]
#[rtype(result = "()")]
pub(crate) struct Enqueue {
    pub tenant: TenantId,
    pub command: Command,
}

impl Handler<Enqueue> for Shard {
    type Result = ();

    fn handle(&mut self, Enqueue { tenant, command }: Enqueue, ctx: &mut Self::Context) {
        self.admit(tenant, command, ctx);
    }
}

/// Let nothing more in, finish what is there, and say so.
#[derive(Message)]
#[rtype(result = "()")]
pub(crate) struct Drain(pub oneshot::Sender<()>);

impl Handler<Drain> for Shard {
    type Result = ();

    fn handle(&mut self, Drain(done): Drain, _: &mut Self::Context) {
        self.draining.get_or_insert_default().push(done);
        self.report_drained();
    }
}
