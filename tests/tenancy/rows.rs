//! What `cartflux_app` can do with the rows of another store, table by table: nothing. Every tenant table
//! holds real rows of both stores, so a zero means hidden and not missing.

use crate::connection::{connect, number, texts};
use crate::rules::Lists;
use serde_json::Value;
use testkit::{Shopper, TestApp, wait};
use tokio_postgres::Client;
use tokio_postgres::error::SqlState;

const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

/// A quiet world in which both stores have rows in every table, as the product writes them.
struct Town {
    app: TestApp,
    admin: Client,
    /// As the requests' role, on one connection.
    guest: Client,
    verde: String,
    nord: String,
}

async fn buy(app: &TestApp, slug: &str) {
    let mut shopper: Shopper = app.shopper(slug);
    shopper.new_cart().await;
    shopper.add(app.world.variant("mug").await, 1).await.expect(200);
    shopper.add(app.world.variant("lamp").await, 1).await.expect(200);
    let placed = shopper.check_out().await.expect(201);
    app.world.simulator.pay(placed["payment"]["payment_intent"].as_str().unwrap()).await.unwrap();
    let order = &placed["order"];
    let (number, token) = (order["number"].as_str().unwrap(), order["token"].as_str().unwrap());
    wait::until("the order being fulfilled", async || {
        let order = shopper.order(number, token).await.expect(200);
        (order["status"] == "fulfilled").then_some(())
    })
    .await;
    shopper.another().new_cart().await;
}

impl Town {
    async fn new() -> Self {
        let mut app = TestApp::start().await;
        buy(&app, "verde").await;
        buy(&app, "nord").await;
        app.stop().await;
        let admin = connect(&app.world.database.admin_url()).await;
        let guest = connect(&app.world.database.app_url()).await;
        let [verde, nord] = app.world.stores.clone().map(|store| store.tenant.to_string());
        // A kept promise leaves no row, so one that is due in a thousand years stands for all.
        for tenant in [&verde, &nord] {
            let promise = format!(
                "INSERT INTO outbox (tenant_id, id, kind, subject, due_at, created_at)
                 VALUES ('{tenant}', gen_random_uuid(), 'payment.refund', gen_random_uuid(), '3026-01-01', now())"
            );
            admin.batch_execute(&promise).await.unwrap();
        }
        let town = Self { app, admin, guest, verde, nord };
        for table in Lists::of_the_product().tenant.iter().chain(&["store_hosts"]) {
            for tenant in [&town.verde, &town.nord] {
                let query = format!("SELECT count(*) FROM {table} WHERE tenant_id = '{tenant}'");
                assert!(number(&town.admin, &query).await > 0, "{table} holds nothing to hide");
            }
        }
        town
    }

    async fn enter(&self, tenant: &str) {
        self.guest.batch_execute("BEGIN").await.unwrap();
        self.guest.execute("SELECT set_config('app.tenant_id', $1, true)", &[&tenant]).await.unwrap();
    }

    async fn leave(&self) {
        self.guest.batch_execute("ROLLBACK").await.unwrap();
    }

    /// A row of that store as its columns and values would be inserted again.
    async fn row_of(&self, table: &str, tenant: &str) -> String {
        let query = format!("SELECT to_jsonb(t)::text FROM {table} t WHERE tenant_id = '{tenant}' LIMIT 1");
        texts(&self.admin, &query).await.remove(0)
    }

    /// Tries to insert it; what Postgres says.
    async fn insert(&self, table: &str, row: &str) -> Result<u64, tokio_postgres::Error> {
        let quoted = row.replace('\'', "''");
        let insert = format!(
            "INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, '{quoted}'::jsonb)"
        );
        self.guest.execute(&insert, &[]).await
    }

    /// Everything that is stored, as one word.
    async fn state(&self) -> Vec<String> {
        let mut state = Vec::new();
        for table in Lists::of_the_product().tenant.iter().chain(&["store_hosts"]) {
            let query = format!(
                "SELECT md5(string_agg(to_jsonb(t)::text, ',' ORDER BY to_jsonb(t)::text)) FROM {table} t"
            );
            state.extend(texts(&self.admin, &query).await);
        }
        state
    }
}

fn is_refused_by_policy(outcome: Result<u64, tokio_postgres::Error>, table: &str) {
    let error = outcome.expect_err(table);
    let error = error.as_db_error().unwrap();
    assert_eq!(error.code(), &SqlState::INSUFFICIENT_PRIVILEGE, "{table}: {error}");
    assert!(error.message().contains("row-level security"), "{table}: {error}");
}

