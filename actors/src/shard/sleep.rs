//! Passivation, decided here and in two steps: the store is told to sleep while its entry stays, so what
//! arrives meanwhile waits in the entry's queue and wakes the next incarnation. A store never stops
//! itself: messages to an address that is just stopping would vanish.

use super::{Phase, Shard};
use crate::store::Sleep;
use actix::prelude::*;
use commerce::ids::TenantId;
use std::time::{Duration, Instant};

pub(super) const SWEEP_EVERY: Duration = Duration::from_millis(500);

impl Shard {
    pub(super) fn put_idle_stores_to_sleep(&mut self, ctx: &mut Context<Self>) {
        self.report_load();
        let now = Instant::now();
        let settings = &self.runtime.settings;
        let mut idle: Vec<(Instant, TenantId)> = self
            .stores
            .iter()
            .filter(|(_, entry)| entry.phase == Phase::Idle && entry.queue.is_empty())
            .map(|(tenant, entry)| (entry.last_used, *tenant))
            .collect();
        let too_many = self.stores.len().saturating_sub(settings.awake_per_shard);
        if too_many > 0 {
            idle.sort_unstable();
        }
        let tired: Vec<TenantId> = idle
            .iter()
            .enumerate()
            .filter(|(rank, (last_used, _))| {
                *rank < too_many || now.duration_since(*last_used) >= settings.idle
            })
            .map(|(_, (_, tenant))| *tenant)
            .collect();
        for tenant in tired {
            self.put_to_sleep(tenant, ctx);
        }
    }

    fn put_to_sleep(&mut self, tenant: TenantId, ctx: &mut Context<Self>) {
        let Some(entry) = self.stores.get_mut(&tenant) else { return };
        let Some(address) = entry.address.clone() else {
            self.stores.remove(&tenant);
            return;
        };
        entry.phase = Phase::FallingAsleep;
        ctx.spawn(address.send(Sleep).into_actor(self).map(move |_, shard, ctx| shard.asleep(tenant, ctx)));
    }

    /// The store has let go of everything, or died while it did, which comes to the same.
    fn asleep(&mut self, tenant: TenantId, ctx: &mut Context<Self>) {
        self.load.passivated();
        self.runtime.awake.slept(tenant);
        let Some(entry) = self.stores.get_mut(&tenant) else { return };
        entry.address = None;
        entry.phase = Phase::Idle;
        if entry.queue.is_empty() {
            self.stores.remove(&tenant);
        } else {
            self.pump(tenant, ctx);
        }
        self.report_drained();
    }

    fn report_load(&self) {
        let queued = self.stores.values().map(|entry| entry.queue.len()).sum();
        self.load.report(self.stores.values().filter(|entry| entry.address.is_some()).count(), queued);
    }
}
