//! `/api/v1/stores/{id}/products`: what a store carries, and what it makes itself.

use super::own_product::{self, OwnProduct};
use super::paging::limit;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{JsonBody, Query, read_value};
use crate::merchant::own_products::new_handle;
use crate::session::{Proven, StoreAccess};
use actix_web::{HttpResponse, web};
use actors::view::{ListedProduct, StoreView};
use actors::{Arrangement, Assorted, Offering};
use commerce::catalogue::{CatalogueProduct, HIGHEST_MARKUP};
use commerce::ids::{ProductId, TenantId, VariantId};
use commerce::locale::Locale;
use commerce::money::BasisPoints;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// Variants in one request.
const MOST_VARIANTS: usize = 500;

#[derive(Deserialize)]
pub(super) struct Page {
    limit: Option<usize>,
    /// A cursor of ours: the last product that the client has.
    after: Option<ProductId>,
}

#[derive(Deserialize)]
struct Carry {
    supplier_variant_ids: Vec<VariantId>,
    markup_percent: Percent,
}

/// `40`, `"40"` or `"37.5"`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Percent {
    Whole(u32),
    Written(String),
}

impl Percent {
    fn read(&self) -> Result<BasisPoints, Problem> {
        let read = match self {
            Percent::Whole(percent) => percent.checked_mul(100).map(BasisPoints),
            Percent::Written(text) => BasisPoints::parse_percent(text).ok(),
        };
        read.filter(|markup| *markup <= HIGHEST_MARKUP).ok_or_else(|| {
            Problem::field(
                "markup_percent",
                "out_of_range",
                "write a percentage from 0 to 1000, like 40 or \"37.5\"",
            )
        })
    }
}

/// `GET`
pub(super) async fn list(
    access: StoreAccess,
    page: Query<Page>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(access.tenant).await?;
    let limit = limit(page.0.limit)?;
    let products = edge.stores.assortment(access.tenant).await?;
    let start = match page.0.after {
        None => 0,
        Some(after) => products
            .iter()
            .position(|product| product.carried.product_id == after)
            .map(|place| place + 1)
            .ok_or_else(|| {
                Problem::field("after", "unknown_cursor", "send the next of the page before, or none")
            })?,
    };
    let shown = &products[start..products.len().min(start + limit)];
    let next = shown.last().filter(|_| start + limit < products.len()).map(|last| last.carried.product_id);
    let items: Vec<Value> =
        shown.iter().map(|product| product_json(&product.listed, view.profile.locale)).collect();
    Ok(own(HttpResponse::Ok()).json(json!({"items": items, "next": next})))
}

/// `POST`: what has a title is the store's own, anything else is a supplier's.
pub(super) async fn add(
    Proven { proof: access, sent: body }: Proven<StoreAccess, JsonBody<Value>>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    if body.0.get("title").is_none() {
        return carry(&edge, access.tenant, read_value(&body.0)?).await;
    }
    let wanted: OwnProduct = read_value(&body.0)?;
    let handle = new_handle(&wanted.title, &edge.stores.handles(access.tenant).await?);
    let product = describe(&edge, access.tenant, &wanted, &handle, None).await?;
    Ok(own(HttpResponse::Created()).json(product))
}

/// `PUT …/{product}`: describes a product of the store's own anew.
pub(super) async fn replace(
    Proven { proof: access, sent: body }: Proven<StoreAccess, JsonBody<OwnProduct>>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let known = find(&edge, access.tenant, &path.1).await?;
    let before = &known.listed.shared.product;
    before.owner.ok_or_else(Problem::not_found)?;
    let handle = &known.carried.handle;
    let product = describe(&edge, access.tenant, &body.0, handle, Some(before)).await?;
    Ok(own(HttpResponse::Ok()).json(product))
}

/// `GET …/{product}`: all that a program needs to describe it anew.
pub(super) async fn show(
    access: StoreAccess,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let known = find(&edge, access.tenant, &path.1).await?;
    let view = edge.stores.view(access.tenant).await?;
    Ok(own(HttpResponse::Ok()).json(whole_product_json(&known.listed, view.profile.locale)))
}

/// A product of the store, shown or not.
async fn find(edge: &Edge, tenant: TenantId, id: &str) -> Result<Assorted, Problem> {
    let id: ProductId = id.parse().map_err(|_| Problem::not_found())?;
    let assortment = edge.stores.assortment(tenant).await?;
    assortment.into_iter().find(|known| known.carried.product_id == id).ok_or_else(Problem::not_found)
}

