//! `cartflux import-catalogue`: a supplier's product file, checked as a whole, then stored as a whole.
//! The demo's catalogues come through here too.

mod handle;
mod load;

pub use handle::handle_of;
pub use load::{Imported, LoadError, SupplierWish, load};

use super::database::{NotUsable, ServiceDatabase};
use crate::settings::Settings;
use actors::clock::Clock;
use clap::Args;
use commerce::money::{Currency, MoneyError};
use commerce::product_csv::{FileProblem, MAX_FILE_BYTES, MAX_PROBLEMS, read_product_csv};
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use standardwebhooks::Webhook;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What the command line wants.
#[derive(Debug, Args)]
pub(super) struct Wanted {
    /// The supplier's name; made if it is new, found by the handle that follows from the name
    #[arg(long, value_name = "NAME")]
    supplier: String,
    /// The currency of the file's amounts [default: the supplier's, EUR for a new one]
    #[arg(long, value_name = "CODE", value_parser = currency)]
    currency: Option<Currency>,
    /// Where purchase orders go
    #[arg(long, value_name = "URL", requires = "secret", value_parser = endpoint)]
    endpoint: Option<String>,
    /// What both sides sign with: `whsec_` and base64
    #[arg(long, value_name = "SECRET", requires = "endpoint", value_parser = webhook_secret)]
    secret: Option<SecretString>,
    /// A product CSV with Shopify's column names
    file: PathBuf,
}

fn currency(text: &str) -> Result<Currency, MoneyError> {
    text.to_ascii_uppercase().parse()
}

fn endpoint(text: &str) -> Result<String, &'static str> {
    let url =
        Url::parse(text).map_err(|_| "write a complete address like https://supplier.example/orders")?;
    let is_web = matches!(url.scheme(), "http" | "https");
    if is_web { Ok(text.to_owned()) } else { Err("it must begin with https:// or http://") }
}

fn webhook_secret(text: &str) -> Result<SecretString, &'static str> {
    match Webhook::new(text) {
        Ok(_) if text.len() >= 20 => Ok(text.into()),
        _ => Err("write whsec_ and at least 12 bytes in base64"),
    }
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub(super) enum ImportError {
    #[error("starting the program's threads")]
    Threads(#[source] std::io::Error),
    #[error("reading {}", path.display())]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("{} is larger than {} MiB: split it by supplier", .0.display(), MAX_FILE_BYTES >> 20)]
    TooLarge(PathBuf),
    #[error("{}: {count} {}; nothing was imported", path.display(), if *count == 1 { "problem" } else { "problems" })]
    Wrong { path: PathBuf, count: usize },
    #[error(transparent)]
    NotUsable(#[from] NotUsable),
    #[error(transparent)]
    Load(#[from] LoadError),
}

/// Imports the file and says what it did.
pub(super) fn run(settings: &Settings, wanted: &Wanted) -> Result<(), ImportError> {
    let bytes = read(&wanted.file)?;
    // Before anything is started or asked: what is wrong with a file is wrong in every currency.
    let checked = read_product_csv(&bytes, wanted.currency.unwrap_or(Currency::Eur));
    checked.map_err(|problems| tell(&wanted.file, &problems))?;
    let wish = SupplierWish {
        handle: handle_of(&wanted.supplier).map_err(LoadError::from)?,
        name: wanted.supplier.trim().to_owned(),
        currency: wanted.currency,
        endpoint: wanted.endpoint.clone(),
        secret: wanted.secret.as_ref().map(|secret| secret.expose_secret().to_owned()),
    };
    let runtime = super::runtime().map_err(ImportError::Threads)?;
    let service = ServiceDatabase::open(settings, &runtime)?;
    let loaded = runtime.block_on(load(&service.database, &Clock::default(), &wish, &bytes));
    match loaded {
        Ok(imported) => println!("{imported}"),
        Err(LoadError::File(problems)) => return Err(tell(&wanted.file, &problems)),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// Reads no more than may be read, whatever the file pretends to be.
fn read(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |source| ImportError::Unreadable { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    std::fs::File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() > MAX_FILE_BYTES { Err(ImportError::TooLarge(path.to_owned())) } else { Ok(bytes) }
}

fn tell(path: &Path, problems: &[FileProblem]) -> ImportError {
    for problem in problems {
        eprintln!("{problem}");
    }
    if problems.len() >= MAX_PROBLEMS {
        eprintln!("there may be more");
    }
    ImportError::Wrong { path: path.to_owned(), count: problems.len() }
}
