//! `cartflux import-rates`: the European Central Bank's reference rates, by which suppliers' costs become
//! prices in a store's currency. Days that are there already are corrected.

use super::database::{NotUsable, ServiceDatabase};
use crate::settings::Settings;
use commerce::exchange::{RatesFileError, read_rates_csv};
use persistence::{DbError, exchange_rates};
use std::path::{Path, PathBuf};

/// Why no rate was imported.
#[derive(Debug, thiserror::Error)]
pub(super) enum ImportRatesError {
    #[error("starting the program's threads")]
    Threads(#[source] std::io::Error),
    #[error("reading {}", path.display())]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("{}: {problem}; nothing was imported", path.display())]
    Wrong { path: PathBuf, problem: RatesFileError },
    #[error(transparent)]
    NotUsable(#[from] NotUsable),
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Imports the file and says what it did.
pub(super) fn run(settings: &Settings, path: &Path) -> Result<(), ImportRatesError> {
    let unreadable = |source| ImportRatesError::Unreadable { path: path.to_owned(), source };
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    let wrong = |problem| ImportRatesError::Wrong { path: path.to_owned(), problem };
    let days = read_rates_csv(&text).map_err(wrong)?;
    let runtime = super::runtime().map_err(ImportRatesError::Threads)?;
    let service = ServiceDatabase::open(settings, &runtime)?;
    runtime.block_on(async {
        let mut tx = service.database.system().await?;
        match exchange_rates::save(&mut tx, &days).await {
            Ok(()) => tx.commit().await,
            Err(error) => {
                tx.roll_back().await;
                Err(error)
            }
        }
    })?;
    let latest = days.iter().map(|day| day.date).max();
    let latest = latest.map_or_else(String::new, |date| format!(", the latest of {date}"));
    println!("imported the rates of {} days{latest}", days.len());
    Ok(())
}
