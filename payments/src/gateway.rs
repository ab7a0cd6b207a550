//! The gateway: what Stripe is asked.
//!
//! Each returns a boxed future that owns what it needs. Boxed, because the Stripe client's own futures
//! are large and generic, and would otherwise be compiled again into every crate that awaits them.
//!
//! The gateway repeats nothing by itself. Who asked holds the durable record of the operation, and
//! repeats it with the same key after a crash as well, which no loop in here could do.

use crate::stripe::Connection;
use crate::{
    AccountRequest, CustomerRequest, MerchantAccount, MerchantSubscription, OnboardingRequest, Payment,
    PaymentError, PaymentRequest, PlanCheckoutRequest, PortalRequest, Refund, RefundRequest, stripe,
};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use secrecy::SecretString;

/// Where Stripe is and who we are there.
#[derive(Clone, Debug)]
pub struct GatewaySettings {
    /// `https://api.stripe.com`, or any server that speaks like it. A path, a trailing slash and a
    /// trailing `/v1` are all understood.
    pub api_base: String,
    /// `sk_…` or `rk_…`.
    pub secret_key: SecretString,
}

/// The way to Stripe. Cheap to clone; usable from any tokio runtime.
#[derive(Clone, Debug)]
pub struct Gateway {
    connection: Connection,
}

impl Gateway {
    /// Prepares the client; nothing is sent yet.
    ///
    /// # Errors
    /// [`PaymentError::Misconfigured`]: the base URL or the key cannot be used.
    pub fn new(settings: &GatewaySettings) -> Result<Gateway, PaymentError> {
        Ok(Gateway { connection: Connection::new(&settings.api_base, &settings.secret_key)? })
    }

    /// Makes a payment for the shopper to pay.
    #[must_use]
    pub fn create_payment(
        &self,
        request: PaymentRequest,
    ) -> BoxFuture<'static, Result<Payment, PaymentError>> {
        let connection = self.connection.clone();
        async move { stripe::create_payment(&connection, request).await }.boxed()
    }

    /// The payment as it is now: what an event says may be old.
    #[must_use]
    pub fn payment(&self, intent: &str) -> BoxFuture<'static, Result<Payment, PaymentError>> {
        let (connection, intent) = (self.connection.clone(), intent.to_owned());
        async move { stripe::retrieve_payment(&connection, &intent).await }.boxed()
    }

    /// Gives a payment up, so that it can never be paid. One that has been paid is
    /// [`PaymentError::Rejected`] with the code `payment_intent_unexpected_state`.
    #[must_use]
    pub fn cancel_payment(
        &self,
        intent: &str,
        operation: &str,
    ) -> BoxFuture<'static, Result<Payment, PaymentError>> {
        let connection = self.connection.clone();
        let (intent, operation) = (intent.to_owned(), operation.to_owned());
        async move { stripe::cancel_payment(&connection, &intent, &operation).await }.boxed()
    }

    /// Gives money back, each party its share.
    #[must_use]
    pub fn refund_payment(&self, request: RefundRequest) -> BoxFuture<'static, Result<Refund, PaymentError>> {
        let connection = self.connection.clone();
        async move { stripe::refund_payment(&connection, request).await }.boxed()
    }

    /// Makes an account for a merchant, to whom Stripe has to put its questions then.
    #[must_use]
    pub fn create_account(
        &self,
        request: AccountRequest,
    ) -> BoxFuture<'static, Result<MerchantAccount, PaymentError>> {
        let connection = self.connection.clone();
        async move { stripe::create_account(&connection, request).await }.boxed()
    }

    /// The account as it is now: what an event says may be old.
    #[must_use]
    pub fn account(&self, account: &str) -> BoxFuture<'static, Result<MerchantAccount, PaymentError>> {
        let (connection, account) = (self.connection.clone(), account.to_owned());
        async move { stripe::retrieve_account(&connection, &account).await }.boxed()
    }

    /// The address where Stripe asks the merchant. For that merchant only, and for no log.
    #[must_use]
    pub fn onboarding_url(
        &self,
        request: OnboardingRequest,
    ) -> BoxFuture<'static, Result<String, PaymentError>> {
        let connection = self.connection.clone();
        async move { stripe::create_account_link(&connection, request).await }.boxed()
    }

    /// Makes a merchant a customer of the platform; its id, `cus_…`.
    #[must_use]
    pub fn create_customer(
        &self,
        request: CustomerRequest,
    ) -> BoxFuture<'static, Result<String, PaymentError>> {
        let connection = self.connection.clone();
        async move { stripe::create_customer(&connection, request).await }.boxed()
    }

    /// The address where a plan is bought. For that merchant only, and for no log.
    #[must_use]
    pub fn plan_checkout_url(
        &self,
        request: PlanCheckoutRequest,
    ) -> BoxFuture<'static, Result<String, PaymentError>> {
        let connection = self.connection.clone();
        async move { stripe::create_plan_checkout(&connection, request).await }.boxed()
    }

    /// The address where a plan is changed and ended. For that merchant only, and for no log.
    #[must_use]
    pub fn billing_portal_url(
        &self,
        request: PortalRequest,
    ) -> BoxFuture<'static, Result<String, PaymentError>> {
        let connection = self.connection.clone();
        async move { stripe::create_portal(&connection, request).await }.boxed()
    }

    /// The subscription of a customer that counts now, if it ever had one: what an event says may be old.
    #[must_use]
    pub fn subscription(
        &self,
        customer: &str,
    ) -> BoxFuture<'static, Result<Option<MerchantSubscription>, PaymentError>> {
        let (connection, customer) = (self.connection.clone(), customer.to_owned());
        async move { stripe::retrieve_subscription(&connection, &customer).await }.boxed()
    }
}

#[cfg(test)]
mod tests;
