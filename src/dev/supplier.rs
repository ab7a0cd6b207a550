//! A demo supplier: takes purchase orders, and ships them after a while.
//!
//! It stands at the other end of the signed protocol, so it knows nothing of CartFlux's inside and
//! could run anywhere. Each purchase order is accepted once, a repetition is answered 409, and what it
//! promised to ship it reports even after a restart. Tests make it fail in the ways suppliers do.
//!
//! | request | answer |
//! | --- | --- |
//! | `POST /orders` | 201 accepted · 409 had it already · 401 bad signature · 422 refused or unreadable |
//! | `GET /orders` | `{"items": [{purchase_order, order_number, deliveries, status, body}]}`, in order of arrival |
//! | `GET /track/{number}` | where the tracking links of shipments lead |

mod books;
mod faults;
mod journal;
mod shipping;
mod signature;
mod web;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use books::Books;
pub use books::{OrderStatus, ReceivedOrder};
use faults::Faults;
use secrecy::{ExposeSecret, SecretString};
use shipping::Reporter;
use signature::Signer;
use thiserror::Error;
use time::OffsetDateTime;
use tokio::sync::oneshot;

/// What a demo supplier needs to know.
#[derive(Debug, Clone)]
pub struct DemoSupplierSettings {
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Its name, for logs and as the carrier of its parcels.
    pub name: String,
    /// The Standard Webhooks secret that both sides share: `whsec_` and base64.
    pub secret: SecretString,
    /// CartFlux's `POST /webhooks/suppliers/{supplier}` for this supplier.
    pub status_url: String,
    /// How long after accepting an order it reports the shipment.
    pub ship_after: Duration,
    /// The file that remembers across restarts; unset: forgets.
    pub journal: Option<PathBuf>,
}

/// Why a demo supplier could not be started.
#[derive(Debug, Error)]
pub enum DemoSupplierError {
    /// The address is taken or not ours.
    #[error("listening on {listen} for the demo supplier: choose another address or stop what listens there")]
    Listen {
        /// The address.
        listen: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The journal cannot be used.
    #[error("opening the demo supplier's journal {}: repair it or move it away to begin anew", path.display())]
    Journal {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: io::Error,
    },
    /// The secret is not one.
    #[error("reading the demo supplier's secret: it must be `whsec_` and base64")]
    Secret,
    /// The address to report to is not one, or no HTTP client could be made.
    #[error("preparing reports to {status_url}: check that it is a complete http address")]
    StatusUrl {
        /// The address.
        status_url: String,
        /// What is wrong with it.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The server did not start.
    #[error("starting the demo supplier's server")]
    Server(#[source] io::Error),
}

/// A running demo supplier; stopped when dropped.
#[derive(Debug)]
pub struct DemoSupplier {
    address: SocketAddr,
    supplier: Arc<Supplier>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the handlers and the reports share.
#[derive(Debug)]
struct Supplier {
    name: String,
    address: SocketAddr,
    signer: Signer,
    reporter: Reporter,
    ship_after: Duration,
    books: Mutex<Books>,
    faults: Faults,
}

impl DemoSupplier {
    /// Starts the server in a thread of its own; it takes orders when this returns.
    ///
    /// # Errors
    /// When the address, the journal, the secret or the status URL cannot be used.
    pub fn start(settings: DemoSupplierSettings) -> Result<Self, DemoSupplierError> {
        let listen = settings.listen;
        let listening = |source| DemoSupplierError::Listen { listen, source };
        let listener = TcpListener::bind(listen).map_err(listening)?;
        let address = listener.local_addr().map_err(listening)?;
        let signer = Signer::new(settings.secret.expose_secret()).ok_or(DemoSupplierError::Secret)?;
        let reporter = Reporter::new(settings.status_url)?;
        let books = Books::open(settings.journal)?;
        let supplier = Arc::new(Supplier {
            name: settings.name,
            address,
            signer,
            reporter,
            ship_after: settings.ship_after,
            books: Mutex::new(books),
            faults: Faults::default(),
        });
        let (stop, stopped) = oneshot::channel();
        let (started, starting) = mpsc::sync_channel(1);
        let shared = Arc::clone(&supplier);
        let serve =
            move || actix_web::rt::System::new().block_on(web::serve(listener, shared, started, stopped));
        let thread = thread::Builder::new().name("demo-supplier".into()).spawn(serve);
        let thread = thread.map_err(DemoSupplierError::Server)?;
        let gone = |_| Err(io::Error::other("its thread ended"));
        starting.recv().unwrap_or_else(gone).map_err(DemoSupplierError::Server)?;
        Ok(Self { address, supplier, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where purchase orders go (POST) and are listed (GET).
    #[must_use]
    pub fn orders_url(&self) -> String {
        format!("http://{}/orders", self.address)
    }

    /// Every purchase order it received, in order of arrival.
    #[must_use]
    pub fn orders(&self) -> Vec<ReceivedOrder> {
        self.supplier.books().list()
    }

    /// The next `count` signed orders are answered 500 and not written down.
    pub fn fail_next(&self, count: usize) {
        self.supplier.faults.fail.set(count);
    }

    /// The next `count` new orders are refused with 422, for good.
    pub fn reject_next(&self, count: usize) {
        self.supplier.faults.reject.set(count);
    }

    /// The next `count` signed orders are dealt with durably but never answered.
    pub fn stall_next(&self, count: usize) {
        self.supplier.faults.stall.set(count);
    }

    /// Stops at once: requests in progress are cut off, as by a crash. Blocks until its thread has
    /// ended; does nothing the second time.
    pub fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // Nobody listens if the server ended by itself; then there is nothing to stop.
            let _ = stop.send(());
        }
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!(supplier = %self.supplier.name, "the demo supplier's thread panicked");
        }
    }
}

impl Drop for DemoSupplier {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The supplier's own clock: signatures are judged by the real time, whatever CartFlux's tests do to theirs.
#[expect(clippy::disallowed_methods, reason = "the supplier is the outside world and has its own clock")]
fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

impl Supplier {
    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
