//! Who is in a store right now: counts, never persons. A visitor is a hash with a key that is made at
//! start and lives in memory only, so it can be traced to nobody; no address is kept.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use time::{Duration, OffsetDateTime};

/// How long after the last page somebody counts as present.
const WINDOW: Duration = Duration::minutes(5);
/// Beyond this many nobody needs the exact number.
const CAPACITY: usize = 50_000;

/// What is only momentary about a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Presence {
    /// Carts in memory that hold something.
    pub carts: usize,
    /// Distinct visitors of the last five minutes.
    pub visitors: usize,
}

/// The visitors of one store, as hashes.
#[derive(Default)]
pub(crate) struct Visitors(Mutex<HashMap<u64, OffsetDateTime>>);

impl Visitors {
    pub fn note(&self, visitor: u64, now: OffsetDateTime) {
        let mut visitors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if visitors.len() >= CAPACITY {
            visitors.retain(|_, seen| now - *seen < WINDOW);
        }
        if visitors.len() < CAPACITY || visitors.contains_key(&visitor) {
            visitors.insert(visitor, now);
        }
    }

    pub fn count(&self, now: OffsetDateTime) -> usize {
        let mut visitors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        visitors.retain(|_, seen| now - *seen < WINDOW);
        visitors.len()
    }
}
