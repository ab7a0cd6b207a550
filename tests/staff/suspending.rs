//! Closing a store, and opening it again.

use crate::colleague::Colleague;
use testkit::merchant::Reply;
use testkit::shopper::client;
use testkit::{TestApp, wait};

const WHY: &str = "Nothing <b>is</b> sent.";

async fn suspend(app: &TestApp, staff: &Colleague, why: &str) -> Reply {
    let page = format!("/stores/{}", app.world.stores[0].tenant);
    staff.browser.fill(&page, "name=\"reason\"", &[("reason", why)]).await
}

/// The status of a page of verde's host, and the page.
async fn shown(app: &TestApp, path: &str) -> (u16, String) {
    let url = format!("http://verde.localhost:{}{path}", app.world.address.port());
    let answer = client().get(url).header("accept", "text/html").send().await.unwrap();
    assert!(!answer.headers().contains_key("retry-after"), "nobody knows when");
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// What verde's merchant sees at home.
async fn home(app: &TestApp) -> String {
    let verde = &app.world.stores[0];
    let request = client().get(app.merchant_url(&format!("/stores/{}", verde.tenant)));
    let answer = request.header("accept", "text/html").bearer_auth(&verde.api_key).send().await.unwrap();
    answer.text().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suspended_store_is_closed_and_comes_back_whole() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    let mug = app.world.variant("mug").await;
    let mut paying = app.shopper("verde");
    paying.new_cart().await;
    paying.add(mug, 1).await.expect(200);
    let placed = paying.check_out().await.expect(201);
    let mut late = app.shopper("verde");
    late.new_cart().await;
    late.add(mug, 1).await.expect(200);
    for _ in 0..2 {
        assert_eq!(shown(&app, "/").await.0, 200, "kept from now on");
    }

    let led = suspend(&app, &staff, WHY).await.leads_to();
    assert!(led.ends_with("?done=suspended") && staff.browser.page(&led).await.status == 200, "{led}");
    for path in ["/", "/products", "/products/mug", "/cart", "/checkout", "/pages/terms"] {
        let (status, page) = shown(&app, path).await;
        assert_eq!(status, 503, "{path}");
        assert!(page.contains("Magazinul este închis deocamdată") && page.contains("verde"), "{page}");
        assert!(!page.contains("is</b> sent"), "why is between us and the merchant");
    }
    let refused = late.check_out().await;
    assert_eq!((refused.status.as_u16(), refused.code()), (503, "store_closed"));
    assert_eq!(late.add(mug, 1).await.code(), "store_closed");
    assert_eq!(app.shopper("nord").new_cart().await["lines"].as_array().map(Vec::len), Some(0));
    let told = home(&app).await;
    assert!(told.contains("Nothing &#60;b&#62;is") || told.contains("Nothing &lt;b&gt;is"), "{told}");

    // What was ordered goes on, and its shopper can see it.
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    let (number, token) =
        (placed["order"]["number"].as_str().unwrap(), placed["order"]["token"].as_str().unwrap());
    wait::until("the order being fulfilled", async || {
        let order = paying.order(number, token).await.expect(200);
        (order["status"] == "fulfilled").then_some(())
    })
    .await;

    let page = format!("/stores/{}", app.world.stores[0].tenant);
    let led = staff.browser.fill(&page, "/restore\"", &[]).await.leads_to();
    assert!(led.ends_with("?done=restored"), "{led}");
    assert_eq!(shown(&app, "/").await.0, 200);
    assert_eq!(shown(&app, "/products/mug").await.0, 200);
    late.check_out().await.expect(201);
    assert!(!home(&app).await.contains(" sent."));

    let deeds = Colleague::deeds(&app).await;
    let of_stores: Vec<(&str, Option<&str>)> = deeds
        .iter()
        .filter(|(action, _)| action.starts_with("store."))
        .map(|(action, step)| (action.as_str(), step.as_deref()))
        .collect();
    let expected = [
        ("store.suspend", "begun"),
        ("store.suspend", "done"),
        ("store.restore", "begun"),
        ("store.restore", "done"),
    ];
    assert_eq!(of_stores, expected.map(|(action, step)| (action, Some(step))));
    let log = staff.browser.page("/audit").await.text;
    assert!(
        log.contains("Suspend the store") && log.contains("Mihai Ionescu") && !log.contains("<b>is"),
        "{log}"
    );
    let changes = app
        .world
        .database
        .rows("SELECT data->>'what' AS what FROM events WHERE type = 'store.changed'")
        .await;
    assert_eq!(changes.len(), 2, "{changes:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_closed_without_a_reason_and_no_other_store_at_all() {
    let app = TestApp::start().await;
    let staff = Colleague::signed_in(&app).await;
    let long = "x".repeat(301);
    for why in ["", "   ", &*long] {
        let refused = suspend(&app, &staff, why).await;
        assert_eq!(refused.status, 422);
        let form = refused.form("name=\"reason\"");
        assert!(form.fields.contains(&("reason".to_owned(), why.trim().to_owned())), "{}", form.html);
        assert!(refused.text.contains("id=\"reason-error\""));
    }
    assert_eq!(shown(&app, "/").await.0, 200);
    let form =
        staff.browser.page(&format!("/stores/{}", app.world.stores[0].tenant)).await.form("name=\"reason\"");
    let csrf = form.fields.iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
    for id in ["00000000-0000-7000-8000-000000000000", "nonsense"] {
        let path = format!("/stores/{id}/suspend");
        let reply = staff.browser.post_form(&path, &[("csrf", &*csrf), ("reason", WHY)]).await;
        assert_eq!(reply.status, 404, "{id}");
    }
    assert!(Colleague::deeds(&app).await.iter().all(|(action, _)| action.starts_with("staff.")));
}
