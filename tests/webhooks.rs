//! What the payment provider and suppliers tell us, and what others pretend to.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "webhooks/stripe.rs"]
mod stripe;
#[path = "webhooks/suppliers.rs"]
mod suppliers;
