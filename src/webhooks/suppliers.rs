//! `POST /webhooks/suppliers/{supplier}`: what a supplier says about its part of an order.

use super::signature::is_signed;
use super::{raw, received};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::read_json;
use crate::tracking::TrackingMessage;
use actix_web::{Error, HttpRequest, HttpResponse, web};
use actors::StoreError;
use commerce::ids::{PurchaseOrderId, SupplierId};
use commerce::order::SupplierNews;
use secrecy::ExposeSecret;
use serde::Deserialize;

/// Checked against for a supplier that does not exist, so that an answer takes the same time. Nobody can
/// sign with it to any effect: there is no supplier to speak for.
const NOBODY: &str = "whsec_bm90IGEgc3VwcGxpZXIncyBzZWNyZXQ=";

#[derive(Deserialize)]
struct Message {
    purchase_order: PurchaseOrderId,
    status: SupplierNews,
    #[serde(default)]
    tracking: Option<TrackingMessage>,
}

/// An unknown supplier, one without a secret and a wrong signature are answered alike: who may not speak
/// here learns nothing about who may.
pub(super) async fn receive(
    request: HttpRequest,
    supplier: web::Path<String>,
    body: Result<web::Bytes, Error>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let body = raw(body).await?;
    let supplier = signer(&edge, &supplier, &request, &body).await?;
    let message: Message = read_json(&body)?;
    let tracking = message.tracking.map(TrackingMessage::believed).transpose()?;
    let known = edge.stores.supplier_news(supplier, message.purchase_order, message.status, tracking).await?;
    tracing::info!(%supplier, purchase_order = %message.purchase_order, status = ?message.status, known, "news of a supplier");
    if known { Ok(received()) } else { Err(Problem::not_found()) }
}

/// The supplier of that handle, if it signed the request.
async fn signer(
    edge: &Edge,
    handle: &str,
    request: &HttpRequest,
    body: &[u8],
) -> Result<SupplierId, Problem> {
    let known = if is_handle(handle) { find(edge, handle).await? } else { None };
    let (supplier, secret) = match &known {
        Some((supplier, Some(secret))) => (Some(*supplier), secret.expose_secret()),
        Some((_, None)) | None => (None, NOBODY),
    };
    let signed = is_signed(secret, request.headers(), body, edge.stores.clock().now());
    supplier
        .filter(|_| signed)
        .ok_or_else(|| Problem::unauthorized("sign the body as sent with the supplier's secret, just now"))
}

async fn find(
    edge: &Edge,
    handle: &str,
) -> Result<Option<(SupplierId, Option<secrecy::SecretString>)>, StoreError> {
    edge.stores.supplier_secret(handle).await
}

/// Whether the text can be a handle at all; Postgres takes no zero byte, for one.
fn is_handle(text: &str) -> bool {
    (1..=100).contains(&text.len()) && !text.chars().any(char::is_control)
}
