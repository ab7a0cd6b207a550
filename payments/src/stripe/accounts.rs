//! `/v1/accounts` and `/v1/account_links`.

use super::Connection;
use super::answers::{AccountAnswer, LinkAnswer};
use super::connection::id_for_path;
use super::posted::Posted;
use crate::{AccountRequest, MerchantAccount, OnboardingRequest, PaymentError};
use std::collections::BTreeMap;
use stripe::StripeRequest;
use stripe_client_core::{RequestBuilder, StripeMethod};

/// A GET of this account.
struct Looked(String);

impl StripeRequest for Looked {
    type Output = ();

    fn build(&self) -> RequestBuilder {
        RequestBuilder::new(StripeMethod::Get, format!("/accounts/{}", self.0))
    }
}

pub(crate) async fn create_account(
    connection: &Connection,
    request: AccountRequest,
) -> Result<MerchantAccount, PaymentError> {
    let requested = || "true".to_owned();
    let posted = Posted {
        path: "/accounts",
        parameters: BTreeMap::from([
            // `on_behalf_of` needs the first, a destination charge the second.
            ("capabilities[card_payments][requested]", requested()),
            ("capabilities[transfers][requested]", requested()),
            ("country", request.country.to_string()),
            ("metadata[tenant_id]", request.tenant.to_string()),
            ("type", "express".to_owned()),
        ]),
    };
    let answer: AccountAnswer = connection.order(posted, &request.operation).await?;
    Ok(answer.into())
}

pub(crate) async fn retrieve_account(
    connection: &Connection,
    account: &str,
) -> Result<MerchantAccount, PaymentError> {
    let answer: AccountAnswer = connection.ask(Looked(id_for_path(account)?)).await?;
    Ok(answer.into())
}

/// The address to send the merchant to.
pub(crate) async fn create_account_link(
    connection: &Connection,
    request: OnboardingRequest,
) -> Result<String, PaymentError> {
    let OnboardingRequest { operation, account, return_url, refresh_url } = request;
    let posted = Posted {
        path: "/account_links",
        parameters: BTreeMap::from([
            ("account", account),
            ("refresh_url", refresh_url),
            ("return_url", return_url),
            ("type", "account_onboarding".to_owned()),
        ]),
    };
    let answer: LinkAnswer = connection.order(posted, &operation).await?;
    Ok(answer.url)
}
