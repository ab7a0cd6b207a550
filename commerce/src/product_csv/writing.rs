//! From products to rows, as [`super::read_product_csv`] reads them and as Shopify takes them.

use super::columns::Column;
use super::guard::guarded;
use super::options::{DEFAULT_NAME, DEFAULT_VALUE};
use super::{FileProduct, FileVariant};
use crate::money::{BasisPoints, Money};
use std::collections::{BTreeMap, BTreeSet};

/// What Shopify wants of every variant and nobody here has a choice about.
const CONSTANT: [(&str, &str); 4] = [
    ("Variant Fulfillment Service", "manual"),
    ("Variant Requires Shipping", "true"),
    ("Variant Taxable", "true"),
    ("Gift Card", "false"),
];
/// There in every file: Shopify's importer asks for them, or people look for them.
const ALWAYS: [Column; 18] = [
    Column::Handle,
    Column::Title,
    Column::Body,
    Column::Vendor,
    Column::Type,
    Column::Tags,
    Column::Published,
    Column::OptionName(1),
    Column::OptionValue(1),
    Column::Sku,
    Column::Grams,
    Column::InventoryTracker,
    Column::InventoryQty,
    Column::InventoryPolicy,
    Column::Price,
    Column::ImageSrc,
    Column::ImagePosition,
    Column::Status,
];

/// The file could not be put together; a fault of ours.
#[derive(Debug, thiserror::Error)]
#[error("writing a product file")]
pub struct WriteError(#[from] csv::Error);

type Row = BTreeMap<Column, String>;

/// The products as a file. Reading it gives the same products, as long as their texts are ones that a file may have.
///
/// # Errors
/// Never in practice: it is written into memory.
pub fn write_product_csv(products: &[FileProduct]) -> Result<Vec<u8>, WriteError> {
    let rows: Vec<Row> = products.iter().flat_map(rows).collect();
    let used: BTreeSet<Column> = rows.iter().flat_map(|row| row.keys().copied()).chain(ALWAYS).collect();
    let columns: Vec<Column> = Column::all().filter(|column| used.contains(column)).collect();
    let mut file = csv::Writer::from_writer(Vec::new());
    let names = columns.iter().map(ToString::to_string);
    file.write_record(names.chain(CONSTANT.iter().map(|(name, _)| (*name).to_owned())))?;
    for row in &rows {
        // A row without a price has no variant: it only adds a picture.
        let has_variant = row.contains_key(&Column::Price);
        let cell = |column| row.get(column).map(|text| guarded(text)).unwrap_or_default();
        let constant = CONSTANT.iter().map(|(_, value)| if has_variant { *value } else { "" }.to_owned());
        file.write_record(columns.iter().map(cell).chain(constant))?;
    }
    file.into_inner().map_err(|error| WriteError(error.into_error().into()))
}

/// The first row describes the product; each has a variant, a picture or both.
fn rows(product: &FileProduct) -> Vec<Row> {
    let count = product.variants.len().max(product.images.len());
    let mut rows = vec![Row::from([(Column::Handle, product.handle.clone())]); count];
    if let Some(first) = rows.first_mut() {
        describe(first, product);
    }
    for (row, variant) in rows.iter_mut().zip(&product.variants) {
        add_variant(row, product, variant);
    }
    for ((row, image), position) in rows.iter_mut().zip(&product.images).zip(1_u32..) {
        row.insert(Column::ImageSrc, image.source.clone());
        row.insert(Column::ImagePosition, position.to_string());
        put(row, Column::ImageAlt, &image.alt);
        for (locale, alt) in &image.alt_translations {
            put(row, Column::ImageAltIn(*locale), alt);
        }
    }
    rows
}

fn describe(row: &mut Row, product: &FileProduct) {
    let tags = product.tags.join(", ");
    for (column, text) in [
        (Column::Title, &product.text.title),
        (Column::Body, &product.text.description),
        (Column::Vendor, &product.vendor),
        (Column::Type, &product.product_type),
        (Column::Tags, &tags),
    ] {
        put(row, column, text);
    }
    for (locale, text) in &product.translations {
        put(row, Column::TitleIn(*locale), &text.title);
        put(row, Column::BodyIn(*locale), &text.description);
    }
    let origin = &product.origin;
    for (column, text) in [
        (Column::Manufacturer, &origin.manufacturer),
        (Column::ResponsiblePerson, &origin.responsible_person),
        (Column::CountryOfOrigin, &origin.country),
        (Column::HsCode, &origin.hs_code),
        (Column::Supplier, &product.supplier),
    ] {
        put(row, column, text.as_deref().unwrap_or_default());
    }
    put(row, Column::Published, if product.published { "true" } else { "false" });
    put(row, Column::Status, if product.published { "active" } else { "draft" });
    if product.option_names.is_empty() {
        put(row, Column::OptionName(1), DEFAULT_NAME);
    }
    for (name, number) in product.option_names.iter().zip(1_u8..) {
        put(row, Column::OptionName(number), name);
    }
}

fn add_variant(row: &mut Row, product: &FileProduct, variant: &FileVariant) {
    if variant.options.is_empty() {
        put(row, Column::OptionValue(1), DEFAULT_VALUE);
    }
    for (value, number) in variant.options.iter().zip(1_u8..) {
        put(row, Column::OptionValue(number), value);
    }
    put(row, Column::Sku, &code(&variant.sku));
    put(row, Column::Barcode, &code(variant.barcode.as_deref().unwrap_or_default()));
    put(row, Column::Grams, &variant.weight_grams.unwrap_or(0).to_string());
    put(row, Column::Price, &decimal(variant.price));
    put(row, Column::Cost, &variant.cost.map(decimal).unwrap_or_default());
    put(row, Column::Markup, &variant.markup.map(percent).unwrap_or_default());
    // A variant that nobody counts has no tracker.
    put(row, Column::InventoryPolicy, "deny");
    if let Some(on_hand) = variant.on_hand {
        put(row, Column::InventoryTracker, "shopify");
        put(row, Column::InventoryQty, &on_hand.to_string());
    }
    let image = variant.image.and_then(|index| product.images.get(usize::try_from(index).ok()?));
    put(row, Column::VariantImage, image.map_or("", |image| &image.source));
}

fn put(row: &mut Row, column: Column, text: &str) {
    if !text.is_empty() {
        row.insert(column, text.to_owned());
    }
}

/// Reading drops an apostrophe before a SKU or barcode.
fn code(text: &str) -> String {
    if text.starts_with('\'') { format!("'{text}") } else { text.to_owned() }
}

/// `19.99`
fn decimal(money: Money) -> String {
    let exponent = money.currency().exponent();
    let unit = 10_i64.pow(exponent);
    format!("{}.{:0width$}", money.amount() / unit, money.amount() % unit, width = exponent as usize)
}

/// `37.50`
fn percent(rate: BasisPoints) -> String {
    format!("{}.{:02}", rate.0 / 100, rate.0 % 100)
}
