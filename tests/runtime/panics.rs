//! A store that dies takes nothing with it that it has said, and nobody else.

use crate::tally::{Busy, Tally, stored_units, units};
use actors::faults::{Fault, Point};
use testkit::{TestApp, wait};

/// Both stores live on the same thread, so that one can only stay well if the panic is really contained.
async fn crowded(idle_seconds: u64) -> TestApp {
    TestApp::with(|settings| {
        settings.runtime.shards = 1;
        settings.runtime.idle_seconds = idle_seconds;
    })
    .await
}

/// Verde dies again and again at this point while both stores are busy.
async fn dies_at(app: TestApp, point: Point, deaths: usize) {
    let neighbour = Busy::new(&app, "nord").await;
    let mut victims = Vec::new();
    for _ in 0..6 {
        victims.push(Busy::new(&app, "verde").await);
    }
    let neighbours_work = neighbour.work();
    let work: Vec<_> = victims.iter().map(Busy::work).collect();
    let tenant = app.world.stores[0].tenant;
    for death in 1..=deaths {
        app.faults.arm(point, tenant, Fault::Panic, 1);
        let before: u64 = victims.iter().map(Busy::acknowledged).sum();
        wait::until("the store serving after its death", async || {
            let after: u64 = victims.iter().map(Busy::acknowledged).sum();
            let dead = crate::metric::metric(&app, counter(point)).await;
            (dead >= f64::from(u32::try_from(death).unwrap()) && after >= before + 30).then_some(())
        })
        .await;
    }
    victims.iter().for_each(Busy::stop);
    neighbour.stop();
    let mut doubts = 0;
    for (victim, work) in victims.iter().zip(work) {
        let tally = work.await.unwrap();
        doubts += tally.in_doubt;
        let seen = units(&victim.shopper).await;
        tally.fits(seen);
        assert_eq!(stored_units(&app, &victim.shopper).await, seen, "what is shown is what is stored");
        assert_eq!(tally.refused, 0, "nobody was turned away");
    }
    let neighbours: Tally = neighbours_work.await.unwrap();
    assert_eq!((neighbours.in_doubt, neighbours.refused), (0, 0), "the neighbour noticed: {neighbours:?}");
    assert_eq!(units(&neighbour.shopper).await, neighbours.acknowledged);
    match point {
        // Whoever was inside hears that it was interrupted; nobody is inside a store that falls asleep.
        Point::Passivation => assert_eq!(doubts, 0),
        _ => assert!(doubts > 0, "nobody was inside when the store died"),
    }
}

fn counter(point: Point) -> &'static str {
    match point {
        Point::Passivation => "cartflux_shard_passivations_total",
        _ => "cartflux_shard_deaths_total",
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_dies_before_its_commit_forgets_nothing_that_it_has_said() {
    dies_at(crowded(300).await, Point::BeforeCommit, 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_dies_after_its_commit_forgets_nothing_that_it_has_said() {
    dies_at(crowded(300).await, Point::AfterCommit, 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_dies_while_it_falls_asleep_forgets_nothing_that_it_has_said() {
    dies_at(crowded(0).await, Point::Passivation, 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_inside_a_dying_store_is_told_that_the_outcome_is_unknown() {
    let app = TestApp::start().await;
    let mut shopper = app.shopper("verde");
    shopper.new_cart().await;
    let mug = app.world.variant("mug").await;
    shopper.add(mug, 1).await.expect(200);
    for (point, units_after) in [(Point::BeforeCommit, 1), (Point::AfterCommit, 2)] {
        app.faults.arm(point, app.world.stores[0].tenant, Fault::Panic, 1);
        let response = shopper.adding(mug, 1).send().await.unwrap();
        assert_eq!(response.status(), 503, "{point:?}");
        assert!(response.headers().contains_key("retry-after"), "{point:?}");
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        let problem: serde_json::Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert_eq!(problem["code"], "interrupted");
        assert!(problem["detail"].as_str().unwrap().contains("may or may not"), "{problem}");
        assert_eq!(units(&shopper).await, units_after, "{point:?}");
    }
}
