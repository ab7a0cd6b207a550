//! The one Postgres that a run of tests stands on.
//!
//! `with_postgres` starts it once for all test processes and names it in `CARTFLUX_TEST_POSTGRES`. A
//! test that is run by itself (`cargo test`, an editor) starts one of its own.
//!
//! fsync stays on, as in the product, because some tests are about the order of commits and effects
//! and some are about speed. `CARTFLUX_TEST_VOLATILE=1` turns it off where the disk is slow: nothing a
//! test can do, `kill -9` of Postgres included, tells the difference, only a crash of the machine does.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use cartflux::dev::postgres::{EmbeddedPostgres, EmbeddedPostgresError, EmbeddedSettings};

/// The variable that names the superuser's URL of the Postgres for tests.
pub const VARIABLE: &str = "CARTFLUX_TEST_POSTGRES";

/// What the directories of temporary clusters begin with.
const PREFIX: &str = "cartflux-test-";

/// Connections for many test processes, each with several pools.
const MAX_CONNECTIONS: &str = "400";

static OWN: OnceLock<EmbeddedPostgres> = OnceLock::new();

/// The superuser's URL of the Postgres for tests, its database `postgres`.
///
/// # Panics
/// When no Postgres was given and none can be started.
#[must_use]
pub fn cluster_url() -> String {
    if let Ok(url) = std::env::var(VARIABLE) {
        return url;
    }
    let own = OWN.get_or_init(|| match Temporary::start() {
        Ok(temporary) => temporary.postgres,
        Err(error) => panic!("starting a Postgres for this test: {error} ({error:?})"),
    });
    own.superuser_url("postgres")
}

/// A Postgres in a directory that goes away with it.
#[derive(Debug)]
pub struct Temporary {
    postgres: EmbeddedPostgres,
    directory: PathBuf,
}

impl Temporary {
    /// Starts one, and clears away what killed test runs left behind.
    ///
    /// # Errors
    /// Those of [`EmbeddedPostgres::start`].
    pub fn start() -> Result<Self, EmbeddedPostgresError> {
        sweep(&std::env::temp_dir());
        let directory = std::env::temp_dir().join(format!("{PREFIX}{}", std::process::id()));
        let started = EmbeddedPostgres::start(&EmbeddedSettings {
            data_dir: directory.clone(),
            binaries: None,
            extra: vec![("max_connections".into(), MAX_CONNECTIONS.into())],
            volatile: std::env::var("CARTFLUX_TEST_VOLATILE").is_ok_and(|value| value == "1"),
        });
        match started {
            Ok(postgres) => Ok(Self { postgres, directory }),
            Err(error) => {
                // The reason matters more than a directory left behind.
                let _ = fs::remove_dir_all(directory);
                Err(error)
            }
        }
    }

    /// The superuser's URL of its database `postgres`.
    #[must_use]
    pub fn url(&self) -> String {
        self.postgres.superuser_url("postgres")
    }

    /// Stops it and deletes its files.
    ///
    /// # Errors
    /// When files cannot be deleted.
    pub fn remove(self) -> Result<(), Box<dyn std::error::Error>> {
        self.postgres.remove()?;
        Ok(fs::remove_dir_all(self.directory)?)
    }
}

/// Deletes the directories of test runs that were killed: those whose lock nobody holds. Tidying is a
/// courtesy, so whatever goes wrong is left to the next run.
fn sweep(parent: &Path) {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    for directory in entries.map(|entry| entry.path()).filter(|path| is_ours(path)) {
        if is_abandoned(&directory) {
            let _ = fs::remove_dir_all(directory);
        }
    }
}

fn is_ours(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(PREFIX))
}

/// Old enough to have been locked by its maker, and not locked. The processes of its Postgres may live
/// a moment longer than its maker; their lock counts too.
fn is_abandoned(directory: &Path) -> bool {
    let modified = fs::metadata(directory).and_then(|metadata| metadata.modified());
    let settled = modified.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > Duration::from_secs(60)));
    let free = |lock: PathBuf| !lock.exists() || File::open(lock).is_ok_and(|file| file.try_lock().is_ok());
    settled && free(directory.join("postgres.lock")) && free(directory.join("postgres/alive.lock"))
}
