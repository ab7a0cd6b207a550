//! Whose stores are whose: every route of a store, by everybody who might try.

use crate::asking::{NOBODYS, current_session, store, writes};
use reqwest::Method;
use reqwest::header::{AUTHORIZATION, LOCATION};
use serde_json::{Value, json};
use testkit::{Merchant, TestApp};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Error;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

/// Puts an order into a store that has nothing to sell yet: what `verde` was ordered, copied. Returns its id
/// and its number.
pub async fn order_in(app: &TestApp, store: &str) -> (String, String) {
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    let text = |name: &str| placed["order"][name].as_str().unwrap().to_owned();
    let id = text("id");
    let statements = format!(
        "SET session_replication_role = replica;
         INSERT INTO orders SELECT (jsonb_populate_record(o, jsonb_build_object('tenant_id', '{store}',
             'payment_intent', NULL, 'status', 'cancelled', 'stock_state', 'released'))).*
             FROM orders o WHERE id = '{id}';
         INSERT INTO order_lines SELECT (jsonb_populate_record(l, jsonb_build_object('tenant_id', '{store}'))).*
             FROM order_lines l WHERE order_id = '{id}'"
    );
    app.world.database.execute(&statements).await;
    (id, text("number"))
}

fn by_key(merchant: &Merchant, method: Method, path: &str, key: &str) -> reqwest::RequestBuilder {
    merchant.another().bare(method, path).header(AUTHORIZATION, format!("Bearer {key}"))
}

