//! A merchant describes what they make themselves, sells it, and sends it.

use payments::webhook::sign;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::reply::Reply;
use testkit::shopper::client;
use testkit::{Merchant, Shopper, TestApp, wait};

/// The smallest PNG: one red pixel, as any encoder writes it.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0,
    1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 12, b'I', b'D', b'A', b'T', 0x08, 0xd7, 0x63, 0xf8,
    0xcf, 0xc0, 0, 0, 0x03, 0x01, 0x01, 0, 0x18, 0xdd, 0x8d, 0xb0, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae,
    0x42, 0x60, 0x82,
];

struct Maker {
    app: TestApp,
    merchant: Merchant,
    /// The store's part of the dashboard.
    base: String,
}

impl Maker {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
        let id = merchant.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
        Self { app, merchant, base: format!("/stores/{id}") }
    }

    async fn publish(&self) {
        let ron = |amount: i64| json!({"amount": amount, "currency": "RON"});
        let settings = json!({
            "legal": {"company": "Casa SRL", "address": "Strada Lungă 1", "email": "salut@casa.example"},
            "shipping": [{"code": "courier", "titles": {"ro": "Curier"}, "countries": null,
                          "price": ron(1_999), "free_from": null}],
            "published": true,
        });
        self.merchant.send(Method::PATCH, &format!("/api/v1{}", self.base), &settings).await.expect(200);
    }

    /// Opens a form and sends it with these fields filled in and these pictures chosen.
    async fn describe(&self, path: &str, values: &[(&str, &str)], pictures: &[(&str, &[u8])]) -> Reply {
        let form = self.merchant.page(&format!("{}{path}", self.base)).await.form("name=\"description\"");
        self.merchant.submit_files(&form, values, "picture", pictures).await
    }

    async fn listed(&self) -> Vec<Value> {
        let listed = self.merchant.get(&format!("/api/v1{}/products", self.base)).await.expect(200);
        listed["items"].as_array().unwrap().clone()
    }

    async fn shown(&self, path: &str) -> (StatusCode, String) {
        let url = format!("http://casa-mea.localhost:{}{path}", self.app.world.address.port());
        let answer = client().get(url).header("accept", "text/html").send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }
}

/// Somebody with a scarf of verde's own in the cart.
async fn wants_a_scarf(app: &TestApp) -> Shopper {
    let verde = &app.world.stores[0];
    let price = json!({"amount": 5_000, "currency": verde.currency.code()});
    let scarf = json!({"title": "Scarf", "variants": [{"price": price, "stock": 7}]});
    let url = app.merchant_url(&format!("/api/v1/stores/{}/products", verde.tenant));
    let made = client().post(url).bearer_auth(&verde.api_key).json(&scarf).send().await.unwrap();
    let made: Value = made.json().await.unwrap();
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(serde_json::from_value(made["variants"][0]["id"].clone()).unwrap(), 1).await.expect(200);
    shopper
}

