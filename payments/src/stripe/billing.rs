//! `/v1/customers`, `/v1/checkout/sessions`, `/v1/billing_portal/sessions` and `/v1/subscriptions`: what merchants
//! pay the platform.

use super::Connection;
use super::answers::{CustomerAnswer, LinkAnswer, SubscriptionsAnswer};
use super::posted::Posted;
use crate::{CustomerRequest, MerchantSubscription, PaymentError, PlanCheckoutRequest, PortalRequest};
use std::collections::BTreeMap;
use stripe::StripeRequest;
use stripe_client_core::{RequestBuilder, StripeMethod};

/// The latest subscriptions of a customer, those that have ended too.
struct Subscriptions(String);

impl StripeRequest for Subscriptions {
    type Output = ();

    fn build(&self) -> RequestBuilder {
        let parameters = BTreeMap::from([("customer", &*self.0), ("limit", "10"), ("status", "all")]);
        RequestBuilder::new(StripeMethod::Get, "/subscriptions").query(&parameters)
    }
}

/// Its id, `cus_…`.
pub(crate) async fn create_customer(
    connection: &Connection,
    request: CustomerRequest,
) -> Result<String, PaymentError> {
    let CustomerRequest { operation, account, email } = request;
    let posted = Posted {
        path: "/customers",
        parameters: BTreeMap::from([
            ("email", email.as_str().to_owned()),
            ("metadata[account_id]", account.to_string()),
        ]),
    };
    let answer: CustomerAnswer = connection.order(posted, &operation).await?;
    Ok(answer.id)
}

/// The address where the plan is bought. No `payment_method_types`: this API version refuses it.
pub(crate) async fn create_plan_checkout(
    connection: &Connection,
    request: PlanCheckoutRequest,
) -> Result<String, PaymentError> {
    let PlanCheckoutRequest { operation, account, customer, price, success_url, cancel_url } = request;
    let posted = Posted {
        path: "/checkout/sessions",
        parameters: BTreeMap::from([
            ("cancel_url", cancel_url),
            ("client_reference_id", account.to_string()),
            ("customer", customer),
            ("line_items[0][price]", price),
            ("line_items[0][quantity]", "1".to_owned()),
            ("mode", "subscription".to_owned()),
            ("success_url", success_url),
        ]),
    };
    let answer: LinkAnswer = connection.order(posted, &operation).await?;
    Ok(answer.url)
}

/// The address where a customer changes its subscription.
pub(crate) async fn create_portal(
    connection: &Connection,
    request: PortalRequest,
) -> Result<String, PaymentError> {
    let PortalRequest { operation, customer, return_url } = request;
    let posted = Posted {
        path: "/billing_portal/sessions",
        parameters: BTreeMap::from([("customer", customer), ("return_url", return_url)]),
    };
    let answer: LinkAnswer = connection.order(posted, &operation).await?;
    Ok(answer.url)
}

/// The one that counts.
pub(crate) async fn retrieve_subscription(
    connection: &Connection,
    customer: &str,
) -> Result<Option<MerchantSubscription>, PaymentError> {
    let answer: SubscriptionsAnswer = connection.ask(Subscriptions(customer.to_owned())).await?;
    Ok(MerchantSubscription::that_counts(answer.into()))
}
