//! Stores and orders as JSON, for whoever holds the store's key.

mod json;
mod order;
mod orders;
mod store;

use crate::error::Problem;
use crate::session::KeyHolder;
use actix_web::web;
use commerce::ids::TenantId;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/api/v1/stores/{id}", web::get().to(store::show))
        .route("/api/v1/stores/{id}/orders", web::get().to(orders::list))
        .route("/api/v1/stores/{id}/orders/{order}", web::get().to(order::show));
}

/// The store that the address names, if it is the key's. Another's is answered as none.
fn own(holder: &KeyHolder, id: &str) -> Result<TenantId, Problem> {
    let named: Option<TenantId> = id.parse().ok();
    named.filter(|named| *named == holder.tenant).ok_or_else(Problem::not_found)
}
