//! Stores and orders as JSON.

use serde_json::{Value, json};
use testkit::TestApp;
use testkit::shopper::client;

async fn get(app: &TestApp, path: &str, key: &str) -> (u16, Value) {
    let answer = client().get(app.merchant_url(path)).bearer_auth(key).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

async fn place(app: &TestApp, slug: &str) -> Value {
    let mut shopper = app.shopper(slug);
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    shopper.check_out().await.expect(201)["order"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_are_listed_page_by_page_the_latest_first() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let mut placed = Vec::new();
    for _ in 0..5 {
        placed.insert(0, place(&app, "verde").await["number"].clone());
    }
    let base = format!("/api/v1/stores/{}/orders", store.tenant);
    let mut listed = Vec::new();
    let mut query = "?limit=2".to_owned();
    loop {
        let (status, page) = get(&app, &format!("{base}{query}"), &store.api_key).await;
        assert_eq!(status, 200);
        listed.extend(page["items"].as_array().unwrap().iter().map(|order| order["number"].clone()));
        let Some(next) = page["next"].as_str() else { break };
        query = format!("?limit=2&after={next}");
    }
    assert_eq!(listed, placed);
    for (query, expected) in [("?limit=0", 422), ("?limit=101", 422), ("?limit=-1", 400), ("?after=x", 400)] {
        assert_eq!(get(&app, &format!("{base}{query}"), &store.api_key).await.0, expected, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_told_to_its_store_alone_with_the_division_of_its_payment() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let order = place(&app, "verde").await;
    let path = |store: &testkit::seed::SeededStore| {
        format!("/api/v1/stores/{}/orders/{}", store.tenant, order["id"].as_str().unwrap())
    };
    let (status, told) = get(&app, &path(verde), &verde.api_key).await;
    assert_eq!(status, 200, "{told}");
    // A mug: cost 20.00, price 40.00, delivery 5.00, commission 5 %.
    let lei = |amount: i64| json!({"amount": amount, "currency": "RON"});
    assert_eq!(
        told["split"],
        json!({"total": lei(4_500), "cost": lei(2_000), "commission": lei(225), "margin": lei(2_275)})
    );
    assert_eq!(told["events"][0]["type"], "order.created");
    assert!(told.get("token").is_none() && !told.to_string().contains("client_secret"));

    assert_eq!(get(&app, &path(verde), &nord.api_key).await.0, 404);
    assert_eq!(get(&app, &path(nord), &nord.api_key).await.0, 404);
    assert_eq!(get(&app, &format!("/api/v1/stores/{}", verde.tenant), &nord.api_key).await.0, 404);
    assert_eq!(get(&app, &format!("/api/v1/stores/{}", verde.tenant), "wrong").await.0, 401);
    let (status, store) = get(&app, &format!("/api/v1/stores/{}", verde.tenant), &verde.api_key).await;
    assert_eq!((status, &store["slug"]), (200, &json!("verde")));
}
