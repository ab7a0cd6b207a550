//! A merchant has the margin of each sale paid out.

use actors::clock::Clock;
use payments::webhook::{SIGNATURE_HEADER, sign};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::shopper::client;
use testkit::wait::until;
use testkit::{Merchant, Shopper, TestApp};

/// A store that is shown, with a mug.
struct Shown {
    app: TestApp,
    merchant: Merchant,
    id: String,
}

impl Shown {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let merchant = Merchant::signed_up(&app, "ana@exemplu.ro").await;
        let id = merchant.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
        let shown = Self { app, merchant, id };
        let variant = shown.app.world.variant("mug").await;
        let mug = json!({"supplier_variant_ids": [variant], "markup_percent": 40});
        shown.merchant.post(&shown.path("/products"), &mug).await.expect(201);
        let legal =
            json!({"company": "Casa Mea SRL", "address": "Strada Lungă 1", "email": "a@casa.example"});
        let price = json!({"amount": 1_999, "currency": "RON"});
        let courier =
            json!({"code": "courier", "titles": {"ro": "Curier"}, "countries": ["RO"], "price": price});
        let change = json!({"legal": legal, "shipping": [courier], "published": true});
        shown.merchant.send(Method::PATCH, &shown.path(""), &change).await.expect(200);
        shown
    }

    fn path(&self, rest: &str) -> String {
        format!("/api/v1/stores/{}{rest}", self.id)
    }

    async fn store(&self) -> Value {
        self.merchant.get(&self.path("")).await.expect(200)
    }

    async fn onboarding(&self) -> String {
        let begun = self.merchant.post(&self.path("/payments/onboarding"), &Value::Null).await.expect(200);
        begun["url"].as_str().unwrap().to_owned()
    }

    async fn account(&self) -> String {
        self.store().await["stripe_account"].as_str().unwrap().to_owned()
    }

    async fn sells(&self, sells: bool) {
        until("hearing of the provider", || async {
            (self.store().await["takes_payments"] == sells).then_some(())
        })
        .await;
    }

    async fn shopper_with_mug(&self) -> Shopper {
        let mut shopper = self.app.shopper("casa-mea");
        shopper.new_cart().await;
        shopper.add(self.app.world.variant("mug").await, 1).await.expect(200);
        shopper
    }

    /// An event of the payment provider that says this about an account.
    async fn tell(&self, event: &str, account: &Value) -> u16 {
        let now = Clock::default().now();
        let id = &account["id"];
        let body = json!({"id": event, "object": "event", "type": "account.updated", "account": id,
                          "created": now.unix_timestamp(), "data": {"object": account}})
        .to_string();
        let signature = sign(body.as_bytes(), &self.app.world.webhook_secret(), now);
        let url = self.app.merchant_url("/webhooks/stripe");
        let answer = client().post(url).header(SIGNATURE_HEADER, signature).body(body).send().await.unwrap();
        answer.status().as_u16()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_sells_as_soon_as_the_provider_has_its_answers_and_no_longer_than_it_likes_them() {
    let shown = Shown::new().await;
    assert_eq!(shown.store().await["takes_payments"], false);
    shown.onboarding().await;
    let account = shown.account().await;
    assert_eq!(shown.shopper_with_mug().await.check_out().await.code(), "store_cannot_sell");

    shown.app.world.simulator.set_onboarded(&account, true).await.unwrap();
    shown.sells(true).await;
    let shopper = shown.shopper_with_mug().await;
    let order = shopper.check_out().await.expect(201);
    let intents = shown.app.world.simulator.intents();
    assert_eq!(intents.len(), 1, "{order}");
    let asked = shown.app.world.simulator.requests();
    let paid_to = asked.iter().find_map(|request| request.params.get("transfer_data[destination]"));
    assert_eq!(paid_to, Some(&account));

    // What the provider no longer likes stops the store's sales, and nothing else.
    shown.app.world.simulator.set_onboarded(&account, false).await.unwrap();
    shown.sells(false).await;
    assert_eq!(shown.shopper_with_mug().await.check_out().await.code(), "store_cannot_sell");
    assert_eq!(shown.store().await["published"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_walk_to_the_provider_has_its_own_address_and_all_lead_to_one_account() {
    let shown = Shown::new().await;
    let walks = futures_util::future::join_all((0..6).map(|_| shown.onboarding())).await;
    let account = shown.account().await;
    assert!(walks.iter().all(|url| url.contains(&account)), "{walks:?}");
    let requests = shown.app.world.simulator.requests();
    let keys: std::collections::BTreeSet<_> = requests
        .iter()
        .filter(|request| request.path == "/v1/account_links")
        .map(|request| request.idempotency_key.clone())
        .collect();
    assert_eq!(keys.len(), walks.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_is_old_or_comes_twice_changes_nothing() {
    let shown = Shown::new().await;
    shown.onboarding().await;
    let account = shown.account().await;
    let (of_before, of_after) = {
        let simulator = &shown.app.world.simulator;
        simulator.hold_webhooks(true);
        simulator.set_onboarded(&account, false).await.unwrap();
        simulator.set_onboarded(&account, true).await.unwrap();
        let object = |body: &String| {
            let event: Value = serde_json::from_str(body).unwrap();
            event["data"]["object"].clone()
        };
        let events = simulator.events_of(&account);
        (object(&events[0]), object(&events[1]))
    };
    for (event, object) in
        [("evt_2", &of_after), ("evt_1", &of_before), ("evt_2", &of_after), ("evt_1", &of_before)]
    {
        assert_eq!(shown.tell(event, object).await, 200);
        assert_eq!(shown.store().await["takes_payments"], true, "{event}");
    }
    assert_eq!(shown.tell("evt_3", &json!({"id": "acct_1Somebody", "charges_enabled": true})).await, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_neither_sends_a_merchant_away_nor_gets_paid() {
    let shown = Shown::new().await;
    let stranger = Merchant::of(&shown.app);
    let path = shown.path("/payments/onboarding");
    assert_eq!(stranger.post(&path, &Value::Null).await.status, 401);
    stranger.sign_up("bob@exemplu.ro").await;
    assert_eq!(stranger.post(&path, &Value::Null).await.status, 404);
    assert_eq!(shown.store().await["stripe_account"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_provider_is_away_the_merchant_is_told_to_come_again() {
    let shown = Shown::new().await;
    shown.app.world.simulator.fail_next(payments::simulator::Fault::ServerError);
    let refused = shown.merchant.post(&shown.path("/payments/onboarding"), &Value::Null).await;
    assert_eq!(refused.problem(), (503, "payment_unavailable"));
    shown.onboarding().await;
}
