//! Connections, and who they are.

use crate::account_tx::{begin_founding, begin_inside_account};
use crate::statement::only;
use crate::tenant_tx::begin_inside;
use crate::transaction::{Alone, OpenTransaction};
use crate::{AccountTx, DbError, SharedTx, SystemTx, TenantTx};
use commerce::ids::{AccountId, TenantId};
use diesel::connection::{Instrumentation, InstrumentationEvent};
use diesel::sql_types::{Bool, Text};
use diesel_async::pooled_connection::deadpool::{Object, Pool};
use diesel_async::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use secrecy::{ExposeSecret, SecretString};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::runtime::Handle;

const BEGIN: &str = "BEGIN";

static STATEMENTS: AtomicU64 = AtomicU64::new(0);

/// Statements that this process has run, transaction control (BEGIN, COMMIT, ROLLBACK) left out.
#[must_use]
pub fn statements_run() -> u64 {
    STATEMENTS.load(Ordering::Relaxed)
}

/// Where Postgres is and how much of it to use.
#[derive(Clone)]
pub struct DatabaseSettings {
    /// As `cartflux_app`.
    pub app_url: SecretString,
    /// As `cartflux_service`.
    pub service_url: SecretString,
    pub app_connections: usize,
    pub service_connections: usize,
    /// How long to wait for a connection before saying that the database is not there.
    pub wait: Duration,
}

/// The connections of the two serving roles. Cheap to clone.
#[derive(Clone)]
pub struct Database {
    app_url: SecretString,
    app_connections: usize,
    app: Pool<AsyncPgConnection>,
    service: Pool<AsyncPgConnection>,
    wait: Duration,
}

impl Database {
    /// Connections are made when they are first needed, and their driver tasks run on `runtime`,
    /// which must outlive them: a connection dies with the thread that drives it.
    ///
    /// # Errors
    /// The pool cannot be built.
    pub fn new(settings: &DatabaseSettings, runtime: &Handle) -> Result<Self, DbError> {
        Ok(Self {
            app_url: settings.app_url.clone(),
            app_connections: settings.app_connections,
            app: pool(&settings.app_url, settings.app_connections, runtime)?,
            service: pool(&settings.service_url, settings.service_connections, runtime)?,
            wait: settings.wait,
        })
    }

    /// The same database through connections of its own, its part of as many as all tenants share here,
    /// whose drivers run on `runtime`. On one thread, a statement needs no other thread to wake: that is
    /// half the processor time of a small transaction (docs/performance.md).
    ///
    /// # Errors
    /// The pool cannot be built.
    pub fn on_thread(&self, runtime: &Handle, part: usize) -> Result<Self, DbError> {
        let connections = (self.app_connections / part.max(1)).max(2);
        Ok(Self { app: pool(&self.app_url, connections, runtime)?, ..self.clone() })
    }

    /// Begins a transaction inside `tenant`.
    ///
    /// # Errors
    /// No connection in time.
    pub async fn tenant(&self, tenant: TenantId) -> Result<TenantTx, DbError> {
        Ok(TenantTx::new(self.begin(&self.app, &begin_inside(tenant)).await?, tenant))
    }

    /// Begins a transaction inside `account`.
    ///
    /// # Errors
    /// No connection in time.
    pub async fn account(&self, account: AccountId) -> Result<AccountTx, DbError> {
        Ok(AccountTx::new(self.begin(&self.app, &begin_inside_account(account)).await?, account))
    }

    /// Begins a transaction inside `tenant`, a store that `account` is about to open.
    ///
    /// # Errors
    /// No connection in time.
    pub async fn founding(&self, account: AccountId, tenant: TenantId) -> Result<TenantTx, DbError> {
        Ok(TenantTx::new(self.begin(&self.app, &begin_founding(account, tenant)).await?, tenant))
    }

    /// Begins a transaction inside no tenant.
    ///
    /// # Errors
    /// No connection in time.
    pub async fn shared(&self) -> Result<SharedTx, DbError> {
        Ok(SharedTx(self.begin(&self.app, BEGIN).await?))
    }

    /// Begins a transaction that sees all tenants.
    ///
    /// # Errors
    /// No connection in time.
    pub async fn system(&self) -> Result<SystemTx, DbError> {
        Ok(SystemTx(self.begin(&self.service, BEGIN).await?))
    }

    /// Refuses roles that would make row-level security a decoration: the requests' role must be no
    /// superuser, must not bypass it and must own none of our tables, nor be a member of a role that does;
    /// the service role must bypass it.
    ///
    /// # Errors
    /// What is wrong and what to do about it, in one sentence.
    pub async fn check_roles(&self) -> Result<(), RoleError> {
        let mut tx = self.shared().await?;
        let (name, superuser, bypasses, owns) = only(RoleFacts {}.rows(&mut tx).await?, "the role")?;
        tx.roll_back().await;
        let unsafe_because = match (superuser, bypasses, owns) {
            (true, _, _) => Some("is a superuser"),
            (_, true, _) => Some("has BYPASSRLS"),
            (_, _, true) => Some("owns tables of the product"),
            _ => None,
        };
        if let Some(reason) = unsafe_because {
            return Err(RoleError::UnsafeAppRole { name, reason });
        }
        let mut tx = self.system().await?;
        let (name, superuser, bypasses, _) = only(RoleFacts {}.rows(&mut tx).await?, "the role")?;
        tx.roll_back().await;
        if superuser || !bypasses {
            return Err(RoleError::WrongServiceRole { name });
        }
        Ok(())
    }

