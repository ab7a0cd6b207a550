//! Why a request to the payment provider has no good answer.
//!
//! The one question a caller has is whether to ask again, so the variants are cut by that and not by
//! Stripe's list of error types (<https://docs.stripe.com/error-low-level>).

/// What went wrong with a request to Stripe.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaymentError {
    /// Stripe understood and refused, or we refused to send it. Asking again with the same key gives the
    /// same answer, so nobody should.
    #[error("the payment provider refused the request: {code} (status {status}): {message}")]
    Rejected {
        /// Stripe's error code, or its error type where it gives no code (`idempotency_error`).
        code: String,
        /// Stripe's text, in English. For declined cards it may be shown to the shopper.
        message: String,
        /// The HTTP status; 400 for what we refused to send.
        status: u16,
    },
    /// Another request with the same key or on the same object is under way (409). Ask again.
    #[error("another request on the same payment is under way")]
    Conflict,
    /// Too many requests (429). Ask again, later.
    #[error("the payment provider asks for fewer requests")]
    RateLimited,
    /// No answer, or a fault on their side. The effect may or may not have taken place: only the same
    /// key makes it safe to ask again.
    #[error("the payment provider cannot be reached: {reason}")]
    Unreachable { reason: String },
    /// An answer that cannot be read (a proxy's error page, say). As with [`PaymentError::Unreachable`]
    /// the effect is unknown, so the same key must be used again.
    #[error("the payment provider's answer cannot be read: {reason}")]
    Malformed { reason: String },
    /// The settings cannot work: a key or a base URL that does not fit into a request.
    #[error("the payment gateway is misconfigured: {reason}")]
    Misconfigured { reason: String },
}

impl PaymentError {
    /// Whether the same request with the same key is worth repeating after a pause.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::Conflict | Self::RateLimited | Self::Unreachable { .. } | Self::Malformed { .. } => true,
            Self::Rejected { .. } | Self::Misconfigured { .. } => false,
        }
    }

    /// A request that must not leave the house.
    pub(crate) fn refused_here(code: &str, message: impl Into<String>) -> Self {
        Self::Rejected { code: code.to_owned(), message: message.into(), status: 400 }
    }
}
