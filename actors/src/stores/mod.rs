//! The one handle to all stores. Cheap to clone, usable from any thread.

mod arranging;
mod assortment;
mod carts;
mod keys;
mod live;
mod onboarding;
mod orders;
mod plans;
mod start;

pub use assortment::{Assorted, Standing};
pub use carts::NewCart;
pub use keys::NewKey;
pub use onboarding::ComingBack;
pub use orders::{EventOutcome, OrderDetails, PlacedOrder};
pub use plans::{PlanPages, Subscriber};
pub use start::StoresParts;

use crate::command::{Command, Reply};
use crate::error::StoreError;
use crate::hosts::Hosts;
use crate::runtime::Runtime;
use crate::shard::{Drain, Enqueue, Shard, ShardLoad};
use crate::view::StoreView;
use actix::Addr;
use commerce::ids::TenantId;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::oneshot;

/// How long somebody waits for a store's answer. Beyond it the outcome is unknown to them.
const PATIENCE: Duration = Duration::from_secs(20);
/// For so long two requests to the payment provider for an account, or for a customer, are one.
const SAME_REQUEST: time::Duration = time::Duration::minutes(10);

/// The handle.
#[derive(Clone)]
pub struct Stores(Arc<Inner>);

struct Inner {
    runtime: Arc<Runtime>,
    shards: Vec<ShardHandle>,
    hosts: Hosts,
    stopping: AtomicBool,
    /// Effects and sweeps, and the threads of the shards; taken when the runtime stops.
    background: Mutex<Vec<tokio::task::JoinHandle<()>>>,
    threads: Mutex<Vec<actix_rt::Arbiter>>,
}

struct ShardHandle {
    address: Addr<Shard>,
    load: Arc<ShardLoad>,
}

impl Stores {
    pub(crate) fn runtime(&self) -> &Runtime {
        &self.0.runtime
    }

    /// The clock that everything here goes by.
    #[must_use]
    pub fn clock(&self) -> &crate::clock::Clock {
        &self.0.runtime.clock
    }

    /// What the provider is asked for again in this window is the same request; later it is another one, because the
    /// provider repeats a failure of its own under its key.
    fn window(&self) -> i64 {
        self.clock().now().unix_timestamp() / SAME_REQUEST.whole_seconds()
    }

    /// The database, for page queries that only read.
    #[must_use]
    pub fn database(&self) -> &persistence::Database {
        &self.0.runtime.database
    }

    /// The store behind a slug or a custom domain.
    ///
    /// # Errors
    /// The database.
    pub async fn find_host(&self, host: &str) -> Result<Option<TenantId>, StoreError> {
        self.0.hosts.find(&self.0.runtime.database, host).await
    }

    /// What the store shows. Without a lock, a hop or a statement once it is in memory.
    ///
    /// # Errors
    /// No such store, or the database.
    pub async fn view(&self, tenant: TenantId) -> Result<Arc<StoreView>, StoreError> {
        self.0.runtime.view(tenant).await?.ok_or(StoreError::NotFound("store"))
    }

    /// The store behind a host with what it shows, if both are in memory and up to date.
    #[must_use]
    pub fn present(&self, host: &str) -> Option<(TenantId, Arc<StoreView>)> {
        let tenant = self.0.hosts.known(host)?;
        let runtime = self.runtime();
        let slot = runtime.slots.existing(tenant)?;
        slot.used(runtime.clock.now());
        Some((tenant, runtime.current(&slot)?))
    }

    /// Sends a command to its store and waits for what it says.
    async fn ask<T>(
        &self,
        tenant: TenantId,
        command: impl FnOnce(Reply<T>) -> Command,
    ) -> Result<T, StoreError> {
        if self.0.stopping.load(Ordering::Acquire) {
            return Err(StoreError::ShuttingDown);
        }
        let shard = self.shard_of(tenant);
        if !shard.load.enter() {
            return Err(StoreError::Busy);
        }
        let (reply, answer) = oneshot::channel();
        shard.address.do_send(Enqueue { tenant, command: command(reply) });
        match tokio::time::timeout(PATIENCE, answer).await {
            Ok(Ok(answer)) => answer,
            // The reply was dropped: the store died with it.
            Ok(Err(_)) | Err(_) => Err(StoreError::Interrupted),
        }
    }

    /// A store always lives on the same shard of a process.
    fn shard_of(&self, tenant: TenantId) -> &ShardHandle {
        let mut hasher = DefaultHasher::new();
        tenant.hash(&mut hasher);
        let shards = self.0.shards.len() as u64;
        let index = usize::try_from(hasher.finish() % shards.max(1)).unwrap_or(0);
        &self.0.shards[index]
    }

    /// Lets nothing new in, finishes what was let in, ends effects and sweeps, and joins the threads.
    /// What was acknowledged is durable already; what is not finished in `patience` is answered by
    /// nobody.
    pub async fn shut_down(&self, patience: Duration) {
        self.0.stopping.store(true, Ordering::Release);
        let drained = self.0.shards.iter().map(|shard| {
            let (done, drained) = oneshot::channel();
            shard.address.do_send(Drain(done));
            drained
        });
        let all = futures_util::future::join_all(drained);
        if tokio::time::timeout(patience, all).await.is_err() {
            tracing::warn!("some commands were not finished in time");
        }
        let background =
            std::mem::take(&mut *self.0.background.lock().unwrap_or_else(PoisonError::into_inner));
        for task in background {
            task.abort();
        }
        let threads = std::mem::take(&mut *self.0.threads.lock().unwrap_or_else(PoisonError::into_inner));
        let joining = tokio::task::spawn_blocking(move || {
            for thread in threads {
                thread.stop();
                if thread.join().is_err() {
                    tracing::error!("a shard's thread ended by a panic");
                }
            }
        });
        if joining.await.is_err() {
            tracing::error!("joining the shards' threads");
        }
    }
}
