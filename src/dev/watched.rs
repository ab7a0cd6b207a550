//! An embedded Postgres that comes back when something kills it: at the same address, so that everybody
//! who lost a connection finds it again.

use super::postgres::EmbeddedPostgres;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How often it is looked after.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// How long to wait before the second attempt to revive it, and at most.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

/// A Postgres and the thread that looks after it; stopped when dropped.
#[derive(Debug)]
pub struct WatchedPostgres {
    port: u16,
    /// Dropping it is the order to stop.
    watch: Option<(Sender<()>, JoinHandle<()>)>,
}

impl WatchedPostgres {
    /// Looks after `postgres` from now on.
    ///
    /// # Errors
    /// The thread cannot be made.
    pub fn watch(postgres: EmbeddedPostgres) -> io::Result<Self> {
        let port = postgres.host_port().port();
        let (stop, stopped) = channel();
        let thread = thread::Builder::new().name("postgres-watch".into());
        let thread = thread.spawn(move || look_after(postgres, &stopped))?;
        Ok(Self { port, watch: Some((stop, thread)) })
    }

    /// Where it listens on 127.0.0.1, for as long as it lives.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Stops Postgres and waits until it is gone. Blocks; does nothing the second time.
    pub fn stop(&mut self) {
        let Some((stop, thread)) = self.watch.take() else { return };
        drop(stop);
        if thread.join().is_err() {
            tracing::error!("the thread that looks after the embedded Postgres panicked");
        }
    }
}

impl Drop for WatchedPostgres {
    fn drop(&mut self) {
        self.stop();
    }
}

fn look_after(mut postgres: EmbeddedPostgres, stopped: &Receiver<()>) {
    let mut pause = PAUSES.0;
    let mut wait = LOOK_EVERY;
    while stopped.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
        wait = LOOK_EVERY;
        if postgres.is_running() {
            pause = PAUSES.0;
            continue;
        }
        tracing::error!("the embedded Postgres ended unexpectedly: starting it again");
        match postgres.restart() {
            Ok(()) => tracing::warn!(address = %postgres.host_port(), "the embedded Postgres runs again"),
            Err(error) => {
                tracing::error!(
                    error = &error as &dyn std::error::Error,
                    "the embedded Postgres does not start again"
                );
                wait = pause;
                pause = (pause * 2).min(PAUSES.1);
            }
        }
    }
    postgres.stop();
}