/// Nothing was touched: by policy, or because the role may not do it at all.
fn touches_nothing(outcome: Result<u64, tokio_postgres::Error>, what: &str) {
    match outcome {
        Ok(touched) => assert_eq!(touched, 0, "{what}"),
        Err(error) => assert_eq!(error.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{what}: {error:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_without_a_store_sees_and_writes_no_row_of_any() {
    let town = Town::new().await;
    let before = town.state().await;
    for table in Lists::of_the_product().tenant {
        for unset in ["SELECT 1", "SELECT set_config('app.tenant_id', '', true)"] {
            town.guest.batch_execute("BEGIN").await.unwrap();
            town.guest.batch_execute(unset).await.unwrap();
            assert_eq!(number(&town.guest, &format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
            let row = town.row_of(table, &town.nord).await;
            is_refused_by_policy(town.insert(table, &row).await, table);
            town.leave().await;
        }
    }
    assert_eq!(town.state().await, before);
    drop(town.app);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_of_one_store_sees_and_touches_no_row_of_another() {
    let town = Town::new().await;
    let before = town.state().await;
    let own_rows = Lists::of_the_product().tenant;
    for table in &own_rows {
        for (me, other) in
            [(&town.verde, &town.nord), (&town.nord, &town.verde), (&NOBODY.to_owned(), &town.verde)]
        {
            let others = format!("{table} WHERE tenant_id = '{other}'");
            town.enter(me).await;
            assert_eq!(number(&town.guest, &format!("SELECT count(*) FROM {others}")).await, 0, "{table}");
            let foreign = format!("SELECT count(*) FROM {table} WHERE tenant_id <> '{me}'");
            assert_eq!(number(&town.guest, &foreign).await, 0, "{table}");
            let row = town.row_of(table, other).await;
            is_refused_by_policy(town.insert(table, &row).await, table);
            town.leave().await;
            for attempt in [
                format!("UPDATE {table} SET tenant_id = tenant_id WHERE tenant_id = '{other}'"),
                format!("DELETE FROM {others}"),
            ] {
                town.enter(me).await;
                touches_nothing(town.guest.execute(&attempt, &[]).await, &attempt);
                town.leave().await;
            }
        }
        // Its own rows it sees, so nothing above was true for a wrong reason; it cannot give them away.
        town.enter(&town.verde).await;
        assert!(number(&town.guest, &format!("SELECT count(*) FROM {table}")).await > 0, "{table}");
        let gift = format!("UPDATE {table} SET tenant_id = '{}'", town.nord);
        let error = town.guest.execute(&gift, &[]).await.expect_err(table);
        assert_eq!(error.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{gift}: {error:?}");
        town.leave().await;
    }
    assert_eq!(town.state().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_which_host_is_whose_and_nobody_takes_anothers() {
    let town = Town::new().await;
    let before = town.state().await;
    assert_eq!(number(&town.guest, "SELECT count(*) FROM store_hosts").await, 2);
    town.enter(&town.verde).await;
    let theft = format!("INSERT INTO store_hosts VALUES ('nord-two', '{}')", town.nord);
    is_refused_by_policy(town.guest.execute(&theft, &[]).await, "store_hosts");
    town.leave().await;
    for attempt in [
        format!("UPDATE store_hosts SET tenant_id = '{}' WHERE host = 'nord'", town.verde),
        "DELETE FROM store_hosts WHERE host = 'nord'".to_owned(),
    ] {
        town.enter(&town.verde).await;
        touches_nothing(town.guest.execute(&attempt, &[]).await, &attempt);
        town.leave().await;
    }
    assert_eq!(town.state().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_cannot_hang_its_rows_on_anothers() {
    let town = Town::new().await;
    let nords_cart =
        texts(&town.admin, &format!("SELECT id::text FROM carts WHERE tenant_id = '{}'", town.nord)).await;
    let mut order: Value = serde_json::from_str(&town.row_of("orders", &town.verde).await).unwrap();
    order["id"] = NOBODY.into();
    order["number"] = 999_999.into();
    order["payment_intent"] = Value::Null;
    order["cart_id"] = nords_cart[0].clone().into();
    town.enter(&town.verde).await;
    let error = town.insert("orders", &order.to_string()).await.unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::FOREIGN_KEY_VIOLATION), "{error:?}");
    town.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_requests_role_reads_no_secret_of_a_supplier() {
    let town = Town::new().await;
    for column in ["secret", "endpoint", "*"] {
        let error = town.guest.query(&format!("SELECT {column} FROM suppliers"), &[]).await.unwrap_err();
        assert_eq!(error.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{column}");
    }
    assert_eq!(number(&town.guest, "SELECT count(handle) FROM suppliers").await, 2);
}