/// What the opening of a live feed is answered: 101 when it opens.
async fn live(app: &TestApp, store: &str, headers: &[(&str, String)]) -> u16 {
    let url = app.merchant_url(&format!("/api/v1/stores/{store}/live")).replacen("http", "ws", 1);
    let mut request = url.into_client_request().unwrap();
    for (name, value) in headers {
        let name: tokio_tungstenite::tungstenite::http::HeaderName = name.parse().unwrap();
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    let stream = TcpStream::connect(app.world.address).await.unwrap();
    match tokio_tungstenite::client_async(request, stream).await {
        Ok((_, response)) => response.status().as_u16(),
        Err(Error::Http(response)) => response.status().as_u16(),
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_is_read_by_its_owner_and_its_key_and_by_nobody_else() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let anas = ana.open_store("anas").await["id"].as_str().unwrap().to_owned();
    bob.open_store("bobs").await;
    let (order, number) = order_in(&app, &anas).await;
    let stranger = ana.another();
    let seeded = verde.tenant.to_string();
    for rest in [String::new(), "/orders".to_owned(), format!("/orders/{order}")] {
        let own = format!("/api/v1/stores/{anas}{rest}");
        let seeds = format!("/api/v1/stores/{seeded}{rest}");
        let missing = bob.get(&format!("/api/v1/stores/{NOBODYS}{rest}")).await;
        assert_eq!(missing.status, 404);
        let told = ana.get(&own).await.expect(200);
        assert!(told.to_string().contains(if rest.is_empty() { &anas } else { &order }), "{told}");
        assert_eq!(stranger.get(&own).await.status, 401, "{rest}");
        let bobs = bob.get(&own).await;
        assert_eq!((bobs.status, &bobs.text), (missing.status, &missing.text), "{rest}");
        assert_eq!(bob.get(&seeds).await.status, 404, "nobody's store is not everybody's: {rest}");
        for (key, path, status) in [
            (&*verde.api_key, &seeds, 200_u16),
            (&*nord.api_key, &seeds, 404),
            (&*verde.api_key, &own, 404),
            (&*nord.api_key, &own, 404),
            ("cfk_x", &own, 401),
            (&*ana.cookie("__Host-session"), &own, 401),
        ] {
            let reply = stranger.take(by_key(&ana, Method::GET, path, key)).await;
            assert_eq!(reply.status, status, "{key} at {path}: {}", reply.text);
        }
    }
    for page in [format!("/stores/{anas}"), format!("/stores/{anas}/orders/{number}")] {
        assert_eq!(ana.page(&page).await.status, 200, "{page}");
        assert_eq!(bob.page(&page).await.status, 404, "{page}");
        let reply = stranger.page(&page).await;
        assert_eq!(reply.status, 303, "{page}");
        assert!(reply.headers[LOCATION].to_str().unwrap().starts_with("/sign-in?next="));
        let reply = stranger.take(by_key(&ana, Method::GET, &page, &nord.api_key)).await;
        assert!([303, 401, 404].contains(&reply.status.as_u16()), "{page}: {}", reply.status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_is_heard_by_its_owner_and_its_key_and_by_nobody_else() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let anas = ana.open_store("anas").await["id"].as_str().unwrap().to_owned();
    let seeded = verde.tenant.to_string();
    let origin = |value: &str| ("origin", value.to_owned());
    let cookies = |who: &Merchant| {
        let cookies: Vec<String> =
            who.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect();
        ("cookie", cookies.join("; "))
    };
    let key = |key: &str| ("authorization", format!("Bearer {key}"));
    let ours = origin(ana.origin());
    assert_eq!(live(&app, &anas, &[cookies(&ana), ours.clone()]).await, 101);
    assert_eq!(live(&app, &seeded, &[key(&verde.api_key)]).await, 101);
    assert_eq!(live(&app, &anas, std::slice::from_ref(&ours)).await, 401);
    assert_eq!(live(&app, &anas, &[]).await, 401);
    assert_eq!(live(&app, &anas, &[cookies(&bob), ours.clone()]).await, 404);
    assert_eq!(live(&app, &seeded, &[cookies(&bob), ours.clone()]).await, 404);
    assert_eq!(live(&app, &anas, &[key(&nord.api_key)]).await, 404);
    for elsewhere in ["https://evil.example", "null", &ana.origin().replace("app", "verde")] {
        assert_eq!(live(&app, &anas, &[cookies(&ana), origin(elsewhere)]).await, 403, "{elsewhere}");
    }
    let copy = ana.clone();
    assert_eq!(ana.delete("/api/v1/sessions").await.status, 204);
    assert_eq!(live(&app, &anas, &[cookies(&copy), ours]).await, 401);
    assert_eq!(copy.clone().get(&format!("/api/v1/stores/{anas}")).await.status, 401);
    assert_eq!(copy.clone().page(&format!("/stores/{anas}")).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_changes_a_store_by_any_method() {
    let app = TestApp::start().await;
    let nord = &app.world.stores[1];
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let base = format!("/api/v1/stores/{}", ana.open_store("anas").await["id"].as_str().unwrap());
    let before = ana.get(&base).await.expect(200);
    let change = json!({"name": "Taken", "published": true});
    for rest in ["", "/orders", &format!("/orders/{NOBODYS}"), "/live"] {
        let path = format!("{base}{rest}");
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            for (who, request) in [
                ("a stranger", ana.another().bare(method.clone(), &path)),
                ("Bob", bob.request(method.clone(), &path)),
                ("another store's key", by_key(&ana, method.clone(), &path, &nord.api_key)),
            ] {
                let reply = bob.clone().take(request.json(&change)).await;
                let is_refused = [401, 403, 404, 405].contains(&reply.status.as_u16());
                assert!(is_refused, "{who}: {method} {path}: {}", reply.status);
            }
        }
    }
    assert_eq!(ana.get(&base).await.expect(200), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_opens_its_store_and_no_account() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let session = current_session(&ana).await;
    let program = ana.another();
    for (store, slug) in [(verde, "verde"), (nord, "nord")] {
        let listed =
            program.take(by_key(&ana, Method::GET, "/api/v1/stores", &store.api_key)).await.expect(200);
        assert_eq!(listed["items"].as_array().unwrap().len(), 1, "{listed}");
        assert_eq!((&listed["items"][0]["slug"], &listed["next"]), (&json!(slug), &Value::Null));
    }
    let reads =
        ["/api/v1/account", "/api/v1/sessions"].map(|path| (Method::GET, path.to_owned(), Value::Null));
    for (method, path, body) in reads.into_iter().chain(writes(&session)) {
        // Opening a store is an account's; whether it is 401 or 403 for a key is not said.
        let allowed: &[u16] = if path == "/api/v1/stores" { &[401, 403] } else { &[401] };
        let request = by_key(&ana, method.clone(), &path, &verde.api_key);
        let request = if body.is_null() { request } else { request.json(&body) };
        let reply = program.take(request).await;
        assert!(allowed.contains(&reply.status.as_u16()), "{method} {path}: {} {}", reply.status, reply.text);
        if path != "/api/v1/session" {
            let reply = program.send(method.clone(), &path, &body).await;
            assert_eq!(reply.status, 401, "nobody at all: {method} {path}: {}", reply.text);
        }
    }
    assert_eq!(program.get("/api/v1/stores").await.status, 401);
    assert!(program.cookies().is_empty() && ana.is_signed_in().await);
    assert_eq!(ana.get("/api/v1/stores").await.expect(200)["items"], json!([]));
    let taken = ana.post("/api/v1/stores", &store("made-by-force")).await;
    assert_eq!(taken.status, 201, "nobody has opened it before: {}", taken.text);
}
