//! A product of the store's own as JSON: `POST …/products` makes one, `PUT …/products/{product}` describes it anew.

use crate::error::{FieldFault, Problem};
use crate::merchant::own_products::keep_languages;
use commerce::catalogue::CatalogueProduct;
use commerce::money::{Currency, Money};
use commerce::product_csv::{Cells, Column, FileProblem, FileProduct, read_product_rows};
use commerce::store::StoreProfile;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct OwnProduct {
    pub title: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    vendor: String,
    #[serde(default)]
    product_type: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    images: Vec<OwnImage>,
    /// Names of what a shopper chooses.
    #[serde(default)]
    options: Vec<String>,
    variants: Vec<OwnVariant>,
    #[serde(default = "yes")]
    published: bool,
    #[serde(default)]
    manufacturer: String,
    #[serde(default)]
    responsible_person: String,
    #[serde(default)]
    country_of_origin: String,
    #[serde(default)]
    hs_code: String,
}

#[derive(Deserialize)]
struct OwnImage {
    source: String,
    #[serde(default)]
    alt: String,
}

#[derive(Deserialize)]
struct OwnVariant {
    #[serde(default)]
    sku: String,
    /// A value for each option.
    #[serde(default)]
    options: Vec<String>,
    price: Money,
    #[serde(default)]
    cost: Option<Money>,
    /// Null: it is not counted. Left out: it stays as it is.
    #[serde(default, deserialize_with = "said")]
    stock: Option<Option<u64>>,
    #[serde(default)]
    weight_grams: Option<u32>,
    #[serde(default)]
    barcode: String,
}

/// What was said, null among it.
fn said<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Option<u64>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

fn yes() -> bool {
    true
}

/// Checked by the rules of product files. What JSON does not speak of (other languages, the variants' own pictures) stays
/// as it is in `known`. With the SKUs whose stock stays.
pub(super) fn read(
    own: &OwnProduct,
    handle: &str,
    known: Option<&CatalogueProduct>,
    profile: &StoreProfile,
) -> Result<(FileProduct, Vec<String>), Problem> {
    let currency = profile.currency;
    if own.variants.is_empty() {
        let message = "a product is sold in one form at least: describe a variant";
        return Err(Problem::field("variants", "required", message));
    }
    for (number, variant) in own.variants.iter().enumerate() {
        check_amount(&format!("variants.{number}.price"), Some(variant.price), currency)?;
        check_amount(&format!("variants.{number}.cost"), variant.cost, currency)?;
    }
    let mut rows: Vec<Cells> = own.variants.iter().map(variant_cells).collect();
    rows.resize_with(rows.len().max(own.images.len()), Cells::new);
    for (row, image) in rows.iter_mut().zip(&own.images) {
        row.insert(Column::ImageSrc, image.source.clone());
        row.insert(Column::ImageAlt, image.alt.clone());
    }
    for row in &mut rows {
        row.insert(Column::Handle, handle.to_owned());
    }
    if let Some(first) = rows.first_mut() {
        describe(first, own);
    }
    let read = read_product_rows(&rows, currency);
    let mut product = read.map_err(|problems| Problem::invalid(problems.iter().map(fault).collect()))?;
    let Some(known) = known else { return Ok((product, Vec::new())) };
    keep_languages(&mut product, known, profile.locale);
    let mut keep_stock = Vec::new();
    for (variant, said) in product.variants.iter_mut().zip(&own.variants) {
        let Some(before) = known.variants.iter().find(|before| before.sku == variant.sku) else { continue };
        let picture = before.image.and_then(|index| known.images.get(usize::try_from(index).ok()?));
        let place = picture
            .and_then(|picture| product.images.iter().position(|image| image.source == picture.source));
        variant.image = place.and_then(|place| u32::try_from(place).ok());
        if said.stock.is_none() {
            keep_stock.push(variant.sku.clone());
        }
    }
    Ok((product, keep_stock))
}

