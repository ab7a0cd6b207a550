//! A private, durable Postgres below a data directory, alive exactly as long as this process.
//!
//! Why our own: a crate that downloads Postgres knows nothing of running as root, and one that
//! leaves a server behind after `kill -9` costs more than it saves. What is promised here:
//!
//! - **one owner**: a lock in the data directory refuses a second start in one sentence;
//! - **no orphan**: the kernel stops Postgres when this process ends, however it ends ([`keeper`]);
//! - **no stuck restart**: what a crash left behind is waited for, and never talked over
//!   ([`leftover`]);
//! - **real data**: fsync stays on unless a test asks otherwise.
//!
//! It listens on 127.0.0.1 only, with SCRAM passwords, on any free port or on the one that it had
//! before ([`EmbeddedPostgres::start_on`], [`EmbeddedPostgres::restart`]). It does
//! not create roles or databases: that is the work of the migrations, through the superuser's URL.

mod account;
mod binaries;
mod cluster;
mod download;
mod error;
mod home;
mod keeper;
mod launch;
mod leftover;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

pub use error::EmbeddedPostgresError;
use home::Prepared;
use launch::{Port, Running};
use secrecy::{ExposeSecret, SecretString};

/// The role that owns everything in the private cluster.
const SUPERUSER: &str = "postgres";

/// What an embedded Postgres needs to know before it starts.
#[derive(Debug, Clone, Default)]
pub struct EmbeddedSettings {
    /// The directory that keeps the cluster between runs; made if it does not exist.
    pub data_dir: PathBuf,
    /// The directory of `postgres` and `initdb`; searched for if unset.
    pub binaries: Option<PathBuf>,
    /// Further server settings, such as `("max_connections", "400")`; they have the last word.
    pub extra: Vec<(String, String)>,
    /// For tests only: no fsync. A crash of Postgres loses nothing, a crash of the machine may.
    pub volatile: bool,
}

/// A running Postgres; stopped when dropped.
#[derive(Debug)]
pub struct EmbeddedPostgres {
    running: Option<Running>,
    prepared: Prepared,
    settings: EmbeddedSettings,
    address: SocketAddr,
    pid: u32,
    password: SecretString,
}

impl EmbeddedPostgres {
    /// Starts Postgres below `settings.data_dir`, making the cluster first if there is none.
    /// Blocks until it takes connections; the first start takes about a second.
    ///
    /// # Errors
    /// When the data directory is in use or not usable, when no Postgres is installed, or when it
    /// does not come up; each says what to do about it.
    pub fn start(settings: &EmbeddedSettings) -> Result<Self, EmbeddedPostgresError> {
        Self::start_at(settings, Port::Free)
    }

    /// The same on `port` if that is free, else on another: for addresses that outlive a restart.
    ///
    /// # Errors
    /// As for [`EmbeddedPostgres::start`].
    pub fn start_on(settings: &EmbeddedSettings, port: u16) -> Result<Self, EmbeddedPostgresError> {
        Self::start_at(settings, Port::Preferably(port))
    }

    fn start_at(settings: &EmbeddedSettings, port: Port) -> Result<Self, EmbeddedPostgresError> {
        let prepared = home::prepare(settings)?;
        let alive = leftover::wait_until_gone(&prepared.home.base)?;
        let password = cluster::ensure(&prepared, &alive, settings.volatile)?;
        let running = launch::launch(&prepared, alive, settings, port)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, running.port));
        let pid = running.pid();
        let settings = settings.clone();
        Ok(Self { running: Some(running), prepared, settings, address, pid, password })
    }

    /// Starts it again at the same address, after something ended it. Blocks until it takes connections.
    ///
    /// # Errors
    /// When the processes of the dead one do not end, the port was taken meanwhile, or it does not come
    /// up; it may be tried again.
    pub fn restart(&mut self) -> Result<(), EmbeddedPostgresError> {
        if let Some(running) = self.running.take() {
            running.stop();
        }
        let alive = leftover::wait_until_gone(&self.prepared.home.base)?;
        let running = launch::launch(&self.prepared, alive, &self.settings, Port::Only(self.address.port()))?;
        self.pid = running.pid();
        self.running = Some(running);
        Ok(())
    }

    /// The URL of `database` as the superuser; it carries the password, so do not log it.
    #[must_use]
    pub fn superuser_url(&self, database: &str) -> String {
        format!("postgres://{SUPERUSER}:{}@{}/{database}", self.password.expose_secret(), self.address)
    }

    /// Where it listens.
    #[must_use]
    pub fn host_port(&self) -> SocketAddr {
        self.address
    }

    /// The process id of the postmaster.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// Whether the postmaster still runs; `false` after a stop, or when something killed it.
    pub fn is_running(&mut self) -> bool {
        self.running.as_mut().is_some_and(Running::is_alive)
    }

    /// Ends all sessions, writes everything down, waits until Postgres is gone and releases the data
    /// directory. Blocks; does nothing the second time.
    pub fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop();
        }
        self.prepared.home.release();
    }

    /// Stops Postgres and deletes its cluster, for the temporary ones of tests.
    ///
    /// # Errors
    /// When the files cannot be deleted.
    pub fn remove(mut self) -> Result<(), EmbeddedPostgresError> {
        self.stop();
        self.prepared.home.delete()
    }
}

impl Drop for EmbeddedPostgres {
    fn drop(&mut self) {
        self.stop();
    }
}
