//! All orders of a store: what is looked for is found, all of it and nothing else.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::form::unescape;
use testkit::seed::SeededStore;
use testkit::shopper::client;
use testkit::{TestApp, wait};

/// An order, and what its shopper needs to see and pay it.
pub struct Placed {
    pub id: String,
    pub number: String,
    pub token: String,
    pub intent: String,
}

/// Orders a mug.
pub async fn place(app: &TestApp, slug: &str, name: &str, email: &str) -> Placed {
    let mut shopper = app.shopper(slug);
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let address =
        json!({"line1": "Strada Lungă 1", "city": "Brașov", "postal_code": "500001", "country": "RO"});
    let order = json!({"email": email, "name": name, "address": address, "shipping_method": null});
    let placed = shopper.send(shopper.of_cart(Method::POST, "/checkout").json(&order)).await.expect(201);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Placed {
        id: text(&placed["order"]["id"]),
        number: text(&placed["order"]["number"]),
        token: text(&placed["order"]["token"]),
        intent: text(&placed["payment"]["payment_intent"]),
    }
}

/// Waits until the shopper sees that state.
pub async fn reaches(app: &TestApp, slug: &str, placed: &Placed, status: &str) {
    let shopper = app.shopper(slug);
    wait::until(status, async || {
        let order = shopper.order(&placed.number, &placed.token).await.expect(200);
        (order["status"] == status).then_some(())
    })
    .await;
}

/// So many more orders like that one, each somebody else's, with the numbers after `number`.
async fn copy_from(app: &TestApp, placed: &Placed, number: i64, count: usize) {
    let statement = format!(
        "SET session_replication_role = replica;
         INSERT INTO orders SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
             'number', {number} + n, 'cart_id', gen_random_uuid(), 'idempotency_key', NULL, 'payment_intent', NULL,
             'status', 'cancelled', 'stock_state', 'released',
             'contact', jsonb_set(o.contact, '{{email}}', to_jsonb('copy' || ({number} + n) || '@exemplu.ro'))))).*
         FROM orders o, generate_series(1, {count}) n WHERE o.id = '{}'",
        placed.id
    );
    app.world.database.execute(&statement).await;
}

/// So many more orders like that one, each somebody else's, with the next numbers.
pub async fn copy(app: &TestApp, placed: &Placed, count: usize) {
    copy_from(app, placed, placed.number.parse().unwrap(), count).await;
}

