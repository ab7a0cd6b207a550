//! `GET /api/v1/catalogue?q=&supplier=&limit=&after=`: what suppliers offer.

use super::paging::limit;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::reading;
use crate::session::{Merchant, bearer, store_of_key};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use commerce::ids::{ProductId, SupplierId};
use commerce::locale::Locale;
use persistence::catalogue::{OfferQuery, StockedProduct};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;

/// The longest search.
const LONGEST: usize = 400;

#[derive(Deserialize)]
pub(super) struct Search {
    q: Option<String>,
    /// A supplier's handle.
    supplier: Option<String>,
    limit: Option<usize>,
    after: Option<ProductId>,
}

/// For every merchant, and for every store's programs.
pub(super) async fn list(
    request: HttpRequest,
    search: Query<Search>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    match bearer(&request) {
        Some(key) => drop(store_of_key(&edge, key).await?),
        None => drop(Merchant::extract(&request).await?),
    }
    let Search { q, supplier, limit: wanted, after } = search.0;
    let (words, supplier) = (q.unwrap_or_default(), supplier.unwrap_or_default());
    if words.len() > LONGEST || supplier.len() > LONGEST {
        return Err(Problem::field("q", "too_long", "search for fewer words"));
    }
    let limit = limit(wanted)?;
    let query = OfferQuery { words: &words, supplier: &supplier, after, ..OfferQuery::default() };
    let (found, more) = reading::offers(&edge.stores, query, limit).await?;
    let suppliers = reading::supplier_names(&edge.stores).await?;
    let next = found.last().filter(|_| more).map(|offer| offer.product.id);
    let items: Vec<Value> = found.iter().map(|offer| offer_json(offer, &suppliers)).collect();
    Ok(own(HttpResponse::Ok()).json(json!({"items": items, "next": next})))
}

fn offer_json(offer: &StockedProduct, suppliers: &HashMap<SupplierId, String>) -> Value {
    let product = &offer.product;
    let variants = product.variants.iter().zip(&offer.stock).map(|(variant, stock)| {
        json!({
            "id": variant.id,
            "sku": variant.sku,
            "options": variant.options,
            "cost": variant.cost,
            "recommended_price": variant.recommended_price,
            "available": stock.available(),
        })
    });
    json!({
        "id": product.id,
        "handle": product.handle,
        "supplier_id": product.supplier,
        "supplier": suppliers.get(&product.supplier),
        "title": product.text(Locale::En).title,
        "vendor": product.vendor,
        "product_type": product.product_type,
        "tags": product.tags,
        "image": product.images.first().map(|image| &image.source),
        "option_names": product.option_names,
        "variants": variants.collect::<Vec<_>>(),
    })
}
