//! Signing in, looking, signing out.

use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use testkit::TestApp;
use testkit::shopper::client;

async fn page(app: &TestApp, path: &str, key: &str) -> (u16, String) {
    let request = client().get(app.merchant_url(path)).header("accept", "text/html");
    let answer = request.header(COOKIE, format!("__Host-key={key}")).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merchant_signs_in_with_the_stores_key_and_out_again() {
    let app = TestApp::start().await;
    let store = &app.world.stores[0];
    let sign_in = async |key: &str, origin: &str| {
        let request = client().post(app.merchant_url("/sign-in")).header("origin", origin.to_owned());
        request.form(&[("api_key", key)]).send().await.unwrap()
    };
    let ours = app.merchant_url("");
    let door =
        client().get(app.merchant_url("/")).header("accept-language", "de-AT,en").send().await.unwrap();
    let door = door.text().await.unwrap();
    assert!(door.contains("<html lang=\"de\">") && door.contains("name=\"api_key\""), "{door}");

    for wrong in ["", "nonsense", "cfk_00000000000000000000000000000000_x", &"x".repeat(10_000)] {
        let answer = sign_in(wrong, &ours).await;
        assert_eq!(answer.status(), 422);
        assert!(answer.headers().get(SET_COOKIE).is_none());
        assert!(answer.text().await.unwrap().contains("id=\"api_key-error\""));
    }
    assert_eq!(sign_in(&store.api_key, "https://evil.example").await.status(), 403);

    let answer = sign_in(&format!(" {} ", store.api_key), &ours).await;
    assert_eq!((answer.status().as_u16(), &answer.headers()[LOCATION]), (303, &"/".parse().unwrap()));
    let cookie = answer.headers()[SET_COOKIE].to_str().unwrap().to_owned();
    for part in ["__Host-key=", "HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let answer = client().post(app.merchant_url("/sign-out")).header("origin", ours).send().await.unwrap();
    assert!(answer.headers()[SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
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

    let (status, html) = page(&app, "/", &verde.api_key).await;
    assert_eq!(status, 200);
    assert!(
        html.contains(&row) && html.contains("Ana Pop") && html.contains("data-sequence=\"1\""),
        "{html}"
    );
    let (status, html) = page(&app, &format!("/orders/{number}"), &verde.api_key).await;
    assert!(status == 200 && html.contains("ana@exemplu.ro"), "{html}");

    let (status, html) = page(&app, "/", &nord.api_key).await;
    assert!(status == 200 && !html.contains(&row) && !html.contains("Ana Pop"), "{html}");
    assert_eq!(page(&app, &format!("/orders/{number}"), &nord.api_key).await.0, 404);
    assert_eq!(page(&app, "/orders/x", &verde.api_key).await.0, 404);
    assert_eq!(page(&app, &format!("/orders/{number}"), "wrong").await.0, 303);
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
