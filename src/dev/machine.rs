//! Starts everything in order, and stops it in the opposite one.

use super::announcement::Announcement;
use super::data_dir::{DataDir, DataDirError};
use super::database::{DevDatabase, DevDatabaseError};
use super::demo::{self, DemoFileError, DemoStoreFile, DemoSupplierFile};
use super::memory::{self, Memory, MemoryError};
use super::payments::{self, PaymentsError};
use super::pictures::{self, PictureError};
use super::seed::{SeedError, seed};
use super::suppliers::{self, RunningSupplier, SuppliersError};
use crate::commands::signals::StopRequest;
use crate::mail::Mailbox;
use crate::server::{Application, Parts, StartError};
use crate::settings::Settings;
use ::payments::simulator::RunningSimulator;
use actix_web::rt::System;
use actors::clock::Clock;
use persistence::{Database, DatabaseSettings};
use std::io::{self, Write};
use std::net::TcpListener;
use std::time::{Duration, Instant};
use tokio::runtime::{Handle, Runtime};

/// Why it does not run.
#[derive(Debug, thiserror::Error)]
pub enum DevError {
    #[error("starting the program's threads")]
    Threads(#[source] io::Error),
    #[error(
        "CARTFLUX_LISTEN {address} cannot be listened on: choose another address and port, or stop what listens there"
    )]
    Listen { address: std::net::SocketAddr, source: io::Error },
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    #[error(transparent)]
    Memory(#[from] MemoryError),
    #[error(transparent)]
    Database(#[from] DevDatabaseError),
    #[error(transparent)]
    Payments(#[from] PaymentsError),
    #[error(transparent)]
    Suppliers(#[from] SuppliersError),
    #[error(transparent)]
    Pictures(#[from] PictureError),
    #[error(transparent)]
    DemoFile(#[from] DemoFileError),
    #[error(transparent)]
    Seed(#[from] SeedError),
    #[error(transparent)]
    Server(#[from] StartError),
}

/// Runs the whole product on this machine until it is told to stop.
///
/// # Errors
/// Something cannot be started; what was started before it is stopped again.
pub fn run(mut settings: Settings) -> Result<(), DevError> {
    let began = Instant::now();
    let runtime = crate::commands::runtime().map_err(DevError::Threads)?;
    let stop = StopRequest::listen(runtime.handle()).map_err(DevError::Threads)?;
    let data_dir = DataDir::take(&settings.data.dir)?;
    settle_port(&mut settings)?;
    let mut memory = Memory::open(data_dir.path())?;
    let database = DevDatabase::open(&settings.database, &data_dir, &mut memory)?;
    settings.database.app_url = Some(database.app_url.clone());
    settings.database.service_url = Some(database.service_url.clone());
    settings.data.dir = data_dir.path().to_owned();
    if settings.session.signing_keys.is_none() {
        settings.session.signing_keys = Some(memory.secret("signing_keys", memory::signing_key)?.into());
    }
    let mut machine = Machine { settings, memory, database, simulator: None, suppliers: Vec::new() };
    let outcome = machine.start_and_serve(&runtime, &stop, began);
    machine.stop(&runtime);
    outcome
}

/// Others must know the port before the server has it.
fn settle_port(settings: &mut Settings) -> Result<(), DevError> {
    let address = settings.server.listen;
    let free = TcpListener::bind(address).and_then(|listener| listener.local_addr());
    settings.server.listen = free.map_err(|source| DevError::Listen { address, source })?;
    Ok(())
}

/// The simulator and the suppliers report to `app.DOMAIN`. Names below `localhost` they know themselves.
async fn warn_unless_known(domain: &str) {
    if domain == "localhost" || domain.ends_with(".localhost") {
        return;
    }
    let host = format!("app.{domain}");
    let looked_up = tokio::time::timeout(Duration::from_secs(3), tokio::net::lookup_host((&*host, 0))).await;
    if !matches!(looked_up, Ok(Ok(_))) {
        tracing::warn!(
            host,
            "this machine does not know the host: no payment or shipment will be heard of until it stands in /etc/hosts"
        );
    }
}

/// What runs, and what it knows.
struct Machine {
    settings: Settings,
    memory: Memory,
    database: DevDatabase,
    simulator: Option<RunningSimulator>,
    suppliers: Vec<RunningSupplier>,
}

type Files = (Vec<DemoSupplierFile>, Vec<DemoStoreFile>);

impl Machine {
    fn start_and_serve(
        &mut self,
        runtime: &Runtime,
        stop: &StopRequest,
        began: Instant,
    ) -> Result<(), DevError> {
        let files = (demo::suppliers()?, demo::stores()?);
        let started = runtime.block_on(async {
            tokio::select! {
                started = self.start(&files) => Some(started),
                () = stop.asked() => None,
            }
        });
        match started {
            Some(started) => started?,
            None => return Ok(()),
        }
        self.serve(&files.1, stop, began)
    }

    /// May be dropped at any point: what it has begun is continued by the next start.
    async fn start(&mut self, files: &Files) -> Result<(), DevError> {
        self.database.prepare().await?;
        let data_dir = self.settings.data.dir.clone();
        pictures::lay_out(&data_dir)?;
        let app_origin = self.settings.origin("app", self.settings.server.listen);
        warn_unless_known(&self.settings.server.domain).await;
        let webhook_url = format!("{app_origin}/webhooks/stripe");
        self.simulator =
            payments::start(&mut self.settings.stripe, webhook_url, &data_dir, &mut self.memory).await?;
        for file in &files.0 {
            self.suppliers.push(suppliers::start(file, &app_origin, &data_dir, &mut self.memory)?);
        }
        let connections = DatabaseSettings {
            app_url: self.database.app_url.clone(),
            service_url: self.database.service_url.clone(),
            app_connections: 1,
            service_connections: 1,
            wait: Duration::from_secs(10),
        };
        let database = Database::new(&connections, &Handle::current()).map_err(SeedError::from)?;
        Ok(seed(&database, &Clock::default(), files, &self.suppliers, &mut self.memory).await?)
    }

    fn serve(&self, stores: &[DemoStoreFile], stop: &StopRequest, began: Instant) -> Result<(), DevError> {
        let card_page = self.simulator.as_ref().map(RunningSimulator::public_base_url);
        let announcement = Announcement {
            settings: &self.settings,
            stores,
            suppliers: &self.suppliers,
            memory: &self.memory,
            card_page: card_page.as_deref(),
        };
        let demo = Some(announcement.for_machines());
        let mailbox = self.settings.mail.smtp_url.is_none().then(Mailbox::default);
        let parts = Parts { card_page: card_page.clone(), demo, mailbox, ..Parts::default() };
        System::new().block_on(async {
            let application = Application::build(self.settings.clone(), parts).await?;
            let address = application.address();
            // Nobody may be reading any more, which is no reason to stop.
            let _ = writeln!(io::stdout(), "{}", announcement.for_people(address));
            tracing::info!(%address, milliseconds = began.elapsed().as_millis(), "serving");
            Ok(application.run(stop.asked()).await?)
        })
    }

    /// The server and the stores have stopped already; those that they called follow, and Postgres last.
    fn stop(mut self, runtime: &Runtime) {
        for supplier in &mut self.suppliers {
            supplier.server.stop();
        }
        if let Some(simulator) = self.simulator.take() {
            runtime.block_on(simulator.stop());
        }
        if let Some(postgres) = &mut self.database.postgres {
            postgres.stop();
        }
    }
}
