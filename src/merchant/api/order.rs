//! `GET /api/v1/stores/{id}/orders/{order_id}`, and `POST …/shipments`: what is the store's own has been sent.

use super::json::{fulfilment_json, order_json};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::JsonBody;
use crate::merchant::order_page::ship_own;
use crate::merchant::reading::{self, OrderName};
use crate::session::{Proven, StoreAccess};
use crate::tracking::TrackingMessage;
use actix_web::http::header;
use actix_web::{HttpResponse, HttpResponseBuilder, web};
use commerce::ids::{OrderId, TenantId};
use serde::Deserialize;
use serde_json::json;

/// What is known of the parcel.
#[derive(Deserialize)]
pub(super) struct Shipment {
    #[serde(default)]
    tracking: Option<TrackingMessage>,
}

pub(super) async fn show(
    access: StoreAccess,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let order = path.1.parse().map_err(|_| Problem::not_found())?;
    answer(&edge, access.tenant, order, HttpResponse::Ok()).await
}

pub(super) async fn ship(
    Proven { proof: access, sent: JsonBody(shipment) }: Proven<StoreAccess, JsonBody<Shipment>>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let order = path.1.parse().map_err(|_| Problem::not_found())?;
    let tracking = shipment.tracking.map(TrackingMessage::checked).transpose()?;
    let file = reading::order(&edge.stores, access.tenant, OrderName::Id(order)).await?;
    ship_own(&edge, access.tenant, &file.ok_or_else(Problem::not_found)?, tracking).await?;
    answer(&edge, access.tenant, order, HttpResponse::Created()).await
}

async fn answer(
    edge: &Edge,
    tenant: TenantId,
    order: OrderId,
    mut response: HttpResponseBuilder,
) -> Result<HttpResponse, Problem> {
    let name = OrderName::Id(order);
    let file = reading::order(&edge.stores, tenant, name).await?.ok_or_else(Problem::not_found)?;
    let suppliers = reading::supplier_names(&edge.stores).await?;
    let mut answer = order_json(&file.stored);
    answer["fulfilments"] = file.parts.iter().map(|part| fulfilment_json(part, &suppliers)).collect();
    answer["events"] = json!(file.history);
    Ok(response.insert_header((header::CACHE_CONTROL, "no-store")).json(answer))
}
