//! What a crash left behind: processes that still end, and a pid file that names nobody.
//!
//! Every process of a cluster inherits the lock on `alive.lock`, so "are they all gone" has one answer
//! that needs no look into the process table, and that a reused process id cannot spoil.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::EmbeddedPostgresError;

/// How long the processes of a crashed run get to end: a checkpoint of much work takes seconds.
const PATIENCE: Duration = Duration::from_secs(30);
/// When a postmaster that nobody told to stop is told.
const REMIND_AFTER: Duration = Duration::from_secs(1);

/// Waits until no process of the cluster in `base` is left, and returns the lock that says so.
pub(super) fn wait_until_gone(base: &Path) -> Result<File, EmbeddedPostgresError> {
    let path = base.join("alive.lock");
    let doing = EmbeddedPostgresError::files("opening the lock", &path);
    let alive = OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(doing)?;
    let cluster = base.join("cluster");
    let began = Instant::now();
    let mut reminded = false;
    loop {
        match alive.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => {
                return Err(EmbeddedPostgresError::files("locking", path)(error));
            }
        }
        let postmaster = postmaster_of(&cluster);
        if began.elapsed() > PATIENCE {
            return Err(still_running(&cluster, postmaster));
        }
        if let (Some(pid), false, true) = (postmaster, reminded, began.elapsed() > REMIND_AFTER) {
            // It may have ended just now, which is what is wanted.
            let _ = kill(pid, Signal::SIGINT);
            reminded = true;
        }
        sleep(Duration::from_millis(25));
    }
    clear_stale_pid(&cluster)?;
    Ok(alive)
}

/// Postgres refuses to start while the process that its old pid file names is alive, even when that is
/// by now somebody else: usual in a container, where ids start again at 1.
fn clear_stale_pid(cluster: &Path) -> Result<(), EmbeddedPostgresError> {
    if let Some(pid) = postmaster_of(cluster) {
        return Err(still_running(cluster, Some(pid)));
    }
    let path = cluster.join("postmaster.pid");
    match noted_pid(cluster) {
        Some(pid) if kill(pid, None) != Err(Errno::ESRCH) => {
            fs::remove_file(&path).map_err(EmbeddedPostgresError::files("deleting the stale", path))
        }
        _ => Ok(()),
    }
}

/// The postmaster that works on `cluster` by its own account, if it is really alive.
fn postmaster_of(cluster: &Path) -> Option<Pid> {
    let pid = noted_pid(cluster)?;
    command_line(pid)?.contains(cluster.to_str()?).then_some(pid)
}

fn noted_pid(cluster: &Path) -> Option<Pid> {
    let text = fs::read_to_string(cluster.join("postmaster.pid")).ok()?;
    let pid = text.lines().next()?.trim().parse::<i32>().ok()?;
    (pid > 0).then(|| Pid::from_raw(pid))
}

#[cfg(target_os = "linux")]
fn command_line(pid: Pid) -> Option<String> {
    let bytes = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(not(target_os = "linux"))]
fn command_line(pid: Pid) -> Option<String> {
    let output =
        std::process::Command::new("ps").args(["-o", "args=", "-p", &pid.to_string()]).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn still_running(cluster: &Path, postmaster: Option<Pid>) -> EmbeddedPostgresError {
    EmbeddedPostgresError::StillRunning {
        path: cluster.into(),
        process: postmaster.map_or_else(String::new, |pid| format!(" (process {pid})")),
        seconds: PATIENCE.as_secs(),
    }
}
