//! `cartflux serve`: the product in production.

use super::database::{self, NotUsable};
use super::signals::StopRequest;
use crate::server::{Application, Parts, StartError};
use crate::settings::Settings;
use actix_web::rt::System;
use persistence::{Database, DatabaseSettings, RoleError};
use std::time::Duration;

/// Why it does not serve.
#[derive(Debug, thiserror::Error)]
pub(super) enum ServeError {
    #[error("starting the program's threads")]
    Threads(#[from] std::io::Error),
    #[error(transparent)]
    Roles(#[from] RoleError),
    #[error(transparent)]
    Database(#[from] NotUsable),
    #[error(transparent)]
    Server(#[from] StartError),
}

/// Serves until it is told to stop.
pub(super) fn run(settings: Settings) -> Result<(), ServeError> {
    let runtime = super::runtime()?;
    let stop = StopRequest::listen(runtime.handle())?;
    runtime.block_on(check_database(&settings))?;
    System::new().block_on(async {
        let application = Application::build(settings, Parts::default()).await?;
        tracing::info!(address = %application.address(), "serving");
        application.run(stop.asked()).await
    })?;
    Ok(())
}

/// Who we are there first, then whether everything is there.
async fn check_database(settings: &Settings) -> Result<(), ServeError> {
    let urls = &settings.database;
    let (Some(app_url), Some(service_url)) = (&urls.app_url, &urls.service_url) else {
        // The settings for production have been checked, so this is for their absence in a test.
        return Err(StartError::Missing("CARTFLUX_APP_DATABASE_URL").into());
    };
    let connections = DatabaseSettings {
        app_url: app_url.clone(),
        service_url: service_url.clone(),
        app_connections: 1,
        service_connections: 1,
        wait: Duration::from_secs(10),
    };
    let database =
        Database::new(&connections, &tokio::runtime::Handle::current()).map_err(NotUsable::from)?;
    database.check_roles().await?;
    Ok(database::check_migrations(&database).await?)
}
