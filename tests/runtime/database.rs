//! Postgres goes away and comes back.

use crate::tally::{Busy, stored_units, units};
use std::time::{Duration, Instant};
use testkit::{TestApp, wait};

#[tokio::test(flavor = "multi_thread")]
async fn when_all_connections_break_nothing_acknowledged_is_lost_and_service_resumes_by_itself() {
    let app = TestApp::start().await;
    let mut shoppers = Vec::new();
    for slug in ["verde", "verde", "verde", "verde", "nord", "nord"] {
        shoppers.push(Busy::new(&app, slug).await);
    }
    let work: Vec<_> = shoppers.iter().map(Busy::work).collect();
    let reaching = async |more: u64| {
        let goals: Vec<u64> = shoppers.iter().map(|shopper| shopper.acknowledged() + more).collect();
        wait::until("every shopper being served", async || {
            shoppers.iter().zip(&goals).all(|(shopper, goal)| shopper.acknowledged() >= *goal).then_some(())
        })
        .await;
    };
    for _ in 0..4 {
        reaching(15).await;
        app.world.database.cut_connections().await;
        let cut = Instant::now();
        reaching(5).await;
        assert!(cut.elapsed() < Duration::from_secs(5), "served again only after {:?}", cut.elapsed());
    }
    shoppers.iter().for_each(Busy::stop);
    for (shopper, work) in shoppers.iter().zip(work) {
        let tally = work.await.unwrap();
        let seen = units(&shopper.shopper).await;
        tally.fits(seen);
        assert_eq!(stored_units(&app, &shopper.shopper).await, seen);
    }
    let shopper = app.shopper("verde");
    shopper.send(shopper.request(reqwest::Method::GET, "/readyz")).await.expect(200);
}
