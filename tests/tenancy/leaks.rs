//! A connection forgets whose it was: after a commit, a rollback, an error, a savepoint, a dropped
//! transaction.

use crate::connection::{connect, number, texts};
use persistence::{Database, DatabaseSettings};
use std::time::Duration;
use testkit::{World, sql};
use tokio_postgres::Client;
use tokio_postgres::error::SqlState;

const STORES: &str = "SELECT count(*) FROM stores";
const WHOSE: &str = "SELECT coalesce(current_tenant()::text, 'nobody''s')";

async fn is_nobodys(guest: &Client) {
    assert_eq!(texts(guest, WHOSE).await, ["nobody's"]);
    assert_eq!(number(guest, STORES).await, 0);
    let carried = "SELECT count(*) FROM store_products";
    assert_eq!(number(guest, carried).await, 0);
}

async fn enter(guest: &Client, world: &World) {
    let tenant = world.stores[0].tenant;
    guest.batch_execute(&format!("SELECT set_config('app.tenant_id', '{tenant}', true)")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_leaves_no_store_behind_however_it_ends() {
    let world = World::new().await;
    let guest = connect(&world.database.app_url()).await;
    is_nobodys(&guest).await;
    for end in ["COMMIT", "ROLLBACK"] {
        guest.batch_execute("BEGIN").await.unwrap();
        enter(&guest, &world).await;
        assert_eq!(number(&guest, STORES).await, 1);
        guest.batch_execute(end).await.unwrap();
        is_nobodys(&guest).await;
    }
    guest.batch_execute("BEGIN").await.unwrap();
    enter(&guest, &world).await;
    guest.batch_execute("SELECT 1 / 0").await.unwrap_err();
    let error = guest.batch_execute(STORES).await.unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::IN_FAILED_SQL_TRANSACTION));
    guest.batch_execute("COMMIT").await.unwrap();
    is_nobodys(&guest).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_savepoint_leaves_no_store_behind() {
    let world = World::new().await;
    let guest = connect(&world.database.app_url()).await;
    // A released savepoint's setting holds for its transaction, and ends with it.
    guest.batch_execute("BEGIN; SAVEPOINT s").await.unwrap();
    enter(&guest, &world).await;
    guest.batch_execute("RELEASE s").await.unwrap();
    assert_eq!(number(&guest, STORES).await, 1);
    guest.batch_execute("COMMIT").await.unwrap();
    is_nobodys(&guest).await;
    // One that was rolled back has set nothing, not even for the rest of its transaction.
    guest.batch_execute("BEGIN; SAVEPOINT s").await.unwrap();
    enter(&guest, &world).await;
    guest.batch_execute("ROLLBACK TO s").await.unwrap();
    is_nobodys(&guest).await;
    guest.batch_execute("COMMIT").await.unwrap();
    is_nobodys(&guest).await;
}

/// One connection for everybody, so that each transaction gets the one that the last has used.
async fn narrow(world: &World) -> Database {
    let settings = DatabaseSettings {
        app_url: world.database.app_url().into(),
        service_url: world.database.service_url().into(),
        app_connections: 1,
        service_connections: 1,
        wait: Duration::from_secs(10),
    };
    Database::new(&settings, &tokio::runtime::Handle::current()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pooled_connection_forgets_the_store_that_used_it() {
    let world = World::new().await;
    let database = narrow(&world).await;
    let [verde, nord] = [world.stores[0].tenant, world.stores[1].tenant];
    let mut tx = database.tenant(verde).await.unwrap();
    let backend = sql::number(&mut tx, "pg_backend_pid()").await.unwrap();
    assert_eq!(sql::text(&mut tx, "(SELECT slug FROM stores)").await.unwrap(), "verde");
    tx.commit().await.unwrap();

    let mut tx = database.shared().await.unwrap();
    assert_eq!(sql::number(&mut tx, "pg_backend_pid()").await.unwrap(), backend, "the same connection");
    assert_eq!(sql::number(&mut tx, "(SELECT count(*) FROM stores)").await.unwrap(), 0);
    tx.roll_back().await;

    let mut tx = database.tenant(nord).await.unwrap();
    assert_eq!(sql::text(&mut tx, "(SELECT slug FROM stores)").await.unwrap(), "nord");
    let error = sql::run(&mut tx, "SELECT 1 / 0").await;
    assert!(error.is_err());
    tx.roll_back().await;

    let mut tx = database.shared().await.unwrap();
    assert_eq!(sql::number(&mut tx, "(SELECT count(*) FROM stores)").await.unwrap(), 0);
    tx.roll_back().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_was_dropped_is_neither_stored_nor_handed_on() {
    let world = World::new().await;
    let database = narrow(&world).await;
    let mut tx = database.tenant(world.stores[0].tenant).await.unwrap();
    sql::run(&mut tx, "UPDATE stores SET name = 'half done'").await.unwrap();
    drop(tx);
    let mut tx = database.shared().await.unwrap();
    assert_eq!(sql::number(&mut tx, "(SELECT count(*) FROM stores)").await.unwrap(), 0);
    tx.roll_back().await;
    let mut tx = database.tenant(world.stores[0].tenant).await.unwrap();
    assert_eq!(sql::text(&mut tx, "(SELECT name FROM stores)").await.unwrap(), "verde");
    tx.roll_back().await;
}
