//! From async-stripe's errors to ours.

use crate::PaymentError;
use ::stripe::{ApiErrors, StripeError};

pub(super) fn read_failure(error: StripeError) -> PaymentError {
    match error {
        StripeError::Stripe(details, status) => read_refusal(&details, status),
        // async-stripe reports an error answer whose body is not Stripe's JSON in the same way as a good
        // answer that cannot be read, and drops the status of both.
        StripeError::JSONDeserialize(reason) => PaymentError::Malformed { reason },
        StripeError::ClientError(reason) => PaymentError::Unreachable { reason },
        StripeError::Timeout => PaymentError::Unreachable { reason: "no answer in time".to_owned() },
        StripeError::ConfigError(reason) => PaymentError::Misconfigured { reason },
    }
}

/// By status: <https://docs.stripe.com/error-low-level>.
fn read_refusal(details: &ApiErrors, status: u16) -> PaymentError {
    match status {
        409 => PaymentError::Conflict,
        429 => PaymentError::RateLimited,
        // 424 says that a system behind Stripe failed.
        424 | 500.. => PaymentError::Unreachable { reason: format!("status {status}") },
        _ => PaymentError::Rejected {
            code: code(details),
            message: details.message.clone().unwrap_or_default(),
            status,
        },
    }
}

/// Idempotency errors have no code but a type.
fn code(details: &ApiErrors) -> String {
    details.code.as_ref().map_or_else(|| details.type_.as_str(), |code| code.as_str()).to_owned()
}
