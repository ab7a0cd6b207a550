//! What a merchant subscribes to, and what it opens and closes.

use futures_util::future::join_all;
use payments::simulator::Fault;
use payments::webhook::{SIGNATURE_HEADER, sign};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::merchant::{PASSWORD, Reply};
use testkit::shopper::client;
use testkit::{Merchant, Shopper, TestApp, crowd};
use time::Duration;

const ANA: &str = "ana@exemplu.ro";
const PRO: &str = "price_cartflux_pro";

/// A merchant with stores that are shown; nothing is heard of the provider unless a test delivers it.
struct Town {
    app: TestApp,
    ana: Merchant,
}

impl Town {
    async fn new() -> Self {
        let app = TestApp::start().await;
        crowd::stock_depot(&app.world.database, 60).await;
        app.world.simulator.hold_webhooks(true);
        let ana = Merchant::signed_up(&app, ANA).await;
        Self { app, ana }
    }

    /// A store that is shown, with so many products of the depot.
    async fn shown(&self, slug: &str, products: usize) -> String {
        let store = self.ana.open_store(slug).await["id"].as_str().unwrap().to_owned();
        self.carry(&store, 1..=products).await.expect(201);
        let legal = json!({"company": "Casa SRL", "address": "Strada Lungă 1", "email": "a@casa.example"});
        let price = json!({"amount": 1_999, "currency": "RON"});
        let courier =
            json!({"code": "courier", "titles": {"ro": "Curier"}, "countries": ["RO"], "price": price});
        let change = json!({"legal": legal, "shipping": [courier], "published": true});
        self.ana.send(Method::PATCH, &path(&store, ""), &change).await.expect(200);
        store
    }

    async fn carry(&self, store: &str, products: std::ops::RangeInclusive<usize>) -> Reply {
        let variants: Vec<String> = products.map(crowd::variant).collect();
        let body = json!({"supplier_variant_ids": variants, "markup_percent": 40});
        self.ana.post(&path(store, "/products"), &body).await
    }

    /// The merchant goes to buy the plan; the customer that the provider knows them as.
    async fn customer(&self, store: &str, plan: &str) -> String {
        let url = self.ana.post(&path(store, "/plan/checkout"), &json!({"plan": plan})).await.expect(200);
        assert!(url["url"].as_str().unwrap().starts_with("http"), "{url}");
        let asked = self.app.world.simulator.requests();
        let checkout = asked.iter().rfind(|request| request.path == "/v1/checkout/sessions").unwrap();
        checkout.params["customer"].clone()
    }

    /// The provider changes the subscription. All that it ever told of it arrives, from now back to the beginning, in
    /// another order and up to three times each.
    async fn becomes(&self, customer: &str, status: &str, price: &str) {
        self.app.world.simulator.set_subscription(customer, status, price).await.unwrap();
        let told = self.app.world.simulator.events_of(customer);
        let mut deliveries: Vec<(usize, &String)> = Vec::new();
        for (n, body) in told.iter().enumerate() {
            let times = 1 + (n + told.len()) % 3;
            deliveries.extend((0..times).map(|time| ((n * 7_919 + time * 104_729) % 101, body)));
        }
        deliveries.sort_by_key(|(place, _)| *place);
        let statuses = join_all(deliveries.iter().map(|(_, body)| self.deliver(body))).await;
        assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
    }

    async fn deliver(&self, body: &str) -> u16 {
        let signature = sign(body.as_bytes(), &self.app.world.webhook_secret(), self.app.clock.now());
        let url = self.app.merchant_url("/webhooks/stripe");
        let request = client().post(url).header(SIGNATURE_HEADER, signature).body(body.to_owned());
        request.send().await.unwrap().status().as_u16()
    }

    /// What the API says of a store's plan: its name, what it hides, and whether it closes the store.
    async fn plan(&self, store: &str) -> (String, u64, bool) {
        let plan = self.ana.get(&path(store, "")).await.expect(200)["plan"].clone();
        let name = plan["name"].as_str().unwrap().to_owned();
        (name, plan["hidden_products"].as_u64().unwrap(), plan["closed"].as_bool().unwrap())
    }

    /// What a shopper gets.
    async fn visit(&self, slug: &str, path: &str) -> u16 {
        let shopper = self.app.shopper(slug);
        let request = shopper.request(Method::GET, path).header("accept", "text/html");
        shopper.send(request).await.status.as_u16()
    }

