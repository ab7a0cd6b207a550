//! What `cargo run` adds to the product so that one machine with nothing prepared is enough.
//!
//! Nothing here runs in production: `serve` takes its database from the settings and its suppliers
//! from the outside world. Everything here is real where it matters, though: the database is a full,
//! durable Postgres, and the demo supplier speaks the same signed protocol as any other supplier.
//!
//! | room | what it is |
//! | --- | --- |
//! | `machine` | starts everything in order, and stops it |
//! | [`data_dir`] | where everything is kept, by one process at a time |
//! | [`memory`] | what is made up once: passwords, keys, ports |
//! | [`database`], [`roles`], [`watched`] | the database, and that it comes back |
//! | [`postgres`] | the embedded Postgres itself |
//! | [`payments`] | the payment simulator |
//! | [`suppliers`], [`supplier`] | the demo suppliers' servers |
//! | [`demo`], [`seed`], [`pictures`] | the demo's files, loaded once |

mod announcement;
pub mod data_dir;
pub mod database;
pub mod demo;
mod machine;
pub mod memory;
pub mod payments;
pub mod pictures;
pub mod postgres;
pub mod roles;
pub mod seed;
pub mod supplier;
pub mod suppliers;
pub mod watched;

pub use machine::{DevError, run};
