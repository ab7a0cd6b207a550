//! `POST /webhooks/suppliers/{supplier}`: what a supplier says about its part of an order.

use super::signature::is_signed;
use super::{raw, received};
use crate::edge::Edge;
use crate::error::{FieldFault, Problem};
use crate::input::read_json;
use actix_web::{Error, HttpRequest, HttpResponse, web};
use actors::StoreError;
use commerce::ids::{PurchaseOrderId, SupplierId};
use commerce::order::SupplierNews;
use persistence::purchase_orders::Tracking;
use secrecy::ExposeSecret;
use serde::Deserialize;

/// The longest name of a carrier and number of a parcel.
const LONGEST_WORD: usize = 200;
/// The longest address of a parcel's page.
const LONGEST_URL: usize = 2000;
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

#[derive(Deserialize)]
struct TrackingMessage {
    #[serde(default)]
    carrier: Option<String>,
    #[serde(default)]
    number: Option<String>,
    #[serde(default)]
    url: Option<String>,
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
    let tracking = message.tracking.map(believable).transpose()?;
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

/// Words without control characters, of bearable length; an address that is no web page is dropped,
/// because it becomes a link in pages.
fn believable(tracking: TrackingMessage) -> Result<Tracking, Problem> {
    let word = |field: &str, text: Option<String>| {
        let text = text.unwrap_or_default();
        if text.chars().count() > LONGEST_WORD || text.chars().any(char::is_control) {
            return Err(FieldFault {
                field: format!("tracking.{field}"),
                code: "invalid".into(),
                message: format!("write at most {LONGEST_WORD} characters on one line"),
            });
        }
        Ok(text.trim().to_owned())
    };
    match (word("carrier", tracking.carrier), word("number", tracking.number)) {
        (Ok(carrier), Ok(number)) => {
            Ok(Tracking { carrier, number, url: tracking.url.as_deref().and_then(web_page) })
        }
        (carrier, number) => {
            Err(Problem::invalid([carrier.err(), number.err()].into_iter().flatten().collect()))
        }
    }
}

/// The address, if it is that of a web page.
fn web_page(text: &str) -> Option<String> {
    let url = reqwest::Url::parse(text).ok().filter(|_| text.len() <= LONGEST_URL)?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let is_plain = url.username().is_empty() && url.password().is_none();
    (is_web && is_plain).then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_pages_become_links() {
        assert_eq!(web_page("https://post.example/t?n=1").as_deref(), Some("https://post.example/t?n=1"));
        for wrong in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "//post.example",
            "/t",
            "post.example/t",
            "https://",
            "ftp://post.example/",
            "https://bank.example@evil.example/",
            "file:///etc/passwd",
            "",
        ] {
            assert_eq!(web_page(wrong), None, "{wrong}");
        }
        assert_eq!(web_page(&format!("https://post.example/{}", "a".repeat(3000))), None);
    }

    #[test]
    fn words_that_cannot_be_stored_or_shown_are_refused() {
        let tracking =
            |carrier: &str| TrackingMessage { carrier: Some(carrier.to_owned()), number: None, url: None };
        assert!(believable(tracking("Fan\0Courier")).is_err());
        assert!(believable(tracking(&"x".repeat(201))).is_err());
        assert_eq!(believable(tracking(" DHL ")).unwrap().carrier, "DHL");
    }
}
