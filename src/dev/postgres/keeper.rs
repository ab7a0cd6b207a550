//! Ties a child to this process, so that no way of dying leaves a Postgres behind.
//!
//! On Linux the kernel sends the child SIGINT, Postgres' fast shutdown, when the *thread* that spawned
//! it ends. So one thread that does nothing else and never ends spawns all of them. Elsewhere a small
//! shell waits at the end of a pipe for this process to go, and then does the same.
//!
//! The child also inherits the lock file that says "a process of this cluster is alive"; all that it
//! forks inherit it too, so the lock is free exactly when the last of them is gone.

use std::fs::File;
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Sender, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// The thread that spawns; started by the first use and alive until the process ends.
static KEEPER: Mutex<Option<Sender<Request>>> = Mutex::new(None);

struct Request {
    command: Command,
    answer: SyncSender<io::Result<Tied>>,
}

/// Spawns `command`, which is interrupted when this process ends and holds `alive` while it runs.
///
/// # Errors
/// When the program cannot be run, or this process is already ending.
pub(super) fn spawn(mut command: Command, alive: &File) -> io::Result<Tied> {
    tie(&mut command, alive.try_clone()?);
    let (answer, answered) = sync_channel(1);
    keeper()?.send(Request { command, answer }).map_err(|_| gone())?;
    answered.recv().map_err(|_| gone())?
}

fn keeper() -> io::Result<Sender<Request>> {
    let mut keeper = KEEPER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(sender) = keeper.as_ref() {
        return Ok(sender.clone());
    }
    let (sender, requests) = channel::<Request>();
    thread::Builder::new().name("postgres-keeper".into()).spawn(move || {
        for Request { mut command, answer } in requests {
            // Whoever asked may have given up waiting; then the child is dropped, not lost: it is tied.
            let _ = answer.send(Tied::spawn(&mut command));
        }
    })?;
    *keeper = Some(sender.clone());
    Ok(sender)
}

fn gone() -> io::Error {
    io::Error::other("the thread that starts Postgres is gone")
}

/// A child that does not outlive this process.
#[derive(Debug)]
pub(super) struct Tied {
    pub(super) child: Child,
    /// Where the kernel has no death signal: the shell that waits for this process to go.
    watchdog: Option<Child>,
}

impl Tied {
    fn spawn(command: &mut Command) -> io::Result<Self> {
        let child = command.spawn()?;
        let watchdog = if cfg!(target_os = "linux") { None } else { Some(watch(child.id())?) };
        Ok(Self { child, watchdog })
    }

    /// Waits for the end of a child whose outputs are piped, and returns them.
    pub(super) fn output(self) -> io::Result<Output> {
        let output = self.child.wait_with_output();
        dismiss(self.watchdog);
        output
    }

    /// The child has ended: nobody must be sent its id any more.
    pub(super) fn ended(self) {
        dismiss(self.watchdog);
    }
}

/// A shell that interrupts `pid` when its input ends without a word, as it does when this process is
/// killed. In a process group of its own, so that a Ctrl-C does not end it first.
fn watch(pid: u32) -> io::Result<Child> {
    Command::new("/bin/sh")
        .args(["-c", "read -r ended || kill -INT \"$0\"", &pid.to_string()])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
}

fn dismiss(watchdog: Option<Child>) {
    let Some(mut watchdog) = watchdog else { return };
    let told = watchdog.stdin.take().is_some_and(|mut pipe| pipe.write_all(b"ended\n").is_ok());
    if told {
        // It ends by itself; waiting only leaves no zombie behind.
        let _ = watchdog.wait();
    }
}

/// Runs in the child after it became the other user (which clears a death signal) and before it
/// becomes Postgres (which keeps it).
#[expect(unsafe_code, reason = "a death signal can only be set between fork and exec")]
fn tie(command: &mut Command, alive: File) {
    use nix::fcntl::{FcntlArg, FdFlag, fcntl};

    #[cfg(target_os = "linux")]
    let parent = nix::unistd::getpid();
    let before_exec = move || {
        #[cfg(target_os = "linux")]
        {
            nix::sys::prctl::set_pdeathsig(nix::sys::signal::Signal::SIGINT)?;
            // The parent may have died before the signal was set; then nobody will send it.
            if nix::unistd::getppid() != parent {
                return Err(nix::errno::Errno::ESRCH.into());
            }
        }
        fcntl(&alive, FcntlArg::F_SETFD(FdFlag::empty()))?;
        Ok(())
    };
    // SAFETY: the closure makes three system calls (prctl, getppid, fcntl), all async-signal-safe, and
    // neither allocates nor takes a lock: it only reads a pid and a descriptor moved into it.
    unsafe { command.pre_exec(before_exec) };
}
