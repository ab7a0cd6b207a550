//! The form as the rows that the product would have in a file.

use super::description;
use super::typed::{Typed, TypedVariant};
use crate::merchant::amount;
use commerce::catalogue::CatalogueProduct;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use commerce::product_csv::{Cells, Column, FileProblem, FileProduct, FileVariant, read_product_rows};

/// What the form says, as a product.
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
    if let Some(line) = unpriced(&variants) {
        // By the rules of files such a row only adds its picture.
        let message = "the variant has no price: write it like 19.99".to_owned();
        return Err(vec![FileProblem { line, column: Column::Price.to_string(), message }]);
    }
    if let Some(known) = known {
        keep_html(&mut product, known, typed, locale);
        keep_languages(&mut product, known, locale);
    }
    // What was sold while the form lay open stays sold, as long as it is the same variant that nobody has counted anew.
    let is_untouched = |(typed, read): &(&&TypedVariant, &FileVariant)| {
        known.is_some() && typed.stock.trim() == typed.seen_stock.trim() && typed.seen_sku == read.sku
    };
    let untouched = variants.iter().zip(&product.variants).filter(is_untouched);
    let keep_stock = untouched.map(|(_, variant)| variant.sku.clone()).collect();
    Ok(Read { product, keep_stock })
}

/// The first row, from 1, that describes a variant without saying what it costs.
fn unpriced(variants: &[&TypedVariant]) -> Option<u64> {
    (1..).zip(variants).find(|(_, variant)| variant.price.trim().is_empty()).map(|(line, _)| line)
}

/// What was typed is what was shown: the description stays as it is, down to its last tag.
fn keep_html(product: &mut FileProduct, known: &CatalogueProduct, typed: &Typed, locale: Locale) {
    let before = &known.text(locale).description;
    if typed.description.trim() == description::typed(before).trim() {
        product.text.description.clone_from(before);
    }
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
pub(in crate::merchant) fn keep_languages(
    product: &mut FileProduct,
    known: &CatalogueProduct,
    locale: Locale,
) {
    let is_emptied = product.text.description.is_empty();
    product.translations.clone_from(&known.translations);
    if let Some(translation) = product.translations.get_mut(&locale) {
        *translation = std::mem::replace(&mut product.text, known.text.clone());
    }
    // A file has no word for a text that is empty in one language alone: what is taken away is taken from all.
    if is_emptied {
        let texts = std::iter::once(&mut product.text).chain(product.translations.values_mut());
        texts.for_each(|text| text.description.clear());
    }
    for image in &mut product.images {
        let Some(before) = known.images.iter().find(|before| before.source == image.source) else { continue };
        if image.alt.is_empty() {
            continue;
        }
        image.alt_translations.clone_from(&before.alt_translations);
        if let Some(alt) = image.alt_translations.get_mut(&locale) {
            *alt = std::mem::replace(&mut image.alt, before.alt.clone());
        }
    }
}
