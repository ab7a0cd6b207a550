//! `POST /v1/refunds`.
//!
//! Both flags default to false at Stripe, and then the platform would pay the whole refund. With
//! `reverse_transfer` alone the merchant would lose the full gross. With both, each gives back its share
//! (<https://docs.stripe.com/connect/destination-charges#issue-refunds>).

use super::Connection;
use super::answers::RefundAnswer;
use crate::{PaymentError, Refund, RefundReason, RefundRequest};
use stripe_core::refund::{CreateRefund, CreateRefundReason};

pub(crate) async fn refund_payment(
    connection: &Connection,
    request: RefundRequest,
) -> Result<Refund, PaymentError> {
    let mut refund = CreateRefund::new()
        .payment_intent(request.intent)
        .reverse_transfer(true)
        .refund_application_fee(true);
    if let Some(amount) = request.amount {
        refund = refund.amount(amount);
    }
    if let Some(reason) = request.reason {
        refund = refund.reason(stripes_word(reason));
    }
    let answer: RefundAnswer = connection.order(refund, &request.operation).await?;
    Ok(answer.into())
}

fn stripes_word(reason: RefundReason) -> CreateRefundReason {
    match reason {
        RefundReason::Duplicate => CreateRefundReason::Duplicate,
        RefundReason::Fraudulent => CreateRefundReason::Fraudulent,
        RefundReason::RequestedByCustomer => CreateRefundReason::RequestedByCustomer,
    }
}
