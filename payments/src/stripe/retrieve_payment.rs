//! `GET /v1/payment_intents/{id}`.

use super::Connection;
use super::answers::IntentAnswer;
use super::connection::id_for_path;
use crate::{Payment, PaymentError};
use stripe_core::payment_intent::RetrievePaymentIntent;

pub(crate) async fn retrieve_payment(connection: &Connection, intent: &str) -> Result<Payment, PaymentError> {
    let answer: IntentAnswer = connection.ask(RetrievePaymentIntent::new(id_for_path(intent)?)).await?;
    Ok(answer.into())
}
