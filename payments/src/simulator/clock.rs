//! The only clock of the simulator.

use time::OffsetDateTime;

#[expect(
    clippy::disallowed_methods,
    reason = "the simulator stands for another company: its clock is not the runtime's"
)]
pub(crate) fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

/// Unix seconds, as all of Stripe's objects count.
pub(super) fn seconds() -> i64 {
    now().unix_timestamp()
}
