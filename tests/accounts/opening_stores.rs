//! Opening stores.

use crate::asking::{names, store, with};
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{Merchant, TestApp};

const STORES: &str = "/api/v1/stores";

async fn slugs(merchant: &Merchant) -> Vec<String> {
    let listed = merchant.get(STORES).await.expect(200);
    assert_eq!(listed["next"], Value::Null);
    let slug = |store: &Value| store["slug"].as_str().unwrap().to_owned();
    listed["items"].as_array().unwrap().iter().map(slug).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merchant_opens_a_store_that_nobody_sees_yet() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let before = app.shopper("casa-mea");
    assert_eq!(before.send(before.request(Method::GET, "/")).await.status, 404);

    let made = ana.post(STORES, &store("casa-mea")).await.expect(201);
    for (field, value) in [
        ("slug", json!("casa-mea")),
        ("name", json!("Casa Mea")),
        ("country", json!("RO")),
        ("currency", json!("RON")),
        ("locale", json!("ro")),
        ("published", json!(false)),
    ] {
        assert_eq!(made[field], value, "{field}: {made}");
    }
    assert!(made["url"].as_str().unwrap().starts_with("http://casa-mea.localhost"), "{made}");
    let id = made["id"].as_str().unwrap();
    let listed = ana.get(STORES).await.expect(200);
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    assert_eq!(listed["items"][0]["id"], id);
    assert_eq!(ana.get(&format!("{STORES}/{id}")).await.expect(200)["slug"], "casa-mea");
    let orders = ana.get(&format!("{STORES}/{id}/orders")).await.expect(200);
    assert_eq!(orders, json!({"items": [], "next": null}));
    let page = ana.page(&format!("/stores/{id}")).await;
    assert!(page.status == 200 && page.text.contains("Casa Mea"), "{}", page.text);
    assert!(slugs(&bob).await.is_empty());

    let shopper = app.shopper("casa-mea");
    for (method, path) in [
        (Method::GET, "/"),
        (Method::GET, "/products"),
        (Method::GET, "/api/v1/products"),
        (Method::POST, "/api/v1/carts"),
    ] {
        let reply = shopper.send(shopper.request(method, path)).await;
        assert_eq!(reply.status, 404, "{path}: {}", reply.body);
    }
    ana.open_store("a-second-one").await;
    let mut own = slugs(&ana).await;
    own.sort();
    assert_eq!(own, ["a-second-one", "casa-mea"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_fields_are_named() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let good = store("casa-mea");
    let refused = async |field: &'static str, value: &str| {
        names(&ana.post(STORES, &with(&good, field, value)).await, field, &format!("{field} {value:?}"));
    };
    for slug in [
        "",
        "a",
        "Casa",
        "CASA",
        "casa-",
        "-casa",
        "casa_mea",
        "casa mea",
        "casa.mea",
        "cașa",
        "casa/",
        "casa\0",
        "../casa",
        "app",
        "admin",
        "cdn",
        "www",
        "api",
        &"a".repeat(200),
    ] {
        refused("slug", slug).await;
    }
    for country in ["", "XX", "ROU", "Romania", "12", "R\0"] {
        refused("country", country).await;
    }
    for currency in ["", "XXX", "LEI", "RO", "€", "RON\0"] {
        refused("currency", currency).await;
    }
    for locale in ["", "fr", "xx", "romanian", "../ro"] {
        refused("locale", locale).await;
    }
    for name in ["", "a\0b", &"x".repeat(10_000)] {
        refused("name", name).await;
    }
    for field in ["name", "slug", "country", "currency", "locale"] {
        for value in [Value::Null, json!(1), json!(["x"]), json!({"x": 1}), json!(true)] {
            let reply = ana.post(STORES, &with(&good, field, value.clone())).await;
            names(&reply, field, &value.to_string());
        }
        let mut without = good.clone();
        without.as_object_mut().unwrap().remove(field);
        names(&ana.post(STORES, &without).await, field, "nothing");
    }
    assert!(slugs(&ana).await.is_empty(), "nothing was opened");
    ana.post(STORES, &good).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slug_belongs_to_one_store() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    assert_eq!(ana.post(STORES, &store("verde")).await.problem(), (409, "slug_taken"));
    let both = [&ana, &bob];
    let wanted = store("casa-mea");
    let replies = join_all((0..50).map(|n| both[n % 2].post(STORES, &wanted))).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 201).count(), 1);
    assert_eq!(replies.iter().filter(|reply| reply.problem() == (409, "slug_taken")).count(), 49);
    let [anas, bobs] = [slugs(&ana).await, slugs(&bob).await];
    assert_eq!([anas, bobs].concat(), ["casa-mea"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_has_as_many_stores_as_its_plan_allows_however_quickly_they_are_opened() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    let bob = Merchant::signed_up(&app, "bob@example.com").await;
    let business = "INSERT INTO account_plans (account_id, status, price)
        SELECT account_id, 'active', 'price_cartflux_business' FROM accounts WHERE email = 'ana@exemplu.ro'";
    app.world.database.execute(business).await;
    for n in 0..12 {
        ana.open_store(&format!("store-{n}")).await;
    }
    let ana = &ana;
    let open = |n: usize| async move { ana.post(STORES, &store(&format!("store-{n}"))).await };
    let replies = join_all((12..28).map(open)).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 201).count(), 8);
    assert_eq!(replies.iter().filter(|reply| reply.problem() == (403, "too_many_stores")).count(), 8);
    assert_eq!(slugs(ana).await.len(), 20);
    bob.open_store("bobs").await;
}
