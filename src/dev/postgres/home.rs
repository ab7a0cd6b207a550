//! Where the cluster lives, and who may use it.
//!
//! ```text
//! DATA_DIR/postgres.lock        held while a CartFlux uses this data directory
//! DATA_DIR/postgres.location    only if the cluster had to go elsewhere: where
//! DATA_DIR/postgres/            0700, of the user that Postgres runs as
//!     cluster/                  what Postgres calls its data directory
//!     password                  of the superuser, 0600
//!     alive.lock                held while any process of this Postgres lives
//!     log, log.previous         of this run and the one before
//! ```
//!
//! Elsewhere means: root runs a checkout below a closed directory such as `/root`, where the user that
//! Postgres runs as can never enter. Opening somebody's home is not ours to do, so the cluster goes to
//! a directory of its own below `/var/lib/cartflux`, found again through the note.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::account::Account;
use super::binaries::{self, Binaries};
use super::{EmbeddedPostgresError, EmbeddedSettings, download};

/// Where clusters go whose data directory Postgres cannot enter.
const ELSEWHERE: &str = "/var/lib/cartflux";

/// How long a killed process may still hold its lock while the kernel takes it apart.
const A_MOMENT: Duration = Duration::from_millis(500);

/// The directories of one embedded Postgres; holds the data directory while it exists.
#[derive(Debug)]
pub(super) struct Home {
    data_dir: PathBuf,
    /// The directory with the cluster and what belongs to it.
    pub(super) base: PathBuf,
    in_use: Option<File>,
}

/// Everything that must be known before a Postgres can run.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) home: Home,
    pub(super) account: Account,
    pub(super) binaries: Binaries,
}

/// Takes the data directory, decides who runs Postgres and finds it a reachable place.
pub(super) fn prepare(settings: &EmbeddedSettings) -> Result<Prepared, EmbeddedPostgresError> {
    let asked = &settings.data_dir;
    fs::create_dir_all(asked).map_err(EmbeddedPostgresError::files("making the data directory", asked))?;
    let data_dir = asked.canonicalize().map_err(EmbeddedPostgresError::files("finding", asked))?;
    let in_use = Some(lock(&data_dir)?);
    let moved = moved_to(&data_dir)?;
    let has_moved = moved.is_some();
    let mut home = Home { base: moved.unwrap_or_else(|| data_dir.join("postgres")), data_dir, in_use };

    let cluster = home.cluster();
    let owner = fs::metadata(&cluster).ok().map(|metadata| (metadata.uid(), metadata.gid()));
    let account = Account::choose(&cluster, owner)?;
    let version = fs::read_to_string(cluster.join("PG_VERSION")).ok();
    let wanted = version.as_deref().map(str::trim);
    let downloaded = download::directory(&home.data_dir, Path::new(ELSEWHERE));
    let binaries = binaries::find(settings.binaries.as_deref(), &account, wanted, &cluster, &downloaded)?;

    if !has_moved && owner.is_none() && !account.can_enter(&binaries.postgres, &home.data_dir) {
        home.move_elsewhere()?;
    }
    home.make_base(&account)?;
    if !account.can_enter(&binaries.postgres, &home.base) {
        return Err(EmbeddedPostgresError::Unreachable { user: account.name().into(), path: home.base });
    }
    Ok(Prepared { home, account, binaries })
}

impl Home {
    /// What Postgres calls its data directory.
    pub(super) fn cluster(&self) -> PathBuf {
        self.base.join("cluster")
    }

    /// Lets another process have the data directory.
    pub(super) fn release(&mut self) {
        self.in_use = None;
    }

    /// Deletes the cluster and what belongs to it.
    pub(super) fn delete(&self) -> Result<(), EmbeddedPostgresError> {
        fs::remove_dir_all(&self.base).map_err(EmbeddedPostgresError::files("deleting", &self.base))?;
        let note = note(&self.data_dir);
        match fs::remove_file(&note) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(EmbeddedPostgresError::files("deleting", note)(error))
            }
            _ => Ok(()),
        }
    }

    /// Chooses a directory below [`ELSEWHERE`] and notes it down before it is used. Its name is new
    /// each time: who deletes the data directory to begin anew must not meet the old cluster again.
    fn move_elsewhere(&mut self) -> Result<(), EmbeddedPostgresError> {
        self.base = Path::new(ELSEWHERE).join(format!("{:032x}", rand::random::<u128>()));
        let note = note(&self.data_dir);
        let text = format!("{}\n", self.base.display());
        fs::write(&note, text).map_err(EmbeddedPostgresError::files("writing", note))?;
        tracing::info!(
            data_dir = %self.data_dir.display(), cluster = %self.base.display(),
            "the user of Postgres cannot enter the data directory: the cluster is kept elsewhere"
        );
        Ok(())
    }

    fn make_base(&self, account: &Account) -> Result<(), EmbeddedPostgresError> {
        let base = &self.base;
        if base.is_dir() {
            return Ok(());
        }
        let parent = base.parent().unwrap_or(base);
        fs::create_dir_all(parent).map_err(EmbeddedPostgresError::files("making", parent))?;
        DirBuilder::new().mode(0o700).create(base).map_err(EmbeddedPostgresError::files("making", base))?;
        account.give(base)
    }
}

fn note(data_dir: &Path) -> PathBuf {
    data_dir.join("postgres.location")
}

fn moved_to(data_dir: &Path) -> Result<Option<PathBuf>, EmbeddedPostgresError> {
    let note = note(data_dir);
    match fs::read_to_string(&note) {
        Ok(text) => Ok(Some(PathBuf::from(text.trim())).filter(|path| path.is_absolute())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(EmbeddedPostgresError::files("reading", note)(error)),
    }
}

fn try_lock_for(file: &File, patience: Duration) -> Result<(), TryLockError> {
    let began = Instant::now();
    loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if began.elapsed() < patience => sleep(Duration::from_millis(20)),
            answer => return answer,
        }
    }
}

/// Takes the lock, or says who has it.
fn lock(data_dir: &Path) -> Result<File, EmbeddedPostgresError> {
    let path = data_dir.join("postgres.lock");
    let doing = EmbeddedPostgresError::files("opening the lock", &path);
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(doing)?;
    match try_lock_for(&file, A_MOMENT) {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut pid = String::new();
            // Only for the message, which is right without it too.
            let _ = file.read_to_string(&mut pid);
            let known = pid.trim().parse::<u32>();
            let holder = known.map_or_else(|_| String::new(), |pid| format!(" (process {pid})"));
            return Err(EmbeddedPostgresError::InUse { path: data_dir.into(), holder });
        }
        Err(TryLockError::Error(error)) => return Err(EmbeddedPostgresError::files("locking", path)(error)),
    }
    let written = file.set_len(0).and_then(|()| file.rewind());
    written
        .and_then(|()| writeln!(file, "{}", std::process::id()))
        .map_err(EmbeddedPostgresError::files("writing the lock", path))?;
    Ok(file)
}
