//! What `cargo run` adds to the product so that one machine with nothing prepared is enough.
//!
//! Nothing here runs in production: `serve` takes its database from the settings and its suppliers
//! from the outside world. Everything here is real where it matters, though: the database is a full,
//! durable Postgres, and the demo supplier speaks the same signed protocol as any other supplier.

pub mod postgres;
pub mod supplier;
