//! `POST /stores/{id}/products/add`: the store carries what was picked, in all variants that are offered.

use super::desk::Desk;
use super::picking::page;
use super::refusal;
use super::wish::Wish;
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{Pairs, Query};
use crate::merchant::reading;
use crate::session::{Guarded, OwnedForm};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{Arrangement, ArrangementRefusal, StoreError, Stores};
use commerce::ids::{ProductId, VariantId};
use persistence::catalogue::StockedProduct;
use serde::Deserialize;
use std::collections::HashSet;

/// Products that are added at a time.
const MOST_CHOSEN: usize = 200;

/// Which offers were looked at.
#[derive(Deserialize)]
pub(super) struct Looked {
    after: Option<ProductId>,
}

pub(super) async fn add(
    Guarded(OwnedForm { tenant, session, form }): Guarded<OwnedForm<Pairs>>,
    Query(looked): Query<Looked>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let mut wish = Wish { after: looked.after, ..Wish::read(&form) };
    let desk = Desk::at(&edge, tenant, Some(&session)).await?;
    let texts = desk.texts();
    let Some(markup) = wish.markup() else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, &desk, &wish, None).await;
    };
    let mistake = match wish.chosen.len() {
        0 => Some(texts.get("sourcing-error-nothing")),
        1..=MOST_CHOSEN => None,
        _ => Some(texts.with("sourcing-error-too-many", "most", MOST_CHOSEN)),
    };
    if mistake.is_some() {
        return again(StatusCode::UNPROCESSABLE_ENTITY, &desk, &wish, mistake).await;
    }
    // What was added in another window keeps its markup.
    let carried = desk.carried();
    wish.chosen.retain(|product| !carried.contains(product));
    let offered = offered(&edge.stores, &wish.chosen).await?;
    if offered.len() < wish.chosen.len() {
        return left_out(&desk, wish, &offered).await;
    }
    let products = format!("{}/products", desk.base());
    if offered.is_empty() {
        return Ok(on_to(&products).finish());
    }
    let ids = |offer: &StockedProduct| -> Vec<VariantId> {
        offer.product.variants.iter().map(|variant| variant.id).collect()
    };
    let variants = offered.iter().flat_map(ids).collect();
    match edge.stores.arrange(tenant, Arrangement::Carry { variants, markup }).await {
        Ok(()) => Ok(on_to(&format!("{products}?added={}", offered.len())).finish()),
        Err(StoreError::Arrangement(ArrangementRefusal::NotOffered(_))) => {
            let offered = self::offered(&edge.stores, &wish.chosen).await?;
            left_out(&desk, wish, &offered).await
        }
        Err(StoreError::Arrangement(refused)) => {
            let reason = refusal(texts, &refused);
            again(StatusCode::CONFLICT, &desk, &wish, Some(reason)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Those of the products that can still be had from their suppliers.
async fn offered(stores: &Stores, products: &[ProductId]) -> Result<Vec<StockedProduct>, Problem> {
    let mut found = reading::products(stores, products).await?;
    found.retain(|found| !found.product.variants.is_empty());
    Ok(found)
}

/// The form once more, with what can still be had.
async fn left_out(
    desk: &Desk<'_>,
    mut wish: Wish,
    offered: &[StockedProduct],
) -> Result<HttpResponse, Problem> {
    let offered: HashSet<ProductId> = offered.iter().map(|offer| offer.product.id).collect();
    wish.chosen.retain(|product| offered.contains(product));
    let reason = desk.texts().get("sourcing-error-not-offered");
    again(StatusCode::CONFLICT, desk, &wish, Some(reason)).await
}

async fn again(
    status: StatusCode,
    desk: &Desk<'_>,
    wish: &Wish,
    problem: Option<String>,
) -> Result<HttpResponse, Problem> {
    own_page(status, &page(desk, wish, problem).await?)
}
