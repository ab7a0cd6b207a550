//! A payment as our side sees it: what is asked for, and what became of it.

use commerce::ids::{OrderId, TenantId};
use commerce::money::Money;
use std::fmt;

/// A payment to be made: a destination charge, so that the shopper pays `amount`, the platform keeps
/// `application_fee` and the merchant's account receives the difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentRequest {
    /// The idempotency key: made from our own id of the operation and the number of the attempt, because
    /// Stripe replays a failure under its key too.
    pub operation: String,
    /// What the shopper pays.
    pub amount: Money,
    /// What the platform keeps of it. Zero sends no fee at all: Stripe takes only positive ones.
    pub application_fee: Money,
    /// The merchant's account, `acct_…`.
    pub destination: String,
    /// The store. It travels in the metadata and comes back in every event.
    pub tenant: TenantId,
    /// The order. It travels like the store.
    pub order: OrderId,
    /// The order's number, for people who look at Stripe's dashboard.
    pub order_number: String,
    /// One line for the dashboard; the shopper may see it too.
    pub description: String,
}

/// A payment as Stripe has it now.
#[derive(Clone, PartialEq, Eq)]
pub struct Payment {
    /// Stripe's id, `pi_…`.
    pub intent: String,
    /// Lets a browser pay this one payment. Hand it to that shopper and to no log.
    pub client_secret: Option<String>,
    pub status: PaymentStatus,
    /// Minor units.
    pub amount: i64,
    /// Minor units that have really been paid.
    pub amount_received: i64,
    /// Lower case, as Stripe writes it.
    pub currency: String,
    /// The store and the order from the metadata, where they are ours.
    pub tenant: Option<TenantId>,
    pub order: Option<OrderId>,
    /// Why the last attempt to pay failed: Stripe's code.
    pub failure: Option<String>,
}

impl fmt::Debug for Payment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payment")
            .field("intent", &self.intent)
            .field("client_secret", &self.client_secret.as_ref().map(|_| "[hidden]"))
            .field("status", &self.status)
            .field("amount", &self.amount)
            .field("amount_received", &self.amount_received)
            .field("currency", &self.currency)
            .field("tenant", &self.tenant)
            .field("order", &self.order)
            .field("failure", &self.failure)
            .finish()
    }
}

/// Where a payment stands (<https://docs.stripe.com/payments/paymentintents/lifecycle>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaymentStatus {
    /// Nothing was paid yet, or the last attempt failed: the shopper may try (again).
    RequiresPaymentMethod,
    /// A means of payment is chosen and not yet confirmed.
    RequiresConfirmation,
    /// The shopper has to do something more, such as 3-D Secure. Not a failure.
    RequiresAction,
    /// The bank is at it; an event will tell.
    Processing,
    /// Authorised but not taken. Our payments are captured at once, so we never ask for this.
    RequiresCapture,
    /// Given up. It can never be paid any more.
    Cancelled,
    /// Paid. It can be refunded and not cancelled.
    Succeeded,
    /// A word newer than this program.
    Unknown(String),
}

impl PaymentStatus {
    pub(crate) fn read(word: &str) -> Self {
        match word {
            "requires_payment_method" => Self::RequiresPaymentMethod,
            "requires_confirmation" => Self::RequiresConfirmation,
            "requires_action" => Self::RequiresAction,
            "processing" => Self::Processing,
            "requires_capture" => Self::RequiresCapture,
            "canceled" => Self::Cancelled,
            "succeeded" => Self::Succeeded,
            newer => Self::Unknown(newer.to_owned()),
        }
    }
}
