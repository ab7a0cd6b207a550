//! A refund as our side sees it.

/// Money to be given back. Each party gives back its own share of it: the merchant's transfer is
/// reversed and the platform's fee refunded, both in proportion, so that the merchant of a payment that
/// is fully refunded is left with nothing taken and nothing owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefundRequest {
    /// The idempotency key, as in [`PaymentRequest`](crate::PaymentRequest).
    pub operation: String,
    /// The payment, `pi_…`.
    pub intent: String,
    /// Minor units; none means all that is left.
    pub amount: Option<i64>,
    /// For Stripe's fraud model and the dashboard.
    pub reason: Option<RefundReason>,
}

/// The reasons that Stripe knows. Anything else is our own business and stays in our own notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundReason {
    /// Paid twice.
    Duplicate,
    /// The shopper's card was misused; Stripe then blocks the card.
    Fraudulent,
    /// The shopper (or the merchant on their behalf) asked for it.
    RequestedByCustomer,
}

/// A refund as Stripe has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refund {
    /// Stripe's id, `re_…`.
    pub id: String,
    /// The payment it belongs to, where Stripe says so.
    pub intent: Option<String>,
    /// Minor units.
    pub amount: i64,
    /// Lower case, as Stripe writes it.
    pub currency: String,
    pub status: RefundStatus,
}

/// Where a refund stands (<https://docs.stripe.com/refunds#refund-statuses>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefundStatus {
    /// On its way; some banks take days.
    Pending,
    /// The shopper has to give an account number first.
    RequiresAction,
    /// Given back.
    Succeeded,
    /// The bank sent it back; the money is with the platform again.
    Failed,
    /// Taken back before it left.
    Cancelled,
    /// A word newer than this program, or none.
    Unknown(String),
}

impl RefundStatus {
    pub(crate) fn read(word: &str) -> Self {
        match word {
            "pending" => Self::Pending,
            "requires_action" => Self::RequiresAction,
            "succeeded" => Self::Succeeded,
            "failed" => Self::Failed,
            "canceled" => Self::Cancelled,
            newer => Self::Unknown(newer.to_owned()),
        }
    }
}
