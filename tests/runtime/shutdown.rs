//! The server stops in the middle of its work.

use crate::batches::hold_carts;
use crate::tally::{Busy, stored_units};
use std::time::Instant;
use testkit::{TestApp, wait};

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_stopped_has_stored_everything_that_it_has_said() {
    let mut app = TestApp::start().await;
    let mut shoppers = Vec::new();
    for slug in ["verde", "verde", "verde", "verde", "nord", "nord", "nord", "nord"] {
        shoppers.push(Busy::new(&app, slug).await);
    }
    let work: Vec<_> = shoppers.iter().map(Busy::work).collect();
    wait::until("everybody being at work", async || {
        shoppers.iter().all(|shopper| shopper.acknowledged() >= 10).then_some(())
    })
    .await;
    let stopping = Instant::now();
    app.stop().await;
    let took = stopping.elapsed();
    shoppers.iter().for_each(Busy::stop);
    for (shopper, work) in shoppers.iter().zip(work) {
        let tally = work.await.unwrap();
        tally.fits(stored_units(&app, &shopper.shopper).await);
    }
    assert!(took.as_secs() < 10, "stopping took {took:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_inside_when_the_server_stops_is_finished_and_answered() {
    let mut app = TestApp::start().await;
    let mug = app.world.variant("mug").await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    let held = hold_carts(&app.world.database).await;
    let adding = {
        let shopper = shopper.clone();
        tokio::spawn(async move { shopper.add(mug, 3).await })
    };
    wait::until("the change waiting to be stored", async || {
        let waiting = "SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND usename = 'cartflux_app' AND wait_event_type = 'Lock'";
        let waiting: i64 = held.query_one(waiting, &[]).await.unwrap().get(0);
        (waiting > 0).then_some(())
    })
    .await;
    let address = app.world.address;
    let door_closes = async {
        wait::until("the door being closed", async || {
            tokio::net::TcpStream::connect(address).await.is_err().then_some(())
        })
        .await;
        assert!(!adding.is_finished(), "the test lost its point: nothing was inside any more");
        held.batch_execute("COMMIT").await.unwrap();
    };
    tokio::join!(app.stop(), door_closes);
    assert_eq!(adding.await.unwrap().expect(200)["lines"][0]["quantity"], 3);
    assert_eq!(stored_units(&app, &shopper).await, 3);
}
