//! `POST /v1/payment_intents`: a destination charge
//! (<https://docs.stripe.com/connect/destination-charges>).

use super::Connection;
use super::answers::IntentAnswer;
use crate::{Payment, PaymentError, PaymentRequest};
use commerce::money::Money;
use std::collections::HashMap;
use stripe_core::payment_intent::{
    CreatePaymentIntent, CreatePaymentIntentAutomaticPaymentMethods, CreatePaymentIntentTransferData,
};
use stripe_types::Currency;

pub(crate) async fn create_payment(
    connection: &Connection,
    request: PaymentRequest,
) -> Result<Payment, PaymentError> {
    check(&request)?;
    let operation = request.operation.clone();
    let answer: IntentAnswer = connection.order(build(request), &operation).await?;
    Ok(answer.into())
}

/// What Stripe would refuse, or worse, would understand differently.
fn check(request: &PaymentRequest) -> Result<(), PaymentError> {
    let (amount, fee) = (request.amount, request.application_fee);
    if amount.currency() != fee.currency() {
        return Err(PaymentError::refused_here("invalid_currency", "fee and amount differ in currency"));
    }
    if fee.is_negative() || fee.amount() > amount.amount() {
        return Err(PaymentError::refused_here("amount_too_large", "the fee is no part of the amount"));
    }
    Ok(())
}

/// No `payment_method_types` (this API version refuses it) and no `transfer_data[amount]` (which does
/// not go together with a fee).
fn build(request: PaymentRequest) -> CreatePaymentIntent {
    let metadata = HashMap::from([
        ("tenant_id".to_owned(), request.tenant.to_string()),
        ("order_id".to_owned(), request.order.to_string()),
        ("order_number".to_owned(), request.order_number),
    ]);
    let mut intent = CreatePaymentIntent::new(request.amount.amount(), currency(request.amount))
        .automatic_payment_methods(CreatePaymentIntentAutomaticPaymentMethods::new(true))
        .on_behalf_of(request.destination.clone())
        .transfer_data(CreatePaymentIntentTransferData::new(request.destination))
        .metadata(metadata)
        .description(request.description);
    let fee = request.application_fee.amount();
    if fee > 0 {
        intent = intent.application_fee_amount(fee);
    }
    intent
}

fn currency(amount: Money) -> Currency {
    let code = amount.currency().code().to_ascii_lowercase();
    code.parse().unwrap_or_else(|impossible: std::convert::Infallible| match impossible {})
}