    async fn dashboard(&self, store: &str) -> String {
        self.ana.page(&format!("/stores/{store}")).await.text
    }

    /// So much later; whoever was signed in signs in again.
    async fn later(&self, by: Duration) {
        self.app.clock.advance(by);
        self.ana.sign_in(ANA, PASSWORD).await.expect(200);
    }

    async fn times_told_of_plan(&self, store: &str) -> usize {
        let events = self.app.stores.events_after(store.parse().unwrap(), 0, 1_000).await.unwrap();
        events.iter().filter(|event| event.kind == "store.changed" && event.data["what"] == "plan").count()
    }
}

fn path(store: &str, rest: &str) -> String {
    format!("/api/v1/stores/{store}{rest}")
}

fn plan(name: &str, hidden: u64, closed: bool) -> (String, u64, bool) {
    (name.to_owned(), hidden, closed)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_opens_what_it_allows_closes_it_after_grace_and_loses_nothing() {
    let town = Town::new().await;
    let bob = Merchant::signed_up(&town.app, "bob@example.com").await;
    let bobs = bob.open_store("bobs").await["id"].as_str().unwrap().to_owned();
    let bobs_before = bob.get(&path(&bobs, "")).await.expect(200);

    // The free plan.
    let first = town.shown("first", 25).await;
    town.shown("second", 1).await;
    town.shown("another", 1).await;
    assert_eq!(town.plan(&first).await, plan("free", 0, false));
    let refused = town.carry(&first, 26..=26).await;
    assert_eq!(refused.problem(), (403, "too_many_products"));
    assert!(refused.text.contains("starter") && refused.text.contains("25"), "{}", refused.text);
    town.carry(&first, 1..=25).await.expect(201);
    let third = json!({"name": "Third", "slug": "third", "country": "RO", "currency": "RON", "locale": "ro"});
    let refused = town.ana.post("/api/v1/stores", &third).await;
    assert_eq!(refused.problem(), (403, "too_many_stores"));
    assert!(refused.text.contains("starter"), "{}", refused.text);

    // Pro.
    let customer = town.customer(&first, "pro").await;
    assert_eq!(town.plan(&first).await, plan("free", 0, false), "a checkout is no payment");
    town.becomes(&customer, "active", PRO).await;
    assert_eq!(town.plan(&first).await, plan("pro", 0, false));
    town.carry(&first, 26..=40).await.expect(201);
    let third = town.shown("third", 2).await;
    assert_eq!(town.plan(&third).await, plan("pro", 0, false));
    for (slug, path) in [("first", "/products/depot-1"), ("first", "/products/depot-40"), ("third", "/")] {
        assert_eq!(town.visit(slug, path).await, 200, "{slug}{path}");
    }

    // A payment fails: for seven days nothing changes but the page of the plan.
    town.becomes(&customer, "past_due", PRO).await;
    for _ in 0..2 {
        assert_eq!(town.plan(&first).await, plan("pro", 0, false));
        assert_eq!(town.visit("third", "/").await, 200);
        let page = town.ana.page("/account/plan").await.text;
        for said in ["A payment for Pro failed", "15 products will be hidden", "1 store will be closed"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        town.later(Duration::days(3) + Duration::hours(12) - Duration::seconds(40)).await;
    }
    assert_eq!(town.plan(&first).await, plan("pro", 0, false), "there is still a minute");

    // Grace is over by the clock alone, and then by late and repeated news too.
    town.later(Duration::seconds(90)).await;
    for _ in 0..2 {
        assert_eq!(town.plan(&first).await, plan("free", 15, false));
        assert_eq!(town.plan(&third).await, plan("free", 0, true));
        for (slug, path, status) in [
            ("first", "/products/depot-25", 200),
            ("first", "/products/depot-26", 404),
            ("first", "/products/depot-40", 404),
            ("second", "/", 200),
            ("third", "/", 404),
            ("third", "/products/depot-1", 404),
        ] {
            assert_eq!(town.visit(slug, path).await, status, "{slug}{path}");
        }
        assert!(town.dashboard(&first).await.contains("15 produse sunt ascunse"));
        assert!(town.dashboard(&third).await.contains("nu încape în abonamentul tău"));
        assert!(town.ana.page("/").await.text.contains("Closed by your plan"));
        assert!(town.ana.page("/account/plan").await.text.contains("never arrived"));
        town.becomes(&customer, "past_due", PRO).await;
    }
    assert_eq!(town.carry(&first, 41..=41).await.problem(), (403, "too_many_products"));
    let query = format!("SELECT count(*) AS carried FROM store_products WHERE tenant_id = '{first}'");
    let rows = town.app.world.database.rows(&query).await;
    assert_eq!(rows[0]["carried"], 40, "hidden is not deleted");

    // The money comes after all.
    town.becomes(&customer, "active", PRO).await;
    assert_eq!(town.plan(&first).await, plan("pro", 0, false));
    assert_eq!(town.plan(&third).await, plan("pro", 0, false));
    for (slug, path) in [("first", "/products/depot-40"), ("third", "/"), ("third", "/products/depot-1")] {
        assert_eq!(town.visit(slug, path).await, 200, "{slug}{path}");
    }
    assert!(!town.dashboard(&first).await.contains("ascunse"));

    // And ends.
    town.becomes(&customer, "canceled", PRO).await;
    assert_eq!(town.plan(&first).await, plan("free", 15, false));
    assert_eq!(town.visit("third", "/").await, 404);
    assert_eq!(town.times_told_of_plan(&first).await, 4, "told of each change once");

    bob.sign_in("bob@example.com", PASSWORD).await.expect(200);
    assert_eq!(bob.get(&path(&bobs, "")).await.expect(200), bobs_before);
    assert_eq!(town.times_told_of_plan(&bobs).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_platform_keeps_of_a_sale_is_the_plans() {
    let town = Town::new().await;
    let store = town.shown("casa-mea", 1).await;
    let mug = town.app.world.variant("mug").await;
    let sell = json!({"supplier_variant_ids": [mug], "markup_percent": 40});
    town.ana.post(&path(&store, "/products"), &sell).await.expect(201);
    let account = format!(
        "UPDATE stores SET stripe_account = 'acct_1Casa', payments_ready = true WHERE tenant_id = '{store}'"
    );
    town.app.world.database.execute(&account).await;
    // Any change makes the store look at its row again.
    town.ana.send(Method::PATCH, &path(&store, ""), &json!({"name": "Casa"})).await.expect(200);
    let commission = async || {
        let mut shopper: Shopper = town.app.shopper("casa-mea");
        shopper.new_cart().await;
        shopper.add(mug, 1).await.expect(200);
        shopper.check_out().await.expect(201);
        let orders = town.ana.get(&path(&store, "/orders?limit=1")).await.expect(200);
        orders["items"][0]["split"]["commission"]["amount"].as_i64().unwrap()
    };
    // 28.00 for the mug and 19.99 for its way: 5 %, then 2.5 %.
    assert_eq!(commission().await, 240);
    let customer = town.customer(&store, "pro").await;
    town.becomes(&customer, "active", PRO).await;
    assert_eq!(commission().await, 120);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merchant_buys_and_ends_a_plan_on_pages_without_scripts() {
    let town = Town::new().await;
    let simulator = &town.app.world.simulator;
    let press = async |url: &str, action: &'static str| {
        let answer = client().post(url).form(&[("action", action), ("price", "")]).send().await.unwrap();
        answer.headers()["location"].to_str().unwrap().to_owned()
    };
    let home = |url: &str| url.strip_prefix(town.ana.origin()).unwrap().to_owned();

    simulator.fail_next(Fault::ServerError);
    let form = town.ana.page("/account/plan").await.form("value=\"pro\"");
    let refused = town.ana.submit(&form, &[]).await;
    assert_eq!(refused.status, 503);
    assert!(refused.text.contains("cannot be reached"), "{}", refused.text);

    let checkout = town.ana.submit(&refused.form("value=\"pro\""), &[]).await.leads_to();
    let back = press(&checkout, "back").await;
    let page = town.ana.page(&home(&back)).await;
    assert!(page.status == 200 && !page.text.contains("Look again"), "{}", page.text);
    // Whoever says to have bought it waits for it, and not for ever.
    let waiting = town.ana.page("/account/plan?returned=pro").await.text;
    assert!(waiting.contains("Look again") && waiting.contains("takes a moment"), "{waiting}");
    let waiting = town.ana.page("/account/plan?returned=pro&look=12").await.text;
    assert!(!waiting.contains("Look again") && waiting.contains("not confirmed"), "{waiting}");

    let bought = press(&checkout, "subscribe").await;
    // Its event has not come; the provider is asked.
    let page = town.ana.page(&home(&bought)).await.text;
    assert!(page.contains("You are on the plan Pro now") && !page.contains("Look again"), "{page}");
    assert!(town.ana.page("/account").await.text.contains("<dd>Pro "));

    // One that pays already is sent to where it is changed.
    let form = town.ana.page("/account/plan").await.form("value=\"business\"");
    let portal = town.ana.submit(&form, &[]).await.leads_to();
    assert!(portal.contains("/portal/"), "{portal}");
    press(&portal, "cancel").await;
    let page = town.ana.page("/account/plan?returned=1").await;
    assert!(page.text.contains("Pro has been cancelled"), "{}", page.text);
    let portal = town.ana.submit(&page.form("/account/plan/portal"), &[]).await.leads_to();
    press(&portal, "end").await;
    let page = town.ana.page("/account/plan?returned=1").await.text;
    assert!(!page.contains("has been cancelled"), "{page}");
    let checkouts = simulator.requests().iter().filter(|asked| asked.path == "/v1/checkout/sessions").count();
    assert_eq!(checkouts, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_and_no_program_touches_a_plan() {
    let town = Town::new().await;
    let store = town.ana.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
    let stranger = Merchant::of(&town.app);
    let bob = Merchant::signed_up(&town.app, "bob@example.com").await;
    let verde = &town.app.world.stores[0];
    let before = town.app.world.simulator.requests().len();
    for (rest, body) in [("/plan/checkout", json!({"plan": "pro"})), ("/plan/portal", Value::Null)] {
        let own = path(&store, rest);
        assert_eq!(stranger.post(&own, &body).await.status, 401, "{rest}");
        assert_eq!(bob.post(&own, &body).await.status, 404, "{rest}");
        let seeds = path(&verde.tenant.to_string(), rest);
        let by_key = stranger.bare(Method::POST, &seeds).bearer_auth(&verde.api_key).json(&body);
        assert_eq!(stranger.take(by_key).await.problem(), (403, "forbidden"), "{rest}");
        let forged = town.ana.bare(Method::POST, &own).json(&body);
        assert_eq!(town.ana.take(forged).await.problem(), (403, "csrf"), "{rest}");
        let form = town.ana.another().post_form(&format!("/account{rest}"), &[("plan", "pro")]).await;
        assert_eq!(form.status, 401, "{rest}");
        let form = town.ana.post_form(&format!("/account{rest}"), &[("plan", "pro")]).await;
        assert_eq!(form.status, 403, "{rest}");
    }
    for wrong in ["gratis", "free", "", "PRO"] {
        let refused = town.ana.post(&path(&store, "/plan/checkout"), &json!({"plan": wrong})).await;
        assert_eq!((refused.status.as_u16(), refused.fields()), (422, vec!["plan"]), "{wrong}");
    }
    assert_eq!(stranger.page("/account/plan").await.leads_to(), "/sign-in?next=/account/plan");
    assert_eq!(town.app.world.simulator.requests().len(), before);
    // Nobody's store has no plan and no limits.
    let seeded = stranger.bare(Method::GET, &path(&verde.tenant.to_string(), "")).bearer_auth(&verde.api_key);
    assert_eq!(stranger.take(seeded).await.expect(200)["plan"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn news_of_customers_that_are_not_ours_change_nothing() {
    let town = Town::new().await;
    let store = town.ana.open_store("casa-mea").await["id"].as_str().unwrap().to_owned();
    let customer = town.customer(&store, "pro").await;
    let event = |id: &str, customer: &str, account: Option<&str>| {
        let now = town.app.clock.now().unix_timestamp();
        let items = json!({"data": [{"price": {"id": PRO}}]});
        let object = json!({"id": "sub_1", "customer": customer, "status": "active", "items": items});
        json!({"id": id, "type": "customer.subscription.updated", "created": now, "account": account,
               "data": {"object": object}})
        .to_string()
    };
    assert_eq!(town.deliver(&event("evt_1", "cus_of_somebody", None)).await, 200);
    assert_eq!(town.deliver(&event("evt_2", &customer, Some("acct_1Connected"))).await, 200);
    assert_eq!(town.plan(&store).await, plan("free", 0, false));
    // The provider shows no subscription of ours: the event is all there is.
    assert_eq!(town.deliver(&event("evt_3", &customer, None)).await, 200);
    assert_eq!(town.plan(&store).await, plan("pro", 0, false));
    // While it cannot be asked, it shall come again.
    town.app.world.simulator.fail_next(Fault::ServerError);
    assert_eq!(town.deliver(&event("evt_4", &customer, None)).await, 503);
}
