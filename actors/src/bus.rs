//! Who hears of an event once it is durable. One node only, so far: several nodes will put Redis behind
//! this same face (the tenant leads the channel's name), and nothing else has to change.

use crate::slots::Slots;
use commerce::ids::TenantId;
use persistence::events::StoredEvent;
use std::sync::Arc;
use tokio::sync::broadcast;

/// Hands durable events to those who listen.
#[derive(Clone)]
pub(crate) struct Bus {
    slots: Arc<Slots>,
}

impl Bus {
    pub(crate) fn new(slots: Arc<Slots>) -> Self {
        Self { slots }
    }

    /// Called after the commit, in the order of the sequences.
    pub(crate) fn publish(&self, tenant: TenantId, events: Vec<StoredEvent>) {
        if let Some(slot) = self.slots.existing(tenant) {
            slot.tell(events);
        }
    }

    pub(crate) fn subscribe(&self, tenant: TenantId) -> broadcast::Receiver<Arc<StoredEvent>> {
        self.slots.of(tenant).listen()
    }
}
