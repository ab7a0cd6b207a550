//! From what a file says to what is stored.

use actors::clock::Clock;
use commerce::product_csv::{FileProduct, FileVariant};
use persistence::import::{ProductRecord, VariantRecord};

/// Published products and their variants; the ids are for those that are new.
pub(super) fn records(products: Vec<FileProduct>, clock: &Clock) -> (Vec<ProductRecord>, Vec<VariantRecord>) {
    let mut stored = Vec::with_capacity(products.len());
    let mut variants = Vec::new();
    for product in products {
        for (position, variant) in (0..).zip(product.variants) {
            variants.push(variant_record(&product.handle, position, variant, clock));
        }
        stored.push(ProductRecord {
            id: clock.new_id(),
            handle: product.handle,
            title: product.text.title,
            description: product.text.description,
            translations: product.translations,
            vendor: product.vendor,
            product_type: product.product_type,
            tags: product.tags,
            images: product.images,
            option_names: product.option_names,
            origin: product.origin,
        });
    }
    (stored, variants)
}

fn variant_record(product: &str, position: i32, variant: FileVariant, clock: &Clock) -> VariantRecord {
    VariantRecord {
        id: clock.new_id(),
        product_handle: product.to_owned(),
        position,
        sku: variant.sku,
        options: variant.options,
        cost: variant.cost.amount(),
        recommended_price: Some(variant.recommended_price.amount()),
        weight_grams: variant.weight_grams,
        barcode: variant.barcode,
        image: variant.image,
        on_hand: variant.on_hand,
    }
}
