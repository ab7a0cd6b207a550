//! The simulator's own thread, with its own actix system: it does not matter in which runtime, or in
//! none, the caller lives.

use super::book::Book;
use super::journal::Journal;
use super::running::RunningSimulator;
use super::shared::Shared;
use super::{SimulatorError, SimulatorSettings, deliveries, routes};
use actix_web::dev::ServerHandle;
use actix_web::rt::System;
use actix_web::web::Data;
use actix_web::{App, HttpServer};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use tokio::sync::oneshot;

/// How long a stop waits for requests that are being answered, in seconds.
const LAST_ANSWERS: u64 = 2;

pub(super) async fn start(settings: SimulatorSettings) -> Result<RunningSimulator, SimulatorError> {
    let book = open(&settings)?;
    let client = deliveries::client()?;
    let listen = settings.listen;
    let cannot_listen = |source| SimulatorError::Listen { address: listen, source };
    let listener = TcpListener::bind(listen).map_err(cannot_listen)?;
    let address = listener.local_addr().map_err(cannot_listen)?;
    let base = settings.public_base.as_ref().map(|base| base.trim_end_matches('/').to_owned());
    let shared = Arc::new(Shared::new(settings, base.unwrap_or_else(|| base_of(address)), book));
    let (ready, is_ready) = oneshot::channel();
    let for_thread = Arc::clone(&shared);
    let thread = std::thread::Builder::new()
        .name("payment-simulator".to_owned())
        .spawn(move || serve(for_thread, client, listener, ready))
        .map_err(cannot_listen)?;
    let handle = is_ready.await.map_err(|_| SimulatorError::Stopped)?.map_err(cannot_listen)?;
    Ok(RunningSimulator::new(shared, base_of(address), handle, thread))
}

fn open(settings: &SimulatorSettings) -> Result<Book, SimulatorError> {
    let Some(path) = &settings.journal else { return Ok(Book::default()) };
    Journal::open(path)
        .and_then(|journal| Book::open(Some(journal)))
        .map_err(|source| SimulatorError::Journal { path: path.clone(), source })
}

fn serve(
    shared: Arc<Shared>,
    client: reqwest::Client,
    listener: TcpListener,
    ready: oneshot::Sender<std::io::Result<ServerHandle>>,
) {
    System::new().block_on(async move {
        let data = Data::from(Arc::clone(&shared));
        let server = HttpServer::new(move || App::new().app_data(data.clone()).configure(routes::configure))
            .workers(1)
            .shutdown_timeout(LAST_ANSWERS)
            .disable_signals()
            .listen(listener);
        let server = match server {
            Ok(server) => server.run(),
            Err(error) => {
                let _starter_is_gone = ready.send(Err(error));
                return;
            }
        };
        let deliveries = actix_web::rt::spawn(deliveries::run(shared, client));
        if ready.send(Ok(server.handle())).is_ok()
            && let Err(error) = server.await
        {
            tracing::error!(%error, "the payment simulator stopped");
        }
        deliveries.abort();
    });
}

/// An address that can be connected to: one that listens everywhere is reached here.
fn base_of(mut address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        address.set_ip(Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{address}")
}
