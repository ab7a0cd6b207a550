//! Starts the postmaster, waits until it takes connections, and stops it.
//!
//! Ready means: the pid file names *our* child and says `ready`, and a connection succeeds. Anything
//! less may be another Postgres on the same port, or one that still recovers.

use std::fs::{self, File, OpenOptions};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::home::Prepared;
use super::keeper::{self, Tied};
use super::{EmbeddedPostgresError, EmbeddedSettings};

/// Recovery after a crash may take long; a Postgres that hangs must not hang us for ever.
const READY_WITHIN: Duration = Duration::from_secs(180);
/// How many ports are tried: each is free when it is chosen, and may be taken a moment later.
const PORTS: u32 = 8;
/// A port that is wanted for itself may be free in a moment.
const BETWEEN_TRIES: Duration = Duration::from_millis(50);
/// What Postgres says when somebody was quicker at the port.
const PORT_TAKEN: &str = "could not bind";
/// The ways to stop Postgres, from polite to final, and how long each may take.
const STOPPING: [(Signal, Duration); 3] = [
    (Signal::SIGINT, Duration::from_secs(60)),
    (Signal::SIGQUIT, Duration::from_secs(10)),
    (Signal::SIGKILL, Duration::from_secs(10)),
];

/// A postmaster that takes connections.
#[derive(Debug)]
pub(super) struct Running {
    tied: Tied,
    pub(super) port: u16,
}

/// Which port Postgres gets.
#[derive(Debug, Clone, Copy)]
pub(super) enum Port {
    /// Any free one.
    Free,
    /// This one if it is free, else another.
    Preferably(u16),
    /// This one or none: others know it already.
    Only(u16),
}

impl Port {
    fn choose(self, first_try: bool) -> std::io::Result<u16> {
        match self {
            Self::Only(port) => Ok(port),
            Self::Preferably(port) if first_try && bind(port).is_ok() => Ok(port),
            Self::Preferably(_) | Self::Free => bind(0),
        }
    }
}

/// Starts Postgres; `alive` is handed on to its processes.
pub(super) fn launch(
    prepared: &Prepared,
    alive: File,
    settings: &EmbeddedSettings,
    wanted: Port,
) -> Result<Running, EmbeddedPostgresError> {
    let log = prepared.home.base.join("log");
    let mut tries = 1;
    loop {
        let port = wanted.choose(tries == 1);
        let port = port.map_err(EmbeddedPostgresError::files("choosing a port for", &log))?;
        let tied = spawn(prepared, &alive, settings, port, &log)?;
        let mut running = Running { tied, port };
        match running.wait_until_ready(&prepared.home.cluster(), &log) {
            Ok(()) => return Ok(running),
            Err(EmbeddedPostgresError::Ended { tail, .. }) if tail.contains(PORT_TAKEN) && tries < PORTS => {
                tries += 1;
                sleep(BETWEEN_TRIES);
            }
            Err(error) => {
                running.stop();
                return Err(error);
            }
        }
    }
}

fn spawn(
    prepared: &Prepared,
    alive: &File,
    settings: &EmbeddedSettings,
    port: u16,
    log: &Path,
) -> Result<Tied, EmbeddedPostgresError> {
    // The log of the run before is kept; there is none at the first start.
    let _ = fs::rename(log, log.with_extension("previous"));
    let opened = OpenOptions::new().create(true).append(true).mode(0o600).open(log);
    let output = opened.map_err(EmbeddedPostgresError::files("opening", log))?;
    let program = &prepared.binaries.postgres;
    let mut command = prepared.account.command(program);
    command.current_dir(&prepared.home.base).arg("-D").arg(prepared.home.cluster());
    for (name, value) in server_settings(settings, port) {
        command.arg("-c").arg(format!("{name}={value}"));
    }
    // A process group of its own: Ctrl-C is for CartFlux, which stops Postgres last.
    command.process_group(0).stdout(Stdio::null()).stderr(output);
    keeper::spawn(command, alive)
        .map_err(|source| EmbeddedPostgresError::Run { program: program.clone(), source })
}

fn server_settings(settings: &EmbeddedSettings, port: u16) -> Vec<(String, String)> {
    let port = port.to_string();
    let mut all = vec![
        ("listen_addresses", "127.0.0.1"),
        ("port", &port),
        ("unix_socket_directories", ""),
        ("logging_collector", "off"),
        ("timezone", "UTC"),
        ("log_timezone", "UTC"),
    ];
    if settings.volatile {
        // Not synchronous_commit: what was committed must survive a kill of Postgres in tests too.
        all.extend([("fsync", "off"), ("full_page_writes", "off")]);
    }
    let own = all.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    own.chain(settings.extra.iter().cloned()).collect()
}

/// The port, if it is free; 0 asks for any.
fn bind(port: u16) -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, port))?.local_addr()?.port())
}

impl Running {
    pub(super) fn pid(&self) -> u32 {
        self.tied.child.id()
    }

    pub(super) fn is_alive(&mut self) -> bool {
        matches!(self.tied.child.try_wait(), Ok(None))
    }

    /// Stops Postgres, as politely as it allows.
    pub(super) fn stop(mut self) {
        for (signal, patience) in STOPPING {
            if let Ok(pid) = i32::try_from(self.pid()).map(Pid::from_raw) {
                // Our own child and not yet waited for, so the id is still its own.
                let _ = if self.is_alive() { kill(pid, signal) } else { Ok(()) };
            }
            if self.ends_within(patience) {
                return self.tied.ended();
            }
            tracing::warn!(%signal, pid = self.pid(), "the embedded Postgres did not stop in time");
        }
    }

    fn ends_within(&mut self, patience: Duration) -> bool {
        let began = Instant::now();
        while self.is_alive() {
            if began.elapsed() > patience {
                return false;
            }
            sleep(Duration::from_millis(5));
        }
        true
    }

    fn wait_until_ready(&mut self, cluster: &Path, log: &Path) -> Result<(), EmbeddedPostgresError> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let began = Instant::now();
        while began.elapsed() < READY_WITHIN {
            if let Ok(Some(status)) = self.tied.child.try_wait() {
                return Err(ended(status, log));
            }
            if self.says_ready(cluster)
                && TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
            {
                return Ok(());
            }
            sleep(Duration::from_millis(10));
        }
        let seconds = READY_WITHIN.as_secs();
        Err(EmbeddedPostgresError::NotReady { seconds, log: log.into(), tail: tail(log) })
    }

    /// The first line of the pid file is the postmaster's id, the eighth its state.
    fn says_ready(&self, cluster: &Path) -> bool {
        let text = fs::read_to_string(cluster.join("postmaster.pid")).unwrap_or_default();
        let mut lines = text.lines().map(str::trim);
        lines.next() == Some(self.pid().to_string().as_str()) && lines.nth(6) == Some("ready")
    }
}

fn ended(status: ExitStatus, log: &Path) -> EmbeddedPostgresError {
    EmbeddedPostgresError::Ended { status: status.to_string(), log: PathBuf::from(log), tail: tail(log) }
}

/// The last lines of the log, in one.
fn tail(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(6)..].join(" | ")
}
