//! `GET /api/v1/stores/{id}/customers?q=&limit=&after=`: the people who have ordered, those who did so last
//! first.

use super::paging::limit;
use crate::answers::{own, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::orders::search::are_words;
use crate::merchant::reading;
use crate::session::StoreAccess;
use actix_web::{HttpResponse, web};
use commerce::money::{Currency, Money};
use persistence::customers::Customer;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
pub(super) struct Page {
    #[serde(default)]
    q: String,
    limit: Option<usize>,
    /// A cursor of ours: the number of the last order of the last customer that the client has.
    after: Option<i64>,
}

pub(super) async fn list(
    access: StoreAccess,
    page: Query<Page>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let Page { q, limit: wanted, after } = page.0;
    let limit = limit(wanted)?;
    if !are_words(&q) {
        return Err(Problem::field("q", "invalid", "search for fewer words, in one line"));
    }
    let currency = edge.stores.view(access.tenant).await?.profile.currency;
    let before = after.unwrap_or(i64::MAX);
    let (found, more) = reading::customers(&edge.stores, access.tenant, &q, before, limit).await?;
    let next = found.last().filter(|_| more).map(|customer| customer.latest.to_string());
    let items: Vec<Value> = found.iter().map(|customer| customer_json(customer, currency)).collect();
    Ok(own(HttpResponse::Ok()).json(json!({"items": items, "next": next})))
}

fn customer_json(customer: &Customer, currency: Currency) -> Value {
    json!({
        "name": customer.name,
        "email": customer.email,
        "orders": customer.orders,
        "spent": Money::new(customer.spent, currency),
        "last_order": {"number": customer.latest.to_string(), "created_at": rfc3339(customer.latest_at)},
    })
}
