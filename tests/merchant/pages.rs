//! What a store's pages show, and to whom.

use reqwest::header::LOCATION;
use testkit::TestApp;
use testkit::shopper::client;

async fn page(app: &TestApp, path: &str, key: &str) -> (u16, String) {
    let request = client().get(app.merchant_url(path)).header("accept", "text/html");
    let answer = request.bearer_auth(key).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_shows_the_stores_orders_and_no_others() {
    let app = TestApp::start().await;
    let [verde, nord] = &app.world.stores;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 2).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    let number = placed["order"]["number"].as_str().unwrap().to_owned();
    let row = format!("data-key=\"order-{number}\"");

    let home = |store: &testkit::seed::SeededStore| format!("/stores/{}", store.tenant);
    let order = |store: &testkit::seed::SeededStore, number: &str| format!("{}/orders/{number}", home(store));
    let (status, html) = page(&app, &home(verde), &verde.api_key).await;
    assert_eq!(status, 200);
    assert!(
        html.contains(&row) && html.contains("Ana Pop") && html.contains("data-sequence=\"1\""),
        "{html}"
    );
    let (status, html) = page(&app, &order(verde, &number), &verde.api_key).await;
    assert!(status == 200 && html.contains("ana@exemplu.ro"), "{html}");

    let (status, html) = page(&app, &home(nord), &nord.api_key).await;
    assert!(status == 200 && !html.contains(&row) && !html.contains("Ana Pop"), "{html}");
    assert_eq!(page(&app, &order(nord, &number), &nord.api_key).await.0, 404);
    assert_eq!(page(&app, &order(verde, &number), &nord.api_key).await.0, 404);
    assert_eq!(page(&app, &home(verde), &nord.api_key).await.0, 404);
    assert_eq!(page(&app, &order(verde, "x"), &verde.api_key).await.0, 404);
    assert_eq!(page(&app, &order(verde, &number), "wrong").await.0, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_platforms_own_host_leads_to_the_merchants() {
    let app = TestApp::start().await;
    let answer =
        client().get(format!("http://localhost:{}/", app.world.address.port())).send().await.unwrap();
    assert_eq!(
        (answer.status().as_u16(), answer.headers()[LOCATION].to_str().unwrap()),
        (302, &*app.merchant_url("/"))
    );
    assert_eq!(client().get(app.merchant_url("/dev/demo")).send().await.unwrap().status(), 404);
}
