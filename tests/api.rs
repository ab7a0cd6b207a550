//! What programs may rely on, over real HTTP, on a real Postgres with the real roles.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "api/carts.rs"]
mod carts;
#[path = "api/hostile.rs"]
mod hostile;
#[path = "api/idempotency.rs"]
mod idempotency;
#[path = "api/operations.rs"]
mod operations;
#[path = "api/placed.rs"]
mod placed;
#[path = "api/purchase.rs"]
mod purchase;
#[path = "api/reservation.rs"]
mod reservation;
#[path = "api/strangers.rs"]
mod strangers;
#[path = "api/webhooks.rs"]
mod webhooks;
