//! Whatever is sent, it is a 4xx that says what is wrong, and nothing has changed.

use reqwest::header::HeaderValue;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use testkit::{Shopper, TestApp};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// The problem that a request must come to: a 4xx with a code, and with these fields named if any are.
async fn problem(request: RequestBuilder, status: u16, field: &str, what: &str) {
    let response = request.send().await.unwrap_or_else(|error| panic!("{what}: {error}"));
    let got = response.status().as_u16();
    let kind = response.headers().get("content-type").map(|value| value.to_str().unwrap().to_owned());
    let text = response.text().await.unwrap();
    assert_eq!(got, status, "{what}: {text}");
    assert_eq!(kind.as_deref(), Some("application/problem+json"), "{what}: {text}");
    let problem: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(problem["status"], status, "{what}: {text}");
    assert!(!problem["code"].as_str().unwrap().is_empty(), "{what}: {text}");
    assert!(!problem["detail"].as_str().unwrap().is_empty(), "{what}: {text}");
    for inside in ["Postgres", "diesel", "SELECT", "panicked", ".rs:"] {
        assert!(!text.contains(inside), "{what} tells what is inside: {text}");
    }
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    let named: Vec<&str> = errors.iter().map(|error| error["field"].as_str().unwrap()).collect();
    assert!(field.is_empty() || named.contains(&field), "{what}: {field} is not named: {text}");
    assert!(
        errors.iter().all(|error| error["code"].is_string() && error["message"].is_string()),
        "{what}: {text}"
    );
}

async fn with_a_mug(app: &TestApp) -> (Shopper, Value) {
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    let cart = shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    (shopper, cart)
}

