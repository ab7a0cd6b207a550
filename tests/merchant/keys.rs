//! A merchant gives programs keys, and takes them away.

use reqwest::Method;
use reqwest::header::AUTHORIZATION;
use serde_json::{Value, json};
use testkit::reply::Reply;
use testkit::{Merchant, TestApp};

struct Office {
    _app: TestApp,
    merchant: Merchant,
    id: String,
}

impl Office {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
        let id = merchant.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
        Self { _app: app, merchant, id }
    }

    fn keys(&self) -> String {
        format!("/api/v1/stores/{}/api-keys", self.id)
    }

    async fn make(&self, label: &str) -> Reply {
        self.merchant.post(&self.keys(), &json!({"label": label})).await
    }

    async fn listed(&self) -> Vec<Value> {
        let listed = self.merchant.get(&self.keys()).await.expect(200);
        listed["items"].as_array().unwrap().clone()
    }

    /// A program with this key asks.
    async fn by(&self, key: &str, method: Method, path: &str) -> Reply {
        let program = self.merchant.another();
        let request = program.bare(method, path).header(AUTHORIZATION, format!("Bearer {key}"));
        program.take(request.json(&json!({"label": "x"}))).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_opens_the_store_until_it_is_revoked_and_is_shown_once() {
    let office = Office::new().await;
    let made = office.make("  Warehouse ").await.expect(201);
    let key = made["key"].as_str().unwrap();
    let store = format!("/api/v1/stores/{}", office.id);
    office.by(key, Method::GET, &store).await.expect(200);
    let listed = office.listed().await;
    assert_eq!(listed[0]["label"], "Warehouse");
    assert!(!listed[0].to_string().contains(key), "{listed:?}");

    let revoke = format!("{}/{}", office.keys(), made["id"].as_str().unwrap());
    assert_eq!(office.merchant.delete(&revoke).await.status, 204);
    assert_eq!(office.by(key, Method::GET, &store).await.status, 401);
    assert_eq!(office.merchant.delete(&revoke).await.status, 404);
    assert_eq!(office.listed().await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_neither_sees_nor_makes_nor_revokes_keys() {
    let office = Office::new().await;
    let made = office.make("Warehouse").await.expect(201);
    let key = made["key"].as_str().unwrap();
    let own = format!("{}/{}", office.keys(), made["id"].as_str().unwrap());
    for (method, path) in [(Method::GET, office.keys()), (Method::POST, office.keys()), (Method::DELETE, own)]
    {
        assert_eq!(office.by(key, method, &path).await.problem(), (403, "owner_only"), "{path}");
    }
    assert_eq!(office.listed().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_label_is_a_line_and_twenty_keys_are_enough_however_many_ask_at_once() {
    let office = Office::new().await;
    for wrong in ["", "   ", "two\nlines", &"x".repeat(61)] {
        let refused = office.make(wrong).await;
        assert_eq!((refused.problem(), refused.fields()), ((422, "invalid"), vec!["label"]), "{wrong:?}");
    }
    let asked = (0..30).map(|n| office.make(if n % 2 == 0 { "Even" } else { "Odd" }));
    let answers = futures_util::future::join_all(asked).await;
    let made = answers.iter().filter(|reply| reply.status == 201).count();
    let refused = answers.iter().filter(|reply| reply.problem() == (409, "too_many_keys")).count();
    assert_eq!((made, refused), (20, 10));
    assert_eq!(office.listed().await.len(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_made_and_revoked_on_a_page() {
    let office = Office::new().await;
    let page = format!("/stores/{}/settings/keys", office.id);
    let made = office.merchant.fill(&page, "name=\"label\"", &[("label", "Till")]).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let key = made.text.split("cfk_").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
    let key = format!("cfk_{key}");
    office.by(&key, Method::GET, &format!("/api/v1/stores/{}", office.id)).await.expect(200);
    assert!(!office.merchant.page(&page).await.text.contains(&key));
    for wrong in [" ", &"x".repeat(61)] {
        let refused = office.merchant.fill(&page, "name=\"label\"", &[("label", wrong)]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("de la 1 la 60 de caractere"), "it says what fits: {}", refused.text);
    }
    let revoked = office.merchant.page(&page).await.form("/revoke");
    assert_eq!(office.merchant.submit(&revoked, &[]).await.leads_to(), format!("{page}?saved=1"));
    assert_eq!(office.by(&key, Method::GET, &format!("/api/v1/stores/{}", office.id)).await.status, 401);
}
