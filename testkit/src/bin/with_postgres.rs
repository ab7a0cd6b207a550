//! `with_postgres COMMAND [ARGUMENT…]`: runs a command with a Postgres of its own.
//!
//! The Postgres is private and temporary; the command finds its superuser's URL in
//! `CARTFLUX_TEST_POSTGRES`. Ends with the command's exit code (128 + N after signal N, 127 when it
//! cannot be run), after Postgres has stopped and its files are gone, also when interrupted. Prints
//! nothing of its own unless something goes wrong, so the command has the last word.

use std::io::{self, IsTerminal};
use std::os::unix::process::ExitStatusExt;
use std::process::{ExitCode, ExitStatus};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use testkit::postgres::{Temporary, VARIABLE};
use tokio::process::{Child, Command};
use tokio::signal::unix::{SignalKind, signal};

/// What a shell answers when a command cannot be run.
const CANNOT_RUN: u8 = 127;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(program) = arguments.next() else {
        eprintln!("usage: with_postgres COMMAND [ARGUMENT…]");
        return ExitCode::from(2);
    };
    let mut command = Command::new(program);
    command.args(arguments);
    match run(command).await {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("with_postgres: {error}");
            if let Some(source) = error.source() {
                eprintln!("with_postgres: because: {source}");
            }
            ExitCode::from(CANNOT_RUN)
        }
    }
}

async fn run(mut command: Command) -> Result<u8, Box<dyn std::error::Error>> {
    // From here on a signal is an event, so nothing is left behind by one.
    let mut signals = Signals::listen()?;
    let temporary = Temporary::start()?;
    let waited = match command.env(VARIABLE, temporary.url()).spawn() {
        Ok(child) => signals.wait(child).await,
        Err(error) => Err(io::Error::other(format!("running {:?}: {error}", command.as_std().get_program()))),
    };
    temporary.remove()?;
    Ok(code_of(waited?))
}

struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
    hangup: tokio::signal::unix::Signal,
}

impl Signals {
    fn listen() -> io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hangup: signal(SignalKind::hangup())?,
        })
    }

    /// Waits for the child; meanwhile every signal is handed on to it.
    async fn wait(&mut self, mut child: Child) -> io::Result<ExitStatus> {
        // A terminal sends Ctrl-C to the child as well, and twice means "at once" to many a program.
        let told_by_terminal = io::stdin().is_terminal();
        loop {
            let signal = tokio::select! {
                status = child.wait() => return status,
                _ = self.interrupt.recv() => Signal::SIGINT,
                _ = self.terminate.recv() => Signal::SIGTERM,
                _ = self.hangup.recv() => Signal::SIGHUP,
            };
            if told_by_terminal && signal == Signal::SIGINT {
                continue;
            }
            if let Some(pid) = child.id().and_then(|id| i32::try_from(id).ok()) {
                // It may have ended just now.
                let _ = kill(Pid::from_raw(pid), signal);
            }
        }
    }
}

fn code_of(status: ExitStatus) -> u8 {
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal)).unwrap_or(1);
    u8::try_from(code).unwrap_or(1)
}
