//! Why a private Postgres did not start, each with its remedy.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why the embedded Postgres could not be started.
#[derive(Debug, Error)]
pub enum EmbeddedPostgresError {
    /// No usable binaries anywhere.
    #[error(
        "no usable PostgreSQL found ({looked}): install it (Debian, Ubuntu: `apt-get install postgresql`; \
         macOS: `brew install postgresql`), name the directory of `postgres` and `initdb` in the \
         settings, or set DATABASE_URL to an external one"
    )]
    NoBinaries {
        /// What was tried and why it did not do.
        looked: String,
    },
    /// The cluster was made by another major version.
    #[error(
        "the cluster in {} was made by PostgreSQL {cluster} and only {found} was found: install \
         PostgreSQL {cluster}, or move the directory away to begin anew", path.display()
    )]
    OtherVersion {
        /// Where the cluster is.
        path: PathBuf,
        /// Its major version.
        cluster: String,
        /// The versions that are installed.
        found: String,
    },
    /// Another process holds the data directory.
    #[error(
        "another CartFlux{holder} is using the data directory {}: stop it, or set CARTFLUX_DATA_DIR to \
         another directory", path.display()
    )]
    InUse {
        /// The data directory.
        path: PathBuf,
        /// ` (process N)` where known.
        holder: String,
    },
    /// The directory belongs to another user, and this process may not become that user.
    #[error(
        "the cluster in {} belongs to user id {owner}, this process runs as {own}: run it as that user, \
         or choose another data directory", path.display()
    )]
    OtherOwner {
        /// Where the cluster is.
        path: PathBuf,
        /// Who owns it.
        owner: u32,
        /// Who asks.
        own: u32,
    },
    /// Root needs somebody else to run Postgres as, and there is nobody.
    #[error(
        "running Postgres as root: it refuses root, and there is neither a user `postgres` nor `nobody` to \
         run it as: create one (`useradd --system postgres`) or start CartFlux as an ordinary user"
    )]
    NoUnprivilegedUser,
    /// The unprivileged user cannot reach the cluster.
    #[error(
        "the user {user} that Postgres runs as cannot enter {}: make every directory above it enterable \
         (`chmod o+x`), or move the data directory", path.display()
    )]
    Unreachable {
        /// The user that Postgres runs as.
        user: String,
        /// What it cannot enter.
        path: PathBuf,
    },
    /// A file operation failed.
    #[error("{doing} {}: check that this user may do so and that the disk is not full", path.display())]
    Files {
        /// What was being done.
        doing: &'static str,
        /// To which path.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A program could not be run at all.
    #[error("running {}: check that it is a working PostgreSQL program", program.display())]
    Run {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `initdb` failed.
    #[error("making the cluster in {} failed; initdb said: {output}", path.display())]
    Initdb {
        /// Where the cluster was to be.
        path: PathBuf,
        /// What initdb said.
        output: String,
    },
    /// The superuser's password is not where it was put.
    #[error(
        "the password file {} of an existing cluster is missing or empty: restore it, or move the \
         directory away to begin anew", path.display()
    )]
    NoPassword {
        /// Where it should be.
        path: PathBuf,
    },
    /// Processes of an earlier run do not end.
    #[error(
        "an earlier Postgres{process} still works on {} after {seconds} s: end it, then start again",
        path.display()
    )]
    StillRunning {
        /// Where the cluster is.
        path: PathBuf,
        /// ` (process N)` where known.
        process: String,
        /// How long was waited.
        seconds: u64,
    },
    /// Postgres ended before it was ready.
    #[error("postgres ended before it was ready ({status}); its log {} ends: {tail}", log.display())]
    Ended {
        /// How it ended.
        status: String,
        /// Where the whole log is.
        log: PathBuf,
        /// The end of the log.
        tail: String,
    },
    /// Postgres runs but does not become ready.
    #[error("postgres was not ready after {seconds} s; its log {} ends: {tail}", log.display())]
    NotReady {
        /// How long was waited.
        seconds: u64,
        /// Where the whole log is.
        log: PathBuf,
        /// The end of the log.
        tail: String,
    },
}

impl EmbeddedPostgresError {
    /// For `map_err`: a file operation on `path` failed.
    pub(super) fn files(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Files { doing, path, source }
    }
}
