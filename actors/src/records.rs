//! From what a product file says to what is stored.

use crate::clock::Clock;
use commerce::money::Money;
use commerce::product_csv::{FileProduct, FileVariant};
use persistence::import::{ProductRecord, VariantRecord};

/// Products and their variants; the ids are for those that are new. `cost` reads what a variant costs.
#[must_use]
pub fn records(
    products: &[FileProduct],
    cost: fn(&FileVariant) -> Money,
    clock: &Clock,
) -> (Vec<ProductRecord>, Vec<VariantRecord>) {
    let variants = products.iter().flat_map(|product| {
        (0..).zip(&product.variants).map(|(position, variant)| VariantRecord {
            id: clock.new_id(),
            product_handle: product.handle.clone(),
            position,
            sku: variant.sku.clone(),
            options: variant.options.clone(),
            cost: cost(variant).amount(),
            recommended_price: Some(variant.price.amount()),
            weight_grams: variant.weight_grams,
            barcode: variant.barcode.clone(),
            image: variant.image,
            on_hand: variant.on_hand,
            keep_stock: false,
        })
    });
    let variants = variants.collect();
    let product = |product: &FileProduct| ProductRecord {
        id: clock.new_id(),
        handle: product.handle.clone(),
        title: product.text.title.clone(),
        description: product.text.description.clone(),
        translations: product.translations.clone(),
        vendor: product.vendor.clone(),
        product_type: product.product_type.clone(),
        tags: product.tags.clone(),
        images: product.images.clone(),
        option_names: product.option_names.clone(),
        origin: product.origin.clone(),
        published: product.published,
    };
    (products.iter().map(product).collect(), variants)
}
