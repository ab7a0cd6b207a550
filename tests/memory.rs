//! What a store that is awake costs. Counted where memory is given out, so that it is the same on every
//! machine and grows only when the product does.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::alloc::System;
use testkit::{TestApp, crowd};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Stores that pay for what all share, and stores that are counted.
const FIRST: usize = 50;
const COUNTED: usize = 400;
const PRODUCTS: usize = 30;
/// Bytes, without what the allocator adds: the limit is 12 KB with it.
const MOST: usize = 9_600;

fn in_use() -> usize {
    let stats = ALLOCATOR.stats();
    stats.bytes_allocated - stats.bytes_deallocated
}

/// Somebody looks at what each sells, and asks for a cart that it does not have.
async fn wake(app: &TestApp, stores: std::ops::RangeInclusive<usize>) {
    let client = testkit::shopper::client();
    let port = app.world.address.port();
    for n in stores {
        // A connection that stays open would be counted with the store.
        let get = |path: &str| {
            let url = format!("http://{}.localhost:{port}{path}", crowd::slug(n));
            client.get(url).header("connection", "close").header("cart-token", "none").send()
        };
        let listed = get("/api/v1/products").await.unwrap().text().await.unwrap();
        assert_eq!(listed.matches("\"handle\":\"depot-").count(), 24, "a page of them: {listed}");
        assert_eq!(get(&format!("/api/v1/carts/{}", crowd::id(n))).await.unwrap().status(), 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_is_awake_with_thirty_products_costs_few_kilobytes() {
    let app = TestApp::start().await;
    crowd::stock_depot(&app.world.database, 200).await;
    crowd::open(&app.world.database, 1, FIRST + COUNTED).await;
    crowd::carry(&app.world.database, 1, FIRST + COUNTED, PRODUCTS, 200).await;
    wake(&app, 1..=FIRST).await;
    let before = in_use();
    wake(&app, FIRST + 1..=FIRST + COUNTED).await;
    let each = in_use().saturating_sub(before) / COUNTED;
    println!("{each} bytes for each store");
    assert!(each <= MOST, "{each} bytes for each store, not at most {MOST}");
    assert!(each > 1024, "{each} bytes: they are not awake");
}
