//! Postgres: the only door to stored rows.
//!
//! - [`Database`] holds the connections of the two roles that serve: `cartflux_app`, which row-level
//!   security confines to one tenant at a time, and `cartflux_service`, which it does not confine.
//! - [`TenantTx`] is a transaction inside one tenant, [`SharedTx`] one inside none (the catalogue and the
//!   directory of hosts), [`SystemTx`] one across all of them, for scheduled jobs, the routing of
//!   webhooks and provisioning. A function's parameter says which of them it needs. The one that needs none
//!   is [`carts::save_alone`], a transaction by itself.
//! - [`AccountTx`] is the same inside one merchant's account.
//! - Each resource has a file with its statements. Wide rows travel as JSON documents whose keys are the
//!   column names, so a row's struct is written once and read and written by the same derive.
//!
//! No rule of commerce lives here, and nothing here speaks to anything but Postgres.

#[macro_use]
mod statement;

mod account_tx;
pub mod accounts;
pub mod api_keys;
pub mod arrangement;
pub mod carts;
pub mod catalogue;
pub mod customers;
mod error;
pub mod events;
pub mod exchange_rates;
pub mod hosts;
pub mod import;
pub mod migrate;
pub mod order_search;
pub mod orders;
pub mod outbox;
pub mod own_products;
pub mod payment_accounts;
mod pool;
pub mod provisioning;
pub mod purchase_orders;
pub mod staff;
pub mod stock;
pub mod stores;
pub mod stripe_events;
mod system_tx;
mod tenant_tx;
mod transaction;

pub use account_tx::AccountTx;
pub use error::DbError;
pub use pool::{Database, DatabaseSettings, RoleError, statements_run};
pub use system_tx::{SharedTx, SystemTx};
pub use tenant_tx::TenantTx;
pub use transaction::Transaction;
