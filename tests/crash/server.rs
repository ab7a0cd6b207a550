//! The real program, as a child.

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::fs::File;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use testkit::World;
use tokio::time::{Instant, sleep};

/// `cartflux serve`; killed when dropped.
pub struct Server {
    child: Child,
    log: PathBuf,
}

pub fn kill_process(pid: u32) {
    kill(Pid::from_raw(i32::try_from(pid).unwrap()), Signal::SIGKILL).unwrap();
}

impl Server {
    /// Starts it and waits until it is ready.
    pub async fn start(world: &World) -> Self {
        let log = std::env::temp_dir().join(format!("cartflux-crash-{}.log", world.address.port()));
        let output = File::options().create(true).append(true).open(&log).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_cartflux"))
            .arg("serve")
            .envs(world.environment())
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let mut server = Self { child, log };
        let shopper = world.shopper("verde");
        let end = Instant::now() + Duration::from_secs(30);
        loop {
            let ready = shopper.try_send(shopper.request(reqwest::Method::GET, "/healthz")).await;
            if ready.is_some_and(|answer| answer.status.is_success()) {
                return server;
            }
            let ended = server.child.try_wait().unwrap();
            assert!(ended.is_none() && Instant::now() < end, "it does not start: {}", server.said());
            sleep(Duration::from_millis(20)).await;
        }
    }

    fn said(&self) -> String {
        let log = std::fs::read_to_string(&self.log).unwrap();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }

    /// At once: no signal handler, no flush, no goodbye.
    pub fn kill(&mut self) {
        kill_process(self.child.id());
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if !std::thread::panicking() {
            let _ = std::fs::remove_file(&self.log);
        }
    }
}