/// Stores the description, and says what it has become.
async fn describe(
    edge: &Edge,
    tenant: TenantId,
    wanted: &OwnProduct,
    handle: &str,
    known: Option<&CatalogueProduct>,
) -> Result<Value, Problem> {
    let profile = Arc::clone(&edge.stores.view(tenant).await?.profile);
    let (product, keep_stock) = own_product::read(wanted, handle, known, &profile)?;
    let offering = Offering { products: vec![product], keep_stock, are_new: known.is_none() };
    edge.stores.arrange(tenant, Arrangement::Offer(Box::new(offering))).await?;
    let assortment = edge.stores.assortment(tenant).await?;
    let stored = assortment.iter().find(|known| *known.carried.handle == *handle);
    stored.map(|stored| whole_product_json(&stored.listed, profile.locale)).ok_or_else(Problem::not_found)
}

/// Sells variants of suppliers' products from now on, or with another markup.
async fn carry(edge: &Edge, tenant: TenantId, wanted: Carry) -> Result<HttpResponse, Problem> {
    let Carry { supplier_variant_ids: variants, markup_percent } = wanted;
    let markup = markup_percent.read()?;
    if variants.is_empty() || variants.len() > MOST_VARIANTS {
        let message = format!("name 1 to {MOST_VARIANTS} variants of the catalogue");
        return Err(Problem::field("supplier_variant_ids", "out_of_range", message));
    }
    edge.stores.arrange(tenant, Arrangement::Carry { variants: variants.clone(), markup }).await?;
    let view = edge.stores.view(tenant).await?;
    let items = carrying(&view, &variants);
    Ok(own(HttpResponse::Created()).json(json!({"items": items})))
}

/// `DELETE …/{product}`
pub(super) async fn stop(
    access: StoreAccess,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let product = path.1.parse().map_err(|_| Problem::not_found())?;
    edge.stores.arrange(access.tenant, Arrangement::Drop(product)).await?;
    Ok(own(HttpResponse::NoContent()).finish())
}

/// The products that one of the variants is of.
fn carrying(view: &StoreView, variants: &[VariantId]) -> Vec<Value> {
    let concerns = |product: &&ListedProduct| {
        product.variants.iter().any(|listed| variants.contains(&product.variant(listed).id))
    };
    view.products()
        .iter()
        .filter(concerns)
        .map(|product| product_json(product, view.profile.locale))
        .collect()
}

/// With what only the product's own page says.
fn whole_product_json(listed: &ListedProduct, locale: Locale) -> Value {
    let product = &listed.shared.product;
    let images = product.images.iter().map(|image| json!({"source": image.source, "alt": image.alt(locale)}));
    let mut whole = product_json(listed, locale);
    whole["description"] = json!(product.text(locale).description);
    whole["vendor"] = json!(product.vendor);
    whole["product_type"] = json!(product.product_type);
    whole["tags"] = json!(product.tags);
    whole["options"] = json!(product.option_names);
    whole["images"] = images.collect();
    whole["manufacturer"] = json!(product.origin.manufacturer.as_deref().unwrap_or_default());
    whole["responsible_person"] = json!(product.origin.responsible_person.as_deref().unwrap_or_default());
    whole["country_of_origin"] = json!(product.origin.country.as_deref().unwrap_or_default());
    whole["hs_code"] = json!(product.origin.hs_code.as_deref().unwrap_or_default());
    whole
}

fn product_json(listed: &ListedProduct, locale: Locale) -> Value {
    let product = &listed.shared.product;
    let variants = listed.variants.iter().map(|sold| {
        let variant = listed.variant(sold);
        json!({
            "id": variant.id,
            "sku": variant.sku,
            "options": variant.options,
            "weight_grams": variant.weight_grams,
            "barcode": variant.barcode.as_deref().unwrap_or_default(),
            "cost": if product.owner.is_some() { variant.cost } else { sold.price.cost },
            "price": sold.price.price,
            // What is there, and what of it can be had: some may be promised to orders.
            "stock": listed.stock(sold).on_hand,
            "available": listed.stock(sold).available(),
        })
    });
    json!({
        "id": product.id,
        "handle": &*listed.handle,
        // The store's own have none.
        "supplier_id": product.owner.is_none().then_some(product.supplier),
        "published": product.published,
        "title": product.text(locale).title,
        "image": product.images.first().map(|image| &image.source),
        "variants": variants.collect::<Vec<_>>(),
    })
}
