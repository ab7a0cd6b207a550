//! A merchant sets a store up by forms, without scripts, until shoppers see it.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::form::Form;
use testkit::merchant::Reply;
use testkit::shopper::client;
use testkit::{Merchant, TestApp};

const LEGAL: [(&str, &str); 3] =
    [("company", "Casa Mea SRL"), ("address", "Strada Lungă 1, Brașov"), ("email", "salut@casa-mea.example")];

struct Store {
    app: TestApp,
    ana: Merchant,
    /// The store's part of the site.
    base: String,
}

impl Store {
    async fn opened() -> Self {
        let app = TestApp::start().await;
        let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
        let id = ana.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
        Self { app, ana, base: format!("/stores/{id}") }
    }

    /// One that has everything, and that shoppers see.
    async fn shown() -> Self {
        let store = Self::opened().await;
        store.carry().await;
        store.fill("/settings/shipping", &[]).await.leads_to();
        store.fill("/settings/legal", &LEGAL).await.leads_to();
        assert_eq!(store.publish().await.leads_to(), format!("{}?opened=1", store.base));
        store
    }

    async fn carry(&self) {
        let variant = self.app.world.variant("mug").await;
        let body = json!({"supplier_variant_ids": [variant], "markup_percent": 40});
        self.ana.post(&format!("/api/v1{}/products", self.base), &body).await.expect(201);
    }

    /// Fills in the form of a page that is sent to this very page.
    async fn fill(&self, page: &str, values: &[(&str, &str)]) -> Reply {
        let form = self.form(page).await;
        self.ana.submit(&form, values).await
    }

    async fn form(&self, page: &str) -> Form {
        let path = format!("{}{page}", self.base);
        self.ana.page(&path).await.form(&format!("action=\"{path}\""))
    }

    async fn publish(&self) -> Reply {
        self.ana.fill(&self.base, "/publish\"", &[]).await
    }

    async fn state(&self) -> Value {
        self.ana.get(&format!("/api/v1{}", self.base)).await.expect(200)
    }

    /// The storefront's front page.
    async fn front(&self) -> (StatusCode, String) {
        let url = format!("http://casa-mea.localhost:{}/", self.app.world.address.port());
        let answer = client().get(url).header("accept", "text/html").send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }
}

fn value<'a>(form: &'a Form, name: &str) -> &'a str {
    &form.fields.iter().find(|(known, _)| known == name).unwrap().1
}