/// Status and text of a page, as the store's program sees it.
pub async fn page(app: &TestApp, path: &str, key: &str) -> (u16, String) {
    let request = client().get(app.merchant_url(path)).header("accept", "text/html");
    let answer = request.bearer_auth(key).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

pub async fn json_of(app: &TestApp, path: &str, key: &str) -> (u16, Value) {
    let answer = client().get(app.merchant_url(path)).bearer_auth(key).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

/// Where the next page is.
pub fn next(page: &str) -> Option<String> {
    let mut links = page.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    links.find(|(_, rest)| rest.starts_with(" rel=\"next\"")).map(|(link, _)| unescape(link))
}

fn rows(page: &str) -> Vec<String> {
    let keys = page.split("data-key=\"order-").skip(1);
    keys.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// The numbers that the page and the API find; they must agree.
async fn found(app: &TestApp, store: &SeededStore, query: &str) -> Vec<String> {
    let (status, html) = page(app, &format!("/stores/{}/orders{query}", store.tenant), &store.api_key).await;
    assert_eq!(status, 200, "{query}: {html}");
    let shown = rows(&html);
    let path = format!("/api/v1/stores/{}/orders{query}", store.tenant);
    let (status, body) = json_of(app, &path, &store.api_key).await;
    assert_eq!(status, 200, "{query}: {body}");
    let listed = body["items"].as_array().unwrap().iter();
    let listed: Vec<_> = listed.map(|order| order["number"].as_str().unwrap().to_owned()).collect();
    assert_eq!(shown, listed, "{query}");
    shown
}

async fn place_at(app: &TestApp, placed: &Placed, instant: &str) {
    let statement = format!("UPDATE orders SET created_at = '{instant}' WHERE id = '{}'", placed.id);
    app.world.database.execute(&statement).await;
}

/// Says that the order needs attention; because of its supplier's part, if `part`.
async fn needs_attention(app: &TestApp, placed: &Placed, sequence: u32, part: bool) {
    let data = if part {
        "(SELECT jsonb_build_object('purchase_order', p.id) FROM purchase_orders p WHERE p.order_id = o.id LIMIT 1)"
    } else {
        "jsonb_build_object('problem', 'somebody has to look')"
    };
    let statement = format!(
        "INSERT INTO events (tenant_id, sequence, type, at, order_id, data)
         SELECT o.tenant_id, {sequence}, 'order.needs_attention', now(), o.id, {data} FROM orders o WHERE o.id = '{}'",
        placed.id
    );
    app.world.database.execute(&statement).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_looked_for_is_found_and_nothing_else() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let ana = place(&app, "verde", "Ana Pop", "ana@exemplu.ro").await;
    let ion = place(&app, "verde", "Ion Munteanu", "Ion@Exemplu.ro").await;
    let zoe = place(&app, "verde", "Zoe_Ene", "zoe_e@example.com").await;
    place(&app, "nord", "Dora Klein", "dora@example.de").await;
    app.world.simulator.pay(&ion.intent).await.unwrap();
    app.world.simulator.decline(&zoe.intent).await.unwrap();
    reaches(&app, "verde", &ion, "fulfilled").await;
    reaches(&app, "verde", &zoe, "payment_failed").await;
    // Half past midnight in Romania, and a minute before the day ends.
    place_at(&app, &ana, "2026-01-01 22:30+00").await;
    place_at(&app, &ion, "2026-01-01 21:59+00").await;
    place_at(&app, &zoe, "2026-01-03 12:00+00").await;
    needs_attention(&app, &ana, 1_000_001, false).await;
    // The part has gone on since.
    needs_attention(&app, &ion, 1_000_002, true).await;

    let by_number = format!("?q={}", ana.number);
    let by_written_number = format!("?q=%23{}", ana.number);
    for (query, expected) in [
        ("", vec![&zoe, &ion, &ana]),
        ("?status=&q=&from=&to=", vec![&zoe, &ion, &ana]),
        ("?status=pending_payment", vec![&ana]),
        ("?status=fulfilled", vec![&ion]),
        ("?status=payment_failed", vec![&zoe]),
        ("?status=cancelled", vec![]),
        ("?status=needs_attention", vec![&ana]),
        ("?q=ION%40exemplu.RO", vec![&ion]),
        ("?q=exemplu", vec![]),
        ("?q=aNa+p", vec![&ana]),
        ("?q=pop", vec![&ana]),
        ("?q=op", vec![]),
        ("?q=zoe_e", vec![&zoe]),
        ("?q=z%25", vec![]),
        ("?q=___", vec![]),
        ("?q=dora", vec![]),
        (&*by_number, vec![&ana]),
        (&*by_written_number, vec![&ana]),
        ("?from=2026-01-02&to=2026-01-02", vec![&ana]),
        ("?to=2026-01-01", vec![&ion]),
        ("?from=2026-01-02", vec![&zoe, &ana]),
        ("?from=2026-01-04", vec![]),
        ("?status=fulfilled&q=ion&to=2026-01-01", vec![&ion]),
        ("?status=fulfilled&q=ana", vec![]),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|placed| placed.number.clone()).collect();
        assert_eq!(found(&app, verde, query).await, expected, "{query}");
    }
    assert_eq!(found(&app, nord, "").await.len(), 1);
    assert!(found(&app, nord, "?q=ana").await.is_empty());

    let list = format!("/stores/{}/orders", verde.tenant);
    let (_, html) = page(&app, &list, &verde.api_key).await;
    // A mug: cost 20.00, price 40.00, delivery 5.00, commission 5 %.
    for words in ["45,00", "22,75", "00:30", "Ana Pop", &format!("href=\"{list}/{}\"", ana.number)] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("Dora"), "{html}");
    assert_eq!(page(&app, &list, &nord.api_key).await.0, 404);
    assert_eq!(json_of(&app, &format!("/api/v1{list}"), &nord.api_key).await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_value_is_named_beside_its_field_and_kept() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let long = format!("?q={}", "x".repeat(255));
    for (query, fields) in [
        ("?status=sold", vec!["status"]),
        ("?from=yesterday", vec!["from"]),
        ("?to=2026-02-30", vec!["to"]),
        ("?from=-9999-01-01", vec!["from"]),
        ("?from=2026-11-22&to=2026-11-21", vec!["to"]),
        ("?status=x&from=x&to=x&q=a%00b", vec!["status", "q", "from", "to"]),
        (&*long, vec!["q"]),
    ] {
        let path = format!("/stores/{}/orders{query}", store.tenant);
        let (status, html) = page(&app, &path, &store.api_key).await;
        assert_eq!(status, 422, "{query}: {html}");
        assert_eq!(html.matches("aria-invalid").count(), fields.len(), "{query}: {html}");
        for field in &fields {
            assert!(html.contains(&format!("id=\"{field}-error\"")), "{query}: {field}: {html}");
        }
        let (status, body) = json_of(&app, &format!("/api/v1{path}"), &store.api_key).await;
        let named: Vec<_> =
            body["errors"].as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect();
        assert_eq!((status, named), (422, fields), "{query}");
    }
    let path = format!("/stores/{}/orders?q=%3Cb%3E&from=yesterday&status=paid", store.tenant);
    let (_, html) = page(&app, &path, &store.api_key).await;
    for kept in ["value=\"yesterday\"", "value=\"paid\" selected", "value=\"&#60;b&#62;\""] {
        assert!(html.contains(kept), "{kept}: {html}");
    }
    let path = format!("/stores/{}/orders?before=x", store.tenant);
    assert_eq!(page(&app, &path, &store.api_key).await.0, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn from_page_to_page_none_is_left_out_and_none_comes_twice() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let base = format!("/stores/{}/orders", store.tenant);
    let (_, html) = page(&app, &base, &store.api_key).await;
    assert!(html.contains("id=\"no-orders\"") && !html.contains("id=\"status\""), "{html}");

    let first = place(&app, "verde", "Ana Pop", "ana@exemplu.ro").await;
    copy(&app, &first, 104).await;
    let number: i64 = first.number.parse().unwrap();
    let (mut path, mut seen, mut pages) = (Some(format!("{base}?q=ana+p")), Vec::new(), 0);
    while let Some(here) = path {
        let (status, html) = page(&app, &here, &store.api_key).await;
        assert_eq!(status, 200, "{here}");
        assert!(html.contains("value=\"ana p\""), "the search goes along: {html}");
        seen.extend(rows(&html));
        path = next(&html);
        pages += 1;
        if pages == 1 {
            // Comes first now, and moves nothing of what comes after.
            copy_from(&app, &first, number + 1_000, 1).await;
        }
    }
    let all: Vec<_> = (number..=number + 104).rev().map(|number| number.to_string()).collect();
    assert_eq!((pages, seen), (3, all));

    let (_, html) = page(&app, &format!("{base}?q=nobody"), &store.api_key).await;
    assert!(html.contains("class=\"nothing\"") && html.contains(&format!("href=\"{base}\"")), "{html}");
    let (_, html) = page(&app, &format!("/stores/{}", store.tenant), &store.api_key).await;
    assert!(html.contains(&format!("href=\"{base}\"")), "the first page leads to all orders: {html}");
}
