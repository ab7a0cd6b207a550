//! A supplier that fails, that accepts and never says so, and that refuses.

use actix_web::dev::ServerHandle;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Data, post};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use serde_json::Value;
use standardwebhooks::Webhook;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use testkit::{Shopper, TestApp, World, audit, wait};

const SIGNED: [&str; 3] = ["webhook-id", "webhook-timestamp", "webhook-signature"];
const PATIENCE: Duration = Duration::from_secs(60);

/// A call as it came over the wire.
#[derive(Clone, Debug)]
struct Call {
    at: Instant,
    headers: BTreeMap<&'static str, String>,
    body: Vec<u8>,
}

/// Stands before the supplier `atelier`, writes down every call and passes it on.
struct Tap {
    calls: Arc<Mutex<Vec<Call>>>,
    handle: ServerHandle,
}

struct Line {
    calls: Arc<Mutex<Vec<Call>>>,
    supplier: String,
    client: reqwest::Client,
}

impl Tap {
    /// Puts itself where the catalogue says that the supplier is.
    async fn before_atelier(world: &World) -> Self {
        let calls = Arc::new(Mutex::new(Vec::new()));
        let supplier = world.suppliers[0].orders_url();
        let line =
            Data::new(Line { calls: Arc::clone(&calls), supplier, client: testkit::shopper::client() });
        let (told, hears) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = move || App::new().app_data(line.clone()).route("/orders", post().to(pass_on));
                let server =
                    HttpServer::new(app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
                let address = server.addrs()[0];
                let server = server.run();
                told.send((address, server.handle())).unwrap();
                server.await.unwrap();
            });
        });
        let (address, handle) = hears.recv().unwrap();
        let move_there =
            format!("UPDATE suppliers SET endpoint = 'http://{address}/orders' WHERE handle = 'atelier'");
        world.database.execute(&move_there).await;
        Self { calls, handle }
    }

    fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// All calls are one call, repeated: the same id and the same bytes, each signed when it was made.
    fn assert_one_order(&self, times: usize) {
        let calls = self.calls();
        assert_eq!(calls.len(), times, "{calls:#?}");
        let signer = Webhook::new("whsec_YXRlbGllci1zZWNyZXQtZm9yLXRlc3RzLTEyMw==").unwrap();
        for call in &calls {
            assert_eq!(call.headers["webhook-id"], calls[0].headers["webhook-id"]);
            assert_eq!(call.body, calls[0].body, "the body changed between attempts");
            let at = call.headers["webhook-timestamp"].parse().unwrap();
            assert_eq!(
                call.headers["webhook-signature"],
                signer.sign(&call.headers["webhook-id"], at, &call.body).unwrap()
            );
        }
    }
}

