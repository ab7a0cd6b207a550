//! `GET /api/v1/stores/{id}/orders?limit=&after=`, the latest first.

use super::json::order_json;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::reading;
use crate::session::StoreAccess;
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

const USUAL: usize = 20;
const MOST: usize = 100;

#[derive(Deserialize)]
pub(super) struct Page {
    limit: Option<usize>,
    /// A cursor of ours: the number of the last order that the client has.
    after: Option<i64>,
}

pub(super) async fn list(
    access: StoreAccess,
    page: Query<Page>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let limit = page.0.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::field(
            "limit",
            "out_of_range",
            format!("write a whole number from 1 to {MOST}"),
        ));
    }
    let before = page.0.after.unwrap_or(i64::MAX);
    let (orders, more) = reading::orders(&edge.stores, access.tenant, before, limit).await?;
    let next = orders.last().filter(|_| more).map(|stored| stored.order.number.to_string());
    let items: Vec<_> = orders.iter().map(order_json).collect();
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(json!({"items": items, "next": next})))
}
