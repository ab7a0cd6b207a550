//! What tests make the supplier do wrong.

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many of the next orders go wrong, and how.
#[derive(Debug, Default)]
pub(super) struct Faults {
    pub(super) fail: Countdown,
    pub(super) reject: Countdown,
    pub(super) stall: Countdown,
}

/// So many times yes, then always no.
#[derive(Debug, Default)]
pub(super) struct Countdown(AtomicUsize);

impl Countdown {
    pub(super) fn set(&self, count: usize) {
        self.0.store(count, Ordering::SeqCst);
    }

    /// Takes one, if there is one left.
    pub(super) fn take(&self) -> bool {
        self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok()
    }
}
