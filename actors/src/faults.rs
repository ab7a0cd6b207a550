//! Named points at which a test can make the runtime fail. In production no fault is ever armed, and a
//! point costs one atomic load.

use commerce::ids::TenantId;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Where something can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// A turn has decided and written, and is about to commit.
    BeforeCommit,
    /// A turn has committed, and nobody has been told.
    AfterCommit,
    /// An effect was claimed, and its call has not been made.
    BeforeEffect,
    /// An effect's call has succeeded, and its result is not recorded.
    AfterEffect,
    /// A store is being put to sleep.
    Passivation,
}

/// How it fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Panic,
    Fail,
}

/// A point was made to fail.
#[derive(Debug, thiserror::Error)]
#[error("a fault was injected at {0:?}")]
pub struct Injected(pub Point);

/// The armed faults. Cheap to clone; clones share them.
#[derive(Clone, Default)]
pub struct Faults(Arc<Armed>);

#[derive(Default)]
struct Armed {
    count: AtomicUsize,
    faults: Mutex<HashMap<(Point, TenantId), (Fault, usize)>>,
}

impl Faults {
    /// The next `times` passes of the store through the point fail.
    pub fn arm(&self, point: Point, tenant: TenantId, fault: Fault, times: usize) {
        let mut faults = self.0.faults.lock().unwrap_or_else(PoisonError::into_inner);
        if faults.insert((point, tenant), (fault, times)).is_none() {
            self.0.count.fetch_add(1, Ordering::Release);
        }
    }

    /// Passes through a point.
    ///
    /// # Errors
    /// The fault that is armed there.
    ///
    /// # Panics
    /// If that is what a test has asked for.
    pub(crate) fn pass(&self, point: Point, tenant: TenantId) -> Result<(), Injected> {
        if self.0.count.load(Ordering::Acquire) == 0 {
            return Ok(());
        }
        let fault = self.take(point, tenant);
        match fault {
            None => Ok(()),
            Some(Fault::Fail) => Err(Injected(point)),
            #[expect(clippy::panic, reason = "a test asked for exactly this")]
            Some(Fault::Panic) => panic!("a fault was injected at {point:?}"),
        }
    }

    fn take(&self, point: Point, tenant: TenantId) -> Option<Fault> {
        let mut faults = self.0.faults.lock().unwrap_or_else(PoisonError::into_inner);
        let (fault, times) = faults.get_mut(&(point, tenant))?;
        let fault = *fault;
        *times = times.saturating_sub(1);
        if *times == 0 {
            faults.remove(&(point, tenant));
            self.0.count.fetch_sub(1, Ordering::Release);
        }
        Some(fault)
    }
}
