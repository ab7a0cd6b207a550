//! `POST /webhooks/stripe`: events of the payment provider.

use super::{raw, received};
use crate::edge::Edge;
use crate::error::Problem;
use actix_web::http::StatusCode;
use actix_web::{Error, HttpRequest, HttpResponse, web};
use payments::webhook::{EventKind, SIGNATURE_HEADER, WebhookError, read_event};

/// 200 once the effect is durable, and for an event without one here; 400 for what the provider did not
/// sign just now; 5xx asks it to come again. The log gets ids and types: bodies are personal.
pub(super) async fn receive(
    request: HttpRequest,
    body: Result<web::Bytes, Error>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let body = raw(body).await?;
    let signature = request.headers().get(SIGNATURE_HEADER).and_then(|value| value.to_str().ok());
    let now = edge.stores.clock().now();
    let event =
        read_event(&body, signature.unwrap_or_default(), &edge.webhook_secrets, now).map_err(refused)?;
    let (id, kind) = (event.id.clone(), type_of(&event.kind).to_owned());
    let outcome = edge.stores.payment_event(event).await?;
    tracing::info!(event = %id, r#type = %kind, ?outcome, "a payment event");
    Ok(received())
}

fn refused(error: WebhookError) -> Problem {
    tracing::warn!(%error, "a payment event was refused");
    let (code, detail) = match error {
        WebhookError::BadSignature => ("bad_signature", "sign the body as sent with this endpoint's secret"),
        WebhookError::TooOld => {
            ("signature_too_old", "the signature's time is more than 300 s from now: sign again")
        }
        WebhookError::Malformed { .. } => ("malformed", "the signed body is no event with an id"),
    };
    Problem::new(StatusCode::BAD_REQUEST, code, detail)
}

fn type_of(kind: &EventKind) -> &str {
    match kind {
        EventKind::PaymentSucceeded(_) => "payment_intent.succeeded",
        EventKind::PaymentFailed(_) => "payment_intent.payment_failed",
        EventKind::ChargeRefunded { .. } => "charge.refunded",
        EventKind::DisputeCreated { .. } => "charge.dispute.created",
        EventKind::AccountUpdated { .. } => "account.updated",
        EventKind::SubscriptionChanged { .. } => "customer.subscription",
        EventKind::InvoicePaid { .. } => "invoice.paid",
        EventKind::InvoicePaymentFailed { .. } => "invoice.payment_failed",
        EventKind::Other { event_type } => event_type,
    }
}
