//! Reports shipments to CartFlux until it says that it knows.
//!
//! A report's id and body depend on the purchase order alone, so however often it is sent, also after
//! a restart, it is the same report.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::CONTENT_TYPE;
use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use serde_json::json;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use tokio::sync::Semaphore;
use tokio::time::sleep;

use super::{DemoSupplierError, Supplier, now};

/// The pause after the first failed report; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
const TIMEOUT: Duration = Duration::from_secs(10);
/// Reports under way at the same time: a real supplier is no flood either.
const AT_ONCE: usize = 16;

/// Sends reports.
#[derive(Debug)]
pub(super) struct Reporter {
    client: Client,
    status_url: Url,
    free: Semaphore,
}

impl Reporter {
    pub(super) fn new(status_url: String) -> Result<Self, DemoSupplierError> {
        // The HTTP client needs a TLS provider even for plain http; whoever came first has chosen.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let url = Url::parse(&status_url);
        let client =
            url.as_ref().map_err(|error| (*error).into()).and_then(|url| client(url).map_err(Into::into));
        match (url, client) {
            (Ok(status_url), Ok(client)) => Ok(Self { client, status_url, free: Semaphore::new(AT_ONCE) }),
            (_, Err(source)) => Err(DemoSupplierError::StatusUrl { status_url, source }),
            (Err(source), _) => Err(DemoSupplierError::StatusUrl { status_url, source: source.into() }),
        }
    }
}

/// A client that goes straight to `url`: through no proxy, to this machine for names below
/// `localhost`, which not every resolver knows.
fn client(url: &Url) -> reqwest::Result<Client> {
    let mut client = Client::builder().no_proxy().redirect(Policy::none()).timeout(TIMEOUT);
    if let Some(host) = url.host_str().filter(|host| host.ends_with(".localhost")) {
        client = client.resolve(host, SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
    }
    client.build()
}

/// Waits until the order accepted `at` is due, and reports its shipment until that succeeds.
pub(super) async fn ship(supplier: Arc<Supplier>, purchase_order: String, at: OffsetDateTime) {
    let waited = Duration::try_from(now() - at).unwrap_or_default();
    sleep(supplier.ship_after.saturating_sub(waited)).await;
    let mut pause = FIRST_PAUSE;
    while let Err(reason) = report(&supplier, &purchase_order).await {
        tracing::debug!(supplier = %supplier.name, purchase_order, reason, "a shipment report failed");
        sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
    let reported = purchase_order.clone();
    let shared = Arc::clone(&supplier);
    let written = actix_web::web::block(move || shared.books().reported(reported)).await;
    if !matches!(written, Ok(Ok(()))) {
        // It will be reported again after a restart, which CartFlux must bear anyway.
        tracing::warn!(supplier = %supplier.name, purchase_order, "a shipment could not be written down");
    }
}

async fn report(supplier: &Supplier, purchase_order: &str) -> Result<(), String> {
    let number = tracking_number(purchase_order);
    let url = format!("http://{}/track/{number}", supplier.address);
    let tracking = json!({"carrier": supplier.name, "number": number, "url": url});
    let body =
        json!({"purchase_order": purchase_order, "status": "shipped", "tracking": tracking}).to_string();
    let reporter = &supplier.reporter;
    let _permit = reporter.free.acquire().await.map_err(|error| error.to_string())?;
    let headers = supplier.signer.sign(&format!("shipped-{number}"), body.as_bytes());
    let headers = headers.ok_or("signing the report failed")?;
    let request = reporter.client.post(reporter.status_url.clone()).headers(headers);
    let sent = request.header(CONTENT_TYPE, "application/json").body(body).send().await;
    let answer = sent.map_err(|error| error.to_string())?;
    if answer.status().is_success() { Ok(()) } else { Err(format!("answered {}", answer.status())) }
}

/// The same for the same order, and nothing that could not stand in a URL.
fn tracking_number(purchase_order: &str) -> String {
    let digest = Sha256::digest(purchase_order.as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02X}")).collect()
}
