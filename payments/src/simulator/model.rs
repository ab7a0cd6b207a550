//! What the simulator remembers about payments, refunds and accounts: only what its answers need.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A PaymentIntent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Intent {
    pub id: String,
    pub client_secret: ClientSecret,
    pub created: i64,
    pub status: IntentStatus,
    pub amount: i64,
    pub currency: String,
    pub application_fee_amount: Option<i64>,
    /// `transfer_data[destination]`.
    pub destination: Option<String>,
    pub on_behalf_of: Option<String>,
    /// The other parameters that an answer only repeats, by their names.
    pub echoed: BTreeMap<String, String>,
    pub metadata: BTreeMap<String, String>,
    /// The latest attempt to pay.
    pub charge: Option<Charge>,
    pub canceled_at: Option<i64>,
    pub cancellation_reason: Option<String>,
}

/// The part of Stripe's states that a card without 3-D Secure passes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntentStatus {
    /// New, or declined: it can be paid.
    RequiresPaymentMethod,
    /// It can never be paid any more.
    Canceled,
    /// Paid.
    Succeeded,
}

impl IntentStatus {
    /// Stripe's word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::RequiresPaymentMethod => "requires_payment_method",
            Self::Canceled => "canceled",
            Self::Succeeded => "succeeded",
        }
    }
}

/// One attempt to pay.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Charge {
    pub id: String,
    pub created: i64,
    pub payment_method: String,
    pub brand: String,
    pub last4: String,
    /// None: it went through.
    pub decline: Option<Decline>,
    /// The sum of all refunds.
    pub amount_refunded: i64,
}

/// Why an issuer refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decline {
    pub decline_code: String,
    pub message: String,
}

/// A Refund, with what each party gave back for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SimulatedRefund {
    pub id: String,
    pub created: i64,
    pub intent: String,
    pub charge: String,
    pub amount: i64,
    pub currency: String,
    pub reason: Option<String>,
    pub metadata: BTreeMap<String, String>,
    /// Taken back from the merchant's account (`reverse_transfer`).
    pub transfer_reversed: i64,
    /// Given back by the platform to the merchant's account (`refund_application_fee`).
    pub fee_refunded: i64,
}

/// A connected account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Account {
    pub(super) id: String,
    pub(super) created: i64,
    pub(super) country: String,
    pub(super) email: Option<String>,
    pub(super) metadata: BTreeMap<String, String>,
    /// Whether the owner has answered all questions, so that the account may sell.
    pub(super) onboarded: bool,
}

/// A client secret, kept out of logs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClientSecret(String);

impl ClientSecret {
    pub(super) fn new(secret: String) -> Self {
        Self(secret)
    }

    /// The secret itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

impl Intent {
    /// What has been paid.
    #[must_use]
    pub fn amount_received(&self) -> i64 {
        if self.status == IntentStatus::Succeeded { self.amount } else { 0 }
    }
}
