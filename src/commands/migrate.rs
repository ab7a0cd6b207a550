//! `cartflux migrate`: makes the roles and brings the schema up to date.

use crate::dev::roles::{RoleUrlError, password_of};
use crate::settings::Settings;
use persistence::migrate::{MigrateError, RolePasswords, migrate};

/// Why nothing was migrated.
#[derive(Debug, thiserror::Error)]
pub(super) enum MigrateCommandError {
    #[error("starting the program's threads")]
    Threads(#[from] std::io::Error),
    #[error(
        "DATABASE_URL is not set: set it to the database as a role that may create roles and tables there"
    )]
    NoDatabase,
    #[error(transparent)]
    RoleUrl(#[from] RoleUrlError),
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}

/// Migrates, and says what it did. The passwords of the roles are those in their URLs, where set.
pub(super) fn run(settings: &Settings) -> Result<(), MigrateCommandError> {
    let urls = &settings.database;
    let admin = urls.url.as_ref().ok_or(MigrateCommandError::NoDatabase)?;
    let passwords = RolePasswords {
        app: password_of(urls.app_url.as_ref(), "CARTFLUX_APP_DATABASE_URL")?,
        service: password_of(urls.service_url.as_ref(), "CARTFLUX_SERVICE_DATABASE_URL")?,
    };
    let applied = super::runtime()?.block_on(migrate(admin, &passwords))?;
    match applied.as_slice() {
        [] => println!("the database is up to date"),
        names => println!("applied {}: {}", names.len(), names.join(", ")),
    }
    Ok(())
}
