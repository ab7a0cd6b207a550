//! What is another's looks exactly like what does not exist.

use crate::placed::Placed;
use reqwest::{Method, RequestBuilder};
use serde_json::json;
use testkit::{Shopper, TestApp};

const MISSING: &str = "01890000-0000-7000-8000-000000000000";
/// As long and as random to look at as a real one.
const RIGHT_LOOKING: &str = "q83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJq80";

/// Everything of an answer that a client could tell two of them apart by.
async fn look(request: RequestBuilder) -> (u16, Vec<(String, String)>, String) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let mut headers: Vec<_> = response
        .headers()
        .iter()
        .filter(|(name, _)| *name != "x-request-id" && *name != "date")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    (status, headers, response.text().await.unwrap())
}

/// Every call about a cart that the contract knows.
fn calls(shopper: &Shopper, cart: &str, line: &str, variant: &str) -> Vec<RequestBuilder> {
    let at = |method, path: &str| shopper.request(method, &format!("/api/v1/carts/{cart}{path}"));
    let line_path = format!("/lines/{line}");
    vec![
        at(Method::GET, ""),
        at(Method::POST, "/lines").json(&json!({"variant_id": variant, "quantity": 1})),
        at(Method::PATCH, &line_path).json(&json!({"quantity": 2})),
        at(Method::DELETE, &line_path),
        at(Method::PUT, "/coupon").json(&json!({"code": "X"})),
        at(Method::DELETE, "/coupon"),
        at(Method::PUT, "/destination").json(&json!({"country": "RO"})),
        at(Method::POST, "/checkout").json(&json!({
            "email": "eve@example.com", "name": "Eve",
            "address": {"line1": "1", "city": "B", "postal_code": "500001", "country": "RO"},
        })),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn anothers_cart_looks_like_none_and_is_left_alone() {
    let app = TestApp::start().await;
    let mug = app.world.variant("mug").await;
    let variant = mug.to_string();
    let mut victim = app.shopper("verde");
    victim.new_cart().await;
    let cart = victim.add(mug, 1).await.expect(200);
    let line = cart["lines"][0]["id"].as_str().unwrap().to_owned();
    let mut foreigner = app.shopper("nord");
    foreigner.new_cart().await;
    foreigner.add(mug, 1).await.expect(200);
    let mut eve = app.shopper("verde");
    eve.new_cart().await;
    let (victims, victims_token) = (victim.cart().0.to_owned(), victim.cart().1.to_owned());
    let (abroad, abroad_token) = (foreigner.cart().0.to_owned(), foreigner.cart().1.to_owned());
    let eves_token = eve.cart().1.to_owned();
    let changed_token = {
        let first = if victims_token.starts_with('A') { "B" } else { "A" };
        format!("{first}{}", &victims_token[1..])
    };
    let nothing = calls(&eve, MISSING, &line, &variant).into_iter();
    for (number, reference) in nothing.enumerate() {
        let reference = look(reference.header("Cart-Token", RIGHT_LOOKING)).await;
        assert_eq!(reference.0, 404, "call {number}");
        let tries = [
            ("a made-up token", &victims, Some(RIGHT_LOOKING)),
            ("her own token", &victims, Some(&*eves_token)),
            ("nearly the right token", &victims, Some(&*changed_token)),
            ("the right token and more", &victims, Some("")),
            ("no token", &victims, None),
            ("another store's cart, its right token", &abroad, Some(&*abroad_token)),
        ];
        for (what, cart, token) in tries {
            let longer = format!("{victims_token}x");
            let by = |cart: &str| {
                let call = calls(&eve, cart, &line, &variant).remove(number);
                match token {
                    None => call,
                    Some("") => call.header("Cart-Token", &longer),
                    Some(token) => call.header("Cart-Token", token),
                }
            };
            let seen = look(by(cart)).await;
            assert_eq!(seen, look(by(MISSING)).await, "call {number} with {what}");
            assert_eq!((seen.0, &seen.2), (404, &reference.2), "call {number} with {what}");
        }
        // By the pages' cookie as well.
        let by_cookie = |cart: &str| {
            let call = calls(&eve, cart, &line, &variant).remove(number);
            call.header("cookie", format!("__Host-cart={cart}.{RIGHT_LOOKING}"))
        };
        let seen = look(by_cookie(&victims)).await;
        assert_eq!(seen, look(by_cookie(MISSING)).await, "call {number} by cookie");
        assert_eq!((seen.0, &seen.2), (404, &reference.2), "call {number} by cookie");
    }
    assert_eq!(victim.read_cart().await.expect(200), cart, "denied means unchanged");
    assert_eq!(foreigner.read_cart().await.expect(200)["lines"][0]["quantity"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn anothers_order_looks_like_none() {
    let app = TestApp::start().await;
    // Both are number 1001 of their store.
    let verdes = Placed::order(&app, "verde", "mug", 1).await;
    let nords = Placed::order(&app, "nord", "mug", 2).await;
    assert_eq!(verdes.number(), nords.number());
    let second = Placed::order(&app, "verde", "mug", 3).await;
    let eve = app.shopper("verde");
    let ask = |number: &str, token: Option<&str>| {
        let request = eve.request(Method::GET, &format!("/api/v1/orders/{number}"));
        token.into_iter().fold(request, |request, token| request.header("Order-Token", token))
    };
    let reference = look(ask("99999", Some(RIGHT_LOOKING))).await;
    assert_eq!(reference.0, 404);
    for (what, number, token) in [
        ("a made-up token", verdes.number(), Some(RIGHT_LOOKING)),
        ("another order's token", verdes.number(), Some(second.token())),
        ("the other store's token", verdes.number(), Some(nords.token())),
        ("no token", verdes.number(), None),
        ("no number", "1e3", Some(verdes.token())),
        ("a negative number", "-1001", Some(verdes.token())),
        ("a huge number", "99999999999999999999999999", Some(verdes.token())),
        ("SQL", "1001%20OR%201%3D1", Some(verdes.token())),
        ("a zero byte", "1001%00", Some(verdes.token())),
    ] {
        assert_eq!(look(ask(number, token)).await, reference, "{what}");
    }
    // The page, by its link and by the browser's cookie.
    let page = |number: &str, query: &str, cookie: &str| {
        eve.request(Method::GET, &format!("/orders/{number}{query}")).header("cookie", cookie.to_owned())
    };
    let reference = look(page("99999", "", "")).await;
    assert_eq!(reference.0, 404);
    for (what, query, cookie) in [
        ("a made-up token", format!("?token={RIGHT_LOOKING}"), String::new()),
        ("the other store's token", format!("?token={}", nords.token()), String::new()),
        ("a made-up cookie", String::new(), format!("__Host-orders=1001.{RIGHT_LOOKING}")),
        ("the other store's cookie", String::new(), format!("__Host-orders=1001.{}", nords.token())),
        ("a broken cookie", String::new(), "__Host-orders=1001./x.y/%%%".to_owned()),
    ] {
        assert_eq!(look(page("1001", &query, &cookie)).await, reference, "{what}");
    }
    let own = look(page("1001", "", &format!("__Host-orders=1001.{}", verdes.token()))).await;
    assert_eq!(own.0, 200, "the right cookie opens it, so the others were refused for a reason");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_token_and_no_key_is_stored_as_it_is() {
    use base64::Engine;
    let app = TestApp::start().await;
    let placed = Placed::order(&app, "verde", "mug", 1).await;
    let cart_token = placed.shopper.cart().1.to_owned();
    let secrets = [cart_token.clone(), placed.token().to_owned(), app.world.stores[0].api_key.clone()];
    let (client, connection) =
        tokio_postgres::connect(&app.world.database.admin_url(), tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let tables = "SELECT c.oid::regclass::text FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";
    let mut everything = String::new();
    for table in client.query(tables, &[]).await.unwrap() {
        let table: String = table.get(0);
        let rows = format!("SELECT coalesce(string_agg(to_jsonb(t)::text, ''), '') FROM {table} t");
        everything += client.query_one(&rows, &[]).await.unwrap().get::<_, &str>(0);
    }
    for secret in &secrets {
        assert!(secret.len() >= 32, "{secret} could be guessed");
        assert!(!everything.contains(secret.as_str()), "{secret} is stored in clear");
        let decoded = base64::engine::general_purpose::URL_SAFE_NO_PAD
            .decode(secret.rsplit(['.', '_']).next().unwrap());
        if let Ok(decoded) = decoded {
            assert!(!everything.contains(&hex::encode(decoded)), "the bytes of {secret} are stored");
        }
    }
    let hash = hex::encode(actors::hash_token(&cart_token));
    assert!(everything.contains(&hash), "the search would not have found it: not even its hash is there");
}
