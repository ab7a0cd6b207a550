//! What surrounds a server: a database, a payment provider, suppliers. It outlives the server, so a test
//! may kill that and look at what the others saw.

use crate::database::TestDatabase;
use crate::seed::{self, SeedSupplier, SeededStore};
use crate::shopper::Shopper;
use cartflux::dev::supplier::{DemoSupplier, DemoSupplierSettings};
use cartflux::settings::{Profile, Settings};
use commerce::money::Currency;
use payments::simulator::{RunningSimulator, Simulator, SimulatorSettings};
use persistence::{Database, DatabaseSettings};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

const WEBHOOK_SECRET: &str = "whsec_test_signing_secret_of_the_simulator";
const SIGNING_KEYS: &str = "test:dGhpcyBpcyBhIGtleSBmb3IgdGVzdHMsIG5vdCBhIHNlY3JldA==";
const STRIPE_KEY: &str = "sk_test_simulated";
const SUPPLIER_SECRETS: [&str; 2] =
    ["whsec_YXRlbGllci1zZWNyZXQtZm9yLXRlc3RzLTEyMw==", "whsec_d2Vyay1zZWNyZXQtZm9yLXRlc3RzLTEyMzQ1Ng=="];

pub struct World {
    pub database: TestDatabase,
    /// Signed in as the product is.
    pub rows: Database,
    pub simulator: RunningSimulator,
    pub suppliers: Vec<DemoSupplier>,
    /// `verde` (RON) and `nord` (EUR).
    pub stores: [SeededStore; 2],
    /// Where the server is to listen: webhooks are sent there.
    pub address: SocketAddr,
    /// The platform's base domain.
    pub domain: &'static str,
}

impl World {
    pub async fn new() -> Self {
        Self::shipping_after(Duration::from_millis(200)).await
    }

    /// Suppliers ship so long after they accepted.
    pub async fn shipping_after(ship_after: Duration) -> Self {
        Self::around(TestDatabase::new().await, "localhost", ship_after).await
    }

    /// Around a database, under a domain. `cartflux serve` refuses `localhost` itself; names below it are
    /// this machine for everyone here.
    pub async fn around(database: TestDatabase, domain: &'static str, ship_after: Duration) -> Self {
        let address = free_address();
        let rows = Database::new(
            &DatabaseSettings {
                app_url: database.app_url().into(),
                service_url: database.service_url().into(),
                app_connections: 4,
                service_connections: 4,
                wait: Duration::from_secs(10),
            },
            &tokio::runtime::Handle::current(),
        )
        .unwrap();
        let simulator = Simulator::start(SimulatorSettings {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            secret_key: STRIPE_KEY.into(),
            publishable_key: "pk_test_simulated".to_owned(),
            webhook_url: Some(format!("http://app.{domain}:{}/webhooks/stripe", address.port())),
            webhook_secret: WEBHOOK_SECRET.into(),
            journal: None,
            public_base: None,
        })
        .await
        .unwrap();
        let mut suppliers = Vec::new();
        let mut seeds = Vec::new();
        for ((handle, currency), secret) in
            [("atelier", Currency::Ron), ("werk", Currency::Eur)].into_iter().zip(SUPPLIER_SECRETS)
        {
            let supplier = DemoSupplier::start(DemoSupplierSettings {
                listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
                name: handle.to_owned(),
                secret: secret.into(),
                status_url: format!("http://app.{domain}:{}/webhooks/suppliers/{handle}", address.port()),
                ship_after,
                journal: None,
            })
            .unwrap();
            seeds.push(SeedSupplier {
                handle,
                currency,
                endpoint: supplier.orders_url(),
                secret: secret.to_owned(),
            });
            suppliers.push(supplier);
        }
        let stores = seed::seed(&rows, &seeds).await;
        Self { database, rows, simulator, suppliers, stores, address, domain }
    }

    /// Somebody who has just come to the store of that slug.
    #[must_use]
    pub fn shopper(&self, slug: &str) -> Shopper {
        Shopper::at(slug, self.domain, self.address)
    }

    /// What payment events are signed with, for tests that deliver them by themselves.
    #[must_use]
    pub fn webhook_secret(&self) -> secrecy::SecretString {
        WEBHOOK_SECRET.into()
    }

    /// The environment of a server in this world, by the names that the product documents.
    #[must_use]
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        vec![
            ("CARTFLUX_LISTEN", self.address.to_string()),
            ("CARTFLUX_DOMAIN", self.domain.to_owned()),
            ("CARTFLUX_APP_DATABASE_URL", self.database.app_url()),
            ("CARTFLUX_SERVICE_DATABASE_URL", self.database.service_url()),
            ("STRIPE_API_BASE", self.simulator.base_url()),
            ("STRIPE_SECRET_KEY", STRIPE_KEY.to_owned()),
            ("STRIPE_PUBLISHABLE_KEY", "pk_test_simulated".to_owned()),
            ("STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET.to_owned()),
            ("CARTFLUX_SIGNING_KEYS", SIGNING_KEYS.to_owned()),
            // Nobody listens there: mails of a server in a process of its own wait.
            ("SMTP_URL", "smtp://127.0.0.1:9".to_owned()),
        ]
    }

    /// The settings that this environment gives.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let environment = self.environment();
        Settings::load(Profile::Development, None, |name| {
            environment.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
        })
        .unwrap()
    }

    /// The id of the only variant of one of [`seed::PRODUCTS`].
    pub async fn variant(&self, handle: &str) -> commerce::ids::VariantId {
        seed::variant(&self.rows, handle).await
    }
}

/// An address that is free, and that nobody is given by chance: it lies below the ports that the system
/// gives to outgoing connections, and each test process looks in a place of its own.
///
/// # Panics
/// Never: the ports that it tries are all in range.
#[must_use]
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let first = std::process::id().wrapping_mul(97);
    loop {
        let offset = first.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed)) % 20_000;
        let port = 10_000 + u16::try_from(offset).unwrap();
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            return listener.local_addr().unwrap();
        }
    }
}
