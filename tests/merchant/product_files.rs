//! A merchant's products as a file in Shopify's format: in, out, and in again elsewhere.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::reply::Reply;
use testkit::shopper::client;
use testkit::{Merchant, Shopper, TestApp, wait};

/// A shirt in two sizes, a scarf that nobody counts, and a draft; with columns of Shopify's that nobody here knows.
const FILE: &str = "\
Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,\
Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,\
Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,Title (ro),Manufacturer,\
Status,Cost per item,Variant Image\n\
shirt,Shirt,<p>Cotton &amp; <b>linen</b></p><script>x()</script>,Loom,Shirts,\"men, summer\",true,Size,Small,S-1,200,shopify,7,deny,manual,\
150.00,,4006381333931,https://pictures.example/shirt.jpg,1,\"A shirt, folded\",,Cămașă,\"Loom SRL, Brașov\",active,70.5,\n\
shirt,,,,,,,,Large,S-2,220,shopify,0,deny,manual,155.00,,,https://pictures.example/back.jpg,2,,,,,,,https://pictures.example/back.jpg\n\
scarf,=Scarf,,Loom,Scarves,wool,true,Title,Default Title,,0,,1,deny,manual,50,,,,,,,,,active,,\n\
draft,Not yet,,Loom,Scarves,wool,false,Title,Default Title,D-1,90,shopify,3,deny,manual,19.99,,,,,,,,,draft,,\n";

struct Owner {
    merchant: Merchant,
    slug: &'static str,
    /// The store's address in the API.
    store: String,
}

impl Owner {
    /// Has a store that could be shown, but for its products.
    async fn of(app: &TestApp, email: &str, slug: &'static str) -> Self {
        let merchant = Merchant::signed_up(app, email).await;
        let id = merchant.open_store(slug).await["id"].as_str().unwrap().to_owned();
        let store = format!("/api/v1/stores/{id}");
        let ron = |amount: i64| json!({"amount": amount, "currency": "RON"});
        let settings = json!({
            "name": "Casa",
            "legal": {"company": "Casa SRL", "address": "Strada Lungă 1", "email": "salut@casa.example"},
            "shipping": [{"code": "courier", "titles": {"ro": "Curier"}, "countries": null,
                          "price": ron(1_999), "free_from": ron(50_000)}],
        });
        merchant.send(Method::PATCH, &store, &settings).await.expect(200);
        Self { merchant, slug, store }
    }

    async fn publish(&self) {
        self.merchant.send(Method::PATCH, &self.store, &json!({"published": true})).await.expect(200);
    }

    async fn import(&self, file: &str) -> Reply {
        let request = self.merchant.request(Method::POST, &format!("{}/products/import", self.store));
        self.merchant.take(request.header("content-type", "text/csv").body(file.to_owned())).await
    }

    async fn export(&self) -> String {
        let exported = self.merchant.get(&format!("{}/products/export", self.store)).await;
        assert_eq!(exported.status, 200, "{}", exported.text);
        exported.text
    }

    /// A page of the storefront, without what differs between two stores: ids and the store's own name in addresses.
    async fn shown(&self, app: &TestApp, path: &str) -> (StatusCode, String) {
        let url = format!("http://{}.localhost:{}{path}", self.slug, app.world.address.port());
        let answer = client().get(url).header("accept", "text/html").send().await.unwrap();
        let (status, text) = (answer.status(), answer.text().await.unwrap());
        (status, without_ids(&text.replace(self.slug, "SLUG")))
    }
}

