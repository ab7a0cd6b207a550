//! Stripe's side of the gateway, on top of async-stripe. Private: one file per question.
//!
//! Requests are built by async-stripe's own builders, which follow the API version that it pins (those about
//! accounts and subscriptions are our own, see [`posted`]).
//! Answers are read with our own small types ([`answers`]), because the generated ones refuse a whole
//! answer for one missing field that we never look at.

mod accounts;
mod answers;
mod billing;
mod cancel_payment;
mod connection;
mod create_payment;
mod failure;
mod posted;
mod refund_payment;
mod retrieve_payment;

pub(crate) use accounts::{create_account, create_account_link, retrieve_account};
pub(crate) use billing::{create_customer, create_plan_checkout, create_portal, retrieve_subscription};
pub(crate) use cancel_payment::cancel_payment;
pub(crate) use connection::Connection;
pub(crate) use create_payment::create_payment;
pub(crate) use refund_payment::refund_payment;
pub(crate) use retrieve_payment::retrieve_payment;
