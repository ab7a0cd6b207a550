//! A merchant looks at a store before anybody else does.

use reqwest::Method;
use serde_json::json;
use testkit::{Merchant, TestApp};

async fn unpublished() -> (TestApp, Merchant) {
    let app = TestApp::start().await;
    let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let store = merchant.open_store("casa-mea").await;
    let path = format!("/api/v1/stores/{}/products", store["id"].as_str().unwrap());
    let mug = json!({"supplier_variant_ids": [app.world.variant("mug").await], "markup_percent": 40});
    merchant.post(&path, &mug).await.expect(201);
    (app, merchant)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_walks_through_a_store_that_nobody_else_sees() {
    let (app, merchant) = unpublished().await;
    let home = merchant.page("/preview/casa-mea/").await;
    assert_eq!(home.status, 200, "{}", home.text);
    assert!(home.text.contains("href=\"/preview/casa-mea/products/mug\""), "{}", home.text);
    assert!(home.text.contains("noindex"), "{}", home.text);
    assert_eq!(home.headers["cache-control"], "no-store");
    for path in ["products", "products/mug", "search?q=mug", "pages/terms", "products?lang=de&sort=title"] {
        let page = merchant.page(&format!("/preview/casa-mea/{path}")).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.text.contains("class=\"preview\""), "{path}");
    }
    // Every way that the page shows stays in the preview.
    let ways = home.text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    for way in ways.filter(|way| !way.starts_with("/assets/") && !way.starts_with('#')) {
        assert!(way.starts_with("/preview/casa-mea/") || way.starts_with("/stores/"), "{way}");
    }
    assert_eq!(merchant.page("/preview/casa-mea").await.headers["location"], "/preview/casa-mea/");
    // Shoppers still find nothing.
    let url = format!("http://casa-mea.localhost:{}/", app.world.address.port());
    assert_eq!(testkit::shopper::client().get(url).send().await.unwrap().status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_sees_a_preview() {
    let (app, merchant) = unpublished().await;
    let stranger = Merchant::of(&app);
    let door = stranger.page("/preview/casa-mea/products/mug").await;
    assert_eq!(door.status, 303);
    assert_eq!(door.headers["location"], "/sign-in?next=/preview/casa-mea/products/mug");
    stranger.sign_up("bob@exemplu.ro").await;
    for path in ["/preview/casa-mea/", "/preview/casa-mea/products/mug", "/preview/casa-mea/cart"] {
        assert_eq!(stranger.page(path).await.status, 404, "{path}");
    }
    for nowhere in ["nowhere", "%00", "x", &"n".repeat(5_000)] {
        assert_eq!(merchant.page(&format!("/preview/{nowhere}/")).await.status, 404, "{nowhere:.20}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_bought_in_a_preview() {
    let (_app, merchant) = unpublished().await;
    let refused = merchant.page("/preview/casa-mea/cart").await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("nu se poate cumpăra nimic"), "{}", refused.text);
    let form = merchant.page("/preview/casa-mea/products/mug").await.form("variant_id");
    assert_eq!(merchant.submit(&form, &[]).await.status, 409);
    // Nor is it what shoppers are shown later: they get the store's own pages.
    let refused = merchant.send(Method::POST, "/preview/casa-mea/checkout", &json!({})).await;
    assert_eq!(refused.status, 409);
}
