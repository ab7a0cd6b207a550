//! `/api/v1/stores/{id}/products`: what a store carries.

use super::paging::limit;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{JsonBody, Query};
use crate::session::{Proven, StoreAccess};
use actix_web::{HttpResponse, web};
use actors::Arrangement;
use actors::view::{ListedProduct, StoreView};
use commerce::catalogue::HIGHEST_MARKUP;
use commerce::ids::{ProductId, VariantId};
use commerce::locale::Locale;
use commerce::money::BasisPoints;
use serde::Deserialize;
use serde_json::{Value, json};

/// Variants in one request.
const MOST_VARIANTS: usize = 500;

#[derive(Deserialize)]
pub(super) struct Page {
    limit: Option<usize>,
    /// A cursor of ours: the last product that the client has.
    after: Option<ProductId>,
}

#[derive(Deserialize)]
pub(super) struct Carry {
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
    let products = view.products();
    let start = match page.0.after {
        None => 0,
        Some(after) => products
            .iter()
            .position(|product| product.shared.product.id == after)
            .map(|place| place + 1)
            .ok_or_else(|| {
                Problem::field("after", "unknown_cursor", "send the next of the page before, or none")
            })?,
    };
    let shown = &products[start..products.len().min(start + limit)];
    let next = shown.last().filter(|_| start + limit < products.len()).map(|last| last.shared.product.id);
    let items: Vec<Value> = shown.iter().map(|product| product_json(product, view.profile.locale)).collect();
    Ok(own(HttpResponse::Ok()).json(json!({"items": items, "next": next})))
}

/// `POST`: sells variants of suppliers' products from now on, or with another markup.
pub(super) async fn carry(
    Proven { proof: access, sent: body }: Proven<StoreAccess, JsonBody<Carry>>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let Carry { supplier_variant_ids: variants, markup_percent } = body.0;
    let markup = markup_percent.read()?;
    if variants.is_empty() || variants.len() > MOST_VARIANTS {
        let message = format!("name 1 to {MOST_VARIANTS} variants of the catalogue");
        return Err(Problem::field("supplier_variant_ids", "out_of_range", message));
    }
    edge.stores.arrange(access.tenant, Arrangement::Carry { variants: variants.clone(), markup }).await?;
    let view = edge.stores.view(access.tenant).await?;
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

fn product_json(listed: &ListedProduct, locale: Locale) -> Value {
    let product = &listed.shared.product;
    let variants = listed.variants.iter().map(|sold| {
        let variant = listed.variant(sold);
        json!({
            "id": variant.id,
            "sku": variant.sku,
            "options": variant.options,
            "cost": sold.price.cost,
            "price": sold.price.price,
            "available": listed.stock(sold).available(),
        })
    });
    json!({
        "id": product.id,
        "handle": &*listed.handle,
        "supplier_id": product.supplier,
        "title": product.text(locale).title,
        "image": product.images.first().map(|image| &image.source),
        "variants": variants.collect::<Vec<_>>(),
    })
}
