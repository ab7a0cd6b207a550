//! `GET /api/v1/stores/{id}/orders/{order_id}`

use super::json::{fulfilment_json, order_json};
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::reading::{self, OrderName};
use crate::session::StoreAccess;
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde_json::json;

pub(super) async fn show(
    access: StoreAccess,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let (_, order) = path.into_inner();
    let name = OrderName::Id(order.parse().map_err(|_| Problem::not_found())?);
    let file = reading::order(&edge.stores, access.tenant, name).await?.ok_or_else(Problem::not_found)?;
    let suppliers = reading::supplier_names(&edge.stores).await?;
    let mut answer = order_json(&file.stored);
    answer["fulfilments"] = file.parts.iter().map(|part| fulfilment_json(part, &suppliers)).collect();
    answer["events"] = json!(file.history);
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(answer))
}
