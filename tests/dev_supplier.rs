//! The demo supplier keeps its side of the contract: signed both ways, once each, and never forgetful.

use std::error::Error;
use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::dev::ServerHandle;
use actix_web::web::{Bytes, Data, post};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use cartflux::dev::supplier::{DemoSupplier, DemoSupplierError, DemoSupplierSettings, OrderStatus};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use standardwebhooks::Webhook;

type Tested = Result<(), Box<dyn Error>>;

const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const NEVER: Duration = Duration::from_secs(3600);

#[actix_web::test]
async fn an_order_is_accepted_once_and_listed_with_its_deliveries() -> Tested {
    let supplier = DemoSupplier::start(settings("http://127.0.0.1:9/", NEVER))?;
    assert_eq!(order(&supplier, "po-1").await?, StatusCode::CREATED);
    assert_eq!(order(&supplier, "po-1").await?, StatusCode::CONFLICT);
    assert_eq!(order(&supplier, "po-2").await?, StatusCode::CREATED);

    let listed: Value = serde_json::from_str(&reqwest::get(supplier.orders_url()).await?.text().await?)?;
    let expected = |id: &str, deliveries: u64| {
        json!({
            "purchase_order": id, "order_number": "1001", "deliveries": deliveries,
            "status": "accepted", "body": body(id),
        })
    };
    assert_eq!(listed, json!({"items": [expected("po-1", 2), expected("po-2", 1)]}));
    Ok(())
}

#[actix_web::test]
async fn two_deliveries_at_the_same_time_are_one_order() -> Tested {
    let supplier = DemoSupplier::start(settings("http://127.0.0.1:9/", NEVER))?;
    let twenty = (0..20).map(|_| order(&supplier, "po-1"));
    let answers = futures_util::future::try_join_all(twenty).await?;
    assert_eq!(answers.iter().filter(|status| **status == StatusCode::CREATED).count(), 1);
    assert_eq!(answers.iter().filter(|status| **status == StatusCode::CONFLICT).count(), 19);
    assert_eq!(supplier.orders()[0].deliveries, 20);
    Ok(())
}

#[actix_web::test]
async fn a_bad_signature_is_refused_and_nothing_is_written_down() -> Tested {
    let supplier = DemoSupplier::start(settings("http://127.0.0.1:9/", NEVER))?;
    let text = body("po-1").to_string();
    let now = now();
    let other_secret = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let mut attempts = vec![
        HeaderMap::new(),
        signed(other_secret, now, &text)?,
        signed(SECRET, now, "{}")?,
        signed(SECRET, now - 301, &text)?,
        signed(SECRET, now + 330, &text)?,
        signed(SECRET, i64::MIN, &text)?,
    ];
    let mut renamed = signed(SECRET, now, &text)?;
    renamed.insert("webhook-id", HeaderValue::from_static("another"));
    attempts.push(renamed);
    for headers in attempts {
        let answer = Client::new().post(supplier.orders_url()).headers(headers.clone()).body(text.clone());
        assert_eq!(answer.send().await?.status(), StatusCode::UNAUTHORIZED, "{headers:?}");
    }
    assert!(supplier.orders().is_empty());
    Ok(())
}

