//! The data directory, and that only one process works in it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a killed process may still hold its lock while the kernel takes it apart.
const A_MOMENT: Duration = Duration::from_millis(500);

/// The directory cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum DataDirError {
    #[error("CARTFLUX_DATA_DIR {} cannot be used: check that this user may write there", path.display())]
    Files {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error(
        "another CartFlux{holder} is using CARTFLUX_DATA_DIR {}: stop it, or choose another directory",
        path.display()
    )]
    InUse {
        path: PathBuf,
        /// ` (process N)` where known.
        holder: String,
    },
}

/// A data directory that is ours until this is dropped.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    _lock: File,
}

impl DataDir {
    /// Makes the directory if need be and takes it.
    ///
    /// # Errors
    /// It cannot be made, or another process has it.
    pub fn take(path: &Path) -> Result<Self, DataDirError> {
        let files = |source| DataDirError::Files { path: path.to_owned(), source };
        fs::create_dir_all(path).map_err(files)?;
        let path = path.canonicalize().map_err(files)?;
        let mut lock = open_lock(&path).map_err(files)?;
        let began = Instant::now();
        loop {
            match lock.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if began.elapsed() < A_MOMENT => {
                    sleep(Duration::from_millis(20))
                }
                Err(TryLockError::WouldBlock) => {
                    let holder = holder(&mut lock);
                    return Err(DataDirError::InUse { path, holder });
                }
                Err(TryLockError::Error(source)) => return Err(DataDirError::Files { path, source }),
            }
        }
        let noted = lock.set_len(0).and_then(|()| lock.rewind());
        noted.and_then(|()| writeln!(lock, "{}", std::process::id())).map_err(files)?;
        Ok(Self { path, _lock: lock })
    }

    /// Where it is, absolute.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Whether a process works in the directory at `path` now.
///
/// # Errors
/// It cannot be looked at.
pub fn is_in_use(path: &Path) -> Result<bool, DataDirError> {
    let files = |source| DataDirError::Files { path: path.to_owned(), source };
    let lock = match File::open(lock_file(path)) {
        Ok(lock) => lock,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(files(error)),
    };
    match lock.try_lock_shared() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(files(error)),
    }
}

fn lock_file(path: &Path) -> PathBuf {
    path.join("cartflux.lock")
}

fn open_lock(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(lock_file(path))
}

/// Only for a message, which is right without it too.
fn holder(lock: &mut File) -> String {
    let mut pid = String::new();
    let _ = lock.read_to_string(&mut pid);
    pid.trim().parse::<u32>().map_or_else(|_| String::new(), |pid| format!(" (process {pid})"))
}
