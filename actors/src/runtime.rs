//! What every part of the runtime stands on.

use crate::awake::Awake;
use crate::bus::Bus;
use crate::catalogue::Catalogue;
use crate::clock::Clock;
use crate::error::StoreError;
use crate::faults::Faults;
use crate::slots::{Slot, Slots};
use crate::view::{Ingredients, StoreView, ViewPlan, build};
use commerce::ids::TenantId;
use commerce::plan::Plans;
use commerce::tax::VatRates;
use payments::Gateway;
use persistence::Database;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// How the runtime behaves.
#[derive(Clone, Debug)]
pub struct RuntimeSettings {
    /// Threads that run stores.
    pub shards: usize,
    /// Commands of one store that may wait; beyond them the store is busy.
    pub queue_per_store: usize,
    /// Commands of one shard that may wait.
    pub queue_per_shard: usize,
    /// Commands that share one transaction at most.
    pub batch: usize,
    /// How long a store without work stays awake.
    pub idle: Duration,
    /// Stores that stay awake per shard; beyond them the longest idle go to sleep at once.
    pub awake_per_shard: usize,
    /// How often promised effects are looked for when nobody announces any.
    pub effects_every: Duration,
    /// How often the sweeps run.
    pub sweep_every: Duration,
    /// Calls to suppliers and to the payment provider that may be under way at once.
    pub effects_at_once: usize,
    /// Of those, calls to one supplier.
    pub calls_per_supplier: usize,
}

impl Default for RuntimeSettings {
    fn default() -> Self {
        Self {
            shards: std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
            queue_per_store: 1_000,
            queue_per_shard: 10_000,
            batch: 256,
            idle: Duration::from_secs(300),
            awake_per_shard: 10_000,
            effects_every: Duration::from_secs(5),
            sweep_every: Duration::from_secs(2),
            effects_at_once: 64,
            calls_per_supplier: 8,
        }
    }
}

/// Shared by shards, stores, effects and sweeps. Clones share everything but their connections.
#[derive(Clone)]
pub(crate) struct Runtime {
    pub settings: RuntimeSettings,
    pub database: Database,
    pub gateway: Gateway,
    pub clock: Clock,
    pub faults: Faults,
    pub vat_rates: Arc<VatRates>,
    pub plans: Arc<Plans>,
    pub catalogue: Arc<Catalogue>,
    pub slots: Arc<Slots>,
    pub awake: Arc<Awake>,
    pub bus: Bus,
    /// Rung after a commit that promised effects.
    pub effects_promised: Arc<Notify>,
}

impl Runtime {
    /// For a shard, on its thread.
    pub fn on_this_thread(&self) -> Self {
        let part = self.settings.shards;
        match self.database.on_thread(&tokio::runtime::Handle::current(), part) {
            Ok(database) => Self { database, ..self.clone() },
            Err(error) => {
                tracing::warn!(%error, "a shard uses the connections of all");
                self.clone()
            }
        }
    }

    /// The published view, loaded or rebuilt if need be. `None`: there is no such store.
    pub async fn view(&self, tenant: TenantId) -> Result<Option<Arc<StoreView>>, StoreError> {
        if let Some(slot) = self.slots.existing(tenant)
            && let Some(view) = self.current(&slot)
        {
            slot.used(self.clock.now());
            return Ok(Some(view));
        }
        let slot = self.slots.of(tenant);
        slot.used(self.clock.now());
        let one_at_a_time = slot.loading.lock().await;
        if let Some(view) = self.current(&slot) {
            return Ok(Some(view));
        }
        let arrangement = slot.arrangement();
        let known = slot.view.load_full().filter(|view| view.arrangement == arrangement);
        let known = known.map(|view| Arc::clone(view.stored()));
        let stored = match known {
            Some(stored) => Some(stored),
            None => self.load_store(tenant).await?.map(Arc::new),
        };
        let Some(stored) = stored else {
            drop(one_at_a_time);
            drop(slot);
            self.slots.release(tenant);
            return Ok(None);
        };
        // Read first: what changes while we build makes the view old, not wrong for ever.
        let catalogue_generation = self.catalogue.generation();
        let carried = stored.products.len();
        let plan =
            stored.plan.as_ref().map(|known| ViewPlan::of(&self.plans, known, carried, self.clock.now()));
        let shown = carried - plan.as_ref().map_or(0, |plan| plan.hidden_products);
        let ids: Vec<_> = stored.products.iter().take(shown).map(|carried| carried.product_id).collect();
        let products = self.catalogue.products(&self.database, tenant, &ids).await?;
        let ingredients = Ingredients {
            products,
            rates: self.catalogue.rates(),
            vat_rates: Arc::clone(&self.vat_rates),
            catalogue_generation,
            arrangement,
            plan,
        };
        let view = Arc::new(build(stored, ingredients));
        slot.view.store(Some(Arc::clone(&view)));
        metrics::counter!("cartflux_views_published_total").increment(1);
        Ok(Some(view))
    }

    /// The published view, if there is one and it is not old: no lock, no hop, no statement.
    pub fn current(&self, slot: &Slot) -> Option<Arc<StoreView>> {
        slot.view.load_full().filter(|view| {
            view.catalogue_generation == self.catalogue.generation()
                && view.arrangement == slot.arrangement()
                && view.plan_holds(&self.clock)
        })
    }

    async fn load_store(
        &self,
        tenant: TenantId,
    ) -> Result<Option<persistence::stores::StoredStore>, StoreError> {
        let mut tx = self.database.tenant(tenant).await?;
        let stored = persistence::stores::load(&mut tx).await;
        tx.roll_back().await;
        Ok(stored?)
    }
}