/// Verde says that its part of an order was sent; the status of the answer.
async fn says_sent(app: &TestApp, order: &str, what: &Value) -> StatusCode {
    let verde = &app.world.stores[0];
    let url = app.merchant_url(&format!("/api/v1/stores/{}/orders/{order}/shipments", verde.tenant));
    client().post(url).bearer_auth(&verde.api_key).json(what).send().await.unwrap().status()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_merchant_describes_is_in_the_shop_at_once() {
    let ana = Maker::new().await;
    let fields = [
        ("title", "Fular de lână"),
        ("description", "Moale & cald.\n\nSe spală la 30 °C."),
        ("price_1", "1.249,50"),
        ("stock_1", "3"),
        ("manufacturer", "Casa SRL, Brașov"),
    ];
    let made = ana.describe("/products/new", &fields, &[("fular.png", PNG)]).await;
    assert_eq!(made.status, 303, "{}", made.text);
    ana.publish().await;
    let (status, page) = ana.shown("/products/fular-de-lana").await;
    assert_eq!(status, 200);
    for part in ["Fular de lână", "<p>Moale &amp; cald.</p>", "1.249,50", "Casa SRL, Brașov", "/kept/"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    // Once more under the same name: another product, at another address.
    let again = ana.describe("/products/new", &fields, &[]).await;
    assert_eq!(again.status, 303, "{}", again.text);
    assert_eq!(ana.shown("/products/fular-de-lana-2").await.0, 200);
    let list = ana.merchant.page(&format!("{}/products", ana.base)).await.text;
    assert_eq!(list.matches("Fular de lână</a>").count(), 2, "{list}");
    // A draft is nobody's but its author's.
    let path = made.leads_to().split('?').next().unwrap().strip_prefix(&ana.base).unwrap().to_owned();
    let form = ana.merchant.page(&format!("{}{path}", ana.base)).await.form("name=\"description\"");
    let mut draft = form.clone();
    draft.fields.retain(|(name, _)| name != "published");
    assert_eq!(ana.merchant.submit_files(&draft, &[], "picture", &[]).await.status, 303);
    assert_eq!(ana.shown("/products/fular-de-lana").await.0, 404);
    let list = ana.merchant.page(&format!("{}/products", ana.base)).await.text;
    assert!(list.contains("Ciornă"), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let ana = Maker::new().await;
    let fields = [("title", "Fular"), ("price_1", "ieftin"), ("stock_1", "multe"), ("country", "România")];
    let refused =
        ana.describe("/products/new", &fields, &[("fular.png", PNG), ("virus.svg", b"<svg/>")]).await;
    assert_eq!(refused.status, 422);
    for part in [
        "Scrieți un preț, de exemplu 19,99.",
        "Scrieți un număr întreg",
        "Scrieți țara cu două litere",
        "Un fișier nu este o imagine",
        "value=\"ieftin\"",
        "value=\"Fular\"",
        "value=\"România\"",
    ] {
        assert!(refused.text.contains(part), "{part}: {}", refused.text);
    }
    assert!(ana.listed().await.is_empty());
    // The picture that could be read need not be sent again.
    let form = refused.form("name=\"description\"");
    let values = [("price_1", "19,99"), ("stock_1", ""), ("country", "RO"), ("alt_1", "Un fular")];
    let made = ana.merchant.submit_files(&form, &values, "picture", &[]).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let listed = ana.listed().await;
    assert!(listed[0]["image"].as_str().unwrap().starts_with("/kept/"), "{listed:?}");
    assert_eq!(listed[0]["variants"][0]["available"], Value::Null, "nobody counts it");
}

#[tokio::test(flavor = "multi_thread")]
async fn variants_are_added_one_by_one() {
    let ana = Maker::new().await;
    let form = ana.merchant.page(&format!("{}/products/new", ana.base)).await.form("name=\"description\"");
    let mut more = form.clone();
    more.fields.retain(|(name, _)| name != "do");
    more.fields.push(("do".to_owned(), "more".to_owned()));
    let values = [("title", "Tricou"), ("option1", "Mărime"), ("price_1", "50")];
    let page = ana.merchant.submit_files(&more, &values, "picture", &[]).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("value=\"Tricou\""), "{}", page.text);
    let form = page.form("name=\"description\"");
    let values = [("value1_1", "Mic"), ("value1_2", "Mare"), ("price_2", "55"), ("stock_2", "4")];
    let made = ana.merchant.submit_files(&form, &values, "picture", &[]).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let listed = ana.listed().await;
    let variants = listed[0]["variants"].as_array().unwrap();
    let told: Vec<_> = variants.iter().map(|of| (&of["options"][0], &of["price"]["amount"])).collect();
    assert_eq!(told, [(&json!("Mic"), &json!(5_000)), (&json!("Mare"), &json!(5_500))]);
    // One of them goes, the other stays what it is.
    let path = made.leads_to().split('?').next().unwrap().to_owned();
    let mut form = ana.merchant.page(&path).await.form("name=\"description\"");
    form.fields.push(("remove_1".to_owned(), "1".to_owned()));
    assert_eq!(ana.merchant.submit_files(&form, &[], "picture", &[]).await.status, 303);
    let left = ana.listed().await;
    assert_eq!(left[0]["variants"], json!([variants[1]]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sold_while_the_form_lay_open_stays_sold() {
    let ana = Maker::new().await;
    let made =
        ana.describe("/products/new", &[("title", "Fular"), ("price_1", "50"), ("stock_1", "7")], &[]).await;
    let path = made.leads_to().split('?').next().unwrap().to_owned();
    let form = ana.merchant.page(&path).await.form("name=\"description\"");
    ana.app.world.database.execute("UPDATE supplier_stock SET on_hand = 5 WHERE on_hand = 7").await;
    assert_eq!(
        ana.merchant.submit_files(&form, &[("title", "Fular roșu")], "picture", &[]).await.status,
        303
    );
    let listed = ana.listed().await;
    assert_eq!(
        (&listed[0]["title"], &listed[0]["variants"][0]["available"]),
        (&json!("Fular roșu"), &json!(5))
    );
    // Whoever counts anew has the last word.
    let form = ana.merchant.page(&path).await.form("name=\"description\"");
    assert_eq!(ana.merchant.submit_files(&form, &[("stock_1", "9")], "picture", &[]).await.status, 303);
    assert_eq!(ana.listed().await[0]["variants"][0]["available"], 9);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_describes_products_by_the_same_rules() {
    let ana = Maker::new().await;
    let products = format!("/api/v1{}/products", ana.base);
    let ron = |amount: i64| json!({"amount": amount, "currency": "RON"});
    let scarf = json!({
        "title": "Fular", "description": "<p>Moale</p>", "tags": ["lână"], "options": ["Culoare"],
        "variants": [{"options": ["Roșu"], "price": ron(5_000), "stock": 3},
                     {"options": ["Verde"], "price": ron(5_500), "sku": "VERDE"}],
    });
    let made = ana.merchant.post(&products, &scarf).await.expect(201);
    assert_eq!((&made["handle"], &made["supplier_id"]), (&json!("fular"), &Value::Null));
    let wrong = json!({"title": "", "variants": [{"price": ron(1)}, {"price": ron(2)}]});
    let refused = ana.merchant.post(&products, &wrong).await.expect(422);
    let fields: Vec<_> = refused["errors"].as_array().unwrap().iter().map(|fault| &fault["field"]).collect();
    assert!(fields.contains(&&json!("title")), "{refused}");
    let euros = json!({"title": "X", "variants": [{"price": {"amount": 100, "currency": "EUR"}}]});
    assert_eq!(
        ana.merchant.post(&products, &euros).await.expect(422)["errors"][0]["field"],
        "variants.0.price"
    );
    let taken = json!({"title": "X", "variants": [{"price": ron(100), "sku": "VERDE"}]});
    assert_eq!(ana.merchant.post(&products, &taken).await.expect(409)["code"], "sku_taken");
    let path = format!("{products}/{}", made["id"].as_str().unwrap());
    let renamed = json!({"title": "Eșarfă", "variants": [{"price": ron(6_000), "sku": "VERDE"}]});
    let changed = ana.merchant.send(Method::PUT, &path, &renamed).await.expect(200);
    assert_eq!((&changed["id"], &changed["title"]), (&made["id"], &json!("Eșarfă")));
    assert_eq!(changed["variants"][0]["id"], made["variants"][1]["id"], "a SKU is a variant");
    // Nobody describes what is a supplier's.
    let variant = ana.app.world.variant("mug").await;
    let body = json!({"supplier_variant_ids": [variant], "markup_percent": 40});
    let mug = ana.merchant.post(&products, &body).await.expect(201)["items"][0]["id"].clone();
    let path = format!("{products}/{}", mug.as_str().unwrap());
    ana.merchant.send(Method::PUT, &path, &renamed).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_program_does_not_say_stays_as_it_is() {
    let ana = Maker::new().await;
    let file = "Handle,Title,Body (HTML),Variant Price,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Title (ro),Body (ro)\n\
                scarf,Scarf,<p>Soft</p>,50,SCARF,shopify,7,Fular,<p>Moale</p>\n";
    let request = ana.merchant.request(Method::POST, &format!("/api/v1{}/products/import", ana.base));
    ana.merchant.take(request.header("content-type", "text/csv").body(file)).await.expect(200);
    let id = ana.listed().await[0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1{}/products/{id}", ana.base);
    let mut read = ana.merchant.get(&path).await.expect(200);
    assert_eq!((&read["title"], &read["description"]), (&json!("Fular"), &json!("<p>Moale</p>")));
    // Two are sold between reading and writing back.
    ana.app.world.database.execute("UPDATE supplier_stock SET on_hand = 5 WHERE on_hand = 7").await;
    read["title"] = json!("Eșarfă");
    read["variants"][0].as_object_mut().unwrap().remove("stock");
    let changed = ana.merchant.send(Method::PUT, &path, &read).await.expect(200);
    assert_eq!((&changed["title"], &changed["variants"][0]["stock"]), (&json!("Eșarfă"), &json!(5)));
    let export = ana.merchant.get(&format!("/api/v1{}/products/export", ana.base)).await.text;
    for kept in ["Scarf", "<p>Soft</p>", "Eșarfă", "<p>Moale</p>"] {
        assert!(export.contains(kept), "{kept}: {export}");
    }
    // Whoever says that nobody counts it means it.
    read["variants"][0]["stock"] = Value::Null;
    let changed = ana.merchant.send(Method::PUT, &path, &read).await.expect(200);
    assert_eq!(changed["variants"][0]["available"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_and_the_rest_of_the_form_is_kept() {
    let ana = Maker::new().await;
    let large = vec![0_u8; 11 * 1024 * 1024];
    let refused = ana
        .describe(
            "/products/new",
            &[("title", "Fular"), ("price_1", "50")],
            &[("a.png", PNG), ("b.png", &large)],
        )
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("depășesc împreună 10 MB") && refused.text.contains("value=\"Fular\""));
    // A variant without a price is no variant, and is not left out in silence.
    let mut form = refused.form("name=\"description\"");
    form.fields.retain(|(name, _)| name != "do");
    form.fields.push(("do".to_owned(), "more".to_owned()));
    let page = ana.merchant.submit_files(&form, &[("option1", "Mărime")], "picture", &[]).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let form = page.form("name=\"description\"");
    let refused = ana
        .merchant
        .submit_files(&form, &[("value1_1", "Mic"), ("stock_2", "4"), ("value1_2", "Mare")], "picture", &[])
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("id=\"price_2-error\""), "{}", refused.text);
    let form = refused.form("name=\"description\"");
    assert_eq!(ana.merchant.submit_files(&form, &[("price_2", "55")], "picture", &[]).await.status, 303);
    assert!(ana.listed().await[0]["image"].as_str().unwrap().starts_with("/kept/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_paid_back_need_not_be_sent() {
    let app = TestApp::start().await;
    let shopper = wants_a_scarf(&app).await;
    let placed = shopper.check_out().await.expect(201);
    let intent = placed["payment"]["payment_intent"].as_str().unwrap();
    app.world.simulator.pay(intent).await.unwrap();
    let parts = async || app.world.database.rows("SELECT status FROM purchase_orders").await;
    wait::until("the order being paid", async || (!parts().await.is_empty()).then_some(())).await;
    let refund = json!({
        "id": "evt_refund", "object": "event", "type": "charge.refunded",
        "data": {"object": {"id": "ch_1", "object": "charge", "payment_intent": intent, "amount_refunded": i64::MAX}},
    });
    let body = refund.to_string();
    let signature = sign(body.as_bytes(), &app.world.webhook_secret(), app.clock.now());
    let request = client().post(app.merchant_url("/webhooks/stripe")).header("stripe-signature", signature);
    assert_eq!(request.body(body).send().await.unwrap().status(), 200);
    wait::until("the part being given up", async || {
        (parts().await == [json!({"status": "rejected"})]).then_some(())
    })
    .await;
    assert_eq!(says_sent(&app, placed["order"]["id"].as_str().unwrap(), &json!({})).await, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_kept_for_ever_under_a_name_of_its_own() {
    let ana = Maker::new().await;
    let send = async |bytes: &[u8]| {
        let request = ana.merchant.request(Method::POST, &format!("/api/v1{}/media", ana.base));
        ana.merchant.take(request.header("content-type", "image/png").body(bytes.to_vec())).await
    };
    let kept = send(PNG).await.expect(201);
    assert_eq!(send(PNG).await.expect(201), kept);
    let url = kept["url"].as_str().unwrap().to_owned();
    let served = client().get(url).send().await.unwrap();
    assert_eq!(served.status(), 200);
    let header = |name: &str| served.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(
        (header("content-type"), header("x-content-type-options")),
        ("image/jpeg".into(), "nosniff".into())
    );
    for no_picture in [&b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..], b"<html>", b"", &PNG[..40]] {
        assert_eq!(send(no_picture).await.expect(422)["errors"][0]["code"], "not_a_picture");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merchant_sends_what_is_their_own_and_the_shopper_sees_it() {
    let app = TestApp::start().await;
    let shopper = wants_a_scarf(&app).await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    let order = &placed["order"];
    let (number, token) = (order["number"].as_str().unwrap(), order["token"].as_str().unwrap());
    let order_id = order["id"].as_str().unwrap();
    // The supplier sends its part by itself; the order waits for the merchant's.
    wait::until("the supplier's part being shipped", async || {
        let seen = shopper.order(number, token).await.expect(200);
        let is_shipped = |part: &&Value| part["status"] == "shipped";
        (seen["fulfilments"].as_array().unwrap().iter().filter(is_shipped).count() == 1).then_some(())
    })
    .await;
    assert_eq!(shopper.order(number, token).await.expect(200)["status"], "fulfilling");
    let too_long = json!({"tracking": {"carrier": "x".repeat(300)}});
    assert_eq!(says_sent(&app, order_id, &too_long).await, 422);
    let script = json!({"tracking": {"url": "javascript:x"}});
    assert_eq!(says_sent(&app, order_id, &script).await, 422);
    // Once, and once more to correct the number.
    for said in ["RO1", "RO2"] {
        let tracking =
            json!({"tracking": {"carrier": "Fan", "number": said, "url": "https://fan.example/1"}});
        assert_eq!(says_sent(&app, order_id, &tracking).await, 201);
        let seen = shopper.order(number, token).await.expect(200);
        assert_eq!(seen["status"], "fulfilled", "{seen}");
        assert!(seen.to_string().contains(said), "{seen}");
    }
    // Of an order without anything of the store's own nothing is to be sent.
    let mut other = app.shopper("verde");
    other.new_cart().await;
    other.add(app.world.variant("mug").await, 1).await.expect(200);
    let placed = other.check_out().await.expect(201);
    assert_eq!(says_sent(&app, placed["order"]["id"].as_str().unwrap(), &json!({})).await, 409);
}
