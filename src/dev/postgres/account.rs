//! Who Postgres runs as.
//!
//! Postgres and initdb refuse root. An ordinary user runs them as itself; root gives them to the user
//! who owns the cluster already, or else to `postgres` or `nobody`.

use std::ffi::OsStr;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use nix::unistd::{User, geteuid};

use super::EmbeddedPostgresError;

/// The locale of the cluster: letters of every language are letters, order is by code point.
pub(super) const LOCALE: &str = if cfg!(target_os = "macos") { "en_US.UTF-8" } else { "C.UTF-8" };

/// The users that root gives Postgres to, the best first.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

/// The user that initdb and Postgres run as.
#[derive(Debug, Clone)]
pub(super) enum Account {
    /// Whoever runs this process.
    Own,
    /// This process is root and drops to another.
    Other {
        /// For messages.
        name: String,
        uid: u32,
        gid: u32,
    },
}

impl Account {
    /// Chooses the user; `owner` is the user and group of a cluster that exists already at `path`.
    pub(super) fn choose(path: &Path, owner: Option<(u32, u32)>) -> Result<Self, EmbeddedPostgresError> {
        let own = geteuid();
        if !own.is_root() {
            return match owner {
                Some((owner, _)) if owner != own.as_raw() => {
                    Err(EmbeddedPostgresError::OtherOwner { path: path.into(), owner, own: own.as_raw() })
                }
                _ => Ok(Self::Own),
            };
        }
        if let Some((uid, gid)) = owner.filter(|(uid, _)| *uid != 0) {
            return Ok(Self::Other { name: format!("with id {uid}"), uid, gid });
        }
        UNPRIVILEGED
            .iter()
            .find_map(|name| User::from_name(name).ok().flatten())
            .map(|user| Self::Other { name: user.name, uid: user.uid.as_raw(), gid: user.gid.as_raw() })
            .ok_or(EmbeddedPostgresError::NoUnprivilegedUser)
    }

    /// A command that runs as this user, with no input and nothing in its environment that would
    /// change what Postgres does.
    pub(super) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        for (name, _) in std::env::vars_os().filter(|(name, _)| changes_postgres(name)) {
            command.env_remove(name);
        }
        command.env("LC_ALL", LOCALE).stdin(Stdio::null());
        if let Self::Other { uid, gid, .. } = self {
            command.uid(*uid).gid(*gid);
        }
        command
    }

    /// Gives a file or directory to this user.
    pub(super) fn give(&self, path: &Path) -> Result<(), EmbeddedPostgresError> {
        let Self::Other { uid, gid, .. } = self else { return Ok(()) };
        chown(path, Some(*uid), Some(*gid))
            .map_err(EmbeddedPostgresError::files("giving to the user of Postgres", path))
    }

    /// Whether this user can work in `directory`, found out by trying: permissions have more sources
    /// than the mode bits. `postgres` is a program that this user can run.
    pub(super) fn can_enter(&self, postgres: &Path, directory: &Path) -> bool {
        let tried = self.command(postgres).arg("--version").current_dir(directory).output();
        tried.is_ok_and(|output| output.status.success())
    }

    /// For messages.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Own => "of this process",
            Self::Other { name, .. } => name,
        }
    }
}

fn changes_postgres(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b"PG") || name.starts_with(b"LC_") || name == b"LANG" || name == b"LANGUAGE"
}