    /// Connections in use and open, of the requests' role.
    #[must_use]
    pub fn load(&self) -> (usize, usize) {
        let status = self.app.status();
        (status.size.saturating_sub(status.available), status.size)
    }

    /// A connection for one statement that is a transaction by itself.
    ///
    /// # Errors
    /// No connection in time.
    pub(crate) async fn alone(&self) -> Result<Alone, DbError> {
        self.connection(&self.app).await.map(Alone)
    }

    async fn connection(&self, pool: &Pool<AsyncPgConnection>) -> Result<Object<AsyncPgConnection>, DbError> {
        let unavailable = |detail: String| DbError::Unavailable { doing: "waiting for a connection", detail };
        tokio::time::timeout(self.wait, pool.get())
            .await
            .map_err(|_| unavailable("none became free in time".to_owned()))?
            .map_err(|error| unavailable(error.to_string()))
    }

    async fn begin(&self, pool: &Pool<AsyncPgConnection>, begin: &str) -> Result<OpenTransaction, DbError> {
        // A connection that broke while it lay in the pool (Postgres restarted) fails at BEGIN: take
        // another one, as often as the pool may hold broken ones.
        let mut attempts = pool.status().max_size + 1;
        loop {
            let connection = self.connection(pool).await?;
            attempts -= 1;
            match OpenTransaction::begin(connection, begin).await {
                Err(DbError::Unavailable { .. } | DbError::Query { .. }) if attempts > 0 => {}
                outcome => return outcome,
            }
        }
    }
}

/// The server would run as a role that it must not run as.
#[derive(Debug, thiserror::Error)]
pub enum RoleError {
    #[error(
        "CARTFLUX_APP_DATABASE_URL signs in as {name:?}, which {reason}: tenants would not be kept apart; use the role cartflux_app that `cartflux migrate` makes"
    )]
    UnsafeAppRole { name: String, reason: &'static str },
    #[error(
        "CARTFLUX_SERVICE_DATABASE_URL signs in as {name:?}: it must be the role cartflux_service (BYPASSRLS, no superuser) that `cartflux migrate` makes"
    )]
    WrongServiceRole { name: String },
    #[error("looking at the database's roles")]
    Database(#[from] DbError),
}

statement! {
    RoleFacts "looking at the role" -> (Text => String, Bool => bool, Bool => bool, Bool => bool);
    "SELECT r.rolname::text, r.rolsuper, r.rolbypassrls,
            EXISTS (SELECT FROM pg_class c WHERE pg_has_role(r.oid, c.relowner, 'MEMBER')
                    AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace)
     FROM pg_roles r WHERE r.rolname = current_user"
}

/// Statements are few and each is prepared once: it is planned once too. Left to itself, Postgres plans
/// those that take arrays anew each time, which took a quarter of its time for an order
/// (docs/performance.md).
const PLANS: &str = "SET plan_cache_mode = force_generic_plan";

fn pool(url: &SecretString, size: usize, runtime: &Handle) -> Result<Pool<AsyncPgConnection>, DbError> {
    let runtime = runtime.clone();
    let mut config = ManagerConfig::default();
    config.recycling_method = RecyclingMethod::Fast;
    config.custom_setup = Box::new(move |url| {
        let url = url.to_owned();
        let runtime = runtime.clone();
        Box::pin(async move {
            let connecting = runtime.spawn(async move { AsyncPgConnection::establish(&url).await });
            let mut connection = connecting
                .await
                .map_err(|error| diesel::ConnectionError::BadConnection(error.to_string()))??;
            connection
                .batch_execute(PLANS)
                .await
                .map_err(diesel::ConnectionError::CouldntSetupConfiguration)?;
            connection.set_instrumentation(CountStatements);
            Ok(connection)
        })
    });
    let manager = AsyncDieselConnectionManager::new_with_config(watchful(url.expose_secret()), config);
    Pool::builder(manager)
        .max_size(size)
        // The connection that was used last: its process in Postgres has everything at hand. In turns, a
        // store that needs one connection would go through all of them (docs/performance.md).
        .queue_mode(deadpool::managed::QueueMode::Lifo)
        .build()
        .map_err(|error| DbError::Unavailable { doing: "building a pool", detail: error.to_string() })
}

struct CountStatements;

impl Instrumentation for CountStatements {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        // Transaction control is announced twice: as itself and as the query that carries it out.
        match event {
            InstrumentationEvent::StartQuery { .. } => STATEMENTS.fetch_add(1, Ordering::Relaxed),
            InstrumentationEvent::BeginTransaction { .. }
            | InstrumentationEvent::CommitTransaction { .. }
            | InstrumentationEvent::RollbackTransaction { .. } => STATEMENTS.fetch_sub(1, Ordering::Relaxed),
            _ => 0,
        };
    }
}

/// A peer that is gone without a word is noticed within half a minute instead of hours.
fn watchful(url: &str) -> String {
    let joint = if url.contains('?') { '&' } else { '?' };
    if url.contains("tcp_user_timeout") {
        url.to_owned()
    } else {
        format!("{url}{joint}keepalives_idle=10&tcp_user_timeout=30")
    }
}
