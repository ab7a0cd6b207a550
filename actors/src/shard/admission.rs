//! How much is inside a shard, counted before a command is sent to it, and the shard's figures.

use crate::store::TurnReport;
use metrics::{Counter, Gauge, Histogram, counter, gauge, histogram};
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) struct ShardLoad {
    limit: usize,
    inside: AtomicUsize,
    live: Gauge,
    queued: Gauge,
    refusals: Counter,
    activations: Counter,
    passivations: Counter,
    deaths: Counter,
    batch: Histogram,
}

impl ShardLoad {
    pub fn new(shard: usize, limit: usize) -> Self {
        let shard = shard.to_string();
        Self {
            limit,
            inside: AtomicUsize::new(0),
            live: gauge!("cartflux_shard_live_stores", "shard" => shard.clone()),
            queued: gauge!("cartflux_shard_queue", "shard" => shard.clone()),
            refusals: counter!("cartflux_shard_refusals_total", "shard" => shard.clone()),
            activations: counter!("cartflux_shard_activations_total", "shard" => shard.clone()),
            passivations: counter!("cartflux_shard_passivations_total", "shard" => shard.clone()),
            deaths: counter!("cartflux_shard_deaths_total", "shard" => shard.clone()),
            batch: histogram!("cartflux_flush_commands", "shard" => shard),
        }
    }

    /// Counts one more in, or refuses it.
    pub fn enter(&self) -> bool {
        let entered = self
            .inside
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, |inside| {
                (inside < self.limit).then_some(inside + 1)
            })
            .is_ok();
        if !entered {
            self.refusals.increment(1);
        }
        entered
    }

    pub fn leave(&self, commands: usize) {
        self.inside.fetch_sub(commands, Ordering::AcqRel);
    }

    pub fn refused(&self) {
        self.refusals.increment(1);
    }

    pub fn activated(&self) {
        self.activations.increment(1);
    }

    pub fn passivated(&self) {
        self.passivations.increment(1);
    }

    pub fn died(&self) {
        self.deaths.increment(1);
    }

    #[expect(clippy::cast_precision_loss, reason = "a histogram takes floats; a batch is small")]
    pub fn flushed(&self, report: TurnReport) {
        self.batch.record(report.commands as f64);
    }

    #[expect(clippy::cast_precision_loss, reason = "a gauge takes floats; these are small")]
    pub fn report(&self, live: usize, queued: usize) {
        self.live.set(live as f64);
        self.queued.set(queued as f64);
    }
}
