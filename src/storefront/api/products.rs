//! Products.

use super::bodies::{ProductBody, ProductDetailBody, ProductList};
use crate::edge::Edge;
use crate::error::Problem;
use crate::hosts::StoreHost;
use crate::input::Query;
use crate::presentation::storefront::Sort;
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use actors::view::{ProductQuery, ProductSort};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
pub struct ProductsQuery {
    /// Words that must begin words of the product.
    q: Option<String>,
    /// A collection's handle.
    collection: Option<String>,
    /// `featured`, `newest`, `price-ascending`, `price-descending` or `title`.
    sort: Option<String>,
    /// 1 to 100.
    limit: Option<usize>,
    /// `next` of the page before.
    after: Option<String>,
    lang: Option<String>,
}

/// The store's products.
#[utoipa::path(get, path = "/api/v1/products", params(ProductsQuery), responses((status = 200, body = ProductList)))]
pub async fn list(
    store: StoreHost,
    edge: web::Data<Edge>,
    Query(query): Query<ProductsQuery>,
) -> Result<HttpResponse, Problem> {
    let view = &store.view;
    let sort = match query.sort.as_deref() {
        None => ProductSort::default(),
        Some(code) => order(code)?,
    };
    let limit = query.limit.unwrap_or(24);
    if !(1..=100).contains(&limit) {
        return Err(Problem::field("limit", "out_of_range", "write a whole number from 1 to 100"));
    }
    if query.q.as_ref().is_some_and(|words| words.len() > 400) {
        return Err(Problem::field("q", "too_long", "search for fewer words"));
    }
    let locale = query.lang.as_deref().and_then(|lang| lang.parse().ok()).unwrap_or(view.profile.locale);
    let wanted = ProductQuery { words: query.q.as_deref(), collection: query.collection.as_deref(), sort };
    let found = view.search(&wanted, locale);
    let start = match query.after.as_deref() {
        None => 0,
        Some(after) => {
            found.iter().position(|product| *product.handle == *after).map(|place| place + 1).ok_or_else(
                || Problem::field("after", "unknown_cursor", "send the next of the page before, or none"),
            )?
        }
    };
    let shown = &found[start..found.len().min(start + limit)];
    let media = edge.settings.origin("cdn", edge.listening);
    let list = ProductList {
        items: shown.iter().map(|product| ProductBody::new(product, locale, &media)).collect(),
        next: shown.last().filter(|_| start + limit < found.len()).map(|last| last.handle.to_string()),
    };
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=0, must-revalidate"))
        .json(list))
}

fn order(code: &str) -> Result<ProductSort, Problem> {
    match Sort::ALL.into_iter().find(|sort| sort.code() == code) {
        Some(Sort::Featured) => Ok(ProductSort::Featured),
        Some(Sort::Newest) => Ok(ProductSort::Newest),
        Some(Sort::PriceAscending) => Ok(ProductSort::PriceAscending),
        Some(Sort::PriceDescending) => Ok(ProductSort::PriceDescending),
        Some(Sort::Title) => Ok(ProductSort::Title),
        None => {
            let codes: Vec<&str> = Sort::ALL.iter().map(|sort| sort.code()).collect();
            Err(Problem::field("sort", "unknown_sort", format!("use one of {}", codes.join(", "))))
        }
    }
}

/// One product.
#[utoipa::path(get, path = "/api/v1/products/{handle}", params(("handle" = String, Path)),
    responses((status = 200, body = ProductDetailBody), (status = 404)))]
pub async fn show(
    store: StoreHost,
    edge: web::Data<Edge>,
    handle: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let product = store.view.product(&handle).ok_or_else(Problem::not_found)?;
    let media = edge.settings.origin("cdn", edge.listening);
    let body = ProductDetailBody::new(product, store.view.profile.locale, &media);
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=0, must-revalidate"))
        .json(body))
}
