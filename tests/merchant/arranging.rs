//! A merchant fills a store from the suppliers' catalogue, and shows it.

use futures_util::future::join_all;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::shopper::client;
use testkit::{Merchant, TestApp};

struct Opening {
    app: TestApp,
    merchant: Merchant,
    /// The store's address in the API.
    store: String,
}

impl Opening {
    async fn of(slug: &str) -> Self {
        let app = TestApp::start().await;
        let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
        let id = merchant.open_store(slug).await["id"].as_str().unwrap().to_owned();
        Self { app, merchant, store: format!("/api/v1/stores/{id}") }
    }

    async fn change(&self, change: Value) -> testkit::reply::Reply {
        self.merchant.send(Method::PATCH, &self.store, &change).await
    }

    async fn carry(&self, product: &str, markup: Value) -> testkit::reply::Reply {
        let variant = self.app.world.variant(product).await;
        let body = json!({"supplier_variant_ids": [variant], "markup_percent": markup});
        self.merchant.post(&format!("{}/products", self.store), &body).await
    }

    /// Everything but the products.
    async fn furnish(&self) {
        self.change(json!({"legal": legal(), "shipping": [courier("RON")]})).await.expect(200);
    }

    async fn handles(&self) -> Vec<String> {
        let listed = self.merchant.get(&format!("{}/products", self.store)).await.expect(200);
        let handle = |item: &Value| item["handle"].as_str().unwrap().to_owned();
        listed["items"].as_array().unwrap().iter().map(handle).collect()
    }

    /// The status of a page of the storefront, and the page.
    async fn shown(&self, path: &str) -> (StatusCode, String) {
        let url = format!("http://casa-mea.localhost:{}{path}", self.app.world.address.port());
        let answer = client().get(url).header("accept", "text/html").send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }
}

fn legal() -> Value {
    json!({"company": "Casa Mea SRL", "address": "Strada Lungă 1, Brașov", "email": "salut@casa-mea.example"})
}

