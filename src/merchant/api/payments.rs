//! `/api/v1/stores/{id}/payments`: where the margin of each sale goes.

use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::payments::coming_back;
use crate::session::StoreAccess;
use actix_web::{HttpResponse, web};
use serde_json::json;

/// `POST …/payments/onboarding`: where the payment provider asks the merchant. The address works once, for some
/// minutes.
pub(super) async fn onboard(access: StoreAccess, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let url = edge.stores.onboarding_url(access.tenant, coming_back(&edge, access.tenant)).await?;
    Ok(own(HttpResponse::Ok()).json(json!({"url": url})))
}
