//! Loads the demo once. What is done is what the database says is done, each part of it in one
//! transaction: a start that was killed halfway is simply continued by the next one.

pub(super) mod account;
pub(super) mod staff;
mod stores;

use super::demo::{self, DemoFileError, DemoStoreFile, DemoSupplierFile};
use super::memory::{Memory, MemoryError};
use super::suppliers::RunningSupplier;
use crate::commands::import_catalogue::{LoadError, SupplierWish, load};
use actors::accounts::AccountError;
use actors::clock::Clock;
use commerce::exchange::read_rates_csv;
use commerce::plan::PlansError;
use persistence::import::{find_supplier, point_supplier};
use persistence::{Database, DbError, SystemTx, exchange_rates};
use secrecy::ExposeSecret;

/// Why the demo is not whole.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error("loading the demo: {0}")]
    Database(#[from] DbError),
    #[error(transparent)]
    File(#[from] DemoFileError),
    #[error("loading the demo's products: {0}")]
    Products(#[from] LoadError),
    #[error(transparent)]
    Memory(#[from] MemoryError),
    #[error("making the demo's account: {0}")]
    Account(#[from] AccountError),
    #[error("config/plans.toml: {0}")]
    Plans(#[from] PlansError),
}

/// Loads what is missing, and tells the database where the suppliers listen today.
///
/// # Errors
/// The database, or a file of the demo that is wrong.
pub async fn seed(
    database: &Database,
    clock: &Clock,
    files: &(Vec<DemoSupplierFile>, Vec<DemoStoreFile>),
    suppliers: &[RunningSupplier],
    memory: &mut Memory,
) -> Result<(), SeedError> {
    rates(database).await?;
    let (supplier_files, store_files) = files;
    for (file, running) in supplier_files.iter().zip(suppliers) {
        supplier(database, clock, file, running).await?;
    }
    for file in store_files {
        stores::open(database, clock, file, memory).await?;
    }
    let opened: Vec<_> =
        store_files.iter().filter_map(|file| memory.store(&file.slug)).map(|store| store.id).collect();
    account::open(database, clock, memory, &opened).await?;
    staff::open(database, clock, memory).await
}

/// The demo's rates, unless somebody has imported others.
async fn rates(database: &Database) -> Result<(), SeedError> {
    let mut tx = database.shared().await?;
    let known = exchange_rates::latest(&mut tx).await;
    tx.roll_back().await;
    if known?.is_some() {
        return Ok(());
    }
    let days = read_rates_csv(demo::RATES);
    let days = days.map_err(|error| DemoFileError::Wrong("ecb-rates.csv", error.to_string()))?;
    let mut tx = database.system().await?;
    let saved = exchange_rates::save(&mut tx, &days).await;
    Ok(settle(tx, saved).await?)
}

async fn supplier(
    database: &Database,
    clock: &Clock,
    file: &DemoSupplierFile,
    running: &RunningSupplier,
) -> Result<(), SeedError> {
    let endpoint = running.server.orders_url();
    let mut tx = database.system().await?;
    let known = find_supplier(&mut tx, &file.handle).await;
    if let Ok(Some(_)) = known {
        let pointed =
            point_supplier(&mut tx, &file.handle, &endpoint, &running.secret, running.secret_is_new).await;
        return Ok(settle(tx, pointed.map(|_| ())).await?);
    }
    tx.roll_back().await;
    known?;
    let wish = SupplierWish {
        handle: file.handle.clone(),
        name: file.name.clone(),
        currency: Some(file.currency),
        endpoint: Some(endpoint),
        secret: Some(running.secret.expose_secret().to_owned()),
    };
    let imported = load(database, clock, &wish, file.catalogue()?).await?;
    tracing::info!(%imported, "loaded the products of a demo supplier");
    Ok(())
}

/// Commits what went well, rolls back what did not.
async fn settle(tx: SystemTx, done: Result<(), DbError>) -> Result<(), DbError> {
    match done {
        Ok(()) => tx.commit().await,
        Err(error) => {
            tx.roll_back().await;
            Err(error)
        }
    }
}
