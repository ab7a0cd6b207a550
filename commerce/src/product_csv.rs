//! A product file, a supplier's or a merchant's: CSV with Shopify's column names and rules, read into what
//! a catalogue needs, and written. No IO, no ids: the same bytes give the same products, down to the SKUs that
//! are made up, and what is written reads as what it was written from.
//!
//! The whole file is checked before any of it is believed. Its author mends it in one round, because
//! every problem is named with its line, its column and what to write instead; and nothing of a file
//! with a problem is imported, because half a catalogue is worse than yesterday's.
//!
//! | room | what it knows |
//! | --- | --- |
//! | `problem` | what is said about a mistake, and when to stop |
//! | `columns` | the columns that are read; others are ignored |
//! | `sheet` | bytes to rows; `quotes` and `lines` find what the CSV reader forgives or miscounts |
//! | `cells`, `numbers`, `html` | one cell: from text to a valid value |
//! | `assembly`, `product`, `options`, `variant`, `gallery` | rows to products, variants, pictures |
//! | `skus` | every SKU is somebody's alone |
//! | `guard` | cells that a spreadsheet would take for a formula |
//! | `writing` | products to rows |
//!
//! Decisions where Shopify's rules leave room:
//!
//! - The rows of a product stand together. A handle that comes back after another product is refused:
//!   it is more often a copied row than a wish to join. Handles are compared in lower case.
//! - A later row of a handle may repeat its title, not change it.
//! - A row without option values, price and SKU only adds its picture.
//! - Stock is not counted without an inventory tracker, nor when the inventory policy is `continue`:
//!   such a variant sells on when it runs out, so its quantity decides nothing. Where it is counted, a
//!   negative quantity (oversold) and an empty one are 0.
//! - 0 grams means that nobody weighed it. Decimals of a gram are rounded half up.
//! - A handle comes out in lower case; an apostrophe before a SKU or barcode (there for spreadsheets)
//!   is dropped.
//! - A product is published unless `Published` is false or `Status` is other than `active`.
//! - A translation that has only a title or only a body takes the other from the untranslated columns.
//! - `CartFlux Supplier` and `CartFlux Markup` are ours: they say that a store carries a supplier's product,
//!   and what it puts on top of the cost.

mod assembly;
mod cells;
mod columns;
mod gallery;
mod guard;
mod html;
mod lines;
mod numbers;
mod options;
mod problem;
mod product;
mod quotes;
mod sheet;
mod skus;
mod variant;
mod writing;

#[cfg(test)]
mod tests;

pub use columns::Column;
pub use problem::{FileProblem, MAX_PROBLEMS};
pub use writing::{WriteError, write_product_csv};

use crate::catalogue::{Image, Origin, ProductText};
use crate::locale::Locale;
use crate::money::{BasisPoints, Currency, Money};
use assembly::Assembly;
use columns::Header;
use problem::Problems;
use sheet::{Row, Sheet};
use std::collections::{BTreeMap, BTreeSet};

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 20 * 1024 * 1024;
/// The most products in a file.
pub const MAX_PRODUCTS: usize = 50_000;
/// The most variants of a product.
pub const MAX_VARIANTS: usize = 100;
/// The most pictures of a product, as at Shopify.
pub const MAX_IMAGES: usize = 250;

/// What a product file says, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductFile {
    /// Never empty.
    pub products: Vec<FileProduct>,
    /// The columns that it has: what stands in others, nobody has said.
    pub columns: BTreeSet<Column>,
}

/// A product as the file describes it. Texts are plain (a template escapes them) but for descriptions,
/// which are HTML that was cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProduct {
    /// Unique in the file; letters a-z, digits, `-` and `_`.
    pub handle: String,
    pub text: ProductText,
    pub translations: BTreeMap<Locale, ProductText>,
    pub vendor: String,
    pub product_type: String,
    pub tags: Vec<String>,
    /// In the order in which they are shown.
    pub images: Vec<Image>,
    /// At most three; empty when there is one variant without options.
    pub option_names: Vec<String>,
    pub origin: Origin,
    /// In the file's order; never empty.
    pub variants: Vec<FileVariant>,
    /// Whether its author offers it.
    pub published: bool,
    /// The handle of the supplier whose product a store carries; `None` for a product of its author's own.
    pub supplier: Option<String>,
}

