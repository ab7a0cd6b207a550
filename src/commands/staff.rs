//! `cartflux staff add`: a colleague, who sets the account up by the link that is printed.

use super::arguments::StaffCommand;
use super::database::{NotUsable, ServiceDatabase};
use crate::settings::Settings;
use actors::accounts::AccountError;
use actors::clock::Clock;
use secrecy::ExposeSecret;

/// Why nobody was added.
#[derive(Debug, thiserror::Error)]
pub(super) enum StaffError {
    #[error("starting the program's threads")]
    Threads(#[source] std::io::Error),
    #[error(transparent)]
    NotUsable(#[from] NotUsable),
    #[error("EMAIL or NAME cannot be used: write an e-mail address, and a name of at most 100 characters")]
    Unreadable,
    #[error(transparent)]
    Account(AccountError),
}

impl From<AccountError> for StaffError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Invalid(_) => StaffError::Unreadable,
            error => StaffError::Account(error),
        }
    }
}

/// Adds somebody, or has somebody set up anew, and prints the link.
pub(super) fn run(settings: &Settings, wanted: &StaffCommand) -> Result<(), StaffError> {
    let StaffCommand::Add { email, name } = wanted;
    let runtime = super::runtime().map_err(StaffError::Threads)?;
    let service = ServiceDatabase::open(settings, &runtime)?;
    let clock = Clock::default();
    let token = runtime.block_on(actors::staff::invite(&service.database, &clock, email, name))?;
    let origin = settings.origin("admin", settings.server.listen);
    println!("{origin}/set-up?token={}", token.expose_secret());
    eprintln!("cartflux: hand this link over by a safe way: it works once, for 24 hours");
    Ok(())
}
