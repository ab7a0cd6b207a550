//! Payments: the only room that talks to Stripe.
//!
//! - [`Gateway`] asks Stripe for something: a payment, its state, its end, a refund. Every question
//!   that changes anything carries an idempotency key of ours, so it may be repeated at will.
//! - [`webhook`] believes what Stripe tells us, once it has checked who is speaking.
//! - [`simulator`] is a small server that speaks like Stripe, for development and tests.
//!
//! Nobody outside sees a type of the Stripe client: it lives in the private module `stripe`, which
//! keeps its compile time and its surprises in here. What an answer or an event *means* for an order
//! is not decided in this crate, and nothing is stored by it (except by the simulator, in its journal).

// The simulator writes Stripe's objects, of some fifty fields each, with `json!`.
#![recursion_limit = "256"]

mod account;
mod error;
mod gateway;
mod payment;
mod refund;
pub mod simulator;
mod stripe;
mod subscription;
#[cfg(test)]
mod test_support;
mod tls;
pub mod webhook;

pub use account::{AccountFacts, AccountRequest, MerchantAccount, OnboardingRequest};
pub use error::PaymentError;
pub use gateway::{Gateway, GatewaySettings};
pub use payment::{Payment, PaymentRequest, PaymentStatus};
pub use refund::{Refund, RefundReason, RefundRequest, RefundStatus};
pub use subscription::{CustomerRequest, MerchantSubscription, PlanCheckoutRequest, PortalRequest};
