//! The server, in this process: the same [`Application`] as in production, on a thread of its own.

use crate::shopper::Shopper;
use crate::world::World;
use actors::Stores;
use actors::clock::Clock;
use actors::faults::Faults;
use cartflux::mail::Mailbox;
use cartflux::server::{Application, Parts};
use cartflux::settings::Settings;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::sync::oneshot;

/// A running server and everything around it.
pub struct TestApp {
    pub world: World,
    pub stores: Stores,
    pub clock: Clock,
    pub faults: Faults,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl TestApp {
    pub async fn start() -> Self {
        Self::in_world(World::new().await, |_| {}).await
    }

    /// With other settings.
    pub async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::in_world(World::new().await, change).await
    }

    pub async fn in_world(world: World, change: impl FnOnce(&mut Settings)) -> Self {
        log_as_asked();
        let mut settings = world.settings();
        settings.server.workers = 2;
        settings.runtime.shards = 2;
        change(&mut settings);
        let clock = Clock::default();
        let faults = Faults::default();
        let parts = Parts {
            clock: clock.clone(),
            faults: faults.clone(),
            card_page: Some(world.simulator.public_base_url()),
            demo: None,
            mailbox: Some(Mailbox::default()),
        };
        let (started, starting) = oneshot::channel();
        let (stop, stopping) = oneshot::channel::<()>();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let application = Application::build(settings, parts).await.unwrap();
                let _ = started.send(application.stores().clone());
                let stop = async move {
                    let _ = stopping.await;
                };
                application.run(stop).await.unwrap();
            });
        });
        let stores = tokio::time::timeout(Duration::from_secs(20), starting).await.unwrap().unwrap();
        Self { world, stores, clock, faults, stop: Some(stop), thread: Some(thread) }
    }

    /// Somebody who has just come to the store of that slug.
    #[must_use]
    pub fn shopper(&self, slug: &str) -> Shopper {
        self.world.shopper(slug)
    }

    /// An address on the merchant's host.
    #[must_use]
    pub fn merchant_url(&self, path: &str) -> String {
        format!("http://app.localhost:{}{path}", self.world.address.port())
    }

    /// An address on the staff's host.
    #[must_use]
    pub fn staff_url(&self, path: &str) -> String {
        format!("http://admin.localhost:{}{path}", self.world.address.port())
    }

    /// Stops in order and waits for it.
    pub async fn stop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            tokio::task::spawn_blocking(move || thread.join().unwrap()).await.unwrap();
        }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(self.stop.take());
    }
}

/// `RUST_LOG` makes a failing test talk; without it only what is wrong is said.
fn log_as_asked() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "error".into());
    // An error says that an earlier test of this process has done it.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_test_writer().try_init();
}
