//! What the tests stand on. Never shipped.
//!
//! - [`postgres`]: the one cluster of a run; [`database`]: a database of a test's own in it.
//! - [`world`]: what surrounds the server: a simulated payment provider, two suppliers, two stores.
//! - [`app`]: the server itself, in this process, the same as in production.
//! - [`shopper`]: somebody who buys, over real HTTP.
//! - [`merchant`]: somebody who sells, with a cookie jar; [`form`], [`reply`], [`mail`]: what they fill
//!   in and what comes back.
//! - [`sql`]: SQL of a test's own inside a transaction of the product's.
//! - [`crowd`]: thousands of stores, put into the tables.
//! - [`audit`]: what must be true of a world once nothing moves any more.
//!
//! A test panics where it cannot go on: everything here may.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

pub mod app;
pub mod audit;
pub mod crowd;
pub mod database;
pub mod form;
pub mod mail;
pub mod merchant;
pub mod postgres;
pub mod reply;
pub mod seed;
pub mod shopper;
pub mod size;
pub mod sql;
pub mod wait;
pub mod world;

pub use app::TestApp;
pub use database::TestDatabase;
pub use merchant::Merchant;
pub use shopper::Shopper;
pub use world::World;
