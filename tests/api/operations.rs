//! What whoever runs the product sees, and what every browser gets.

use crate::placed::Placed;
use reqwest::{Method, RequestBuilder, Response};
use std::io::Read;
use testkit::{Shopper, TestApp, wait};

async fn sent(request: RequestBuilder) -> Response {
    request.send().await.unwrap()
}

fn get(shopper: &Shopper, path: &str) -> RequestBuilder {
    shopper.request(Method::GET, path)
}

const PAGES: [&str; 6] =
    ["/", "/products", "/products/vase", "/collections/things", "/search?q=vase", "/cart"];

#[tokio::test(flavor = "multi_thread")]
async fn the_server_says_that_it_is_well_on_any_host() {
    let app = TestApp::start().await;
    let port = app.world.address.port();
    for host in [
        "localhost",
        "app.localhost",
        "cdn.localhost",
        "verde.localhost",
        "nobody.localhost",
        "elsewhere.example",
    ] {
        for path in ["/healthz", "/readyz"] {
            let response = sent(testkit::shopper::client().get(format!("http://{host}:{port}{path}"))).await;
            assert_eq!(response.status(), 200, "{host}{path}");
        }
    }
    let unknown = sent(testkit::shopper::client().get(format!("http://nobody.localhost:{port}/"))).await;
    assert_eq!(unknown.status(), 404);
}

