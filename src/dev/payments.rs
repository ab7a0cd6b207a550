//! Who takes payments in `dev`: the configured provider, or the simulator while there is none.

use super::memory::{Memory, MemoryError, webhook_secret};
use crate::settings::StripeSettings;
use payments::simulator::{RunningSimulator, Simulator, SimulatorError, SimulatorSettings};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

/// What the memory calls the simulator.
const PORT: &str = "payments";
/// Stripe's own API, which nobody needs to configure.
const STRIPE: &str = "https://api.stripe.com";

/// Why nobody takes payments.
#[derive(Debug, thiserror::Error)]
pub enum PaymentsError {
    #[error(
        "STRIPE_API_BASE is set and STRIPE_SECRET_KEY is not: set both, or neither for the payment simulator"
    )]
    NoKey,
    #[error(transparent)]
    Memory(#[from] MemoryError),
    #[error(transparent)]
    Simulator(#[from] SimulatorError),
}

/// Starts the simulator unless a provider is configured, and fills in what the settings leave open.
/// `webhook_url` is where we hear of payments.
///
/// # Errors
/// Half a configuration, or a simulator that does not start.
pub async fn start(
    stripe: &mut StripeSettings,
    webhook_url: String,
    data_dir: &Path,
    memory: &mut Memory,
) -> Result<Option<RunningSimulator>, PaymentsError> {
    if stripe.secret_key.is_some() {
        if stripe.webhook_secrets().is_empty() {
            tracing::warn!("STRIPE_WEBHOOK_SECRET is not set: no payment will be heard of");
        }
        return Ok(None);
    }
    if stripe.api_base.trim_end_matches('/') != STRIPE {
        return Err(PaymentsError::NoKey);
    }
    let secret_key = memory.secret("stripe_secret_key", || key("sk_test_"))?;
    let publishable_key = match &stripe.publishable_key {
        Some(configured) => configured.clone(),
        None => memory.secret("stripe_publishable_key", || key("pk_test_"))?,
    };
    let secret = match stripe.webhook_secrets().into_iter().next() {
        Some(configured) => configured,
        None => memory.secret("stripe_webhook_secret", webhook_secret)?.into(),
    };
    let settings = SimulatorSettings {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, memory.port(PORT).unwrap_or(0))),
        secret_key: secret_key.clone().into(),
        publishable_key: publishable_key.clone(),
        webhook_url: Some(webhook_url),
        webhook_secret: secret.clone(),
        journal: Some(data_dir.join("payments.journal")),
        public_base: None,
    };
    let simulator = match Simulator::start(settings.clone()).await {
        // The port of last time is somebody else's now.
        Err(SimulatorError::Listen { .. }) => {
            let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            Simulator::start(SimulatorSettings { listen, ..settings }).await?
        }
        started => started?,
    };
    if let Some(port) = port_of(&simulator.base_url()) {
        memory.keep_port(PORT, port)?;
    }
    stripe.api_base = simulator.base_url();
    stripe.secret_key = Some(secret_key.into());
    stripe.publishable_key = Some(publishable_key);
    stripe.webhook_secret = Some(secret);
    Ok(Some(simulator))
}

fn port_of(base: &str) -> Option<u16> {
    base.rsplit_once(':')?.1.parse().ok()
}

fn key(prefix: &str) -> String {
    format!("{prefix}{}", super::memory::password())
}