fn check_amount(field: &str, amount: Option<Money>, currency: Currency) -> Result<(), Problem> {
    match amount {
        Some(amount) if amount.currency() != currency => Err(Problem::field(
            field,
            "wrong_currency",
            format!("the store's amounts are in {}", currency.code()),
        )),
        Some(amount) if amount.is_negative() => {
            Err(Problem::field(field, "out_of_range", "write an amount of 0 or more"))
        }
        _ => Ok(()),
    }
}

fn describe(row: &mut Cells, own: &OwnProduct) {
    let tags = own.tags.join(",");
    let published = if own.published { "true" } else { "false" };
    for (column, text) in [
        (Column::Title, &*own.title),
        (Column::Body, &*own.description),
        (Column::Vendor, &*own.vendor),
        (Column::Type, &*own.product_type),
        (Column::Tags, &*tags),
        (Column::Published, published),
        (Column::Manufacturer, &*own.manufacturer),
        (Column::ResponsiblePerson, &*own.responsible_person),
        (Column::CountryOfOrigin, &*own.country_of_origin),
        (Column::HsCode, &*own.hs_code),
    ] {
        row.insert(column, text.to_owned());
    }
    // A fourth is known to the rules, to be refused.
    for (name, number) in own.options.iter().zip(1..=4) {
        row.insert(Column::OptionName(number), name.clone());
    }
}

fn variant_cells(variant: &OwnVariant) -> Cells {
    let mut cells = Cells::from([
        (Column::Sku, variant.sku.clone()),
        (Column::Price, decimal(variant.price)),
        (Column::Cost, variant.cost.map(decimal).unwrap_or_default()),
        (Column::Grams, variant.weight_grams.map(|grams| grams.to_string()).unwrap_or_default()),
        (Column::Barcode, variant.barcode.clone()),
        (Column::InventoryPolicy, "deny".to_owned()),
    ]);
    if let Some(Some(stock)) = variant.stock {
        cells.insert(Column::InventoryTracker, "shopify".to_owned());
        cells.insert(Column::InventoryQty, stock.to_string());
    }
    for (value, number) in variant.options.iter().zip(1..=4) {
        cells.insert(Column::OptionValue(number), value.clone());
    }
    cells
}

fn decimal(money: Money) -> String {
    crate::merchant::amount::written(commerce::locale::Locale::En, money)
}

/// The field that a column is from. Rows are variants.
fn fault(problem: &FileProblem) -> FieldFault {
    let row = problem.line.saturating_sub(1);
    let column = Column::all().find(|column| column.to_string() == problem.column);
    let field = match column {
        Some(Column::Title) => "title".to_owned(),
        Some(Column::Body) => "description".to_owned(),
        Some(Column::Vendor) => "vendor".to_owned(),
        Some(Column::Type) => "product_type".to_owned(),
        Some(Column::Tags) => "tags".to_owned(),
        Some(Column::Manufacturer) => "manufacturer".to_owned(),
        Some(Column::ResponsiblePerson) => "responsible_person".to_owned(),
        Some(Column::CountryOfOrigin) => "country_of_origin".to_owned(),
        Some(Column::HsCode) => "hs_code".to_owned(),
        Some(Column::OptionName(number)) => format!("options.{}", number.saturating_sub(1)),
        Some(Column::OptionValue(number)) => format!("variants.{row}.options.{}", number.saturating_sub(1)),
        Some(Column::ImageSrc) => format!("images.{row}.source"),
        Some(Column::ImageAlt) => format!("images.{row}.alt"),
        Some(Column::Sku) => format!("variants.{row}.sku"),
        Some(Column::Price) => format!("variants.{row}.price"),
        Some(Column::Cost) => format!("variants.{row}.cost"),
        Some(Column::InventoryQty) => format!("variants.{row}.stock"),
        Some(Column::Grams) => format!("variants.{row}.weight_grams"),
        Some(Column::Barcode) => format!("variants.{row}.barcode"),
        _ => "product".to_owned(),
    };
    FieldFault { field, code: "invalid".into(), message: problem.message.clone() }
}
