//! Where the PostgreSQL programs are.
//!
//! Looked for in this order: the setting (and then nowhere else), `PATH`, where Debian and its kin, the
//! PostgreSQL packages for Red Hat and Homebrew put them (newest first), and last a copy downloaded
//! earlier; with none of them, that copy is downloaded now. A cluster can be run by its own major version only, so an existing one decides which is right.

use std::io;
use std::path::{Path, PathBuf};

use super::EmbeddedPostgresError;
use super::account::Account;
use super::download;

/// Directories that hold one directory per version, and what follows the version in the path.
const PLACES: [(&str, &str); 4] = [
    ("/usr/lib/postgresql", "bin"),
    ("/usr", "bin"),
    ("/opt/homebrew/opt", "bin"),
    ("/usr/local/opt", "bin"),
];

/// The two programs that are needed.
#[derive(Debug, Clone)]
pub(super) struct Binaries {
    pub(super) postgres: PathBuf,
    pub(super) initdb: PathBuf,
}

/// Finds programs that `account` can run; `wanted` is the major version of an existing cluster at
/// `cluster`, `downloaded` the directory for a downloaded copy.
pub(super) fn find(
    setting: Option<&Path>,
    account: &Account,
    wanted: Option<&str>,
    cluster: &Path,
    downloaded: &Path,
) -> Result<Binaries, EmbeddedPostgresError> {
    let candidates = match setting {
        Some(directory) => vec![directory.to_path_buf()],
        None => candidates(downloaded),
    };
    let mut rejected = Vec::new();
    let mut others = Vec::new();
    let mut consider = |directory: &Path| match inspect(directory, account) {
        Ok((binaries, version)) if wanted.is_none_or(|wanted| wanted == version) => Some(binaries),
        Ok((_, version)) => {
            others.push(version);
            None
        }
        Err(error) => {
            rejected.push(format!("{}: {error}", directory.display()));
            None
        }
    };
    if let Some(binaries) = candidates.iter().find_map(|directory| consider(directory)) {
        return Ok(binaries);
    }
    if setting.is_none() && wanted.is_none() {
        match download::download(downloaded) {
            Ok(()) => {
                if let Some(binaries) = consider(&download::programs(downloaded)) {
                    return Ok(binaries);
                }
            }
            Err(error) => rejected.push(format!("download with npm: {error}")),
        }
    }
    if let (Some(wanted), false) = (wanted, others.is_empty()) {
        others.dedup();
        return Err(EmbeddedPostgresError::OtherVersion {
            path: cluster.into(),
            cluster: wanted.into(),
            found: others.join(", "),
        });
    }
    let mut looked = vec!["looked in PATH, /usr/lib/postgresql, /usr/pgsql-*, Homebrew".to_owned()];
    looked.extend(rejected);
    Err(EmbeddedPostgresError::NoBinaries { looked: looked.join("; ") })
}

/// The programs in `directory` and their major version.
fn inspect(directory: &Path, account: &Account) -> io::Result<(Binaries, String)> {
    // Through symbolic links, because Postgres finds its own files from where it really is.
    let postgres = directory.join("postgres").canonicalize()?;
    let initdb = postgres.with_file_name("initdb").canonicalize()?;
    let output = account.command(&postgres).arg("--version").current_dir("/").output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let version = major(&said).ok_or_else(|| io::Error::other("postgres --version names no version"))?;
    Ok((Binaries { postgres, initdb }, version))
}

/// `15` of `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`.
fn major(said: &str) -> Option<String> {
    let version = said.split_once("(PostgreSQL) ")?.1;
    let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

/// Every directory that has a `postgres` in it.
fn candidates(downloaded: &Path) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut found: Vec<PathBuf> = std::env::split_paths(&path).filter(|entry| entry.is_absolute()).collect();
    for (parent, below) in PLACES {
        let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(parent)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| Some((version_of(entry.file_name().to_str()?)?, entry.path().join(below))))
            .collect();
        versions.sort_by(|one, other| other.cmp(one));
        found.extend(versions.into_iter().map(|(_, directory)| directory));
    }
    found.push(download::programs(downloaded));
    found.retain(|directory| directory.join("postgres").is_file());
    found
}

/// 17 of `17`, `pgsql-17` and `postgresql@17`; a name of something else has none.
fn version_of(name: &str) -> Option<u32> {
    let version = name.strip_prefix("pgsql-").or_else(|| name.strip_prefix("postgresql@")).unwrap_or(name);
    version.parse().ok()
}
