//! The form as the rows that the product would have in a file.

use super::description;
use super::typed::{Typed, TypedVariant};
use crate::merchant::amount;
use commerce::catalogue::CatalogueProduct;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use commerce::product_csv::{Cells, Column, FileProblem, FileProduct, read_product_rows};

/// What the form says, as a product, and the rows of the form that its variants are from (from 1).
pub(super) struct Read {
    pub product: FileProduct,
    /// SKUs whose stock was not touched.
    pub keep_stock: Vec<String>,
}

/// Reads the form. What it does not show (other languages) stays as it is in `known`.
pub(super) fn read(
    typed: &Typed,
    handle: &str,
    known: Option<&CatalogueProduct>,
    locale: Locale,
    currency: Currency,
) -> Result<Read, Vec<FileProblem>> {
    let variants: Vec<&TypedVariant> = kept(typed).map(|(_, variant)| variant).collect();
    let pictures: Vec<_> = typed.pictures.iter().filter(|picture| !picture.removed).collect();
    let mut rows: Vec<Cells> =
        variants.iter().map(|variant| variant_cells(typed, variant, locale, currency)).collect();
    rows.resize_with(rows.len().max(pictures.len()).max(1), Cells::new);
    for (row, picture) in rows.iter_mut().zip(&pictures) {
        row.insert(Column::ImageSrc, picture.source.clone());
        row.insert(Column::ImageAlt, picture.alt.clone());
    }
    for row in &mut rows {
        row.insert(Column::Handle, handle.to_owned());
    }
    if let Some(first) = rows.first_mut() {
        describe(first, typed);
        if variants.is_empty() {
            // So that its price is missed, beside the first field that could have it.
            first.insert(Column::Price, String::new());
        }
    }
    let mut product = read_product_rows(&rows, currency)?;
    keep_languages(&mut product, known, locale);
    let keep_stock = variants
        .iter()
        .zip(&product.variants)
        .filter(|(typed, _)| known.is_some() && typed.stock.trim() == typed.seen_stock.trim())
        .map(|(_, variant)| variant.sku.clone())
        .filter(|sku| known.is_some_and(|known| known.variants.iter().any(|known| known.sku == *sku)))
        .collect();
    Ok(Read { product, keep_stock })
}

/// The variants that stay, each with its number in the form, from 1.
pub(super) fn kept(typed: &Typed) -> impl Iterator<Item = (usize, &TypedVariant)> {
    let is_only = typed.variants.len() == 1;
    let stays = move |variant: &TypedVariant| !variant.removed && (is_only || !variant.is_blank());
    (1..).zip(&typed.variants).filter(move |(_, variant)| stays(variant))
}

fn describe(row: &mut Cells, typed: &Typed) {
    let published = if typed.published { "true" } else { "false" };
    for (column, text) in [
        (Column::Title, &*typed.title),
        (Column::Body, &*description::html(&typed.description)),
        (Column::Published, published),
        (Column::Vendor, &*typed.vendor),
        (Column::Type, &*typed.product_type),
        (Column::Tags, &*typed.tags),
        (Column::Manufacturer, &*typed.manufacturer),
        (Column::ResponsiblePerson, &*typed.responsible_person),
        (Column::CountryOfOrigin, &*typed.country),
        (Column::HsCode, &*typed.hs_code),
    ] {
        row.insert(column, text.to_owned());
    }
    for (name, number) in typed.options.iter().zip(1..) {
        row.insert(Column::OptionName(number), name.clone());
    }
}

fn variant_cells(typed: &Typed, variant: &TypedVariant, locale: Locale, currency: Currency) -> Cells {
    // What is no amount goes on as it was typed, to be refused.
    let amount = |text: &str| amount::read(text, locale, currency).map_or_else(|| text.to_owned(), decimal);
    let mut cells = Cells::from([
        (Column::Price, amount(&variant.price)),
        (Column::Cost, amount(&variant.cost)),
        (Column::Sku, variant.sku.clone()),
        (Column::Grams, variant.grams.clone()),
        (Column::Barcode, variant.barcode.clone()),
        (Column::InventoryPolicy, "deny".to_owned()),
    ]);
    if !variant.stock.trim().is_empty() {
        cells.insert(Column::InventoryTracker, "shopify".to_owned());
        cells.insert(Column::InventoryQty, variant.stock.clone());
    }
    for ((value, name), number) in variant.values.iter().zip(&typed.options).zip(1..) {
        if !name.trim().is_empty() {
            cells.insert(Column::OptionValue(number), value.clone());
        }
    }
    let is_there =
        |source: &str| typed.pictures.iter().any(|picture| !picture.removed && picture.source == source);
    if is_there(&variant.picture) {
        cells.insert(Column::VariantImage, variant.picture.clone());
    }
    cells
}

fn decimal(money: Money) -> String {
    amount::written(Locale::En, money)
}

/// The form shows the store's language alone.
fn keep_languages(product: &mut FileProduct, known: Option<&CatalogueProduct>, locale: Locale) {
    let Some(known) = known else { return };
    product.translations.clone_from(&known.translations);
    if let Some(translation) = product.translations.get_mut(&locale) {
        *translation = std::mem::replace(&mut product.text, known.text.clone());
    }
    for image in &mut product.images {
        let Some(before) = known.images.iter().find(|before| before.source == image.source) else { continue };
        image.alt_translations.clone_from(&before.alt_translations);
        if let Some(alt) = image.alt_translations.get_mut(&locale) {
            *alt = std::mem::replace(&mut image.alt, before.alt.clone());
        }
    }
}