/// Alive and warm without Postgres, and ready only with it.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_its_database_is_alive_shows_warm_pages_and_is_not_ready() {
    let app = TestApp::with(|settings| settings.database.wait_milliseconds = 500).await;
    let shopper = app.shopper("verde");
    assert_eq!(sent(get(&shopper, "/products/vase")).await.status(), 200);
    let url = app.world.database.admin_url();
    let (cluster, name) = url.rsplit_once('/').unwrap();
    let (admin, connection) =
        tokio_postgres::connect(&format!("{cluster}/postgres"), tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    admin.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false")).await.unwrap();
    app.world.database.cut_connections().await;
    let not_ready = sent(get(&shopper, "/readyz")).await;
    assert_eq!(not_ready.status(), 503);
    assert_eq!(not_ready.headers()["content-type"], "application/problem+json");
    assert!(not_ready.headers().contains_key("retry-after"));
    let text = not_ready.text().await.unwrap();
    assert!(!text.contains("cartflux_app") && !text.contains(name), "what is inside stays inside: {text}");
    assert_eq!(sent(get(&shopper, "/healthz")).await.status(), 200);
    assert_eq!(sent(get(&shopper, "/products/vase")).await.status(), 200);
    let refused = shopper.send(shopper.request(Method::POST, "/api/v1/carts")).await;
    assert_eq!(refused.status, 503, "{}", refused.body);
    admin.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).await.unwrap();
    wait::until("the server being ready again", async || {
        (sent(get(&shopper, "/readyz")).await.status() == 200).then_some(())
    })
    .await;
    shopper.send(shopper.request(Method::POST, "/api/v1/carts")).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_are_for_this_machine_alone() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    Placed::order(&app, "verde", "mug", 1).await;
    let response = sent(get(&shopper, "/metrics")).await;
    assert_eq!(response.status(), 200);
    let text = response.text().await.unwrap();
    for name in [
        "cartflux_sql_statements_total",
        "cartflux_flush_commands",
        "cartflux_shard_activations_total",
        "cartflux_views_published_total",
        "cartflux_database_connections_open",
    ] {
        assert!(text.contains(name), "{name} is not measured");
    }
    for proxied in ["x-forwarded-for", "forwarded"] {
        let response = sent(get(&shopper, "/metrics").header(proxied, "203.0.113.9")).await;
        assert_eq!(response.status(), 404, "{proxied}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_safe_headers_and_its_own_request_id() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    let mut ids = Vec::new();
    for path in PAGES.into_iter().chain([
        "/nothing",
        "/api/v1/products",
        "/api/v1/products/none",
        "/api/v1/carts/x",
        "/healthz",
        "/checkout",
        "/assets/none.css",
    ]) {
        let response = sent(get(&shopper, path).header("accept", "text/html")).await;
        let headers = response.headers();
        let header = |name: &str| headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let policy = header("content-security-policy");
        for rule in ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("x-frame-options"), "DENY", "{path}");
        assert!(!header("referrer-policy").is_empty(), "{path}");
        assert!(!header("cache-control").is_empty(), "{path}: whether it may be kept is not said");
        ids.push(header("x-request-id"));
    }
    assert!(ids.iter().all(|id| !id.is_empty()));
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "two answers have the same id");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_has_not_changed_is_not_sent_again_and_one_that_has_is() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    for path in PAGES.into_iter().filter(|path| *path != "/cart") {
        let first = sent(get(&shopper, path)).await;
        let tag = first.headers()["etag"].to_str().unwrap().to_owned();
        assert!(first.headers()["cache-control"].to_str().unwrap().contains("must-revalidate"), "{path}");
        for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
            let again = sent(get(&shopper, path).header("if-none-match", &known)).await;
            assert_eq!(again.status(), 304, "{path} with {known}");
            assert_eq!(again.headers()["etag"], *tag);
            assert!(again.bytes().await.unwrap().is_empty());
        }
        let other = sent(get(&shopper, path).header("if-none-match", "\"other\"")).await;
        assert_eq!((other.status().as_u16(), other.headers()["etag"].to_str().unwrap()), (200, &*tag));
    }
    let before = sent(get(&shopper, "/products/shade")).await.headers()["etag"].clone();
    Placed::order(&app, "nord", "shade", 3).await;
    let after = sent(get(&shopper, "/products/shade").header("if-none-match", &before)).await;
    assert_eq!(after.status(), 200, "the last shade is gone, and the page must say so");
    assert_ne!(after.headers()["etag"], before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_comes_compressed_to_whoever_takes_it_and_each_form_has_a_validator_of_its_own() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    let plain = sent(get(&shopper, "/products/mug")).await;
    assert_eq!(plain.headers().get("content-encoding"), None);
    let mut tags = vec![plain.headers()["etag"].clone()];
    let plain = plain.bytes().await.unwrap();
    for (accepted, encoding) in
        [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip")]
    {
        for _ in 0..2 {
            let answer = sent(get(&shopper, "/products/mug").header("accept-encoding", accepted)).await;
            assert_eq!(answer.headers()["content-encoding"], encoding, "{accepted}");
            assert!(answer.headers()["vary"].to_str().unwrap().contains("accept-encoding"));
            tags.push(answer.headers()["etag"].clone());
            let body = answer.bytes().await.unwrap();
            assert!(body.len() * 2 < plain.len(), "{} of {}", body.len(), plain.len());
            let mut read = Vec::new();
            match encoding {
                "br" => brotli::Decompressor::new(&*body, 4096).read_to_end(&mut read).unwrap(),
                _ => flate2::read::GzDecoder::new(&*body).read_to_end(&mut read).unwrap(),
            };
            assert_eq!(read, plain, "{accepted}");
        }
        let known = tags[tags.len() - 1].clone();
        let again = get(&shopper, "/products/mug").header("accept-encoding", accepted);
        assert_eq!(sent(again.header("if-none-match", &known)).await.status(), 304, "{accepted}");
    }
    assert_eq!(tags[1], tags[2]);
    assert_ne!(tags[0], tags[1]);
    assert_ne!(tags[1], tags[3]);
    assert_eq!(tags[3], tags[5], "the same bytes");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_only_looks_gets_no_cookie() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    for path in PAGES.into_iter().chain([
        "/api/v1/products",
        "/checkout",
        "/cart/summary",
        "/nothing",
        "/orders/1001",
    ]) {
        let response = sent(get(&shopper, path).header("accept", "text/html")).await;
        assert!(!response.headers().contains_key("set-cookie"), "{path} sets a cookie");
        assert!(response.status().as_u16() < 500, "{path}");
    }
}

/// The very page that a browser without scripts and cookies would use.
#[tokio::test(flavor = "multi_thread")]
async fn pages_are_whole_without_scripts_and_name_their_language() {
    let app = TestApp::start().await;
    let shopper = app.shopper("nord");
    let page = shopper.send(get(&shopper, "/products/lamp")).await.expect(200);
    let page = page.as_str().unwrap();
    assert!(page.contains("lang=\"de\"") && page.contains("A lamp") && page.contains("60,00"), "{page}");
    assert!(page.contains("<form") && page.contains("/cart/lines"), "nothing can be bought without scripts");
    assert!(!page.contains("onclick=") && !page.contains("style="), "the policy forbids what is inline");
}

/// RFC 9110, 9.1: GET and HEAD, always.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_for_the_head_of_a_page_gets_it() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    for path in ["/", "/products/vase", "/healthz", "/api/v1/products"] {
        let whole = sent(get(&shopper, path)).await;
        let head = sent(shopper.request(Method::HEAD, path)).await;
        assert_eq!(head.status(), whole.status(), "{path}");
        assert_eq!(head.headers().get("etag"), whole.headers().get("etag"), "{path}");
    }
}
