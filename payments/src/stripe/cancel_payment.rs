//! `POST /v1/payment_intents/{id}/cancel`.

use super::Connection;
use super::answers::IntentAnswer;
use super::connection::id_for_path;
use crate::{Payment, PaymentError};
use stripe_core::payment_intent::CancelPaymentIntent;

pub(crate) async fn cancel_payment(
    connection: &Connection,
    intent: &str,
    operation: &str,
) -> Result<Payment, PaymentError> {
    let request = CancelPaymentIntent::new(id_for_path(intent)?);
    let answer: IntentAnswer = connection.order(request, operation).await?;
    Ok(answer.into())
}
