//! Being told to stop, by Ctrl-C or SIGTERM: the first time it is a request, the second time an order.

use std::future::Future;
use std::io;
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// What a shell expects of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;
/// A terminal and the program that started us may both pass on the same Ctrl-C: that is not twice.
const ECHO: Duration = Duration::from_millis(250);

/// Whether somebody asked to stop. Clones hear the same.
#[derive(Clone, Debug)]
pub struct StopRequest(watch::Receiver<bool>);

impl StopRequest {
    /// Listens from now on; `runtime` must live as long as signals are to be heard.
    ///
    /// # Errors
    /// The system refuses to tell of signals.
    pub fn listen(runtime: &Handle) -> io::Result<Self> {
        let _context = runtime.enter();
        let mut signals = Signals {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        };
        let (asked, heard) = watch::channel(false);
        runtime.spawn(async move {
            signals.next().await;
            let first = Instant::now();
            let _ = asked.send(true);
            eprintln!("cartflux: stopping; once more stops at once");
            while first.elapsed() < ECHO {
                signals.next().await;
            }
            // Whatever was acknowledged is durable, and the embedded Postgres ends with this process.
            std::process::exit(INTERRUPTED);
        });
        Ok(Self(heard))
    }

    /// Waits until somebody asks.
    pub fn asked(&self) -> impl Future<Output = ()> + use<> {
        let mut heard = self.0.clone();
        async move {
            if heard.wait_for(|asked| *asked).await.is_err() {
                // Nobody listens any more, so nobody can ask.
                std::future::pending::<()>().await;
            }
        }
    }

    /// Whether somebody has asked already.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }
}

struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
