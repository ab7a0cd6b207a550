//! Where everything is measured: one Postgres with its default, durable settings, and a world on it.

use crate::server::Server;
use anyhow::{Context, Result};
use cartflux::dev::postgres::{EmbeddedPostgres, EmbeddedSettings};
use std::path::PathBuf;
use std::time::Duration;
use testkit::{Shopper, TestDatabase, World};
use tokio_postgres::{Client, NoTls};

/// A name below it is this machine; `localhost` itself is refused by a production server.
pub const DOMAIN: &str = "bench.localhost";
/// Suppliers never ship while something else is measured.
const NEVER: Duration = Duration::from_secs(3600);

/// Ended, and its files deleted, when [`Bed::clear`] is called or the process ends.
pub struct Bed {
    postgres: EmbeddedPostgres,
    directory: PathBuf,
}

/// A database with the two small stores, and whatever a figure puts in.
pub struct Field {
    pub world: World,
    /// As the superuser, who fills and looks.
    pub rows: Client,
    pub admin_url: String,
}

impl Bed {
    pub fn make() -> Result<Self> {
        let directory = std::env::temp_dir().join(format!("cartflux-bench-{}", std::process::id()));
        let postgres = EmbeddedPostgres::start(&EmbeddedSettings {
            data_dir: directory.clone(),
            binaries: None,
            // Clients of pgbench beside those of the product.
            extra: vec![("max_connections".into(), "200".into())],
            volatile: false,
        })?;
        Ok(Self { postgres, directory })
    }

    /// Time that Postgres, all of it, has spent on a processor.
    pub fn cpu(&self) -> Result<Duration> {
        crate::process::cpu_of_family(self.postgres.pid())
    }

    pub async fn field(&self) -> Result<Field> {
        let database = TestDatabase::in_cluster(self.postgres.superuser_url("postgres")).await;
        let admin_url = database.admin_url();
        let world = World::around(database, DOMAIN, NEVER).await;
        let (rows, connection) = tokio_postgres::connect(&admin_url, NoTls).await?;
        tokio::spawn(connection);
        Ok(Field { world, rows, admin_url })
    }

    pub fn clear(self) -> Result<()> {
        self.postgres.remove()?;
        std::fs::remove_dir_all(self.directory)?;
        Ok(())
    }
}

impl Field {
    pub async fn server(&self) -> Result<Server> {
        Server::product(&self.world).await
    }

    /// An address in a store.
    pub fn url(&self, slug: &str, path: &str) -> String {
        format!("http://{slug}.{DOMAIN}:{}{path}", self.world.address.port())
    }

    /// One number from the database.
    pub async fn count(&self, query: &str) -> Result<i64> {
        Ok(self.rows.query_one(query, &[]).await.with_context(|| query.to_owned())?.get(0))
    }

    pub async fn execute(&self, statements: &str) -> Result<()> {
        self.rows.batch_execute(statements).await.with_context(|| statements.to_owned())
    }

    pub fn shopper(&self, slug: &str) -> Shopper {
        self.world.shopper(slug)
    }
}
