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
/// Anybody can send any Host header: beyond this all are forgotten.
const CAPACITY: usize = 20_000;

#[derive(Default)]
pub(crate) struct Hosts(RwLock<HashMap<String, (Option<TenantId>, Instant)>>);

impl Hosts {
    pub async fn find(&self, database: &Database, host: &str) -> Result<Option<TenantId>, StoreError> {
        if let Some(answer) = self.remembered(host) {
            return Ok(answer);
        }
        let mut tx = database.shared().await?;
        let found = persistence::hosts::find(&mut tx, host).await;
        tx.roll_back().await;
        let found = found?;
        let kept_for = if found.is_some() { KNOWN_FOR } else { UNKNOWN_FOR };
        let mut hosts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() >= CAPACITY {
            hosts.clear();
        }
        hosts.insert(host.to_owned(), (found, Instant::now() + kept_for));
        Ok(found)
    }

    fn remembered(&self, host: &str) -> Option<Option<TenantId>> {
        let hosts = self.0.read().unwrap_or_else(PoisonError::into_inner);
        hosts.get(host).filter(|(_, until)| Instant::now() < *until).map(|(found, _)| *found)
    }
}
