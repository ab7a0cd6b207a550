//! What the tests of this room share: a simulator, a gateway to it, a payment, a receiver of events.

mod receiver;

pub(crate) use receiver::{Delivery, Receiver};

use crate::simulator::{RunningSimulator, Simulator, SimulatorSettings};
use crate::{Gateway, GatewaySettings, PaymentRequest};
use commerce::ids::{OrderId, TenantId};
use commerce::money::{Currency, Money};
use secrecy::SecretString;
use std::net::{Ipv4Addr, SocketAddr};
use uuid::Uuid;

pub(crate) const SECRET_KEY: &str = "sk_test_simulated";
pub(crate) const PUBLISHABLE_KEY: &str = "pk_test_simulated";
pub(crate) const DESTINATION: &str = "acct_1Merchant";

pub(crate) fn webhook_secret() -> SecretString {
    SecretString::from("whsec_simulated")
}

pub(crate) fn settings() -> SimulatorSettings {
    SimulatorSettings {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        secret_key: SecretString::from(SECRET_KEY),
        publishable_key: PUBLISHABLE_KEY.to_owned(),
        webhook_url: None,
        webhook_secret: webhook_secret(),
        journal: None,
        public_base: None,
    }
}

pub(crate) async fn simulator() -> RunningSimulator {
    Simulator::start(settings()).await.expect("the simulator starts")
}

pub(crate) fn gateway_to(api_base: &str) -> Gateway {
    let secret_key = SecretString::from(SECRET_KEY);
    Gateway::new(&GatewaySettings { api_base: api_base.to_owned(), secret_key }).expect("good settings")
}

pub(crate) async fn simulator_and_gateway() -> (RunningSimulator, Gateway) {
    let simulator = simulator().await;
    let gateway = gateway_to(&simulator.base_url());
    (simulator, gateway)
}

pub(crate) fn euros(cents: i64) -> Money {
    Money::new(cents, Currency::Eur)
}

/// 100 euros, of which the merchant gets 18.
pub(crate) fn order_of_100_euros() -> PaymentRequest {
    let order = OrderId(Uuid::from_u128(rand::random()));
    PaymentRequest {
        operation: format!("pay-{order}-1"),
        amount: euros(10_000),
        application_fee: euros(8_200),
        destination: DESTINATION.to_owned(),
        tenant: TenantId(Uuid::from_u128(rand::random())),
        order,
        order_number: "CV-1001".to_owned(),
        description: "Order CV-1001".to_owned(),
    }
}

/// A client that follows no redirects.
pub(crate) fn browser() -> reqwest::Client {
    crate::tls::install_provider();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .expect("a client")
}