impl Drop for Tap {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

async fn pass_on(line: Data<Line>, request: HttpRequest, body: Bytes) -> HttpResponse {
    let header = |name: &str| request.headers().get(name).unwrap().to_str().unwrap().to_owned();
    let headers: BTreeMap<_, _> = SIGNED.into_iter().map(|name| (name, header(name))).collect();
    line.calls.lock().unwrap().push(Call {
        at: Instant::now(),
        headers: headers.clone(),
        body: body.to_vec(),
    });
    let forwarded = headers
        .into_iter()
        .fold(line.client.post(&line.supplier), |to, (name, value)| to.header(name, value));
    let answer = forwarded.header("content-type", "application/json").body(body).send().await;
    let status = answer
        .map_or(StatusCode::BAD_GATEWAY, |answer| StatusCode::from_u16(answer.status().as_u16()).unwrap());
    HttpResponse::build(status).finish()
}

/// Buys a mug (of atelier) and a lamp (of werk); the shopper and the order.
async fn buy(app: &TestApp) -> (Shopper, Value) {
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    shopper.add(app.world.variant("lamp").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    (shopper, placed["order"].clone())
}

async fn begin() -> (TestApp, Tap) {
    let world = World::new().await;
    let tap = Tap::before_atelier(&world).await;
    (TestApp::in_world(world, |_| {}).await, tap)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supplier_that_fails_twice_gets_the_same_purchase_order_three_times_and_keeps_one() {
    let (app, tap) = begin().await;
    app.world.suppliers[0].fail_next(2);
    buy(&app).await;
    audit::settled(&app.world, PATIENCE).await;
    tap.assert_one_order(3);
    let calls = tap.calls();
    let pauses = [calls[1].at - calls[0].at, calls[2].at - calls[1].at];
    // Growing: one second, then two; not more than a moment late.
    for (pause, seconds) in pauses.into_iter().zip([1, 2]) {
        let late = pause.checked_sub(Duration::from_secs(seconds)).expect("too early");
        assert!(late < Duration::from_millis(1500), "{pauses:?}");
    }
    assert_eq!(app.world.suppliers[0].orders()[0].deliveries, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supplier_that_accepts_and_never_answers_is_asked_again_and_ships_once() {
    // It ships late, so that its silence is not ended by its own report.
    let world = World::shipping_after(Duration::from_secs(14)).await;
    let tap = Tap::before_atelier(&world).await;
    let app = TestApp::in_world(world, |_| {}).await;
    app.world.suppliers[0].stall_next(1);
    buy(&app).await;
    audit::settled(&app.world, PATIENCE).await;
    tap.assert_one_order(2);
    assert_eq!(app.world.suppliers[0].orders()[0].deliveries, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shipment_reported_while_the_acceptance_is_still_unknown_is_believed_and_nothing_is_sent_again() {
    let (app, tap) = begin().await;
    app.world.suppliers[0].stall_next(1);
    buy(&app).await;
    let books = wait::until("the order being fulfilled", async || {
        let done = app.world.database.rows("SELECT 1 AS one FROM orders WHERE status = 'fulfilled'").await;
        (!done.is_empty()).then_some(())
    });
    books.await;
    tokio::time::sleep(Duration::from_secs(13)).await;
    tap.assert_one_order(1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_final_and_the_merchant_is_told() {
    let (app, tap) = begin().await;
    app.world.suppliers[0].reject_next(1);
    let (shopper, order) = buy(&app).await;
    let store = &app.world.stores[0];
    let merchant = testkit::shopper::client();
    let url = app.merchant_url(&format!(
        "/api/v1/stores/{}/orders/{}",
        store.tenant,
        order["id"].as_str().unwrap()
    ));
    let told = wait::until("the merchant being told and the other part shipped", async || {
        let answer = merchant.get(&url).bearer_auth(&store.api_key).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200);
        let order: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        let is = |supplier: &str, status: &str| {
            order["fulfilments"]
                .as_array()
                .unwrap()
                .iter()
                .any(|part| part["supplier"] == supplier && part["status"] == status)
        };
        (is("atelier", "rejected") && is("werk", "shipped")).then_some(order)
    })
    .await;
    let refused =
        told["fulfilments"].as_array().unwrap().iter().find(|part| part["supplier"] == "atelier").unwrap();
    assert!(refused["problem"].as_str().is_some_and(|problem| !problem.is_empty()), "{refused}");
    let events = app.stores.events_after(store.tenant, 0, 100).await.unwrap();
    let attention: Vec<_> = events.iter().filter(|event| event.kind == "order.needs_attention").collect();
    assert_eq!(attention.len(), 1, "{events:#?}");
    let seen =
        shopper.order(order["number"].as_str().unwrap(), order["token"].as_str().unwrap()).await.expect(200);
    assert_ne!(seen["status"], "fulfilled", "one part was refused");
    // Final: nothing more is sent, also later.
    tokio::time::sleep(Duration::from_secs(3)).await;
    tap.assert_one_order(1);
    assert!(app.world.database.rows("SELECT * FROM outbox").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_waited_for_a_slow_supplier_is_not_made_to_wait_longer_for_it() {
    let app = TestApp::start().await;
    let supplier = &app.world.suppliers[0];
    // Eight calls are under way at once at most; the ninth waits its turn for ten seconds.
    supplier.stall_next(8);
    for _ in 0..9 {
        buy(&app).await;
    }
    wait::until("eight calls being under way", async || (supplier.orders().len() == 8).then_some(())).await;
    tokio::time::sleep(Duration::from_secs(7)).await;
    supplier.fail_next(1);
    // One failure: the pause after it is that of a first failure.
    audit::settled(&app.world, Duration::from_secs(30)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_orders_at_once_are_with_a_quick_supplier_within_seconds() {
    let app = TestApp::start().await;
    app.world.simulator.hold_webhooks(true);
    let began = Instant::now();
    for _ in 0..50 {
        buy(&app).await;
    }
    // How busy this machine is.
    let placing = began.elapsed();
    app.world.simulator.hold_webhooks(false);
    let began = Instant::now();
    audit::settled(&app.world, PATIENCE).await;
    let took = began.elapsed();
    assert!(took < Duration::from_secs(5).max(placing * 3 / 2), "{took:?}, placed in {placing:?}");
}
