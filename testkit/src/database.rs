//! A database of a test's own: a copy of a migrated template, which keeps grants and policies. Tests sign
//! in as the product does, never as the owner.

use crate::postgres::cluster_url;
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use persistence::migrate::{RolePasswords, migrate};
use std::sync::atomic::{AtomicU32, Ordering};

const PASSWORD: &str = "test-only-password";
const TEMPLATE: &str = "cartflux_template";
/// Any constant does: one test process makes the template, the others wait.
const LOCK: &str = "SELECT pg_advisory_lock(715001)";

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A fresh, migrated database.
#[derive(Clone, Debug)]
pub struct TestDatabase {
    name: String,
    cluster: String,
}

impl TestDatabase {
    /// Makes one. Must be called on a multi-threaded runtime.
    pub async fn new() -> Self {
        Self::in_cluster(cluster_url()).await
    }

    /// Makes one in another cluster, named by its superuser's URL: for tests that kill their Postgres.
    pub async fn in_cluster(cluster: String) -> Self {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("test_{}_{number}", std::process::id());
        let mut connection = AsyncPgConnection::establish(&cluster).await.unwrap();
        connection.batch_execute(LOCK).await.unwrap();
        make_template(&mut connection, &cluster).await;
        for statement in [
            format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
            format!("CREATE DATABASE {name} TEMPLATE {TEMPLATE}"),
        ] {
            connection.batch_execute(&statement).await.unwrap();
        }
        Self { name, cluster }
    }

    /// As the superuser: for looking at the catalogue, and for what no role of the product may do.
    #[must_use]
    pub fn admin_url(&self) -> String {
        with_database(&self.cluster, &self.name)
    }

    /// As `cartflux_app`.
    #[must_use]
    pub fn app_url(&self) -> String {
        as_role(&self.admin_url(), "cartflux_app")
    }

    /// As `cartflux_service`.
    #[must_use]
    pub fn service_url(&self) -> String {
        as_role(&self.admin_url(), "cartflux_service")
    }

    /// A connection as the superuser.
    pub async fn admin(&self) -> AsyncPgConnection {
        AsyncPgConnection::establish(&self.admin_url()).await.unwrap()
    }

    /// The rows of a query, each as a JSON object. Read by the superuser, who sees the rows of all stores.
    pub async fn rows(&self, query: &str) -> Vec<serde_json::Value> {
        use diesel_async::RunQueryDsl;
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = diesel::sql_types::Jsonb)]
            row: serde_json::Value,
        }
        let mut connection = self.admin().await;
        let rows: Vec<Row> = diesel::sql_query(format!("SELECT to_jsonb(q) AS row FROM ({query}) q"))
            .load(&mut connection)
            .await
            .unwrap();
        rows.into_iter().map(|row| row.row).collect()
    }

    /// Changes rows behind the product's back.
    pub async fn execute(&self, statement: &str) {
        self.admin().await.batch_execute(statement).await.unwrap();
    }

    /// Ends every connection to it at once, as if the network had gone.
    pub async fn cut_connections(&self) {
        let mut connection = AsyncPgConnection::establish(&self.cluster).await.unwrap();
        let kill = format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid()",
            self.name
        );
        connection.batch_execute(&kill).await.unwrap();
    }
}

async fn make_template(connection: &mut AsyncPgConnection, cluster: &str) {
    use diesel::sql_types::Bool;
    use diesel_async::RunQueryDsl;
    let exists = format!("EXISTS (SELECT FROM pg_database WHERE datname = '{TEMPLATE}' AND datistemplate)");
    let exists: bool =
        diesel::select(diesel::dsl::sql::<Bool>(&exists)).get_result(connection).await.unwrap();
    if exists {
        return;
    }
    connection.batch_execute(&format!("DROP DATABASE IF EXISTS {TEMPLATE}")).await.unwrap();
    connection.batch_execute(&format!("CREATE DATABASE {TEMPLATE}")).await.unwrap();
    let passwords = RolePasswords { app: Some(PASSWORD.into()), service: Some(PASSWORD.into()) };
    migrate(&with_database(cluster, TEMPLATE).into(), &passwords).await.unwrap();
    // The mark that it is whole: a process that died on the way leaves none.
    connection.batch_execute(&format!("ALTER DATABASE {TEMPLATE} IS_TEMPLATE true")).await.unwrap();
}

fn with_database(url: &str, name: &str) -> String {
    let (before, _) = url.rsplit_once('/').unwrap();
    format!("{before}/{name}")
}

fn as_role(url: &str, role: &str) -> String {
    let (_, address) = url.rsplit_once('@').unwrap();
    format!("postgres://{role}:{PASSWORD}@{address}")
}