async fn send(who: &Merchant, form: &Form, more: &[(&str, &str)]) -> Reply {
    let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    fields.extend(more);
    who.post_form(&form.action, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_steps_lead_to_an_open_store() {
    let store = Store::opened().await;
    let home = store.ana.page(&store.base).await;
    for step in ["products/add", "settings/look", "settings/shipping", "settings/legal", "payments"] {
        assert!(home.text.contains(&format!("href=\"{}/{step}\"", store.base)), "{step}: {}", home.text);
    }
    assert!(home.text.contains("href=\"/preview/casa-mea/\"") && home.text.contains("aria-current=\"page\""));

    let refused = store.ana.page(&store.publish().await.leads_to()).await;
    let alert = refused.text.split("role=\"alert\"").nth(1).unwrap().split("</ul>").next().unwrap();
    for step in ["products/add", "settings/shipping", "settings/legal"] {
        assert!(alert.contains(&format!("href=\"{}/{step}\"", store.base)), "{step}: {alert}");
    }
    assert!(!alert.contains("settings/look") && !alert.contains("/payments"), "{alert}");
    assert_eq!(store.state().await["published"], false);

    store.carry().await;
    // While the store is not open, each form leads back to what is still to be done.
    assert_eq!(store.fill("/settings/look", &[("theme", "botanica")]).await.leads_to(), store.base);
    assert_eq!(store.fill("/settings/shipping", &[]).await.leads_to(), store.base);
    let legal = store.form("/settings/legal").await;
    assert_eq!(value(&legal, "email"), "ana@exemplu.ro", "filled in already");
    assert_eq!(store.ana.submit(&legal, &LEGAL).await.leads_to(), store.base);
    assert_eq!(store.fill("/settings", &[("name", " Casa Nouă ")]).await.leads_to(), store.base);
    let state = store.state().await;
    assert_eq!((&state["name"], &state["theme"]), (&json!("Casa Nouă"), &json!("botanica")));
    assert_eq!(state["missing"], json!([]));
    assert_eq!(state["shipping"][0]["price"], json!({"amount": 1_999, "currency": "RON"}), "as suggested");
    assert_eq!(state["shipping"][0]["countries"], json!(["RO"]));

    let led = store.publish().await.leads_to();
    assert_eq!(led, format!("{}?opened=1", store.base));
    let home = store.ana.page(&led).await;
    assert!(home.text.contains("href=\"http://casa-mea.localhost"), "{}", home.text);
    assert!(!home.text.contains("/publish\"") && home.text.contains("/payments\""), "one line is left");
    let (status, front) = store.front().await;
    assert!(status == 200 && front.contains("Casa Nouă") && front.contains("theme-botanica"), "{front}");

    let saved = store.fill("/settings/legal", &LEGAL).await.leads_to();
    assert_eq!(saved, format!("{}/settings/legal?saved=1", store.base), "an open store stays where it is");
    assert!(store.ana.page(&saved).await.text.contains("role=\"status\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_is_closed_and_opened_again() {
    let store = Store::shown().await;
    assert_eq!(store.front().await.0, 200);
    let closed = store.ana.fill(&format!("{}/settings", store.base), "/unpublish\"", &[]).await;
    assert_eq!(closed.leads_to(), store.base);
    assert_eq!(store.front().await.0, 404);
    store.publish().await.leads_to();
    assert_eq!(store.front().await.0, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_stands_beside_its_field_and_what_was_typed_stays() {
    let store = Store::opened().await;
    let before = store.state().await;
    let long = "x".repeat(201);
    let typed = [("company", " "), ("address", &*long), ("email", "ana@"), ("vat_id", "<b>RO1</b>")];
    let wrong = store.fill("/settings/legal", &typed).await;
    assert_eq!(wrong.status, 422);
    let form = wrong.form("name=\"company\"");
    for (name, typed) in typed {
        assert_eq!(value(&form, name), typed);
    }
    for field in ["company", "address", "email"] {
        assert!(form.html.contains(&format!("id=\"{field}-error\"")), "{field}: {}", form.html);
    }
    assert!(!form.html.contains("vat_id-error") && !wrong.text.contains("<b>RO1"));

    let typed = [("title_0", ""), ("price_0", "mult"), ("free_from_0", "-5")];
    let wrong = store.fill("/settings/shipping", &typed).await;
    assert_eq!(wrong.status, 422);
    let form = wrong.form("name=\"price_0\"");
    for (name, typed) in typed {
        assert_eq!(value(&form, name), typed);
        assert!(form.html.contains(&format!("id=\"{name}-error\"")), "{name}: {}", form.html);
    }
    let wrong = store.fill("/settings", &[("name", " ")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("id=\"name-error\""), "{}", wrong.text);
    let wrong = store.fill("/settings/look", &[("theme", "../polar")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("id=\"theme-error\""), "{}", wrong.text);
    assert_eq!(store.state().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn amounts_are_understood_with_a_comma_and_with_a_point() {
    let store = Store::opened().await;
    for (price, free_from, amounts) in [
        ("4,99", "1.250,00", (499, 125_000)),
        ("4.99", "1,250.00", (499, 125_000)),
        ("5", "300", (500, 30_000)),
    ] {
        store.fill("/settings/shipping", &[("price_0", price), ("free_from_0", free_from)]).await.leads_to();
        let shipping = &store.state().await["shipping"];
        assert_eq!(shipping.as_array().unwrap().len(), 1, "{shipping}");
        assert_eq!(
            (&shipping[0]["price"]["amount"], &shipping[0]["free_from"]["amount"]),
            (&json!(amounts.0), &json!(amounts.1)),
            "{price}"
        );
    }
    let shown = store.form("/settings/shipping").await;
    assert_eq!((value(&shown, "price_0"), value(&shown, "free_from_0")), ("5,00", "300,00"));
}

#[tokio::test(flavor = "multi_thread")]
async fn ways_to_send_are_added_and_taken_away() {
    let store = Store::shown().await;
    let form = store.form("/settings/shipping").await;
    let second = form.filled(&[("title_1", "Poșta"), ("price_1", "30")]);
    let form = Form { fields: second, ..form };
    send(&store.ana, &form, &[("everywhere_1", "1")]).await.leads_to();
    let state = store.state().await;
    assert_eq!(state["shipping"].as_array().unwrap().len(), 2, "{state}");
    assert_eq!(state["shipping"][1]["countries"], Value::Null);

    let form = store.form("/settings/shipping").await;
    let refused = send(&store.ana, &form, &[("remove_0", "1"), ("remove_1", "1")]).await;
    assert!(refused.status == 422 && refused.text.contains("role=\"alert\""), "{}", refused.text);
    assert_eq!(store.state().await, state, "an open store can send what it sells");
    send(&store.ana, &form, &[("remove_0", "1")]).await.leads_to();
    assert_eq!(store.state().await["shipping"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strangers_form_changes_nothing() {
    let store = Store::opened().await;
    store.carry().await;
    let eve = Merchant::from_address(&store.app, [127, 0, 0, 3]);
    eve.sign_up("eve@example.com").await;
    let csrf = value(&eve.page("/stores/new").await.form("name=\"slug\""), "csrf").to_owned();
    let before = store.state().await;
    let pages = ["/settings", "/settings/look", "/settings/shipping", "/settings/legal"];
    let fields = [
        ("csrf", &*csrf),
        ("name", "Eve"),
        ("theme", "botanica"),
        ("title_0", "Eve"),
        ("price_0", "1"),
        ("everywhere_0", "1"),
        ("company", "Eve"),
        ("address", "Eve"),
        ("email", "eve@example.com"),
    ];
    for page in pages.into_iter().chain(["/publish", "/unpublish"]) {
        let path = format!("{}{page}", store.base);
        assert_eq!(eve.post_form(&path, &fields).await.status, 404, "{page}");
        assert_eq!(eve.another().post_form(&path, &fields).await.status, 401, "{page}");
        assert_eq!(store.ana.post_form(&path, &fields).await.status, 403, "{page}: another's token");
    }
    for page in pages.into_iter().chain(["/look/preview?theme=polar"]) {
        assert_eq!(eve.page(&format!("{}{page}", store.base)).await.status, 404, "{page}");
    }
    assert_eq!(store.state().await, before);

    let verde = &store.app.world.stores[0];
    for page in pages {
        let path = format!("/stores/{}{page}", verde.tenant);
        let by_key = client().get(store.app.merchant_url(&path)).bearer_auth(&verde.api_key);
        assert_eq!(by_key.send().await.unwrap().status(), 404, "{page}: a key opens no form");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_store_is_looked_at_in_a_frame_of_ours_and_in_no_other() {
    let store = Store::opened().await;
    store.carry().await;
    let header = |reply: &Reply, name: &str| reply.headers[name].to_str().unwrap().to_owned();
    let page = store.ana.page(&format!("{}/settings/look?theme=botanica", store.base)).await;
    assert!(header(&page, "content-security-policy").contains("frame-src 'self';"), "{:?}", page.headers);
    assert_eq!(header(&page, "x-frame-options"), "DENY");
    let frame = format!("{}/look/preview?theme=botanica", store.base);
    assert!(
        page.text.contains(&format!("src=\"{frame}\"")) && page.text.contains("sandbox="),
        "{}",
        page.text
    );

    let shown = store.ana.page(&frame).await;
    let policy = header(&shown, "content-security-policy");
    assert!(policy.contains("frame-ancestors 'self'") && policy.contains("default-src 'none'"), "{policy}");
    assert_eq!(header(&shown, "x-frame-options"), "SAMEORIGIN");
    assert!(shown.text.contains("data-theme=\"botanica\"") && shown.text.contains("<body inert"));
    assert!(!shown.text.contains("<script"), "{}", shown.text);
    assert_eq!(store.ana.page(&format!("{}/look/preview?theme=none", store.base)).await.status, 404);
    assert_eq!(store.state().await["theme"], "polar", "looking chooses nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_said_to_be_taken_while_it_is_typed() {
    let app = TestApp::start().await;
    let ana = Merchant::signed_up(&app, "ana@exemplu.ro").await;
    for (slug, told, free) in [
        ("verde", "verde", false),
        ("%20Verde", "verde", false),
        ("casa-mea", "casa-mea", true),
        ("app", "app", false),
        ("a", "a", false),
        ("casa%20mea", "casa mea", false),
        ("", "", false),
    ] {
        let answer = ana.get(&format!("/stores/new/slug?slug={slug}")).await.expect(200);
        assert_eq!((&answer["slug"], &answer["free"]), (&json!(told), &json!(free)), "{slug}");
        assert!(!answer["reason"].as_str().unwrap().is_empty(), "{slug}");
    }
    let stranger = ana.another();
    assert_eq!(stranger.take(stranger.bare(Method::GET, "/stores/new/slug?slug=verde")).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_to_send_that_came_meanwhile_stays_when_an_older_form_is_saved() {
    let store = Store::opened().await;
    store.fill("/settings/shipping", &[]).await.leads_to();
    let older = store.form("/settings/shipping").await;
    let mut newer = store.ana.submit(&older, &[("title_1", "Express"), ("price_1", "19,99")]).await;
    assert_eq!(newer.status, 303, "{}", newer.text);
    newer = store.ana.submit(&older, &[("price_0", "9,99")]).await;
    assert_eq!(newer.status, 303, "{}", newer.text);
    let shipping = store.state().await["shipping"].clone();
    let titles: Vec<&str> =
        shipping.as_array().unwrap().iter().map(|method| method["titles"]["ro"].as_str().unwrap()).collect();
    assert!(titles.len() == 2 && titles.contains(&"Express"), "{shipping}");
}
