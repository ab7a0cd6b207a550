//! Power cuts: the server is killed, Postgres is killed, at any moment, while people shop. Whatever
//! somebody was told has happened, has happened, and everything happened once.
//!
//! Time after a crash is mostly spent waiting: what a dead server had claimed is claimable again after a
//! minute, and the payment provider and suppliers come again with growing pauses.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "crash/load.rs"]
mod load;
#[path = "crash/server.rs"]
mod server;

use cartflux::dev::postgres::{EmbeddedPostgres, EmbeddedSettings};
use load::Load;
use rand::RngExt;
use server::Server;
use std::sync::Arc;
use std::time::Duration;
use testkit::size::sized;
use testkit::{TestDatabase, World, audit};
use tokio::time::sleep;

/// Longer than the lease of a claimed effect and the longest pause of those who call us, together.
const PATIENCE: Duration = Duration::from_secs(150);
/// A name that is this machine, and that `serve` accepts as a platform's own.
const DOMAIN: &str = "shops.localhost";
const SHIP_AFTER: Duration = Duration::from_millis(300);

fn rounds() -> usize {
    sized(3, 50)
}

/// A moment that nobody can foresee.
async fn a_while() {
    let milliseconds = rand::rng().random_range(50..1_500);
    sleep(Duration::from_millis(milliseconds)).await;
}

/// After the last crash: everything comes to rest, and the books are those of what people were told.
async fn assert_nothing_lost(world: &World, load: Load) {
    let told = load.finish().await;
    let books = audit::settled(world, PATIENCE).await;
    told.assert_all_there(world, &books).await;
    let repeated =
        world.suppliers.iter().flat_map(|supplier| supplier.orders()).filter(|order| order.deliveries > 1);
    println!("{told}, {} purchase orders were sent again", repeated.count());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_of_the_server_loses_nothing_that_anybody_was_told() {
    let database = TestDatabase::new().await;
    let world = Arc::new(World::around(database, DOMAIN, SHIP_AFTER).await);
    let mut server = Server::start(&world).await;
    let load = Load::start(&world, sized(4, 10)).await;
    for _ in 0..rounds() {
        a_while().await;
        server.kill();
        server = Server::start(&world).await;
        load.goes_on().await;
    }
    assert_nothing_lost(&world, load).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_of_postgres_loses_nothing_and_the_server_recovers_by_itself() {
    let directory = std::env::temp_dir().join(format!("cartflux-crash-{}", std::process::id()));
    let settings = EmbeddedSettings {
        data_dir: directory.clone(),
        extra: vec![("max_connections".into(), "100".into())],
        ..EmbeddedSettings::default()
    };
    let postgres = tokio::task::spawn_blocking(move || EmbeddedPostgres::start(&settings).unwrap());
    let mut postgres = postgres.await.unwrap();
    let database = TestDatabase::in_cluster(postgres.superuser_url("postgres")).await;
    let world = Arc::new(World::around(database, DOMAIN, SHIP_AFTER).await);
    let server = Server::start(&world).await;
    let load = Load::start(&world, sized(4, 10)).await;
    for _ in 0..rounds() {
        a_while().await;
        server::kill_process(postgres.pid());
        let restarted = tokio::task::spawn_blocking(move || {
            postgres.restart().unwrap();
            postgres
        });
        postgres = restarted.await.unwrap();
        load.goes_on().await;
    }
    assert_nothing_lost(&world, load).await;
    drop(server);
    tokio::task::spawn_blocking(move || postgres.remove().unwrap()).await.unwrap();
    std::fs::remove_dir_all(directory).unwrap();
}
