//! Makes the roles and brings the schema up to date. Runs before anything serves, as the owner; its
//! connection is closed when it returns.

use crate::statement::only;
use crate::{DbError, SystemTx};
use diesel::migration::{Migration, MigrationSource};
use diesel::pg::Pg;
use diesel::sql_types::{Bool, Text};
use diesel_async::{
    AsyncConnection, AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use secrecy::{ExposeSecret, SecretString};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations");

/// Passwords for the two roles that sign in. `None` leaves a role's password as it is.
#[derive(Clone, Default)]
pub struct RolePasswords {
    pub app: Option<SecretString>,
    pub service: Option<SecretString>,
}

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error("DATABASE_URL cannot be connected to: check its host, port, role, password and database: {0}")]
    Connect(String),
    #[error(
        "DATABASE_URL's role may not make the roles of the product: it needs to be a superuser once, or an administrator makes cartflux_owner, cartflux_app and cartflux_service (BYPASSRLS) beforehand: {0}"
    )]
    Roles(String),
    #[error("making the database: {0}")]
    Create(String),
    #[error("applying migrations: {0}")]
    Migration(String),
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Makes the roles, prepares the database and applies what is missing. `admin_url` signs in as a role
/// that may do so. Several may run at once: an advisory lock lets one go first. Must be called on a
/// multi-threaded runtime. Returns the names of the applied migrations.
///
/// # Errors
/// No connection, no right to make roles, or a migration that fails (it is rolled back whole).
pub async fn migrate(
    admin_url: &SecretString,
    passwords: &RolePasswords,
) -> Result<Vec<String>, MigrateError> {
    let mut connection = AsyncPgConnection::establish(admin_url.expose_secret())
        .await
        .map_err(|error| MigrateError::Connect(error.to_string()))?;
    let failed = |error: diesel::result::Error| MigrateError::Roles(error.to_string());
    // Any constant does, as long as it is this one everywhere.
    connection.batch_execute("SELECT pg_advisory_lock(4200715)").await.map_err(failed)?;
    connection.batch_execute(include_str!("../sql/roles.sql")).await.map_err(failed)?;
    set_password(&mut connection, "cartflux_app", passwords.app.as_ref()).await?;
    set_password(&mut connection, "cartflux_service", passwords.service.as_ref()).await?;
    connection.batch_execute(include_str!("../sql/database.sql")).await.map_err(failed)?;
    connection.batch_execute("SET ROLE cartflux_owner").await.map_err(failed)?;
    let mut harness = AsyncMigrationHarness::new(connection);
    let applied = harness
        .run_pending_migrations(MIGRATIONS)
        .map_err(|error| MigrateError::Migration(error.to_string()))?;
    let applied = applied.iter().map(ToString::to_string).collect();
    // So that a server can see whether it is up to date.
    let grant = "GRANT SELECT ON __diesel_schema_migrations TO cartflux_service";
    harness.into_inner().batch_execute(grant).await.map_err(failed)?;
    Ok(applied)
}

statement! {
    HasMigrations "looking for the table of migrations" -> (Bool => bool);
    "SELECT to_regclass('public.__diesel_schema_migrations') IS NOT NULL"
}

statement! {
    AppliedVersions "reading the applied migrations" -> (Text => String);
    "SELECT version::text FROM __diesel_schema_migrations"
}

/// The names of the migrations that this program has and the database has not. What the database has
/// beyond them is a newer program's, and no harm.
///
/// # Errors
/// The database.
pub async fn missing(tx: &mut SystemTx) -> Result<Vec<String>, DbError> {
    let unreadable = |detail: String| DbError::Decode { what: "the program's own migrations", detail };
    let (has_any,) = only(HasMigrations {}.rows(tx).await?, "an answer")?;
    let applied = if has_any { AppliedVersions {}.rows(tx).await? } else { Vec::new() };
    let known =
        MigrationSource::<Pg>::migrations(&MIGRATIONS).map_err(|error| unreadable(error.to_string()))?;
    let names = known.iter().map(|migration| migration.name());
    let is_missing = |version: &str| !applied.iter().any(|(done,)| done == version);
    Ok(names.filter(|name| is_missing(&name.version().to_string())).map(ToString::to_string).collect())
}

/// Makes the database `name` in the cluster that `admin_url` signs in to, unless it is there. The name
/// is our own, never a user's.
///
/// # Errors
/// No connection, or no right to do so.
pub async fn create_database(admin_url: &SecretString, name: &'static str) -> Result<(), MigrateError> {
    let mut connection = AsyncPgConnection::establish(admin_url.expose_secret())
        .await
        .map_err(|error| MigrateError::Connect(error.to_string()))?;
    let failed = |error: diesel::result::Error| MigrateError::Create(error.to_string());
    let exists = diesel::select(
        diesel::dsl::sql::<Bool>("EXISTS (SELECT FROM pg_database WHERE datname = ")
            .bind::<Text, _>(name)
            .sql(")"),
    );
    if !exists.get_result::<bool>(&mut connection).await.map_err(failed)? {
        connection.batch_execute(&format!("CREATE DATABASE \"{name}\"")).await.map_err(failed)?;
    }
    Ok(())
}

/// A role's password cannot be a bound parameter, so Postgres quotes it for us.
async fn set_password(
    connection: &mut AsyncPgConnection,
    role: &'static str,
    password: Option<&SecretString>,
) -> Result<(), MigrateError> {
    let Some(password) = password else { return Ok(()) };
    let failed = |error: diesel::result::Error| MigrateError::Roles(error.to_string());
    let statement: String = diesel::select(
        diesel::dsl::sql::<Text>("format('ALTER ROLE %I PASSWORD %L', ")
            .bind::<Text, _>(role)
            .sql(", ")
            .bind::<Text, _>(password.expose_secret())
            .sql(")"),
    )
    .get_result(connection)
    .await
    .map_err(failed)?;
    connection.batch_execute(&statement).await.map_err(failed)
}
