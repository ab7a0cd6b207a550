//! One request to Stripe: its address, its key, its time limit.

use super::failure::read_failure;
use crate::{PaymentError, tls};
use ::stripe::{Client, ClientBuilder, IdempotencyKey, RequestStrategy, StripeRequest};
use secrecy::{ExposeSecret, SecretString};
use std::time::Duration;

/// All of one request, connecting included. Stripe itself answers in seconds; a shopper waits for it.
const TIME_LIMIT: Duration = Duration::from_secs(15);

/// Stripe's limit for an idempotency key (<https://docs.stripe.com/api/idempotent_requests>).
const LONGEST_KEY: usize = 255;

/// A client that knows where Stripe is. Its `Debug` hides the key (async-stripe marks the header as
/// sensitive).
#[derive(Clone, Debug)]
pub(crate) struct Connection {
    client: Client,
    time_limit: Duration,
}

impl Connection {
    pub(crate) fn new(api_base: &str, secret_key: &SecretString) -> Result<Self, PaymentError> {
        tls::install_provider();
        // The default strategy is stated, because the others repeat a POST without any key.
        let client = ClientBuilder::new(secret_key.expose_secret())
            .url(with_slash(api_base)?)
            .request_strategy(RequestStrategy::Once)
            .build()
            .map_err(|error| misconfigured(error.to_string()))?;
        Ok(Self { client, time_limit: TIME_LIMIT })
    }

    /// A question that changes nothing, so it needs no key.
    pub(super) async fn ask<Answer: miniserde::Deserialize>(
        &self,
        request: impl StripeRequest,
    ) -> Result<Answer, PaymentError> {
        self.send(request, RequestStrategy::Once).await
    }

    /// A request that changes something, under the key `operation`.
    pub(super) async fn order<Answer: miniserde::Deserialize>(
        &self,
        request: impl StripeRequest,
        operation: &str,
    ) -> Result<Answer, PaymentError> {
        self.send(request, RequestStrategy::Idempotent(key(operation)?)).await
    }

    async fn send<Answer: miniserde::Deserialize>(
        &self,
        request: impl StripeRequest,
        strategy: RequestStrategy,
    ) -> Result<Answer, PaymentError> {
        let mut request = request.build();
        request.body = request.body.as_deref().map(in_order);
        let answer = request.customize::<Answer>().request_strategy(strategy).send(&self.client);
        match tokio::time::timeout(self.time_limit, answer).await {
            Ok(answer) => answer.map_err(read_failure),
            Err(_elapsed) => Err(PaymentError::Unreachable { reason: "no answer in time".to_owned() }),
        }
    }
}

/// The parameters in alphabetical order. Metadata goes through a hash map, so a repeated request would
/// otherwise be the same parameters in other bytes; under one key, nothing at all should differ.
fn in_order(body: &str) -> String {
    let mut parameters: Vec<&str> = body.split('&').collect();
    parameters.sort_unstable();
    parameters.join("&")
}

/// async-stripe appends `v1/…` to the base as it is.
fn with_slash(api_base: &str) -> Result<String, PaymentError> {
    let base = api_base.trim().trim_end_matches('/');
    let base = base.strip_suffix("/v1").unwrap_or(base);
    let is_http = base.starts_with("http://") || base.starts_with("https://");
    if !is_http || base.contains(['?', '#']) {
        return Err(misconfigured(format!("{api_base:?} is not the base URL of an API")));
    }
    Ok(format!("{base}/"))
}

fn key(operation: &str) -> Result<IdempotencyKey, PaymentError> {
    let visible = operation.bytes().all(|byte| byte.is_ascii_graphic());
    if !visible || operation.len() > LONGEST_KEY {
        return Err(PaymentError::refused_here("idempotency_key", "the operation's name is not a key"));
    }
    IdempotencyKey::new(operation)
        .map_err(|error| PaymentError::refused_here("idempotency_key", error.to_string()))
}

/// An id of Stripe's that goes into a path. async-stripe does not escape it, so a `/` or `?` in it would
/// make another request than the one meant.
pub(super) fn id_for_path(id: &str) -> Result<String, PaymentError> {
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain && !id.is_empty() && id.len() <= LONGEST_KEY {
        Ok(id.to_owned())
    } else {
        Err(PaymentError::refused_here("resource_missing", "not an id of the payment provider"))
    }
}

fn misconfigured(reason: String) -> PaymentError {
    PaymentError::Misconfigured { reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_understood_with_and_without_its_ornaments() {
        for base in
            ["http://localhost:1", "http://localhost:1/", "http://localhost:1/v1", " http://localhost:1/v1/ "]
        {
            assert_eq!(with_slash(base).as_deref(), Ok("http://localhost:1/"), "{base}");
        }
        assert_eq!(with_slash("https://host/stripe").as_deref(), Ok("https://host/stripe/"));
        for wrong in ["", "localhost:1", "ftp://host", "https://host?x=1"] {
            assert!(with_slash(wrong).is_err(), "{wrong} was taken for a base");
        }
    }

    #[test]
    fn an_id_that_would_change_the_path_is_refused() {
        assert!(id_for_path("pi_3Abc").is_ok());
        for wrong in ["", "pi_1/cancel", "pi_1?x", "..", "pi 1", "pi_1\r\n"] {
            assert!(id_for_path(wrong).is_err(), "{wrong:?} was taken for an id");
        }
    }

    #[test]
    fn the_secret_key_is_not_in_the_debug_output() {
        let connection = Connection::new("http://localhost:1", &SecretString::from("sk_test_sesame"));
        assert!(!format!("{connection:?}").contains("sesame"));
    }

    #[test]
    fn a_key_that_cannot_be_a_header_is_refused() {
        let connection = Connection::new("http://localhost:1", &SecretString::from("sk_test\nx"));
        assert!(matches!(connection, Err(PaymentError::Misconfigured { .. })));
        assert!(key("order 1").is_err());
        assert!(key("").is_err());
        assert!(key(&"k".repeat(256)).is_err());
    }

    #[tokio::test]
    async fn a_server_that_never_answers_is_given_up() {
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", silent.local_addr().expect("an address"));
        let mut connection = Connection::new(&base, &SecretString::from("sk_test_1")).expect("settings");
        connection.time_limit = Duration::from_millis(50);
        let answer = super::super::retrieve_payment(&connection, "pi_1").await;
        assert!(matches!(answer, Err(PaymentError::Unreachable { .. })), "{answer:?}");
    }

    #[test]
    fn parameters_are_sent_in_one_order() {
        assert_eq!(in_order("b=2&a=1&metadata[z]=1&metadata[y]=2"), "a=1&b=2&metadata[y]=2&metadata[z]=1");
    }
}
