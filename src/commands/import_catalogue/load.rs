//! Checks a file as a whole and stores it as a whole.

use super::handle::NoHandle;
use actors::clock::Clock;
use actors::records::records;
use commerce::money::Currency;
use commerce::product_csv::{FileProblem, FileVariant, ProductFile, read_product_csv};
use persistence::import::{ImportCounts, KnownSupplier, SupplierRecord, find_supplier, import};
use persistence::{Database, DbError, SystemTx};
use std::fmt;

/// The supplier as whoever imports wants it.
#[derive(Clone)]
pub struct SupplierWish {
    pub handle: String,
    pub name: String,
    /// `None`: the supplier's; EUR for a new one.
    pub currency: Option<Currency>,
    /// `None`: stays as it is.
    pub endpoint: Option<String>,
    pub secret: Option<String>,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(transparent)]
    NoHandle(#[from] NoHandle),
    #[error(
        "--currency {wanted} is not {supplier}'s, whose amounts are in {known}: leave it out, or import under another --supplier"
    )]
    OtherCurrency { supplier: String, wanted: Currency, known: Currency },
    #[error("the file has problems: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    File(Vec<FileProblem>),
    #[error("the products cannot be stored: {0}")]
    Database(#[from] DbError),
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    supplier: String,
    handle: String,
    is_new: bool,
    counts: ImportCounts,
    unpublished: usize,
}

impl fmt::Display for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let new = if self.is_new { ", a new supplier" } else { "" };
        let ImportCounts { products, variants, withdrawn } = self.counts;
        write!(
            f,
            "{} ({}{new}): {} with {} imported, {} unpublished left out, {withdrawn} withdrawn",
            self.supplier,
            self.handle,
            counted(products, "product"),
            counted(variants, "variant"),
            self.unpublished,
        )
    }
}

fn counted(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

/// Imports `file` for the supplier, all of it or nothing.
///
/// # Errors
/// A wrong file, another currency than the supplier's, or the database.
pub async fn load(
    database: &Database,
    clock: &Clock,
    wish: &SupplierWish,
    file: &[u8],
) -> Result<Imported, LoadError> {
    let mut tx = database.system().await?;
    match load_into(&mut tx, clock, wish, file).await {
        Ok(imported) => {
            tx.commit().await?;
            Ok(imported)
        }
        Err(error) => {
            tx.roll_back().await;
            Err(error)
        }
    }
}

async fn load_into(
    tx: &mut SystemTx,
    clock: &Clock,
    wish: &SupplierWish,
    file: &[u8],
) -> Result<Imported, LoadError> {
    let known = find_supplier(tx, &wish.handle).await?;
    let currency = currency(wish, known.as_ref())?;
    let ProductFile { products, .. } = read_product_csv(file, currency).map_err(LoadError::File)?;
    let all = products.len();
    let published: Vec<_> = products.into_iter().filter(|product| product.published).collect();
    let unpublished = all - published.len();
    let (products, variants) = records(&published, FileVariant::supplier_cost, clock);
    let name = known.as_ref().map_or(&wish.name, |known| &known.name).clone();
    let supplier = SupplierRecord {
        id: clock.new_id(),
        handle: wish.handle.clone(),
        name: name.clone(),
        currency,
        endpoint: wish.endpoint.clone(),
        secret: wish.secret.clone(),
    };
    let counts = import(tx, &supplier, &products, &variants).await?;
    let handle = wish.handle.clone();
    Ok(Imported { supplier: name, handle, is_new: known.is_none(), counts, unpublished })
}

/// A supplier quotes in one currency for ever: stored costs and orders are amounts of it.
fn currency(wish: &SupplierWish, known: Option<&KnownSupplier>) -> Result<Currency, LoadError> {
    match (wish.currency, known) {
        (Some(wanted), Some(known)) if wanted != known.currency => {
            Err(LoadError::OtherCurrency { supplier: known.name.clone(), wanted, known: known.currency })
        }
        (_, Some(known)) => Ok(known.currency),
        (wanted, None) => Ok(wanted.unwrap_or(Currency::Eur)),
    }
}
