//! The database of a command that works beside a server, or without one.
//!
//! In this order: the one whose service role's URL is set; the one that `DATABASE_URL` names, with the
//! password that `dev` gave the role; the embedded one of a CartFlux that runs on the data directory; and
//! if none runs there, the embedded one is started for as long as the command takes.

use crate::dev::data_dir::{self, DataDir, DataDirError};
use crate::dev::database::{DevDatabase, DevDatabaseError, external_service_url, running_service_url};
use crate::dev::memory::{Memory, MemoryError};
use crate::dev::roles::RoleUrlError;
use crate::settings::Settings;
use persistence::{Database, DatabaseSettings, DbError, migrate};
use secrecy::SecretString;
use std::path::PathBuf;
use std::time::Duration;
use tokio::runtime::Runtime;

/// A statement of an import may take its time, a connection not.
const WAIT: Duration = Duration::from_secs(10);

/// Why there is no database to work on.
#[derive(Debug, thiserror::Error)]
pub enum NotUsable {
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    #[error(transparent)]
    Memory(#[from] MemoryError),
    #[error(transparent)]
    RoleUrl(#[from] RoleUrlError),
    #[error(transparent)]
    Start(#[from] DevDatabaseError),
    #[error(
        "DATABASE_URL is set and CARTFLUX_SERVICE_DATABASE_URL is not: set it to the same database as cartflux_service"
    )]
    NoServiceUrl,
    #[error("the CartFlux on CARTFLUX_DATA_DIR {} is still starting: try again in a moment", .0.display())]
    Starting(PathBuf),
    #[error("the database lacks {}: run `cartflux migrate` first", .0.join(", "))]
    NotMigrated(Vec<String>),
    #[error("the database cannot be used: {0}")]
    Database(#[from] DbError),
}

/// A database to work on, and what must stay alive meanwhile.
pub struct ServiceDatabase {
    pub database: Database,
    _started: Option<(DevDatabase, DataDir)>,
}

impl ServiceDatabase {
    /// Finds or starts it, as above. Blocks.
    ///
    /// # Errors
    /// There is none, or it is not migrated.
    pub fn open(settings: &Settings, runtime: &Runtime) -> Result<Self, NotUsable> {
        let (service_url, started) = find(settings, runtime)?;
        let connections = DatabaseSettings {
            // Nothing here serves requests, so no connection of their role is ever made.
            app_url: service_url.clone(),
            service_url,
            app_connections: 1,
            service_connections: 1,
            wait: WAIT,
        };
        let database = Database::new(&connections, runtime.handle())?;
        match runtime.block_on(check_migrations(&database)) {
            Err(NotUsable::NotMigrated(_)) if is_beside_dev(settings) => {
                Err(NotUsable::Starting(settings.data.dir.clone()))
            }
            Err(error) => Err(error),
            Ok(()) => Ok(Self { database, _started: started }),
        }
    }
}

fn is_beside_dev(settings: &Settings) -> bool {
    settings.database.service_url.is_none() && settings.database.url.is_none()
}

type Found = (SecretString, Option<(DevDatabase, DataDir)>);

fn find(settings: &Settings, runtime: &Runtime) -> Result<Found, NotUsable> {
    let (urls, dir) = (&settings.database, &settings.data.dir);
    if let Some(url) = &urls.service_url {
        return Ok((url.clone(), None));
    }
    if let Some(admin_url) = &urls.url {
        let url = external_service_url(admin_url, &Memory::open(dir)?)?;
        return Ok((url.ok_or(NotUsable::NoServiceUrl)?, None));
    }
    if data_dir::is_in_use(dir)? {
        let url = running_service_url(&Memory::open(dir)?);
        return Ok((url.ok_or_else(|| NotUsable::Starting(dir.clone()))?, None));
    }
    eprintln!(
        "cartflux: nothing runs on CARTFLUX_DATA_DIR {}: starting its Postgres for this command",
        dir.display()
    );
    let data_dir = DataDir::take(dir)?;
    let started = DevDatabase::open(urls, &data_dir, &mut Memory::open(data_dir.path())?)?;
    runtime.block_on(started.prepare())?;
    Ok((started.service_url.clone(), Some((started, data_dir))))
}

/// Whether the database has all that this program's statements need.
///
/// # Errors
/// It has not, or it cannot be asked.
pub async fn check_migrations(database: &Database) -> Result<(), NotUsable> {
    let mut tx = database.system().await?;
    let missing = migrate::missing(&mut tx).await;
    tx.roll_back().await;
    let missing = missing?;
    if missing.is_empty() { Ok(()) } else { Err(NotUsable::NotMigrated(missing)) }
}
