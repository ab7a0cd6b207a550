//! A small server that speaks like Stripe, for development, for tests and for trying the product out
//! without an account at Stripe.
//!
//! It is strict where Stripe is strict: unknown, missing or badly typed parameters are refused, a
//! repeated idempotency key gets the stored answer, the same key with other parameters is an error, and
//! events are signed and repeated until they are accepted. With a journal, all of it survives a kill.
//!
//! It moves no money, knows only the part of Stripe that this product uses, and takes every well-formed
//! account id for an account that may sell. Its pages and `/simulator/…` trust whoever can reach them:
//! it is not meant to be reachable from outside.

mod access;
mod actions;
mod answering;
mod billing;
mod book;
mod card_page;
pub(crate) mod chance;
pub(crate) mod clock;
mod deliveries;
mod entry;
mod form;
mod journal;
mod loopback;
mod model;
mod objects;
mod onboarding;
mod refusal;
mod routes;
mod running;
mod schema;
mod server;
mod shared;

pub use card_page::card_page_url;
pub use model::{Charge, ClientSecret, Decline, Intent, IntentStatus, SimulatedRefund};
pub use running::RunningSimulator;
pub use shared::{Fault, RecordedRequest};

use secrecy::SecretString;
use std::net::SocketAddr;
use std::path::PathBuf;

/// How a simulator is to run.
#[derive(Clone, Debug)]
pub struct SimulatorSettings {
    /// Port 0 takes any free one.
    pub listen: SocketAddr,
    /// What the gateway signs in with, `sk_…`.
    pub secret_key: SecretString,
    /// What a browser signs in with, together with one payment's client secret.
    pub publishable_key: String,
    /// Where events go. Without it they wait.
    pub webhook_url: Option<String>,
    /// Signs the events.
    pub webhook_secret: SecretString,
    /// A file that remembers everything, so that a restart goes on where a kill interrupted. Without it
    /// everything is forgotten at the end.
    pub journal: Option<PathBuf>,
    /// How browsers reach the simulator's pages, where that differs from `listen`.
    pub public_base: Option<String>,
}

/// Why a simulator does not start, or does not do what a test asks of it.
#[derive(Debug, thiserror::Error)]
pub enum SimulatorError {
    #[error("the payment simulator cannot listen on {address}")]
    Listen {
        address: SocketAddr,
        #[source]
        source: std::io::Error,
    },
    #[error("the payment simulator's journal {} cannot be used", path.display())]
    Journal {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error("the payment simulator's client for webhooks cannot be built")]
    Client(#[source] reqwest::Error),
    #[error("the payment simulator stopped while it was starting")]
    Stopped,
    /// What was asked for in process would have been refused over HTTP too.
    #[error("the payment simulator refuses: {0}")]
    Refused(String),
}

/// Starts simulators.
#[derive(Debug)]
pub struct Simulator;

impl Simulator {
    /// Starts one on a thread of its own, so that it can be started from any runtime. It answers when
    /// this returns.
    ///
    /// # Errors
    /// See [`SimulatorError`].
    pub async fn start(settings: SimulatorSettings) -> Result<RunningSimulator, SimulatorError> {
        server::start(settings).await
    }
}

#[cfg(test)]
mod tests;
