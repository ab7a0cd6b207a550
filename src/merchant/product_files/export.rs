//! The store's products as a file: shown ones, drafts, and those beyond the plan.

use super::pictures::with_addresses;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::reading;
use actix_web::http::header;
use actix_web::{HttpResponse, HttpResponseBuilder, web};
use actors::Assorted;
use actors::view::ListedVariant;
use commerce::ids::{SupplierId, TenantId};
use commerce::product_csv::{FileProduct, FileVariant, write_product_csv};
use std::collections::HashMap;

/// The file, to be saved under the store's name.
pub(in crate::merchant) async fn exported(edge: &Edge, tenant: TenantId) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(tenant).await?;
    let suppliers = reading::supplier_handles(&edge.stores).await?;
    let assortment = edge.stores.assortment(tenant).await?;
    let products: Vec<FileProduct> =
        assortment.iter().map(|assorted| with_addresses(file_product(assorted, &suppliers), edge)).collect();
    let written = web::block(move || write_product_csv(&products)).await;
    let Ok(Ok(file)) = written else {
        tracing::error!(%tenant, "a product file could not be written");
        return Err(Problem::internal());
    };
    let name = format!("attachment; filename=\"{}-products.csv\"", view.profile.slug);
    let mut response: HttpResponseBuilder = own(HttpResponse::Ok());
    response.insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"));
    response.insert_header((header::CONTENT_DISPOSITION, name));
    Ok(response.body(file))
}

fn file_product(assorted: &Assorted, suppliers: &HashMap<SupplierId, String>) -> FileProduct {
    let listed = &assorted.listed;
    let product = &listed.shared.product;
    let is_own = product.owner.is_some();
    FileProduct {
        handle: listed.handle.to_string(),
        text: product.text.clone(),
        translations: product.translations.clone(),
        vendor: product.vendor.clone(),
        product_type: product.product_type.clone(),
        tags: product.tags.clone(),
        images: product.images.clone(),
        option_names: product.option_names.clone(),
        origin: product.origin.clone(),
        variants: listed.variants.iter().map(|sold| file_variant(assorted, sold)).collect(),
        published: product.published,
        supplier: suppliers.get(&product.supplier).filter(|_| !is_own).cloned(),
    }
}

fn file_variant(assorted: &Assorted, sold: &ListedVariant) -> FileVariant {
    let listed = &assorted.listed;
    let variant = listed.variant(sold);
    let is_own = listed.shared.product.owner.is_some();
    // In the store's currency, as the price; 0 is what nobody has said.
    let cost = if is_own { variant.cost } else { sold.price.cost };
    FileVariant {
        sku: variant.sku.clone(),
        options: variant.options.clone(),
        cost: Some(cost).filter(|cost| cost.amount() > 0),
        price: sold.price.price,
        markup: assorted.carried.markup(variant.id).filter(|_| !is_own),
        on_hand: listed.stock(sold).on_hand,
        weight_grams: variant.weight_grams,
        barcode: variant.barcode.clone(),
        image: variant.image,
    }
}
