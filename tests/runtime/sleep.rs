//! Stores fall asleep and wake, and nobody notices.

use crate::metric::metric;
use crate::tally::{Busy, stored_units, units};
use std::time::Duration;
use testkit::{TestApp, wait};

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_falls_asleep_whenever_it_can_loses_nothing_and_refuses_nobody() {
    let app = TestApp::with(|settings| settings.runtime.idle_seconds = 0).await;
    let mut shoppers = Vec::new();
    for slug in ["verde", "verde", "nord"] {
        shoppers.push(Busy::new(&app, slug).await.unhurried(Duration::from_millis(15)));
    }
    let work: Vec<_> = shoppers.iter().map(Busy::work).collect();
    wait::until("stores falling asleep six times", async || {
        (metric(&app, "cartflux_shard_passivations_total").await >= 6.0).then_some(())
    })
    .await;
    shoppers.iter().for_each(Busy::stop);
    for (shopper, work) in shoppers.iter().zip(work) {
        let tally = work.await.unwrap();
        assert_eq!((tally.in_doubt, tally.refused), (0, 0), "{tally:?}");
        assert_eq!(units(&shopper.shopper).await, tally.acknowledged);
        assert_eq!(stored_units(&app, &shopper.shopper).await, tally.acknowledged);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_purchase_order_that_comes_due_while_its_store_sleeps_is_sent_all_the_same() {
    let app = TestApp::with(|settings| settings.runtime.idle_seconds = 0).await;
    let supplier = &app.world.suppliers[0];
    // Refused after 0, 1 and 3 seconds, taken after 7.
    supplier.fail_next(3);
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    shopper.add(app.world.variant("vase").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    let (number, token) =
        (placed["order"]["number"].as_str().unwrap(), placed["order"]["token"].as_str().unwrap());
    wait::until("the order being paid", async || {
        let order = shopper.order(number, token).await.expect(200);
        (order["payment"]["paid"] == true).then_some(())
    })
    .await;
    wait::until("the store sleeping over it", async || {
        let asleep = metric(&app, "cartflux_shard_live_stores").await < 0.5;
        assert!(supplier.orders().is_empty(), "the test lost its point: the store never slept meanwhile");
        asleep.then_some(())
    })
    .await;
    wait::until("the order being fulfilled", async || {
        let order = shopper.order(number, token).await.expect(200);
        (order["status"] == "fulfilled").then_some(())
    })
    .await;
    assert_eq!(supplier.orders().len(), 1);
}
