//! One row's variant.

use super::cells::{Cells, code, image_source, markup, sells_on};
use super::columns::Column;
use super::{FileVariant, numbers};
use crate::money::{Currency, Money};

/// A variant before its product is complete: its SKU may be empty, its picture has no index yet.
#[derive(Debug)]
pub(super) struct ReadVariant {
    pub(super) line: u64,
    /// False when its options are wrong or another's, which was said: no SKU can be made of them.
    pub(super) has_own_options: bool,
    pub(super) variant: FileVariant,
    pub(super) picture: Option<String>,
}

impl ReadVariant {
    pub(super) fn read(
        cells: &mut Cells<'_>,
        options: Vec<String>,
        has_own_options: bool,
        currency: Currency,
    ) -> Self {
        let price = read_price(cells, currency);
        let variant = FileVariant {
            sku: cells.read(Column::Sku, code).unwrap_or_default(),
            options,
            cost: cells.read(Column::Cost, |text| numbers::amount(text, currency)),
            price,
            markup: cells.read(Column::Markup, markup),
            on_hand: read_stock(cells),
            weight_grams: cells.read(Column::Grams, numbers::grams).flatten(),
            barcode: cells.read(Column::Barcode, code).filter(|barcode| !barcode.is_empty()),
            image: None,
        };
        let picture = cells.read(Column::VariantImage, image_source);
        Self { line: cells.line(), has_own_options, variant, picture }
    }
}

fn read_price(cells: &mut Cells<'_>, currency: Currency) -> Money {
    if cells.given(Column::Price).is_none() {
        cells.refuse(Column::Price, "the variant has no price: write it like 19.99");
    }
    cells.read(Column::Price, |text| numbers::amount(text, currency)).unwrap_or(Money::zero(currency))
}

/// Counted only when somebody counts it and a count of 0 would stop the sale.
fn read_stock(cells: &mut Cells<'_>) -> Option<i64> {
    let is_tracked = cells.given(Column::InventoryTracker).is_some();
    let sells_on = cells.read(Column::InventoryPolicy, sells_on).unwrap_or(false);
    let quantity = cells.read(Column::InventoryQty, numbers::quantity).unwrap_or(0);
    (is_tracked && !sells_on).then_some(quantity)
}
