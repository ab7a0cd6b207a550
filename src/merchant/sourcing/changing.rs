//! `POST /stores/{id}/products/{product}/markup` and `…/stop`

use super::carried::{Place, Refused, Told, page};
use super::desk::{Desk, base};
use super::figures::read_markup;
use super::refusal;
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::session::{Guarded, OwnedForm};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{Arrangement, StoreError};
use commerce::ids::ProductId;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct MarkupForm {
    #[serde(default)]
    markup: String,
    #[serde(default)]
    q: String,
    page: Option<usize>,
}

#[derive(Deserialize)]
pub(super) struct StopForm {
    #[serde(default)]
    q: String,
    page: Option<usize>,
}

/// All variants of the product that the store sells get the markup.
pub(super) async fn set_markup(
    Guarded(OwnedForm { tenant, session, form }): Guarded<OwnedForm<MarkupForm>>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let product: ProductId = path.1.parse().map_err(|_| Problem::not_found())?;
    let desk = Desk::at(&edge, tenant, Some(&session)).await?;
    let place = Place::new(&form.q, form.page);
    let assortment = edge.stores.assortment(tenant).await?;
    let assorted = assortment.iter().find(|assorted| assorted.carried.product_id == product);
    let listed = &assorted.ok_or_else(Problem::not_found)?.listed;
    let Some(markup) = read_markup(&form.markup) else {
        let reason = desk.texts().get("sourcing-error-markup");
        let refused = Refused { product, typed: Some(form.markup), reason };
        return again(StatusCode::UNPROCESSABLE_ENTITY, &desk, &place, refused).await;
    };
    let variants = listed.variants.iter().map(|sold| listed.variant(sold).id).collect();
    match edge.stores.arrange(tenant, Arrangement::Carry { variants, markup }).await {
        Ok(()) => {
            let product = product.to_string();
            let address = place.address(&base(tenant), "changed", &product);
            Ok(on_to(&format!("{address}#p-{product}")).finish())
        }
        Err(error) => not_done(&desk, &place, product, error).await,
    }
}

/// The store sells the product no longer.
pub(super) async fn stop(
    Guarded(OwnedForm { tenant, session, form }): Guarded<OwnedForm<StopForm>>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let product: ProductId = path.1.parse().map_err(|_| Problem::not_found())?;
    let place = Place::new(&form.q, form.page);
    match edge.stores.arrange(tenant, Arrangement::Drop(product)).await {
        // Given up already, in another window: what was wished for.
        Ok(()) | Err(StoreError::NotFound("product")) => {
            let address = place.address(&base(tenant), "stopped", &product.to_string());
            Ok(on_to(&address).finish())
        }
        Err(error) => {
            let desk = Desk::at(&edge, tenant, Some(&session)).await?;
            not_done(&desk, &place, product, error).await
        }
    }
}

async fn not_done(
    desk: &Desk<'_>,
    place: &Place,
    product: ProductId,
    error: StoreError,
) -> Result<HttpResponse, Problem> {
    match error {
        StoreError::Arrangement(refused) => {
            let reason = refusal(desk.texts(), &refused);
            again(StatusCode::CONFLICT, desk, place, Refused { product, typed: None, reason }).await
        }
        error => Err(error.into()),
    }
}

async fn again(
    status: StatusCode,
    desk: &Desk<'_>,
    place: &Place,
    refused: Refused,
) -> Result<HttpResponse, Problem> {
    let told = Told { refused: Some(refused), ..Told::default() };
    own_page(status, &page(desk, place, told).await?)
}