fn json_body(request: RequestBuilder, body: impl Into<Vec<u8>>) -> RequestBuilder {
    request.header("content-type", "application/json").body(body.into())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_makes_no_sense_is_refused_with_its_field() {
    let app = TestApp::start().await;
    let (shopper, cart) = with_a_mug(&app).await;
    let mug = app.world.variant("mug").await.to_string();
    let good = format!(r#"{{"variant_id": "{mug}", "quantity": 1}}"#);
    let with = |quantity: &str| format!(r#"{{"variant_id": "{mug}", "quantity": {quantity}}}"#);
    let of = |variant: &str| format!(r#"{{"variant_id": {variant}, "quantity": 1}}"#);
    let mut cases: Vec<(Vec<u8>, u16, &str)> = vec![
        (Vec::new(), 400, ""),
        (b"{".to_vec(), 400, ""),
        (b"quantity=1".to_vec(), 400, ""),
        (format!("{good} {good}").into(), 400, ""),
        (format!("{good}\0").into(), 400, ""),
        (b"\xff\xfe{\"quantity\": 1}".to_vec(), 400, ""),
        (
            format!("{{\"variant_id\": \"{mug}\", \"quantity\": 1, \"x\": \"")
                .into_bytes()
                .into_iter()
                .chain(*b"\xc3\x28\"}")
                .collect(),
            400,
            "",
        ),
        (of(r#""\ud800""#).into(), 400, ""),
        ("[".repeat(100_000).into(), 422, "body"),
        (with("1e999").into(), 400, ""),
        (b"null".to_vec(), 422, "body"),
        (b"\"text\"".to_vec(), 422, "body"),
        (b"17".to_vec(), 422, "body"),
        (b"[]".to_vec(), 422, "body"),
        (format!(r#"["{mug}", 1]"#).into(), 422, "body"),
        (b"{}".to_vec(), 422, "variant_id"),
        (format!(r#"{{"variant_id": "{mug}"}}"#).into(), 422, "quantity"),
        (format!(r#"{{"variant_id": "{mug}", "quantity": 1, "colour": "red"}}"#).into(), 422, "colour"),
        (format!(r#"{{"variant_id": "{mug}", "quantity": 1, "quantity": 2}}"#).into(), 422, "quantity"),
        (format!(r#"{{"variant_id": "{mug}", "quantity": 1, "price": 1}}"#).into(), 422, "price"),
    ];
    for quantity in [
        "0",
        "-1",
        "1000",
        "1.5",
        "4294967295",
        "4294967296",
        "99999999999999999999",
        "\"1\"",
        "null",
        "true",
        "[1]",
        "{}",
    ] {
        cases.push((with(quantity).into(), 422, "quantity"));
    }
    for variant in [
        "\"\"",
        "\"mug\"",
        "\"'; DROP TABLE carts; --\"",
        "\"\\u0000\"",
        "null",
        "1",
        "\"01890000-0000-7000-8000-000000000000\"",
        "[]",
    ] {
        cases.push((of(variant).into(), 422, "variant_id"));
    }
    for (body, status, field) in cases {
        let what = String::from_utf8_lossy(&body[..body.len().min(120)]).into_owned();
        problem(json_body(shopper.of_cart(Method::POST, "/lines"), body), status, field, &what).await;
    }
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonx",
        "",
        "multipart/form-data; boundary=x",
    ] {
        let request = shopper.of_cart(Method::POST, "/lines").header("content-type", kind).body(good.clone());
        problem(request, 415, "", kind).await;
    }
    problem(shopper.of_cart(Method::POST, "/lines").body(good.clone()), 415, "", "no content type").await;
    let line = cart["lines"][0]["id"].as_str().unwrap();
    for (path, body, status, field) in [
        (format!("/lines/{line}"), r#"{"quantity": -1}"#, 422, "quantity"),
        (format!("/lines/{line}"), r#"{"quantity": 1000}"#, 422, "quantity"),
        (format!("/lines/{line}"), r#"{"quantity": "2"}"#, 422, "quantity"),
        (format!("/lines/{line}"), r#"{"quantity": 2, "unit_price": 1}"#, 422, "unit_price"),
        (format!("/lines/{line}"), "{}", 422, "quantity"),
        ("/lines/01890000-0000-7000-8000-000000000000".to_owned(), r#"{"quantity": 2}"#, 404, ""),
        ("/lines/1".to_owned(), r#"{"quantity": 2}"#, 404, ""),
        ("/lines/%27%20OR%201=1".to_owned(), r#"{"quantity": 2}"#, 404, ""),
    ] {
        problem(
            json_body(shopper.of_cart(Method::PATCH, &path), body),
            status,
            field,
            &format!("{path} {body}"),
        )
        .await;
    }
    assert_eq!(shopper.read_cart().await.expect(200), cart, "refused means unchanged");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_too_large_is_refused_without_being_read_to_its_end() {
    let app = TestApp::start().await;
    let (shopper, cart) = with_a_mug(&app).await;
    let padding = " ".repeat(300_000);
    let huge = json_body(shopper.of_cart(Method::POST, "/lines"), format!("{{{padding}}}"));
    problem(huge, 413, "", "300 kB of JSON").await;
    let form = shopper
        .request(Method::POST, "/cart/lines")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(format!("variant_id={}", "a".repeat(300_000)));
    problem(form, 413, "", "300 kB of a form").await;
    let webhook =
        testkit::shopper::client().post(app.merchant_url("/webhooks/stripe")).body("x".repeat(300_000));
    problem(webhook, 413, "", "300 kB from no provider").await;
    assert_eq!(shopper.read_cart().await.expect(200), cart);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_destination_or_coupon_that_makes_no_sense_is_refused_with_its_field() {
    let app = TestApp::start().await;
    let (shopper, cart) = with_a_mug(&app).await;
    let long = "9".repeat(10_000);
    for (body, field) in [
        (json!({}), "country"),
        (json!({"country": ""}), "country"),
        (json!({"country": "XX"}), "country"),
        (json!({"country": "USA"}), "country"),
        (json!({"country": "R\u{0}"}), "country"),
        (json!({"country": 40}), "country"),
        (json!({"country": null}), "country"),
        (json!({"country": "'; DROP TABLE carts; --"}), "country"),
        (json!({"country": "RO", "postal_code": 500_001}), "postal_code"),
        (json!({"country": "RO", "postal_code": long}), "postal_code"),
        (json!({"country": "RO", "postal_code": "\u{0}"}), "postal_code"),
        (json!({"country": "RO", "postal_code": "5000\r\n01"}), "postal_code"),
        (json!({"country": "RO", "shipping_method": "teleport"}), "shipping_method"),
        (json!({"country": "RO", "shipping_method": "\u{0}"}), "shipping_method"),
        (json!({"country": "RO", "shipping_method": 1}), "shipping_method"),
        (json!({"country": "RO", "city": "X"}), "city"),
    ] {
        let request = shopper.of_cart(Method::PUT, "/destination").json(&body);
        problem(request, 422, field, &body.to_string()).await;
    }
    for (body, field) in [
        (json!({}), "code"),
        (json!({"code": null}), "code"),
        (json!({"code": 7}), "code"),
        (json!({"code": ""}), "code"),
        (json!({"code": "\u{0}"}), "code"),
        (json!({"code": "' OR ''='"}), "code"),
        (json!({"code": "x".repeat(100_000)}), "code"),
        (json!({"code": "A", "percent": 100}), "percent"),
    ] {
        let request = shopper.of_cart(Method::PUT, "/coupon").json(&body);
        problem(request, 422, field, &body.to_string()[..body.to_string().len().min(80)]).await;
    }
    assert_eq!(shopper.read_cart().await.expect(200), cart);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_makes_no_sense_is_refused_with_every_field_that_is_wrong() {
    let app = TestApp::start().await;
    let (shopper, cart) = with_a_mug(&app).await;
    let good = json!({
        "email": "ana@exemplu.ro", "name": "Ana Pop", "shipping_method": null,
        "address": {"line1": "Strada Lungă 1", "line2": null, "city": "Brașov", "postal_code": "500001", "country": "RO"},
    });
    let nul = "Ana\u{0}Pop";
    let long = "ă".repeat(5_000);
    let mut cases: Vec<(&str, Value, &str)> = Vec::new();
    for text in ["", " ", nul, "Ana\nBcc: all", &long] {
        for path in ["/name", "/address/line1", "/address/city", "/address/postal_code", "/email"] {
            cases.push((path, text.into(), &path[1..]));
        }
    }
    for odd in [json!(1), json!(null), json!(["a"]), json!({"a": 1}), json!(true)] {
        for path in [
            "/name",
            "/email",
            "/address/line1",
            "/address/city",
            "/address/postal_code",
            "/address/country",
            "/address",
        ] {
            cases.push((path, odd.clone(), &path[1..]));
        }
    }
    for email in [
        "ana",
        "ana@",
        "@exemplu.ro",
        "ana@exemplu",
        "a b@exemplu.ro",
        "ana@exemplu..ro",
        "ana@exemplu.ro\r\nBcc: x@y.de",
        "<ana@exemplu.ro>",
    ] {
        cases.push(("/email", email.into(), "email"));
    }
    for country in ["", "XX", "ROU", "US", "R\u{0}"] {
        cases.push(("/address/country", country.into(), "address.country"));
    }
    for code in ["1", "ABCDEF", "50000", "5000001", "500001; DROP TABLE orders"] {
        cases.push(("/address/postal_code", code.into(), "address.postal_code"));
    }
    cases.push(("/address/line2", nul.into(), "address.line2"));
    cases.push(("/address/line2", long.clone().into(), "address.line2"));
    cases.push(("/shipping_method", "teleport".into(), "shipping_method"));
    cases.push(("/shipping_method", "\u{0}".into(), "shipping_method"));
    cases.push(("/shipping_method", 7.into(), "shipping_method"));
    for (path, value, field) in cases {
        let mut body = good.clone();
        *body.pointer_mut(path).unwrap() = value.clone();
        let field = field.replace('/', ".");
        // What has no form of its own is named as a whole or by what it lacks.
        let field = if field == "address" { "" } else { &*field };
        let request = shopper.of_cart(Method::POST, "/checkout").json(&body);
        problem(
            request,
            422,
            field,
            &format!("{path} = {}", &value.to_string().chars().take(60).collect::<String>()),
        )
        .await;
    }
    for path in [
        "/email",
        "/name",
        "/address",
        "/address/line1",
        "/address/city",
        "/address/postal_code",
        "/address/country",
    ] {
        let mut body = good.clone();
        let (parent, name) = path.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name);
        let request = shopper.of_cart(Method::POST, "/checkout").json(&body);
        problem(request, 422, &path[1..].replace('/', "."), &format!("without {path}")).await;
    }
    for (parent, field) in [("", "total"), ("/address", "address.planet")] {
        let mut body = good.clone();
        let name = field.rsplit('.').next().unwrap();
        body.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(name.to_owned(), 1.into());
        let request = shopper.of_cart(Method::POST, "/checkout").json(&body);
        problem(request, 422, field, &format!("with {field}")).await;
    }
    let all_wrong = json!({"email": "x", "name": "", "address": {"line1": "", "city": "", "postal_code": "", "country": "XX"}});
    for field in ["email", "name", "address.line1", "address.city", "address.postal_code", "address.country"]
    {
        problem(shopper.of_cart(Method::POST, "/checkout").json(&all_wrong), 422, field, "everything wrong")
            .await;
    }
    for key in [String::new(), "k".repeat(256), "k".repeat(30_000)] {
        let request = shopper.ordering().header("Idempotency-Key", &key);
        problem(request, 422, "Idempotency-Key", &format!("a key of {}", key.len())).await;
    }
    let request = shopper.ordering().header("Idempotency-Key", HeaderValue::from_bytes(b"k\xff").unwrap());
    problem(request, 422, "Idempotency-Key", "a key that is no text").await;
    assert_eq!(shopper.read_cart().await.expect(200), cart, "refused means not ordered");
    assert_eq!(crate::placed::stored(&app, "(SELECT count(*) FROM orders)").await, 0);
    assert_eq!(crate::placed::stock(&app, "mug").await.1, 0);
}

/// One shopper's nonsense must not spoil the transaction that it shares with others.
#[tokio::test(flavor = "multi_thread")]
async fn nonsense_of_one_shopper_does_not_fail_those_who_wait_with_him() {
    let app = TestApp::start().await;
    let (hostile, _) = with_a_mug(&app).await;
    let mug = app.world.variant("mug").await;
    let mut honest = app.shopper("verde");
    honest.new_cart().await;
    let nonsense = tokio::spawn(async move {
        for _ in 0..60 {
            let body = json!({"country": "RO", "postal_code": "\u{0}"});
            let answer = hostile.send(hostile.of_cart(Method::PUT, "/destination").json(&body)).await;
            assert!(answer.status.is_client_error(), "{}: {}", answer.status, answer.body);
        }
    });
    for _ in 0..60 {
        honest.add(mug, 1).await.expect(200);
    }
    nonsense.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_that_make_no_sense_are_refused() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    for (path, status, field) in [
        ("/api/v1/products?limit=0", 422, "limit"),
        ("/api/v1/products?limit=101", 422, "limit"),
        ("/api/v1/products?limit=-1", 400, ""),
        ("/api/v1/products?limit=99999999999999999999", 400, ""),
        ("/api/v1/products?limit=ten", 400, ""),
        ("/api/v1/products?limit=1&limit=2", 400, ""),
        ("/api/v1/products?sort=worst", 422, "sort"),
        ("/api/v1/products?sort=%00", 422, "sort"),
        ("/api/v1/products?after=nothing", 422, "after"),
        ("/api/v1/products?after=%27%20OR%201=1", 422, "after"),
        ("/api/v1/products/none", 404, ""),
        ("/api/v1/products/%00", 404, ""),
        ("/api/v1/products/%FF%FE", 404, ""),
        ("/api/v1/products/..%2f..%2fetc%2fpasswd", 404, ""),
        ("/api/v1/carts/1", 404, ""),
        ("/api/v1/carts/%FF", 404, ""),
        ("/api/v1/carts/01890000-0000-7000-8000-000000000000/../x", 404, ""),
        ("/api/v1/orders/1001", 404, ""),
        ("/api/v1/nothing", 404, ""),
        ("/products/none", 404, ""),
        ("/products/%FF", 404, ""),
        ("/collections/%00", 404, ""),
        ("/orders/abc", 404, ""),
        ("/pages/none", 404, ""),
        ("/assets/..%2f..%2fCargo.toml", 404, ""),
        ("/.env", 404, ""),
    ] {
        problem(shopper.request(Method::GET, path), status, field, path).await;
    }
    let long = format!("/api/v1/products?q={}", "a%20".repeat(300));
    problem(shopper.request(Method::GET, &long), 422, "q", "a long search").await;
    let words = shopper.request(Method::GET, "/api/v1/products?q=%00%27%3B--%F0%9F%92%A9zzz");
    assert_eq!(shopper.send(words).await.expect(200)["items"], json!([]));
    for (method, path) in [
        (Method::DELETE, "/api/v1/products"),
        (Method::PUT, "/api/v1/carts"),
        (Method::POST, "/api/v1/orders/1001"),
        (Method::from_bytes(b"BREW").unwrap(), "/"),
        (Method::POST, "/healthz"),
    ] {
        let response = shopper.request(method.clone(), path).send().await.unwrap();
        assert!([404, 405].contains(&response.status().as_u16()), "{method} {path}: {}", response.status());
        assert_eq!(response.headers()["content-type"], "application/problem+json", "{method} {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn long_and_strange_headers_are_no_trouble() {
    let app = TestApp::start().await;
    let (shopper, _) = with_a_mug(&app).await;
    let (id, _) = shopper.cart();
    let cart = format!("/api/v1/carts/{id}");
    let long = "x".repeat(60_000);
    for (header, path, status) in [
        ("Cart-Token", &*cart, 404),
        ("cookie", &cart, 404),
        ("Order-Token", "/api/v1/orders/1001", 404),
        ("accept-language", "/api/v1/products/none", 404),
        ("user-agent", "/api/v1/products/none", 404),
        ("x-forwarded-for", "/api/v1/products/none", 404),
        ("authorization", "/api/v1/products/none", 404),
    ] {
        problem(shopper.request(Method::GET, path).header(header, &long), status, "", header).await;
        let bytes = HeaderValue::from_bytes(b"\xff\xfe\x80").unwrap();
        problem(shopper.request(Method::GET, path).header(header, bytes), status, "", header).await;
    }
}

/// Forms of the pages: never a fault of ours, whatever a field holds.
#[tokio::test(flavor = "multi_thread")]
async fn forms_that_make_no_sense_are_answered_by_a_page_or_a_problem() {
    let app = TestApp::start().await;
    let (shopper, cart) = with_a_mug(&app).await;
    let (id, token) = shopper.cart();
    let mug = app.world.variant("mug").await;
    let line = cart["lines"][0]["id"].as_str().unwrap();
    let whole = "email=ana%40exemplu.ro&name=Ana&line1=1&city=B&postal_code=500001&country=RO";
    for (path, body) in [
        ("/cart/lines".to_owned(), "variant_id=mug".to_owned()),
        ("/cart/lines".to_owned(), format!("variant_id={mug}&quantity=-1")),
        ("/cart/lines".to_owned(), format!("variant_id={mug}&quantity=99999999999")),
        ("/cart/lines".to_owned(), format!("variant_id={mug}&quantity=0")),
        ("/cart/lines".to_owned(), format!("variant_id={mug}&quantity=%00")),
        ("/cart/lines".to_owned(), "%FF=%FE".to_owned()),
        (format!("/cart/lines/{line}"), "quantity=1000".to_owned()),
        (format!("/cart/lines/{line}"), "quantity=".to_owned()),
        ("/cart/lines/not-an-id".to_owned(), "quantity=1".to_owned()),
        ("/cart/lines/not-an-id/remove".to_owned(), String::new()),
        ("/checkout".to_owned(), String::new()),
        (
            "/checkout".to_owned(),
            "email=%00&name=%00&line1=%00&city=%00&postal_code=%00&country=%00&shipping_method=%00"
                .to_owned(),
        ),
        ("/checkout".to_owned(), format!("{whole}&expected_total=abc")),
        ("/checkout".to_owned(), format!("{whole}&expected_total=99999999999999999999")),
        ("/checkout".to_owned(), format!("{whole}&expected_total=1")),
        ("/checkout".to_owned(), format!("{whole}&expected_total=-1&idempotency_key=%00")),
        (
            "/checkout".to_owned(),
            format!("{whole}&expected_total=-1&idempotency_key={}", "k".repeat(100_000)),
        ),
        ("/checkout".to_owned(), format!("{whole}&expected_total=1&idempotency_key=a%00b")),
        ("/checkout".to_owned(), format!("{whole}&shipping_method=teleport")),
        ("/checkout/destination".to_owned(), "country=RO&postal_code=%00".to_owned()),
        ("/checkout/destination".to_owned(), format!("country=RO&postal_code={}", "9".repeat(100_000))),
        ("/checkout/destination".to_owned(), "country=RO&shipping_method=%00".to_owned()),
        ("/checkout/destination".to_owned(), "country=XX".to_owned()),
    ] {
        for accept in ["text/html", "application/json"] {
            let request = shopper
                .request(Method::POST, &path)
                .header("cookie", format!("__Host-cart={id}.{token}"))
                .header("content-type", "application/x-www-form-urlencoded")
                .header("accept", accept)
                .body(body.clone());
            let response = request.send().await.unwrap();
            let status = response.status().as_u16();
            let what = format!("{path} {} as {accept}", &body[..body.len().min(140)]);
            assert!(status < 500, "{what}: {status}");
            let kind = response.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
            assert!(
                status == 303 || kind.is_some_and(|kind| !kind.starts_with("text/plain")),
                "{what}: {status} as plain text"
            );
        }
    }
    let after = shopper.read_cart().await.expect(200);
    assert_eq!(after["lines"], cart["lines"]);
    assert_eq!(crate::placed::stored(&app, "(SELECT count(*) FROM orders)").await, 0, "nothing was ordered");
}

/// Below HTTP: what no client library would send.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_hardly_http_is_refused_and_the_server_lives() {
    let app = TestApp::start().await;
    let long = "x".repeat(300_000);
    for raw in [
        "\0\0\0\0\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: \r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: ' OR 1=1\r\n\r\n".to_owned(),
        "GET http://[::1 HTTP/1.1\r\nHost: verde.localhost\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", "a.".repeat(5_000)),
        format!("GET / HTTP/1.1\r\nHost: verde.localhost\r\nX: {long}\r\n\r\n"),
        format!("GET /{long} HTTP/1.1\r\nHost: verde.localhost\r\n\r\n"),
        "POST /api/v1/carts HTTP/1.1\r\nHost: verde.localhost\r\nContent-Length: -1\r\n\r\n".to_owned(),
        "POST /api/v1/carts HTTP/1.1\r\nHost: verde.localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef".to_owned(),
        "POST /api/v1/carts HTTP/1.1\r\nHost: verde.localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".to_owned(),
    ] {
        let what: String = raw.chars().take(80).collect();
        let mut socket = tokio::net::TcpStream::connect(app.world.address).await.unwrap();
        // The server may hang up in the middle of it.
        let _ = socket.write_all(raw.as_bytes()).await;
        let _ = socket.shutdown().await;
        let mut answer = Vec::new();
        let reading = tokio::time::timeout(std::time::Duration::from_secs(10), socket.read_to_end(&mut answer)).await;
        assert!(reading.is_ok(), "{what:?} holds a connection open");
        let answer = String::from_utf8_lossy(&answer);
        let status = answer.split(' ').nth(1).unwrap_or("hung up").to_owned();
        assert!(status.starts_with('4') || status == "hung up" || status == "201", "{what:?}: {status}");
    }
    let shopper = app.shopper("verde");
    shopper.send(shopper.request(Method::GET, "/healthz")).await.expect(200);
}