/// One sellable form of a product as the file describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileVariant {
    /// Unique in the file. Made from handle and options (`shirt--small-blue`) when the file gives none:
    /// the same on every import, as long as neither changes.
    pub sku: String,
    /// One value for each of the product's option names.
    pub options: Vec<String>,
    /// `Cost per item`, when the file says it.
    pub cost: Option<Money>,
    /// `Variant Price`, tax included: what a merchant asks, and what a supplier proposes to ask.
    pub price: Money,
    /// What a store puts on top of the cost of a supplier's variant.
    pub markup: Option<BasisPoints>,
    /// `None` when stock is not counted; never negative.
    pub on_hand: Option<i64>,
    /// `None` when nobody weighed it.
    pub weight_grams: Option<u32>,
    pub barcode: Option<String>,
    /// Index into the product's images, when the variant has a picture of its own.
    pub image: Option<u32>,
}

/// What a supplier is paid, as a share of the price, when its file does not say.
const USUAL_COST: BasisPoints = BasisPoints(6000);

impl FileVariant {
    /// What the supplier that wrote the file is paid: `Cost per item`, else 60 % of the price.
    #[must_use]
    pub fn supplier_cost(&self) -> Money {
        // A share of a price is never beyond what an amount can be.
        self.cost.unwrap_or_else(|| self.price.share(USUAL_COST).unwrap_or(self.price))
    }

    /// What the merchant who wrote the file has paid; nothing, where it does not say.
    #[must_use]
    pub fn own_cost(&self) -> Money {
        self.cost.unwrap_or(Money::zero(self.price.currency()))
    }
}

/// Reads a product file whose amounts are in `currency`.
///
/// # Errors
/// Everything that is wrong with the file, by line; a list of [`MAX_PROBLEMS`] may not be all of it.
pub fn read_product_csv(bytes: &[u8], currency: Currency) -> Result<ProductFile, Vec<FileProblem>> {
    let mut problems = Problems::default();
    let sheet = Sheet::open(bytes, &mut problems);
    let columns = sheet.as_ref().map(|sheet| sheet.header().columns()).unwrap_or_default();
    let products = sheet.map(|sheet| read_products(&sheet, currency, &mut problems)).unwrap_or_default();
    problems.into_result().map(|()| ProductFile { products, columns })
}

/// A row of a product file: what stands in its columns.
pub type Cells = BTreeMap<Column, String>;

/// Reads a product that somebody typed into a form: the rows that it would have in a file, by the same rules.
///
/// # Errors
/// Everything that is wrong, by row (from 1) and column.
pub fn read_product_rows(rows: &[Cells], currency: Currency) -> Result<FileProduct, Vec<FileProblem>> {
    let mut problems = Problems::default();
    let header = Header::complete();
    let mut assembly = Assembly::new(currency);
    for (line, cells) in (1..).zip(rows) {
        assembly.add(&Row::typed(line, &header, cells), &mut problems);
    }
    let product = assembly.finish(&mut problems).into_iter().next();
    problems.into_result()?;
    product.ok_or_else(|| vec![FileProblem::of_row(1, "there is no product")])
}

fn read_products(sheet: &Sheet<'_>, currency: Currency, problems: &mut Problems) -> Vec<FileProduct> {
    let mut assembly = Assembly::new(currency);
    for row in sheet.rows() {
        match row {
            Ok(row) => assembly.add(&row, problems),
            Err(problem) => problems.add(problem),
        }
        if problems.are_enough() {
            break;
        }
    }
    let products = assembly.finish(problems);
    if products.is_empty() && problems.are_none() {
        problems.add(FileProblem::of_row(sheet.header().line(), "there is no product below the header"));
    }
    products
}
