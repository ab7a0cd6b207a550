//! What a file does not speak of: a column that it does not have says nothing about what stands in it.

use actors::Assorted;
use commerce::catalogue::CatalogueVariant;
use commerce::locale::Locale;
use commerce::product_csv::{Column, FileProblem, FileProduct, FileVariant};
use std::collections::{BTreeMap, BTreeSet};

/// The store's own products, as they are, and the columns of the file.
pub(super) struct Known<'a> {
    by_handle: BTreeMap<&'a str, &'a Assorted>,
    columns: &'a BTreeSet<Column>,
}

/// A file's product, completed.
pub(super) struct Completed {
    pub product: FileProduct,
    /// SKUs whose stock the file says nothing about.
    pub keep_stock: Vec<String>,
}

impl<'a> Known<'a> {
    pub fn new(assortment: &'a [Assorted], columns: &'a BTreeSet<Column>) -> Self {
        let own = assortment.iter().filter(|known| known.listed.shared.product.owner.is_some());
        Self { by_handle: own.map(|known| (&*known.carried.handle, known)).collect(), columns }
    }

    fn has(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }

    fn has_any(&self, columns: impl Fn(Locale) -> Column) -> bool {
        Locale::ALL.into_iter().any(|locale| self.has(columns(locale)))
    }

    /// The product with what the store knows of it. A new one, and a supplier's, is what the file says.
    ///
    /// # Errors
    /// The file leaves out what tells the product's variants apart.
    pub fn complete(&self, mut product: FileProduct) -> Result<Completed, FileProblem> {
        let known = self.by_handle.get(&*product.handle).filter(|_| product.supplier.is_none());
        let Some(known) = known else { return Ok(Completed { product, keep_stock: Vec::new() }) };
        let before = &known.listed.shared.product;
        let names_options = self.has(Column::OptionName(1)) && self.has(Column::OptionValue(1));
        if !names_options && !before.option_names.is_empty() {
            let message = format!(
                "{} has variants: the file needs the columns Option1 Name and Option1 Value",
                product.handle
            );
            return Err(FileProblem { line: 1, column: "Option1 Name".to_owned(), message });
        }
        if !self.has(Column::Body) {
            product.text.description.clone_from(&before.text.description);
        }
        if !self.has_any(Column::TitleIn) && !self.has_any(Column::BodyIn) {
            product.translations.clone_from(&before.translations);
        }
        let texts = [
            (Column::Vendor, &mut product.vendor, &before.vendor),
            (Column::Type, &mut product.product_type, &before.product_type),
        ];
        for (column, text, before) in texts {
            if !self.has(column) {
                text.clone_from(before);
            }
        }
        if !self.has(Column::Tags) {
            product.tags.clone_from(&before.tags);
        }
        if !self.has(Column::Published) && !self.has(Column::Status) {
            product.published = before.published;
        }
        let (origin, of_before) = (&mut product.origin, &before.origin);
        for (column, text, before) in [
            (Column::Manufacturer, &mut origin.manufacturer, &of_before.manufacturer),
            (Column::ResponsiblePerson, &mut origin.responsible_person, &of_before.responsible_person),
            (Column::CountryOfOrigin, &mut origin.country, &of_before.country),
            (Column::HsCode, &mut origin.hs_code, &of_before.hs_code),
        ] {
            if !self.has(column) {
                text.clone_from(before);
            }
        }
        if !self.has(Column::ImageSrc) && !self.has(Column::VariantImage) {
            product.images.clone_from(&before.images);
        }
        let mut keep_stock = Vec::new();
        for variant in &mut product.variants {
            self.complete_variant(variant, known, &mut keep_stock);
        }
        Ok(Completed { product, keep_stock })
    }

    /// The same variant is the one with the SKU, or with the options where the file has no SKUs.
    fn complete_variant(&self, variant: &mut FileVariant, known: &Assorted, keep_stock: &mut Vec<String>) {
        let is_it = |before: &&CatalogueVariant| match self.has(Column::Sku) {
            true => before.sku == variant.sku,
            false => before.options == variant.options,
        };
        let mut sold = known.listed.variants.iter().map(|sold| known.listed.variant(sold));
        let Some(before) = sold.find(is_it) else { return };
        variant.sku.clone_from(&before.sku);
        if !self.has(Column::Cost) {
            variant.cost = Some(before.cost).filter(|cost| cost.amount() > 0);
        }
        if !self.has(Column::Grams) {
            variant.weight_grams = before.weight_grams;
        }
        if !self.has(Column::Barcode) {
            variant.barcode.clone_from(&before.barcode);
        }
        if !self.has(Column::ImageSrc) && !self.has(Column::VariantImage) {
            variant.image = before.image;
        }
        if !self.has(Column::InventoryTracker) || !self.has(Column::InventoryQty) {
            keep_stock.push(variant.sku.clone());
        }
    }
}
