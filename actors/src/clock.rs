//! The one place where time, chance and ids come from. Tests shift the clock; nothing else may read one.

use rand::RngExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

/// A clock that can be shifted, and the source of ids and secrets. Cheap to clone; clones share the
/// shift.
#[derive(Clone, Default)]
pub struct Clock {
    shift_milliseconds: Arc<AtomicI64>,
}

impl Clock {
    /// The present instant, UTC, in microseconds: what Postgres can store.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the seam that all others go through")]
    pub fn now(&self) -> OffsetDateTime {
        let shift = Duration::milliseconds(self.shift_milliseconds.load(Ordering::Relaxed));
        let now = OffsetDateTime::now_utc() + shift;
        now.replace_microsecond(now.microsecond()).unwrap_or(now)
    }

    /// Moves the clock forward, for tests.
    pub fn advance(&self, by: Duration) {
        let milliseconds = i64::try_from(by.whole_milliseconds()).unwrap_or(i64::MAX);
        self.shift_milliseconds.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// A new id of the wanted kind; ids sort by the time they were made.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the seam that all others go through")]
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(Uuid::now_v7())
    }

    /// A key for hashes that only this process needs.
    #[must_use]
    pub fn new_key(&self) -> [u8; 16] {
        rand::rng().random()
    }

    /// 32 bytes that nobody can guess, from the operating system's generator.
    #[must_use]
    pub fn secret(&self) -> [u8; 32] {
        rand::rng().random()
    }
}
