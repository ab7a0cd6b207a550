//! A server under measurement: the product, or a limit; in a process of its own.

use crate::process;
use anyhow::{Context, Result, bail, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use testkit::World;

/// Ended when dropped.
pub struct Server {
    child: Child,
}

impl Server {
    /// The product as it is shipped, around what the world has.
    pub async fn product(world: &World) -> Result<Self> {
        // Beside this program: both are built by the same command.
        let program = std::env::current_exe()?.with_file_name("cartflux");
        ensure!(program.is_file(), "{} is missing: run bin/bench", program.display());
        let mut command = Command::new(program);
        command.arg("serve").envs(world.environment()).env("RUST_LOG", "warn");
        Self::start(command, world.address).await
    }

    /// This program as one of its own limits.
    pub async fn limit(arguments: &[String], address: SocketAddr) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(arguments);
        Self::start(command, address).await
    }

    async fn start(mut command: Command, address: SocketAddr) -> Result<Self> {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
        let mut server = Self { child };
        let client = reqwest::Client::new();
        let end = Instant::now() + Duration::from_secs(30);
        loop {
            let answer = client.get(format!("http://{address}/healthz")).send().await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                return Ok(server);
            }
            if let Some(status) = server.child.try_wait()? {
                bail!("a server ended with {status}");
            }
            ensure!(Instant::now() < end, "a server does not answer after 30 s");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Time on a processor so far.
    pub fn cpu(&self) -> Result<Duration> {
        process::cpu(self.child.id())
    }

    /// Memory that is its own, in bytes.
    pub fn memory(&self) -> Result<u64> {
        process::memory(self.child.id())
    }

    /// Stops it as an operator would.
    pub fn stop(mut self) -> Result<()> {
        let pid = i32::try_from(self.child.id()).context("a process id")?;
        kill(Pid::from_raw(pid), Signal::SIGTERM)?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
