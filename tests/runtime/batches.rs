//! What waits together is stored together, and what cannot wait is told at once.

use crate::metric::metric;
use crate::tally::{Tally, add, stored_units};
use testkit::{Shopper, TestApp, TestDatabase, wait};
use tokio_postgres::{Client, NoTls};

/// Until the returned connection is told COMMIT, no cart can be stored.
pub async fn hold_carts(database: &TestDatabase) -> Client {
    let (client, connection) = tokio_postgres::connect(&database.admin_url(), NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute("BEGIN; LOCK TABLE carts IN SHARE MODE").await.unwrap();
    client
}

/// Until somebody waits to write into the table.
pub async fn somebody_waits_for(table: &str, database: &TestDatabase) {
    let waiting = format!(
        "SELECT 1 AS one FROM pg_locks WHERE NOT granted AND relation = '{table}'::regclass
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    );
    wait::until("somebody waiting to write", async || {
        (!database.rows(&waiting).await.is_empty()).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_changes_that_wait_together_need_a_handful_of_transactions() {
    let app = TestApp::start().await;
    let mug = app.world.variant("mug").await;
    let mut shoppers: Vec<Shopper> = Vec::new();
    for _ in 0..64 {
        let mut shopper = shoppers.first().map_or_else(|| app.shopper("verde"), Shopper::another);
        shopper.new_cart().await;
        shoppers.push(shopper);
    }
    let before = metric(&app, "cartflux_flush_commands_count").await;
    let held = hold_carts(&app.world.database).await;
    let adding: Vec<_> = shoppers
        .iter()
        .map(|shopper| {
            let shopper = shopper.clone();
            tokio::spawn(async move { shopper.add(mug, 1).await.expect(200) })
        })
        .collect();
    wait::until("sixty changes waiting", async || {
        (metric(&app, "cartflux_shard_queue").await >= 60.0).then_some(())
    })
    .await;
    held.batch_execute("COMMIT").await.unwrap();
    for added in adding {
        assert_eq!(added.await.unwrap()["lines"][0]["quantity"], 1);
    }
    let batches = metric(&app, "cartflux_flush_commands_count").await - before;
    assert!((2.0..=6.0).contains(&batches), "{batches} transactions for 64 changes");
    for shopper in &shoppers {
        assert_eq!(stored_units(&app, shopper).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_queue_turns_shoppers_away_at_once_and_keeps_every_word_it_gave() {
    let app = TestApp::with(|settings| {
        settings.runtime.queue_per_store = 2;
        settings.runtime.batch = 1;
    })
    .await;
    let mug = app.world.variant("mug").await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    // One is inside and two wait, so the fourth and all after it must hear it while the first still stands.
    let held = hold_carts(&app.world.database).await;
    let inside: Vec<_> = (0..3)
        .map(|_| {
            let shopper = shopper.clone();
            tokio::spawn(async move { shopper.add(mug, 1).await.expect(200) })
        })
        .collect();
    wait::until("the queue being full", async || {
        (metric(&app, "cartflux_shard_queue").await >= 2.0).then_some(())
    })
    .await;
    for _ in 0..10 {
        let response = shopper.adding(mug, 1).send().await.unwrap();
        assert_eq!(response.status(), 503);
        assert!(response.headers()["retry-after"].to_str().unwrap().parse::<u32>().unwrap() >= 1);
        let problem: serde_json::Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert_eq!(problem["code"], "busy");
    }
    // The neighbour has a queue of its own.
    let mut neighbour = app.shopper("nord");
    held.batch_execute("COMMIT").await.unwrap();
    for added in inside {
        added.await.unwrap();
    }
    neighbour.new_cart().await;
    assert_eq!(stored_units(&app, &shopper).await, 3, "those that waited, and none that was turned away");
}

#[tokio::test(flavor = "multi_thread")]
async fn under_a_burst_every_shopper_is_either_served_or_turned_away() {
    let app = TestApp::with(|settings| {
        settings.runtime.queue_per_store = 4;
        settings.runtime.batch = 2;
    })
    .await;
    let mug = app.world.variant("mug").await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    let burst: Vec<_> = (0..200)
        .map(|_| {
            let shopper = shopper.clone();
            tokio::spawn(async move {
                let mut tally = Tally::default();
                add(&shopper, mug, &mut tally).await;
                tally
            })
        })
        .collect();
    let mut total = Tally::default();
    for one in burst {
        let one = one.await.unwrap();
        total.acknowledged += one.acknowledged;
        total.refused += one.refused;
        total.in_doubt += one.in_doubt;
    }
    assert_eq!(total.in_doubt, 0);
    assert!(total.refused > 0, "a burst of 200 never filled a queue of 4");
    assert_eq!(stored_units(&app, &shopper).await, total.acknowledged);
    shopper.add(mug, 1).await.expect(200);
}
