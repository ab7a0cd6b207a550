//! What outlives a store's actor: its published view, its committed carts, its listeners, its visitors.
//! Passivation and panics drop the actor; a slot is only dropped by the sweep that finds it idle.

use crate::presence::Visitors;
use crate::view::StoreView;
use arc_swap::ArcSwapOption;
use commerce::ids::{CartId, TenantId};
use persistence::carts::StoredCart;
use persistence::events::StoredEvent;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use time::OffsetDateTime;
use tokio::sync::{Mutex, broadcast};

/// The most carts of one store that are kept in memory; beyond it all are forgotten and read again.
const CART_CAPACITY: usize = 20_000;

/// How many events a listener may be behind before it is told that it has missed some; it then reads
/// them from the table.
const BACKLOG: usize = 256;

/// One store's place in memory.
pub(crate) struct Slot {
    pub view: ArcSwapOption<StoreView>,
    /// Rises when what the view is made of has changed in the tables.
    arrangement: AtomicU64,
    /// Held while the view is loaded or rebuilt, so that one does it and the others wait.
    pub loading: Mutex<()>,
    pub carts: Shelf,
    /// Made for the first listener: its buffer is larger than all the rest of a store.
    live: OnceLock<broadcast::Sender<Arc<StoredEvent>>>,
    pub visitors: Visitors,
    /// Unix seconds.
    last_used: AtomicI64,
}

impl Default for Slot {
    fn default() -> Self {
        Self {
            view: ArcSwapOption::empty(),
            arrangement: AtomicU64::new(0),
            loading: Mutex::new(()),
            carts: Shelf::default(),
            live: OnceLock::new(),
            visitors: Visitors::default(),
            last_used: AtomicI64::new(i64::MAX),
        }
    }
}

impl Slot {
    /// What is in the tables has changed: a view of before is out of date.
    pub fn rearranged(&self) {
        self.arrangement.fetch_add(1, Ordering::AcqRel);
    }

    /// Read before the tables are: what changes meanwhile makes the view old, not wrong for ever.
    pub fn arrangement(&self) -> u64 {
        self.arrangement.load(Ordering::Acquire)
    }

    /// From now on.
    pub fn listen(&self) -> broadcast::Receiver<Arc<StoredEvent>> {
        self.live.get_or_init(|| broadcast::Sender::new(BACKLOG)).subscribe()
    }

    /// To all who listen.
    pub fn tell(&self, events: Vec<StoredEvent>) {
        let Some(live) = self.live.get() else { return };
        for event in events {
            // An error says that nobody listens any more.
            let _ = live.send(Arc::new(event));
        }
    }

    pub fn listeners(&self) -> usize {
        self.live.get().map_or(0, broadcast::Sender::receiver_count)
    }

    /// Somebody has looked at the store.
    pub fn used(&self, now: OffsetDateTime) {
        self.last_used.store(now.unix_timestamp(), Ordering::Relaxed);
    }
}

/// Committed carts: written by the store's actor alone, read by anybody without a hop.
#[derive(Default)]
pub(crate) struct Shelf(RwLock<HashMap<CartId, Arc<StoredCart>>>);

impl Shelf {
    pub fn get(&self, id: CartId) -> Option<Arc<StoredCart>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    pub fn put(&self, carts: impl IntoIterator<Item = Arc<StoredCart>>) {
        let mut shelf = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if shelf.len() >= CART_CAPACITY {
            shelf.clear();
        }
        shelf.extend(carts.into_iter().map(|stored| (stored.cart.id, stored)));
    }

    /// After a failed or unknown commit, and when the store goes to sleep: Postgres knows.
    pub fn forget_all(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = HashMap::new();
    }

    /// Carts that hold something and can still change.
    pub fn open_carts(&self) -> usize {
        let shelf = self.0.read().unwrap_or_else(PoisonError::into_inner);
        shelf
            .values()
            .filter(|stored| {
                stored.cart.state == commerce::cart::CartState::Open && !stored.cart.lines.is_empty()
            })
            .count()
    }
}

/// The slots of all stores that are in memory.
#[derive(Default)]
pub(crate) struct Slots(RwLock<HashMap<TenantId, Arc<Slot>>>);

impl Slots {
    pub fn existing(&self, tenant: TenantId) -> Option<Arc<Slot>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&tenant).cloned()
    }

    pub fn of(&self, tenant: TenantId) -> Arc<Slot> {
        if let Some(slot) = self.existing(tenant) {
            return slot;
        }
        let mut slots = self.0.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(slots.entry(tenant).or_default())
    }

    /// Drops the slots that nobody has used since, listens to, or is about to use.
    pub fn release_idle(&self, since: OffsetDateTime) {
        let since = since.unix_timestamp();
        let mut slots = self.0.write().unwrap_or_else(PoisonError::into_inner);
        slots.retain(|_, slot| {
            slot.last_used.load(Ordering::Relaxed) >= since
                || slot.listeners() > 0
                || Arc::strong_count(slot) > 1
        });
    }

    /// Drops the slot of a store that went to sleep, unless somebody listens or is about to use it.
    pub fn release(&self, tenant: TenantId) {
        let mut slots = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.get(&tenant)
            && slot.listeners() == 0
            && Arc::strong_count(slot) == 1
        {
            slots.remove(&tenant);
        }
    }
}
