//! `/api/v1/stores/{id}/payments`: where the margin of each sale goes.

use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::payments::coming_back;
use crate::session::StoreAccess;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::StoreError;
use serde_json::json;

/// `POST …/payments/onboarding`: where the payment provider asks the merchant. The address works once, for some
/// minutes.
pub(super) async fn onboard(access: StoreAccess, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let url = edge.stores.onboarding_url(access.tenant, coming_back(&edge, access.tenant)).await;
    let url = url.map_err(|error| match error {
        StoreError::Payment(error) if !error.is_temporary() => {
            tracing::error!(%error, "the payment provider refused an account");
            Problem::new(
                StatusCode::BAD_GATEWAY,
                "onboarding_refused",
                "the payment provider does not take this store's account: write to us",
            )
        }
        StoreError::Payment(error) => {
            tracing::warn!(%error, "the payment provider could not be asked about an account");
            Problem::later(
                StatusCode::SERVICE_UNAVAILABLE,
                "payment_unavailable",
                "the payment provider cannot be reached just now: send the same request again in a moment",
                2,
            )
        }
        error => error.into(),
    })?;
    Ok(own(HttpResponse::Ok()).json(json!({"url": url})))
}
