//! What the product promises, tried by many at once, over real HTTP on a real Postgres.
//!
//! Chance comes from a seed that each failing test prints; `CARTFLUX_TEST_SEED` repeats it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "promises/chance.rs"]
mod chance;
#[path = "promises/import.rs"]
mod import;
#[path = "promises/interleavings.rs"]
mod interleavings;
#[path = "promises/late_payments.rs"]
mod late_payments;
#[path = "promises/money.rs"]
mod money;
#[path = "promises/oversell.rs"]
mod oversell;
#[path = "promises/supplier_faults.rs"]
mod supplier_faults;
#[path = "promises/webhooks.rs"]
mod webhooks;
