//! How often Postgres is asked.
//!
//! The counter is the process's, and sweeps run beside: the catalogue is looked at every second, the
//! outbox every few. They can only add. So the same thing is done several times, and what it costs is
//! what the least disturbed of them did; that most of them agree is checked too, so that no lucky one
//! hides what the others need.

use reqwest::Method;
use testkit::{Shopper, TestApp};

/// What each of the rounds has run, fewest first.
async fn rounds(count: usize, mut round: impl AsyncFnMut(usize)) -> Vec<u64> {
    let mut costs = Vec::new();
    for number in 0..count {
        let before = persistence::statements_run();
        round(number).await;
        costs.push(persistence::statements_run() - before);
    }
    costs.sort_unstable();
    costs
}

/// At most so many statements, in most rounds.
fn within(what: &str, costs: &[u64], most: u64) {
    let usual = costs[costs.len() / 2];
    assert!(usual <= most, "{what} runs {usual} statements, not at most {most}: {costs:?}");
}

async fn get(shopper: &Shopper, path: &str) {
    shopper.send(shopper.request(Method::GET, path).header("accept", "text/html")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warm_page_asks_postgres_nothing() {
    let app = TestApp::start().await;
    let shopper = app.shopper("verde");
    for path in
        ["/", "/products", "/products/vase", "/collections/things", "/search?q=vase", "/api/v1/products"]
    {
        get(&shopper, path).await;
        let costs = rounds(21, async |_| get(&shopper, path).await).await;
        within(path, &costs, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cart_change_takes_two_statements_at_most() {
    let app = TestApp::start().await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    let mug = app.world.variant("mug").await;
    shopper.add(mug, 1).await.expect(200);
    let costs = rounds(21, async |_| drop(shopper.add(mug, 1).await.expect(200))).await;
    within("adding to a cart", &costs, 2);
    assert!(costs[0] > 0, "the counter does not count");
    let cart = shopper.read_cart().await.expect(200);
    let line = cart["lines"][0]["id"].as_str().unwrap().to_owned();
    let costs = rounds(21, async |n| {
        drop(shopper.set_quantity(&line, u32::try_from(n).unwrap() + 1).await.expect(200))
    })
    .await;
    within("setting a quantity", &costs, 2);
    let costs = rounds(21, async |_| drop(shopper.read_cart().await.expect(200))).await;
    within("looking at a warm cart", &costs, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkout_takes_twelve_statements_at_most() {
    let app = TestApp::start().await;
    let [mug, lamp, candle] =
        [app.world.variant("mug").await, app.world.variant("lamp").await, app.world.variant("candle").await];
    let mut shoppers = Vec::new();
    for _ in 0..15 {
        let mut shopper = app.shopper("verde");
        shopper.new_cart().await;
        for variant in [mug, lamp, candle] {
            shopper.add(variant, 2).await.expect(200);
        }
        shoppers.push(shopper);
    }
    let costs = rounds(shoppers.len(), async |n| {
        let request = shoppers[n].ordering().header("Idempotency-Key", format!("key-{n}"));
        shoppers[n].send(request).await.expect(201);
    })
    .await;
    within("a checkout of three lines from two suppliers", &costs, 12);
    assert!(costs[0] >= 5, "the counter does not count: {costs:?}");
}
