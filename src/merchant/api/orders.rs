//! `GET /api/v1/stores/{id}/orders?status=&q=&from=&to=&limit=&after=`, the latest first.

use super::json::order_json;
use super::paging::limit;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::orders::search::{Typed, problem};
use crate::merchant::reading;
use crate::session::StoreAccess;
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
pub(super) struct Page {
    limit: Option<usize>,
    /// A cursor of ours: the number of the last order that the client has.
    after: Option<i64>,
}

pub(super) async fn list(
    access: StoreAccess,
    typed: Query<Typed>,
    page: Query<Page>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let limit = limit(page.0.limit)?;
    let view = edge.stores.view(access.tenant).await?;
    let search = typed.0.read(view.profile.country).map_err(|faults| problem(&faults))?;
    let before = page.0.after.unwrap_or(i64::MAX);
    let (orders, more) = reading::orders(&edge.stores, access.tenant, &search, before, limit).await?;
    let next = orders.last().filter(|_| more).map(|stored| stored.order.number.to_string());
    let items: Vec<_> = orders.iter().map(order_json).collect();
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(json!({"items": items, "next": next})))
}
