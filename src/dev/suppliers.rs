//! One demo supplier's server for each supplier of the demo.

use super::demo::DemoSupplierFile;
use super::memory::{Memory, MemoryError, webhook_secret};
use super::supplier::{DemoSupplier, DemoSupplierError, DemoSupplierSettings};
use secrecy::SecretString;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

/// Long enough to see an order wait, short enough to wait for it.
const SHIP_AFTER: Duration = Duration::from_secs(3);

/// A demo supplier whose server runs.
#[derive(Debug)]
pub struct RunningSupplier {
    pub handle: String,
    pub name: String,
    pub server: DemoSupplier,
    pub secret: SecretString,
    /// The secret was made just now: nothing stored can know it.
    pub secret_is_new: bool,
}

/// Why a demo supplier does not run.
#[derive(Debug, thiserror::Error)]
pub enum SuppliersError {
    #[error(transparent)]
    Memory(#[from] MemoryError),
    #[error(transparent)]
    Supplier(#[from] DemoSupplierError),
}

/// Starts the server of one supplier. `app_origin` is where it reports shipments.
///
/// # Errors
/// It does not start.
pub fn start(
    supplier: &DemoSupplierFile,
    app_origin: &str,
    data_dir: &Path,
    memory: &mut Memory,
) -> Result<RunningSupplier, SuppliersError> {
    let handle = supplier.handle.clone();
    let name = format!("supplier_{handle}");
    let secret_is_new = memory.known_secret(&name).is_none();
    let secret = SecretString::from(memory.secret(&name, webhook_secret)?);
    let settings = DemoSupplierSettings {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, memory.port(&name).unwrap_or(0))),
        name: supplier.name.clone(),
        secret: secret.clone(),
        status_url: format!("{app_origin}/webhooks/suppliers/{handle}"),
        ship_after: SHIP_AFTER,
        journal: Some(data_dir.join(format!("{name}.journal"))),
    };
    let server = match DemoSupplier::start(settings.clone()) {
        // The port of last time is somebody else's now.
        Err(DemoSupplierError::Listen { .. }) => {
            let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            DemoSupplier::start(DemoSupplierSettings { listen, ..settings })?
        }
        started => started?,
    };
    memory.keep_port(&name, server.address().port())?;
    Ok(RunningSupplier { handle, name: supplier.name.clone(), server, secret, secret_is_new })
}
