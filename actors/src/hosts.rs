//! Which store a host leads to, remembered for a while. A new store is found at once when nobody has
//! asked for its host before, and within seconds otherwise.

use crate::error::StoreError;
use commerce::ids::TenantId;
use persistence::Database;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};

const KNOWN_FOR: Duration = Duration::from_secs(60);
const UNKNOWN_FOR: Duration = Duration::from_secs(3);
/// Anybody can send any Host header: beyond this the unknown ones are forgotten, and never the known.
const CAPACITY: usize = 20_000;

type Remembered<T> = RwLock<HashMap<String, (T, Instant)>>;

#[derive(Default)]
pub(crate) struct Hosts {
    known: Remembered<TenantId>,
    unknown: Remembered<()>,
}

impl Hosts {
    /// As it is remembered.
    pub fn known(&self, host: &str) -> Option<TenantId> {
        recall(&self.known, host)
    }

    pub async fn find(&self, database: &Database, host: &str) -> Result<Option<TenantId>, StoreError> {
        if let Some(tenant) = recall(&self.known, host) {
            return Ok(Some(tenant));
        }
        if recall(&self.unknown, host).is_some() {
            return Ok(None);
        }
        let mut tx = database.shared().await?;
        let found = persistence::hosts::find(&mut tx, host).await;
        tx.roll_back().await;
        let found = found?;
        match found {
            Some(tenant) => remember(&self.known, host, tenant, KNOWN_FOR),
            None => remember(&self.unknown, host, (), UNKNOWN_FOR),
        }
        Ok(found)
    }
}

fn recall<T: Copy>(hosts: &Remembered<T>, host: &str) -> Option<T> {
    let hosts = hosts.read().unwrap_or_else(PoisonError::into_inner);
    hosts.get(host).filter(|(_, until)| Instant::now() < *until).map(|(found, _)| *found)
}

fn remember<T>(hosts: &Remembered<T>, host: &str, found: T, kept_for: Duration) {
    let mut hosts = hosts.write().unwrap_or_else(PoisonError::into_inner);
    if hosts.len() >= CAPACITY {
        hosts.clear();
    }
    hosts.insert(host.to_owned(), (found, Instant::now() + kept_for));
}