/// UUIDs look alike.
fn without_ids(text: &str) -> String {
    let bytes = text.as_bytes();
    let is_uuid = |candidate: &[u8]| {
        candidate.len() == 36
            && candidate.iter().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => *byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
    };
    let (mut written, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if bytes.get(at..at + 36).is_some_and(is_uuid) {
            written.extend_from_slice(b"ID");
            at += 36;
        } else {
            written.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(written).unwrap()
}

/// Handle, price and what can be had of each product's first variant.
fn items(listed: &Value) -> Vec<(&str, i64, Option<i64>)> {
    fn item(item: &Value) -> (&str, i64, Option<i64>) {
        let variant = &item["variants"][0];
        let price = variant["price"]["amount"].as_i64().unwrap();
        (item["handle"].as_str().unwrap(), price, variant["available"].as_i64())
    }
    listed["items"].as_array().unwrap().iter().map(item).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_another_shop_becomes_what_the_store_sells() {
    let app = TestApp::start().await;
    let ana = Owner::of(&app, "ana@exemplu.ro", "casa-mea").await;
    assert_eq!(ana.import(FILE).await.expect(200), json!({"products": 3, "variants": 4}));
    ana.publish().await;
    let shopper = app.shopper("casa-mea");
    let listed = shopper.send(shopper.request(Method::GET, "/api/v1/products")).await.expect(200);
    assert_eq!(items(&listed), [("shirt", 15_000, Some(7)), ("scarf", 5_000, None)], "{listed}");
    let (status, page) = ana.shown(&app, "/products/shirt").await;
    assert_eq!(status, 200);
    assert!(page.contains("Cămașă") && page.contains("Loom SRL, Brașov"), "{page}");
    assert!(page.contains("Cotton &amp; <b>linen</b>") && !page.contains("x()"), "{page}");
    let (status, page) = ana.shown(&app, "/products/scarf").await;
    assert!(status == 200 && page.contains("=Scarf"), "{page}");
    assert_eq!(ana.shown(&app, "/products/draft").await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_out_comes_back_identical() {
    let app = TestApp::start().await;
    let ana = Owner::of(&app, "ana@exemplu.ro", "casa-mea").await;
    let carry = async |product: &str, markup: &str| {
        let variant = app.world.variant(product).await;
        let body = json!({"supplier_variant_ids": [variant], "markup_percent": markup});
        ana.merchant.post(&format!("{}/products", ana.store), &body).await.expect(201);
    };
    carry("mug", "40").await;
    ana.import(FILE).await.expect(200);
    carry("lamp", "37.55").await;
    ana.publish().await;
    let exported = ana.export().await;
    assert!(exported.contains("'=Scarf"), "a spreadsheet would take it for a formula: {exported}");

    let dan = Owner::of(&app, "dan@exemplu.ro", "casa-lui").await;
    dan.import(&exported).await.expect(200);
    dan.publish().await;
    assert_eq!(dan.export().await, exported);
    let lists = [
        "/",
        "/products",
        "/products?sort=newest",
        "/products?sort=price_asc",
        "/search?q=loom",
        "/api/v1/products",
    ];
    let pages = ["mug", "shirt", "scarf", "lamp", "draft"].map(|handle| format!("/products/{handle}"));
    for path in lists.into_iter().map(str::to_owned).chain(pages) {
        let (one, other) = (ana.shown(&app, &path).await, dan.shown(&app, &path).await);
        assert_eq!(one, other, "{path}");
        assert_eq!(one.0 == 200, !path.ends_with("draft"), "{path}");
    }
    // Into the store that it came from it changes nothing.
    ana.import(&exported).await.expect(200);
    assert_eq!(ana.export().await, exported);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_file_is_answered_line_by_line_and_changes_nothing() {
    let app = TestApp::start().await;
    let ana = Owner::of(&app, "ana@exemplu.ro", "casa-mea").await;
    ana.import(FILE).await.expect(200);
    let before = ana.export().await;
    let wrong = "Handle,Title,Variant Price\nhat,Hat,12.50\nshoe,Shoe,cheap\n";
    let refused = ana.import(wrong).await.expect(422);
    assert_eq!(refused["errors"][0]["field"], "line 3, Variant Price", "{refused}");
    // Suppliers' goods that nobody supplies.
    let unknown = "Handle,Title,Variant Price,Variant SKU,CartFlux Supplier\nhat,Hat,12.50,HAT,nobody\n";
    assert_eq!(ana.import(unknown).await.expect(422)["code"], "not_supplied");
    // Another product's SKU, and another product's handle.
    let sku = "Handle,Title,Variant Price,Variant SKU\nhat,Hat,12.50,S-1\n";
    assert_eq!(ana.import(sku).await.expect(409)["code"], "sku_taken");
    let variant = app.world.variant("mug").await;
    let body = json!({"supplier_variant_ids": [variant], "markup_percent": 40});
    ana.merchant.post(&format!("{}/products", ana.store), &body).await.expect(201);
    let with_mug = ana.export().await;
    assert_ne!(with_mug, before);
    let handle = "Handle,Title,Variant Price\nmug,My mug,12.50\n";
    assert_eq!(ana.import(handle).await.expect(409)["code"], "handle_taken");
    let request = ana.merchant.request(Method::POST, &format!("{}/products/import", ana.store));
    let request = request.header("content-type", "application/json").body("{}");
    ana.merchant.take(request).await.expect(415);
    assert_eq!(ana.export().await, with_mug);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_says_nothing_of_the_columns_that_it_does_not_have() {
    let app = TestApp::start().await;
    let ana = Owner::of(&app, "ana@exemplu.ro", "casa-mea").await;
    ana.import(FILE).await.expect(200);
    let variant = app.world.variant("mug").await;
    let body = json!({"supplier_variant_ids": [variant], "markup_percent": 40});
    ana.merchant.post(&format!("{}/products", ana.store), &body).await.expect(201);
    let before = ana.export().await;
    // Only prices, by SKU or by what is chosen: all else stays.
    ana.import("Handle,Title,Variant Price,Variant SKU\nscarf,=Scarf,60,scarf\n").await.expect(200);
    assert_eq!(ana.export().await, before.replace(",50.00,", ",60.00,"));
    let sizes = "Handle,Title,Variant Price,Option1 Name,Option1 Value\n\
                 shirt,Shirt,160,Size,Small\nshirt,,165,,Large\n";
    ana.import(sizes).await.expect(200);
    // "50.00" is a part of the shirt's old price too.
    let wanted =
        before.replace(",150.00,", ",160.00,").replace(",155.00,", ",165.00,").replace(",50.00,", ",60.00,");
    assert_eq!(ana.export().await, wanted);
    // What tells the variants apart cannot be left out.
    let refused = ana.import("Handle,Title,Variant Price\nshirt,Shirt,1\n").await.expect(422);
    assert!(refused.to_string().contains("Option1 Name"), "{refused}");
    // A supplier's product keeps its markup, and a new one needs it.
    let export = ana.export().await;
    let header = "Handle,Title,Variant Price,Variant SKU,CartFlux Supplier\n";
    ana.import(&format!("{header}mug,Mug,1,MUG,atelier\n")).await.expect(200);
    assert_eq!(ana.export().await, export);
    let refused = ana.import(&format!("{header}lamp,Lamp,1,LAMP,werk\n")).await.expect(422);
    assert_eq!(refused["code"], "no_markup", "{refused}");
    assert_eq!(ana.export().await, export);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_store_makes_itself_is_nobody_elses() {
    let app = TestApp::start().await;
    let ana = Owner::of(&app, "ana@exemplu.ro", "casa-mea").await;
    let dan = Owner::of(&app, "dan@exemplu.ro", "casa-lui").await;
    ana.import(FILE).await.expect(200);
    let listed = ana.merchant.get(&format!("{}/products", ana.store)).await.expect(200);
    let variant = listed["items"][0]["variants"][0]["id"].clone();
    let body = json!({"supplier_variant_ids": [variant], "markup_percent": 40});
    assert_eq!(
        dan.merchant.post(&format!("{}/products", dan.store), &body).await.expect(422)["code"],
        "not_offered"
    );
    let offers = dan.merchant.get("/api/v1/catalogue?q=shirt").await.expect(200);
    assert_eq!(offers["items"], json!([]), "{offers}");
    // Not by its owner either: it is sold at its own price.
    assert_eq!(
        ana.merchant.post(&format!("{}/products", ana.store), &body).await.expect(422)["code"],
        "not_offered"
    );
    // Both may have a product of the same name.
    dan.import("Handle,Title,Variant Price,Variant SKU\nshirt,Other shirt,1.00,S-1\n").await.expect(200);
    dan.publish().await;
    let page = dan.shown(&app, "/products/shirt").await.1;
    assert!(page.contains("Other shirt") && !page.contains("Loom"), "{page}");
    assert!(ana.export().await.contains("Cotton"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_money_for_a_stores_own_is_the_merchants_and_nobody_is_sent_anything() {
    let app = TestApp::start().await;
    let verde = &app.world.stores[0];
    let import = async |file: &str| {
        let url = app.merchant_url(&format!("/api/v1/stores/{}/products/import", verde.tenant));
        let request = client().post(url).bearer_auth(&verde.api_key).header("content-type", "text/csv");
        assert_eq!(request.body(file.to_owned()).send().await.unwrap().status(), 200);
    };
    import(FILE).await;
    let mut shopper = app.shopper("verde");
    let offered = async |shopper: &Shopper| {
        let request = shopper.request(Method::GET, "/api/v1/products/shirt");
        shopper.send(request).await.expect(200)["variants"][0].clone()
    };
    let shirt = offered(&shopper).await;
    shopper.new_cart().await;
    shopper.add(serde_json::from_value(shirt["id"].clone()).unwrap(), 2).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    assert_eq!(offered(&shopper).await["available"], 5);
    // More than is left is not sold, whoever asks.
    let mut other = app.shopper("verde");
    other.new_cart().await;
    other.add(serde_json::from_value(shirt["id"].clone()).unwrap(), 6).await.expect(409);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    let (number, token) =
        (placed["order"]["number"].as_str().unwrap(), placed["order"]["token"].as_str().unwrap());
    wait::until("the order being paid", async || {
        (shopper.order(number, token).await.expect(200)["status"] == "paid").then_some(())
    })
    .await;
    let split = app.world.database.rows("SELECT total, cost, commission FROM orders").await;
    assert_eq!(
        (&split[0]["cost"], &split[0]["total"]),
        (&json!(0), &placed["order"]["totals"]["total"]["amount"])
    );
    let parts = app.world.database.rows("SELECT status FROM purchase_orders").await;
    assert_eq!(parts, [json!({"status": "accepted"})]);
    assert!(app.world.database.rows("SELECT kind FROM outbox").await.is_empty());
    assert!(app.world.suppliers.iter().all(|supplier| supplier.orders().is_empty()));

    // What is counted anew leaves what is sold sold.
    import(FILE).await;
    assert_eq!(offered(&shopper).await["available"], 7);
}
