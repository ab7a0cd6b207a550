//! Makes the roles and brings the schema up to date. Runs before anything serves, as the owner; its
//! connection is closed when it returns.

use crate::DbError;
use diesel::sql_types::Text;
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
    #[error("connecting to DATABASE_URL: {0}")]
    Connect(String),
    #[error(
        "DATABASE_URL's role may not make the roles of the product: it needs to be a superuser once, or an administrator makes cartflux_owner, cartflux_app and cartflux_service (BYPASSRLS) beforehand: {0}"
    )]
    Roles(String),
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
    Ok(applied.iter().map(ToString::to_string).collect())
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