fn courier(currency: &str) -> Value {
    let amount = |amount: i64| json!({"amount": amount, "currency": currency});
    json!({"code": "courier", "titles": {"ro": "Curier", "en": "Courier"}, "countries": ["RO"],
           "price": amount(1_999), "free_from": amount(20_000)})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_is_filled_and_shown_and_every_page_follows_at_once() {
    let opening = Opening::of("casa-mea").await;
    assert_eq!(opening.shown("/").await.0, 404);
    let refused = opening.change(json!({"published": true})).await;
    assert_eq!(refused.problem(), (409, "not_ready"));
    assert_eq!(refused.fields(), ["products", "shipping", "legal"]);

    let carried = opening.carry("mug", json!(40)).await.expect(201);
    let variant = &carried["items"][0]["variants"][0];
    assert_eq!(variant["cost"], json!({"amount": 2_000, "currency": "RON"}), "{carried}");
    assert_eq!(variant["price"], json!({"amount": 2_800, "currency": "RON"}), "{carried}");
    opening.furnish().await;
    let store = opening.change(json!({"published": true})).await.expect(200);
    assert_eq!((&store["published"], &store["missing"]), (&json!(true), &json!([])), "{store}");

    let (status, page) = opening.shown("/products/mug").await;
    assert!(status == 200 && page.contains("28,00"), "{page}");
    // Kept by now, and yet never older than what the merchant was told.
    opening.carry("mug", json!("87.5")).await.expect(201);
    let (_, page) = opening.shown("/products/mug").await;
    assert!(page.contains("37,50") && !page.contains("28,00"), "{page}");
    opening.change(json!({"name": "Casa Nouă", "theme": "botanica"})).await.expect(200);
    let (_, page) = opening.shown("/").await;
    assert!(page.contains("Casa Nouă") && page.contains("theme-botanica"), "{page}");

    opening.change(json!({"published": false})).await.expect(200);
    assert_eq!(opening.shown("/products/mug").await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shopper_cannot_pay_a_merchant_whom_nobody_pays_out() {
    let opening = Opening::of("casa-mea").await;
    opening.carry("mug", json!(40)).await.expect(201);
    opening.furnish().await;
    opening.change(json!({"published": true})).await.expect(200);
    let mut shopper = opening.app.shopper("casa-mea");
    shopper.new_cart().await;
    shopper.add(opening.app.world.variant("mug").await, 1).await.expect(200);
    assert_eq!(shopper.check_out().await.code(), "store_cannot_sell");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_store_keeps_what_it_needs() {
    let opening = Opening::of("casa-mea").await;
    let carried = opening.carry("mug", json!(40)).await.expect(201);
    opening.furnish().await;
    opening.change(json!({"published": true})).await.expect(200);
    let product = format!("{}/products/{}", opening.store, carried["items"][0]["id"].as_str().unwrap());
    let refused = opening.merchant.delete(&product).await;
    assert_eq!((refused.problem(), refused.fields()), ((409, "not_ready"), vec!["products"]));
    for (change, field) in [
        (json!({"shipping": []}), "shipping"),
        (json!({"legal": {"company": "", "address": "x", "email": ""}}), "legal"),
    ] {
        let refused = opening.change(change).await;
        assert_eq!((refused.problem(), refused.fields()), ((409, "not_ready"), vec![field]));
    }
    assert_eq!(opening.shown("/products/mug").await.0, 200);
    opening.carry("vase", json!(40)).await.expect(201);
    opening.merchant.delete(&product).await.expect(204);
    assert_eq!(opening.merchant.delete(&product).await.status, 404);
    assert_eq!(opening.handles().await, ["vase"]);
    assert_eq!(opening.shown("/products/mug").await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_by_the_name_of_its_field() {
    let opening = Opening::of("casa-mea").await;
    for (change, field) in [
        (json!({"name": " "}), "name"),
        (json!({"name": "x".repeat(81)}), "name"),
        (json!({"name": "a\nb"}), "name"),
        (json!({"theme": "../polar"}), "theme"),
        (json!({"legal": {"email": "a b"}}), "legal.email"),
        (json!({"legal": {"company": "x".repeat(201)}}), "legal.company"),
        (json!({"shipping": [courier("EUR")]}), "shipping[0].price"),
        (json!({"shipping": [courier("RON"), courier("RON")]}), "shipping[1].code"),
        (json!({"slug": "other"}), "slug"),
        (json!({"published": "yes"}), "published"),
    ] {
        let refused = opening.change(change.clone()).await;
        assert_eq!(refused.status, 422, "{change}: {}", refused.text);
        assert!(refused.fields().contains(&field), "{change}: {}", refused.text);
    }
    for markup in [json!(-1), json!(1_001), json!("40,5"), json!("much"), json!(1.5), json!(null)] {
        assert_eq!(opening.carry("mug", markup.clone()).await.status, 422, "{markup}");
    }
    let products = format!("{}/products", opening.store);
    let mug = opening.app.world.variant("mug").await;
    let nothing = "00000000-0000-7000-8000-000000000001";
    for variants in [json!([]), json!([mug, nothing]), json!(["x"]), json!(vec![nothing; 501])] {
        let body = json!({"supplier_variant_ids": variants, "markup_percent": 40});
        assert_eq!(opening.merchant.post(&products, &body).await.status, 422, "{variants:.100}");
    }
    assert_eq!(opening.handles().await, [""; 0]);
    let store = opening.merchant.get(&opening.store).await.expect(200);
    assert_eq!(
        (&store["name"], &store["theme"], &store["shipping"]),
        (&json!("Casa Mea"), &json!("polar"), &json!([]))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn many_changes_at_once_all_happen_and_are_told_in_order() {
    let opening = Opening::of("casa-mea").await;
    let products = ["mug", "vase", "candle", "lamp", "shade", "bulb"];
    let changes = products.iter().cycle().take(24).map(|product| opening.carry(product, json!(50)));
    for reply in join_all(changes).await {
        reply.expect(201);
    }
    let mut handles = opening.handles().await;
    handles.sort_unstable();
    assert_eq!(handles, ["bulb", "candle", "lamp", "mug", "shade", "vase"]);
    let tenant = opening.store.rsplit('/').next().unwrap().parse().unwrap();
    let events = opening.app.stores.events_after(tenant, 0, 100).await.unwrap();
    let told: Vec<(i64, &str)> = events.iter().map(|event| (event.sequence, &*event.kind)).collect();
    let expected: Vec<(i64, &str)> = (1..=24).map(|sequence| (sequence, "store.changed")).collect();
    assert_eq!(told, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_is_searched_page_by_page_by_merchants_alone() {
    let opening = Opening::of("casa-mea").await;
    let find = async |query: &str| opening.merchant.get(&format!("/api/v1/catalogue{query}")).await;
    let mut handles = Vec::new();
    let mut next = String::new();
    loop {
        let page = find(&format!("?limit=4{next}")).await.expect(200);
        let items = page["items"].as_array().unwrap();
        handles.extend(items.iter().map(|item| item["handle"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next"].as_str() else { break };
        next = format!("&after={cursor}");
    }
    handles.sort_unstable();
    assert_eq!(handles, ["bulb", "candle", "lamp", "mug", "shade", "vase"]);

    let found = find("?q=MUG").await.expect(200);
    let offer = &found["items"][0];
    assert_eq!((found["items"].as_array().unwrap().len(), &offer["handle"]), (1, &json!("mug")));
    assert_eq!(offer["variants"][0]["cost"], json!({"amount": 2_000, "currency": "RON"}), "{offer}");
    assert_eq!(find("?supplier=werk").await.expect(200)["items"].as_array().unwrap().len(), 3);
    for nothing in ["?q=%25", "?q=_", "?q='", "?supplier=nobody", "?q=mug&supplier=werk"] {
        assert_eq!(find(nothing).await.expect(200)["items"], json!([]), "{nothing}");
    }
    for (wrong, status) in [("?limit=0", 422), ("?limit=101", 422), ("?after=x", 400)] {
        assert_eq!(find(wrong).await.status, status, "{wrong}");
    }
    assert_eq!(opening.merchant.another().get("/api/v1/catalogue").await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_arranges_somebody_elses_store() {
    let opening = Opening::of("casa-mea").await;
    let eve = Merchant::from_address(&opening.app, [127, 0, 0, 3]);
    eve.sign_up("eve@example.com").await;
    let products = format!("{}/products", opening.store);
    let mug = opening.app.world.variant("mug").await;
    let body = json!({"supplier_variant_ids": [mug], "markup_percent": 40});
    let verde = &opening.app.world.stores[0];
    for who in [&eve, &eve.another()] {
        let expected = if std::ptr::eq(who, &eve) { 404 } else { 401 };
        assert_eq!(who.post(&products, &body).await.status, expected);
        assert_eq!(who.get(&products).await.status, expected);
        assert_eq!(who.send(Method::PATCH, &opening.store, &json!({"name": "Eve"})).await.status, expected);
        assert_eq!(who.delete(&format!("{products}/{mug}")).await.status, expected);
    }
    let by_key = client().post(opening.app.merchant_url(&products)).bearer_auth(&verde.api_key).json(&body);
    assert_eq!(by_key.send().await.unwrap().status(), 404);
    let forged = opening.merchant.bare(Method::POST, &products).json(&body);
    assert_eq!(opening.merchant.take(forged).await.problem(), (403, "csrf"));
    assert_eq!(opening.handles().await, [""; 0]);
}
