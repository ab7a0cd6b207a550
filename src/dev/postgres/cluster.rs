//! Makes the cluster once, and keeps the superuser's password.
//!
//! initdb works in a directory beside the final one, which then gets its name: a crash in the middle
//! leaves nothing that looks like a cluster.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::Stdio;

use secrecy::{ExposeSecret, SecretString};

use super::account::LOCALE;
use super::home::Prepared;
use super::{EmbeddedPostgresError, SUPERUSER, keeper};

/// Makes the cluster if there is none; returns the superuser's password.
pub(super) fn ensure(
    prepared: &Prepared,
    alive: &File,
    volatile: bool,
) -> Result<SecretString, EmbeddedPostgresError> {
    let base = &prepared.home.base;
    let cluster = prepared.home.cluster();
    let password = base.join("password");
    if cluster.is_dir() {
        return read_password(&password);
    }
    let unfinished = base.join("cluster.new");
    for old in [&unfinished, &password] {
        remove(old)?;
    }
    let secret = new_password();
    write_password(&password, &secret)?;
    prepared.account.give(&password)?;
    initdb(prepared, alive, &unfinished, &password, volatile)?;
    fs::rename(&unfinished, &cluster).map_err(EmbeddedPostgresError::files("naming", &cluster))?;
    let synced = File::open(base).and_then(|directory| directory.sync_all());
    synced.map_err(EmbeddedPostgresError::files("writing down", base))?;
    Ok(secret)
}

fn initdb(
    prepared: &Prepared,
    alive: &File,
    target: &Path,
    password: &Path,
    volatile: bool,
) -> Result<(), EmbeddedPostgresError> {
    let program = &prepared.binaries.initdb;
    let mut command = prepared.account.command(program);
    command.current_dir(&prepared.home.base).arg("--pgdata").arg(target).arg("--pwfile").arg(password);
    command.args(["--username", SUPERUSER, "--auth", "scram-sha-256", "--encoding", "UTF8"]);
    command.args(["--locale", LOCALE, "--data-checksums"]);
    if volatile {
        command.arg("--no-sync");
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = |source| EmbeddedPostgresError::Run { program: program.clone(), source };
    let output = keeper::spawn(command, alive).and_then(keeper::Tied::output).map_err(run)?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    let output = String::from_utf8_lossy(&said).trim().replace('\n', " | ");
    Err(EmbeddedPostgresError::Initdb { path: target.into(), output })
}

/// 256 random bits in hexadecimal: needs no escaping in a URL.
fn new_password() -> SecretString {
    let bytes: [u8; 32] = rand::random();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into()
}

fn write_password(path: &Path, password: &SecretString) -> Result<(), EmbeddedPostgresError> {
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    opened
        .and_then(|mut file| writeln!(file, "{}", password.expose_secret()).and_then(|()| file.sync_all()))
        .map_err(EmbeddedPostgresError::files("writing the password", path))
}

fn read_password(path: &Path) -> Result<SecretString, EmbeddedPostgresError> {
    let missing = || EmbeddedPostgresError::NoPassword { path: path.into() };
    match fs::read_to_string(path) {
        Ok(text) if !text.trim().is_empty() => Ok(text.trim().into()),
        Ok(_) => Err(missing()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(missing()),
        Err(error) => Err(EmbeddedPostgresError::files("reading the password", path)(error)),
    }
}

fn remove(path: &Path) -> Result<(), EmbeddedPostgresError> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(EmbeddedPostgresError::files("deleting", path)(error))
        }
        _ => Ok(()),
    }
}
