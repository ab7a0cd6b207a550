//! Starts the runtime.

use super::{Inner, ShardHandle, Stores};
use crate::bus::Bus;
use crate::clock::Clock;
use crate::error::StoreError;
use crate::faults::Faults;
use crate::hosts::Hosts;
use crate::runtime::{Runtime, RuntimeSettings};
use crate::shard::{Shard, ShardLoad};
use crate::slots::Slots;
use crate::{effects, reconcile};
use actix::Actor;
use actix_rt::Arbiter;
use commerce::plan::Plans;
use commerce::tax::VatRates;
use futures_util::FutureExt;
use payments::Gateway;
use persistence::Database;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::Notify;

/// What the runtime stands on.
pub struct StoresParts {
    pub settings: RuntimeSettings,
    pub database: Database,
    pub gateway: Gateway,
    pub clock: Clock,
    pub faults: Faults,
    pub vat_rates: Arc<VatRates>,
    pub plans: Arc<Plans>,
    /// Where effects and sweeps run: a multi-threaded runtime that outlives the shards.
    pub background: Handle,
}

impl Stores {
    /// Starts shards, effects and sweeps. Must be called inside an actix system.
    ///
    /// # Errors
    /// The catalogue cannot be read.
    pub async fn start(parts: StoresParts) -> Result<Stores, StoreError> {
        let slots = Arc::new(Slots::default());
        let runtime = Arc::new(Runtime {
            bus: Bus::new(Arc::clone(&slots)),
            slots,
            awake: Arc::default(),
            settings: parts.settings,
            database: parts.database,
            gateway: parts.gateway,
            clock: parts.clock,
            faults: parts.faults,
            vat_rates: parts.vat_rates,
            plans: parts.plans,
            catalogue: Arc::default(),
            effects_promised: Arc::new(Notify::new()),
        });
        runtime.catalogue.refresh(&runtime.database).await?;
        let mut threads = Vec::new();
        let mut shards = Vec::new();
        for index in 0..runtime.settings.shards.max(1) {
            let thread = Arbiter::new();
            let load = Arc::new(ShardLoad::new(index, runtime.settings.queue_per_shard));
            let (shard_runtime, shard_load) = (Arc::clone(&runtime), Arc::clone(&load));
            let address = Shard::start_in_arbiter(&thread.handle(), move |_| {
                Shard::new(Arc::new(shard_runtime.on_this_thread()), shard_load)
            });
            shards.push(ShardHandle { address, load });
            threads.push(thread);
        }
        let stores = Stores(Arc::new(Inner {
            runtime,
            shards,
            hosts: Hosts::default(),
            stopping: AtomicBool::new(false),
            background: Mutex::default(),
            threads: Mutex::new(threads),
        }));
        let background = &parts.background;
        let tasks = vec![
            background.spawn(for_ever("effects", stores.clone(), effects::run)),
            background.spawn(for_ever("catalogue", stores.clone(), reconcile::keep_catalogue_fresh)),
            background.spawn(for_ever("times", stores.clone(), reconcile::keep_times)),
            background.spawn(for_ever("payments", stores.clone(), reconcile::keep_asking)),
            background.spawn(for_ever("plans", stores.clone(), reconcile::keep_plans)),
        ];
        *stores.0.background.lock().unwrap_or_else(PoisonError::into_inner) = tasks;
        Ok(stores)
    }
}

/// Runs a task that never ends, and begins it anew should it panic: what it looks after remembers
/// nothing.
async fn for_ever<F: Future<Output = ()> + Send>(
    name: &'static str,
    stores: Stores,
    task: impl Fn(Stores) -> F + Send,
) {
    loop {
        if AssertUnwindSafe(task(stores.clone())).catch_unwind().await.is_err() {
            tracing::error!(task = name, "a background task panicked and begins anew");
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
