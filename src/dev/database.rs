//! The database of `dev`: an embedded Postgres, or the one that `DATABASE_URL` names, with roles that have
//! passwords of their own.

use super::data_dir::DataDir;
use super::memory::{Memory, MemoryError, password};
use super::postgres::{EmbeddedPostgres, EmbeddedPostgresError, EmbeddedSettings};
use super::roles::{RoleUrlError, password_of, url_as};
use super::watched::WatchedPostgres;
use crate::settings::DatabaseUrls;
use persistence::migrate::{MigrateError, RolePasswords, create_database, migrate};
use secrecy::SecretString;

/// The database in the embedded Postgres.
pub const NAME: &str = "cartflux";
/// What the memory calls the embedded Postgres and the roles.
pub const PORT: &str = "postgres";
const ROLES: [&str; 2] = ["cartflux_app", "cartflux_service"];

/// Why there is no database.
#[derive(Debug, thiserror::Error)]
pub enum DevDatabaseError {
    #[error("{0} is set and DATABASE_URL is not: set DATABASE_URL too, or neither for an embedded Postgres")]
    HalfExternal(&'static str),
    #[error(transparent)]
    Postgres(#[from] EmbeddedPostgresError),
    #[error("starting the thread that looks after the embedded Postgres")]
    Watch(#[source] std::io::Error),
    #[error(transparent)]
    Memory(#[from] MemoryError),
    #[error(transparent)]
    RoleUrl(#[from] RoleUrlError),
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}

/// A database as its owner sees it, not migrated yet.
#[derive(Debug)]
pub struct DevDatabase {
    /// `None` for an external one.
    pub postgres: Option<WatchedPostgres>,
    admin_url: SecretString,
    /// Where `NAME` is made if it is missing.
    maintenance_url: Option<SecretString>,
    pub app_url: SecretString,
    pub service_url: SecretString,
}

impl DevDatabase {
    /// Starts the embedded Postgres unless there is an external one. Blocks.
    ///
    /// # Errors
    /// Postgres does not start, or a URL is none.
    pub fn open(
        urls: &DatabaseUrls,
        data_dir: &DataDir,
        memory: &mut Memory,
    ) -> Result<Self, DevDatabaseError> {
        let (postgres, admin_url, maintenance_url) = match &urls.url {
            Some(external) => (None, external.clone(), None),
            None => {
                refuse_half(urls)?;
                let settings =
                    EmbeddedSettings { data_dir: data_dir.path().to_owned(), ..Default::default() };
                let postgres = match memory.port(PORT) {
                    Some(port) => EmbeddedPostgres::start_on(&settings, port)?,
                    None => EmbeddedPostgres::start(&settings)?,
                };
                let url = |database| SecretString::from(postgres.superuser_url(database));
                let (admin, maintenance) = (url(NAME), url("postgres"));
                let watched = WatchedPostgres::watch(postgres).map_err(DevDatabaseError::Watch)?;
                memory.keep_port(PORT, watched.port())?;
                (Some(watched), admin, Some(maintenance))
            }
        };
        let mut role_url = |given: &Option<SecretString>, role| match given {
            Some(given) => Ok(given.clone()),
            None => Ok::<_, DevDatabaseError>(url_as(&admin_url, role, &memory.secret(role, password)?)?),
        };
        let [app, service] = ROLES;
        let (app_url, service_url) = (role_url(&urls.app_url, app)?, role_url(&urls.service_url, service)?);
        Ok(Self { postgres, admin_url, maintenance_url, app_url, service_url })
    }

    /// Makes the database, roles and tables that are missing. On a runtime with several threads.
    ///
    /// # Errors
    /// Those of [`migrate`].
    pub async fn prepare(&self) -> Result<(), DevDatabaseError> {
        if let Some(maintenance) = &self.maintenance_url {
            create_database(maintenance, NAME).await?;
        }
        let passwords = RolePasswords {
            app: password_of(Some(&self.app_url), "CARTFLUX_APP_DATABASE_URL")?,
            service: password_of(Some(&self.service_url), "CARTFLUX_SERVICE_DATABASE_URL")?,
        };
        let applied = migrate(&self.admin_url, &passwords).await?;
        if !applied.is_empty() {
            tracing::info!(migrations = applied.len(), "migrated the database");
        }
        Ok(())
    }
}

/// The service role's URL in the embedded Postgres that another process runs, as far as its memory knows.
#[must_use]
pub fn running_service_url(memory: &Memory) -> Option<SecretString> {
    let [_, service] = ROLES;
    let (port, password) = (memory.port(PORT)?, memory.known_secret(service)?);
    Some(format!("postgres://{service}:{password}@127.0.0.1:{port}/{NAME}").into())
}

/// The service role's URL of the external database at `admin_url`, if `dev` ever gave it a password.
///
/// # Errors
/// It is no URL.
pub fn external_service_url(
    admin_url: &SecretString,
    memory: &Memory,
) -> Result<Option<SecretString>, RoleUrlError> {
    let [_, service] = ROLES;
    memory.known_secret(service).map(|password| url_as(admin_url, service, password)).transpose()
}

fn refuse_half(urls: &DatabaseUrls) -> Result<(), DevDatabaseError> {
    let names =
        [(&urls.app_url, "CARTFLUX_APP_DATABASE_URL"), (&urls.service_url, "CARTFLUX_SERVICE_DATABASE_URL")];
    match names.into_iter().find(|(url, _)| url.is_some()) {
        Some((_, name)) => Err(DevDatabaseError::HalfExternal(name)),
        None => Ok(()),
    }
}