#[actix_web::test]
async fn what_cannot_be_read_is_refused() -> Tested {
    let supplier = DemoSupplier::start(settings("http://127.0.0.1:9/", NEVER))?;
    for text in ["", "no json", "[]", "{\"purchase_order\": 1, \"order_number\": \"1\"}", "{}"] {
        assert_eq!(deliver(&supplier, text).await?, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
    }
    assert!(supplier.orders().is_empty());
    Ok(())
}

#[actix_web::test]
async fn shipments_are_reported_signed_until_they_are_received() -> Tested {
    let cartflux = CartFlux::start(2)?;
    let supplier = DemoSupplier::start(settings(&cartflux.url, Duration::from_millis(100)))?;
    order(&supplier, "po-1").await?;
    eventually(|| supplier.orders()[0].status == OrderStatus::Shipped).await?;

    let reports = cartflux.reports();
    assert_eq!(reports.len(), 3, "two refused, the third received: {reports:?}");
    assert!(reports.iter().all(|report| *report == reports[0]), "they differ: {reports:?}");
    let (id, report) = &reports[0];
    assert!(id.starts_with("shipped-"));
    assert_eq!((&report["purchase_order"], &report["status"]), (&json!("po-1"), &json!("shipped")));
    assert_eq!(report["tracking"]["carrier"], "Demo");
    let url = report["tracking"]["url"].as_str().ok_or("no tracking url")?;
    let page = reqwest::get(url).await?.text().await?;
    assert!(page.contains(report["tracking"]["number"].as_str().ok_or("no number")?), "{page}");

    actix_web::rt::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(cartflux.reports().len(), 3, "reported again after it was received");
    Ok(())
}

#[actix_web::test]
async fn names_below_localhost_are_this_machine() -> Tested {
    let cartflux = CartFlux::start(0)?;
    let url = cartflux.url.replace("127.0.0.1", "app.localhost");
    let supplier = DemoSupplier::start(settings(&url, Duration::ZERO))?;
    order(&supplier, "po-1").await?;
    eventually(|| cartflux.reports().len() == 1).await
}

#[actix_web::test]
async fn orders_and_unreported_shipments_survive_a_restart() -> Tested {
    let journal = Journal::new();
    let remembering = |url: &str, ship_after| DemoSupplierSettings {
        journal: Some(journal.0.clone()),
        ..settings(url, ship_after)
    };
    let cartflux = CartFlux::start(0)?;
    let mut first = DemoSupplier::start(remembering(&cartflux.url, Duration::from_millis(50)))?;
    order(&first, "po-1").await?;
    eventually(|| first.orders()[0].status == OrderStatus::Shipped).await?;
    first.stop();
    assert!(order(&first, "po-1").await.is_err(), "it still listens");

    let mut second = DemoSupplier::start(remembering(&cartflux.url, NEVER))?;
    order(&second, "po-2").await?;
    order(&second, "po-2").await?;
    second.reject_next(1);
    order(&second, "po-3").await?;
    let before = second.orders();
    second.stop();
    // A crash in the middle of a line.
    let whole = fs::read(&journal.0)?;
    fs::write(&journal.0, [whole.as_slice(), b"{\"event\":\"rece"].concat())?;

    let third = DemoSupplier::start(remembering(&cartflux.url, Duration::from_millis(50)))?;
    eventually(|| third.orders()[1].status == OrderStatus::Shipped).await?;
    let after = third.orders();
    assert_eq!(after.iter().map(|order| order.deliveries).collect::<Vec<_>>(), [1, 2, 1]);
    assert_eq!(after[0].body, before[0].body);
    assert_eq!(after[2].status, OrderStatus::Rejected);
    assert_eq!(order(&third, "po-1").await?, StatusCode::CONFLICT);
    assert_eq!(order(&third, "po-3").await?, StatusCode::UNPROCESSABLE_ENTITY);
    let reported: Vec<Value> =
        cartflux.reports().into_iter().map(|(_, report)| report["purchase_order"].clone()).collect();
    assert_eq!(reported, ["po-1", "po-2"], "each once");
    Ok(())
}

#[actix_web::test]
async fn a_damaged_journal_is_an_error_and_not_a_loss() -> Tested {
    let journal = Journal::new();
    fs::write(&journal.0, "not a line of ours\n")?;
    let remembering =
        DemoSupplierSettings { journal: Some(journal.0.clone()), ..settings("http://a/", NEVER) };
    let Err(error) = DemoSupplier::start(remembering) else { return Err("it started".into()) };
    assert!(matches!(error, DemoSupplierError::Journal { .. }), "{error}");
    Ok(())
}

#[actix_web::test]
async fn it_fails_and_refuses_on_demand() -> Tested {
    let supplier = DemoSupplier::start(settings("http://127.0.0.1:9/", NEVER))?;
    supplier.fail_next(2);
    assert_eq!(order(&supplier, "po-1").await?, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(order(&supplier, "po-1").await?, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(supplier.orders().is_empty(), "a failure is not written down");
    assert_eq!(order(&supplier, "po-1").await?, StatusCode::CREATED);

    supplier.reject_next(1);
    assert_eq!(order(&supplier, "po-1").await?, StatusCode::CONFLICT, "only new orders are refused");
    assert_eq!(order(&supplier, "po-2").await?, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(order(&supplier, "po-3").await?, StatusCode::CREATED);
    Ok(())
}

#[actix_web::test]
async fn an_order_that_stalls_was_accepted_all_the_same() -> Tested {
    let mut supplier = DemoSupplier::start(settings("http://127.0.0.1:9/", NEVER))?;
    supplier.stall_next(1);
    let answer = actix_web::rt::time::timeout(Duration::from_millis(500), order(&supplier, "po-1")).await;
    assert!(answer.is_err(), "it was answered");
    assert_eq!(supplier.orders()[0].status, OrderStatus::Accepted);
    assert_eq!(order(&supplier, "po-1").await?, StatusCode::CONFLICT);
    assert_eq!(supplier.orders()[0].deliveries, 2);

    supplier.stall_next(1);
    let stalled = actix_web::rt::spawn(request(&supplier, &body("po-2").to_string())?.send());
    eventually(|| supplier.orders().len() == 2).await?;
    let began = Instant::now();
    supplier.stop();
    assert!(began.elapsed() < Duration::from_secs(2), "a stalled request holds up the stop");
    assert!(stalled.await?.is_err());
    Ok(())
}

#[actix_web::test]
async fn unusable_settings_are_named() -> Tested {
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let good = || settings("http://127.0.0.1:9/", NEVER);
    let attempts = [
        (DemoSupplierSettings { listen: taken.local_addr()?, ..good() }, "choose another address"),
        (DemoSupplierSettings { secret: "whsec_no base64".into(), ..good() }, "whsec_"),
        (DemoSupplierSettings { status_url: "nowhere".into(), ..good() }, "nowhere"),
    ];
    for (settings, expected) in attempts {
        let Err(error) = DemoSupplier::start(settings) else { return Err("it started".into()) };
        assert!(error.to_string().contains(expected), "{error}");
    }
    Ok(())
}

fn settings(status_url: &str, ship_after: Duration) -> DemoSupplierSettings {
    // For the clients of these tests too: the TLS provider must be there before the first one.
    let _ = rustls::crypto::ring::default_provider().install_default();
    DemoSupplierSettings {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        name: "Demo".into(),
        secret: SECRET.into(),
        status_url: status_url.into(),
        ship_after,
        journal: None,
    }
}

fn body(purchase_order: &str) -> Value {
    json!({
        "purchase_order": purchase_order, "order_number": "1001", "currency": "EUR", "total_cost": 600,
        "ship_to": {"name": "Ana Pop", "line1": "Strada Lungă 1", "city": "Brașov", "country": "RO"},
        "lines": [{"supplier_sku": "mug-1", "quantity": 1, "unit_cost": 600}],
    })
}

fn signed(secret: &str, timestamp: i64, text: &str) -> Result<HeaderMap, Box<dyn Error>> {
    let signature = Webhook::new(secret)?.sign("msg-1", timestamp, text.as_bytes())?;
    let values = [("webhook-id", "msg-1".into()), ("webhook-timestamp", timestamp.to_string())];
    let mut headers = HeaderMap::new();
    for (name, value) in values.into_iter().chain([("webhook-signature", signature)]) {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_str(&value)?);
    }
    Ok(headers)
}

fn request(supplier: &DemoSupplier, text: &str) -> Result<reqwest::RequestBuilder, Box<dyn Error>> {
    let headers = signed(SECRET, now(), text)?;
    Ok(Client::new().post(supplier.orders_url()).headers(headers).body(text.to_owned()))
}

#[expect(clippy::disallowed_methods, reason = "a signature carries the real time")]
fn now() -> i64 {
    time::OffsetDateTime::now_utc().unix_timestamp()
}

async fn deliver(supplier: &DemoSupplier, text: &str) -> Result<StatusCode, Box<dyn Error>> {
    Ok(request(supplier, text)?.send().await?.status())
}

async fn order(supplier: &DemoSupplier, purchase_order: &str) -> Result<StatusCode, Box<dyn Error>> {
    deliver(supplier, &body(purchase_order).to_string()).await
}

async fn eventually(mut holds: impl FnMut() -> bool) -> Tested {
    let began = Instant::now();
    while !holds() {
        if began.elapsed() > Duration::from_secs(10) {
            return Err("it did not happen within ten seconds".into());
        }
        actix_web::rt::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}

/// A file for one test, deleted after it.
struct Journal(PathBuf);

impl Journal {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("cartflux-journal-{:032x}", rand::random::<u128>())))
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// What stands in for CartFlux: takes signed reports, after refusing the first few.
struct CartFlux {
    url: String,
    inbox: Data<Inbox>,
    handle: ServerHandle,
}

struct Inbox {
    refuse: AtomicUsize,
    reports: Mutex<Vec<(String, Value)>>,
}

impl CartFlux {
    fn start(refuse: usize) -> Result<Self, Box<dyn Error>> {
        let inbox = Data::from(Arc::new(Inbox { refuse: refuse.into(), reports: Mutex::default() }));
        let shared = inbox.clone();
        let app = move || {
            App::new().app_data(shared.clone()).route("/webhooks/suppliers/demo", post().to(take_report))
        };
        let server = HttpServer::new(app).workers(1).disable_signals().bind("127.0.0.1:0")?;
        let url = format!("http://{}/webhooks/suppliers/demo", server.addrs()[0]);
        let server = server.run();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Ok(Self { url, inbox, handle })
    }

    /// The id and body of every report, the refused ones included.
    fn reports(&self) -> Vec<(String, Value)> {
        self.inbox.reports.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for CartFlux {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

async fn take_report(inbox: Data<Inbox>, request: HttpRequest, body: Bytes) -> HttpResponse {
    let mut headers = HeaderMap::new();
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
        let value =
            request.headers().get(name).and_then(|value| HeaderValue::from_bytes(value.as_bytes()).ok());
        let Some(value) = value else { return HttpResponse::BadRequest().finish() };
        headers.insert(HeaderName::from_static(name), value);
    }
    let verified = Webhook::new(SECRET).is_ok_and(|webhook| webhook.verify(&body, &headers).is_ok());
    let (true, Ok(report)) = (verified, serde_json::from_slice(&body)) else {
        return HttpResponse::BadRequest().finish();
    };
    let id = String::from_utf8_lossy(headers["webhook-id"].as_bytes()).into_owned();
    inbox.reports.lock().unwrap_or_else(PoisonError::into_inner).push((id, report));
    let refuse = inbox.refuse.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
    if refuse.is_ok() { HttpResponse::ServiceUnavailable().finish() } else { HttpResponse::Ok().finish() }
}
