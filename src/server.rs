//! Puts the product together: the same for the program and for tests.

use crate::edge::Edge;
use crate::error::Problem;
use crate::hosts::{OnSurface, Surface};
use crate::mail::{Mailbox, Post, Way, WrongUrl};
use crate::operations;
use crate::operations::metrics::Metrics;
use crate::session::access::{SigningKeys, WrongKeys};
use crate::session::renewing::renewing;
use crate::settings::Settings;
use crate::storefront::pages::Pages;
use crate::{live, media, merchant, operations::headers, staff, storefront, webhooks};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpServer, web};
use actors::accounts::{AccountError, Accounts};
use actors::clock::Clock;
use actors::faults::Faults;
use actors::staff::StaffAccounts;
use actors::{StoreError, Stores, StoresParts};
use commerce::plan::PlansError;
use commerce::tax::VatRates;
use payments::{Gateway, GatewaySettings, PaymentError};
use persistence::{Database, DatabaseSettings, DbError};
use std::future::Future;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Handle, Runtime};
use tracing_actix_web::TracingLogger;

/// What differs between the program and tests.
#[derive(Default)]
pub struct Parts {
    pub clock: Clock,
    pub faults: Faults,
    pub card_page: Option<String>,
    pub demo: Option<serde_json::Value>,
    /// Where mails are kept instead of being sent.
    pub mailbox: Option<Mailbox>,
}

/// The server could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("{0} is not set: set it, see `cartflux --help`")]
    Missing(&'static str),
    #[error("CARTFLUX_LISTEN {address} cannot be listened on: {source}")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error(transparent)]
    Roles(#[from] persistence::RoleError),
    #[error("the payment gateway cannot be used: check STRIPE_API_BASE and STRIPE_SECRET_KEY: {0}")]
    Gateway(#[from] PaymentError),
    #[error(
        "the database cannot be used: check CARTFLUX_APP_DATABASE_URL and CARTFLUX_SERVICE_DATABASE_URL: {0}"
    )]
    Database(#[from] DbError),
    #[error("the stores cannot start: {0}")]
    Stores(#[from] StoreError),
    #[error("CARTFLUX_SIGNING_KEYS {0}")]
    Keys(#[from] WrongKeys),
    #[error(transparent)]
    Mail(#[from] WrongUrl),
    #[error("mail.from is no address: {0}")]
    Sender(#[from] lettre::address::AddressError),
    #[error("the accounts cannot start: {0}")]
    Accounts(#[from] AccountError),
    #[error("config/vat.toml: {0}")]
    VatRates(String),
    #[error("config/plans.toml: {0}")]
    Plans(#[from] PlansError),
    #[error("starting the server: {0}")]
    Server(#[from] std::io::Error),
}

/// A server that is bound and ready, and not yet running.
pub struct Application {
    edge: web::Data<Edge>,
    listener: TcpListener,
    /// Held for its end.
    _background: Background,
}

/// The runtime of database connections, effects and sweeps. It ends without blocking, for it is dropped
/// where nothing may block.
struct Background(Option<Runtime>);

impl Background {
    fn start() -> std::io::Result<(Self, Handle)> {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        let runtime = builder.worker_threads(2).enable_all().thread_name("background").build()?;
        let handle = runtime.handle().clone();
        Ok((Self(Some(runtime)), handle))
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl Application {
    /// Connects, checks, starts the runtime and binds. Must be called inside an actix system.
    ///
    /// # Errors
    /// What cannot be used, and which setting to change.
    pub async fn build(settings: Settings, parts: Parts) -> Result<Application, StartError> {
        let metrics = Metrics::install();
        let listener = listen(settings.server.listen)?;
        let listening = listener.local_addr()?;
        let (background, handle) = Background::start()?;
        let database = Database::new(&database_settings(&settings)?, &handle)?;
        database.check_roles().await?;
        let secret_key =
            settings.stripe.secret_key.clone().ok_or(StartError::Missing("STRIPE_SECRET_KEY"))?;
        let gateway =
            Gateway::new(&GatewaySettings { api_base: settings.stripe.api_base.clone(), secret_key })?;
        let visitor_key = parts.clock.new_key();
        let keys = settings.session.signing_keys.as_ref();
        let signing_keys = SigningKeys::read(keys.ok_or(StartError::Missing("CARTFLUX_SIGNING_KEYS"))?)?;
        let post = Arc::new(post(&settings, listening, &parts)?);
        let plans = Arc::new(crate::plans::built_in()?);
        let accounts =
            Accounts::start(database.clone(), parts.clock.clone(), Arc::clone(&plans), post, &handle)?;
        let stores = Stores::start(StoresParts {
            settings: (&settings.runtime).into(),
            database,
            gateway,
            clock: parts.clock,
            faults: parts.faults,
            vat_rates: Arc::new(vat_rates()?),
            plans,
            background: handle,
        })
        .await?;
        let edge = Edge {
            publishable_key: settings.stripe.publishable_key.clone().unwrap_or_default(),
            webhook_secrets: settings.stripe.webhook_secrets(),
            staff: StaffAccounts::new(stores.clone())?,
            stores,
            accounts,
            signing_keys,
            mailbox: parts.mailbox,
            listening,
            pages: Pages::new(settings.server.page_cache_megabytes << 20),
            card_page: parts.card_page,
            visitor_key,
            metrics,
            live: live::closing::Sessions::default(),
            demo: parts.demo,
            settings,
        };
        Ok(Self { edge: web::Data::new(edge), listener, _background: background })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.edge.listening
    }

    /// The runtime behind it, for tests.
    #[must_use]
    pub fn stores(&self) -> &Stores {
        &self.edge.stores
    }

    /// Serves until `stop` is done, then ends in order: no new requests, the running ones finish, the
    /// stores flush, the threads are joined.
    ///
    /// # Errors
    /// The server cannot be started.
    pub async fn run(self, stop: impl Future<Output = ()>) -> Result<(), StartError> {
        let edge = self.edge.clone();
        let patience = Duration::from_secs(edge.settings.server.shutdown_seconds);
        let workers = match edge.settings.server.workers {
            0 => std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
            workers => workers,
        };
        let shared = edge.clone();
        let server = HttpServer::new(move || {
            let server = &shared.settings.server;
            App::new()
                .app_data(shared.clone())
                .app_data(web::PayloadConfig::new(server.body_limit))
                // An id that is none leads nowhere, like one that nobody has.
                .app_data(web::PathConfig::default().error_handler(|_, _| Problem::not_found().into()))
                .wrap(from_fn(storefront::errors::pages_for_people))
                .wrap(Compress::default())
                .wrap(headers::security(server.scheme))
                .wrap(from_fn(operations::request_ids))
                .wrap(from_fn(operations::heads))
                .wrap(TracingLogger::<operations::RequestSpan>::new())
                .wrap(from_fn(storefront::front::kept_pages))
                .configure(|config| routes(&server.domain, config))
        })
        .workers(workers)
        .shutdown_timeout(edge.settings.server.shutdown_seconds)
        .disable_signals()
        .listen(self.listener)?
        .run();
        let handle = server.handle();
        let serving = actix_web::rt::spawn(server);
        stop.await;
        tracing::info!("stopping");
        edge.live.close();
        handle.stop(true).await;
        if let Ok(Err(error)) = serving.await {
            tracing::error!(%error, "the server ended badly");
        }
        edge.stores.shut_down(patience).await;
        Ok(())
    }
}

/// Every route of the product.
fn routes(domain: &str, routes: &mut web::ServiceConfig) {
    let on = |surface| OnSurface { surface, domain: domain.to_owned() };
    operations::routes(routes);
    routes
        .service(web::scope("").guard(on(Surface::Merchant)).wrap(from_fn(renewing)).configure(|routes| {
            webhooks::routes(routes);
            live::routes(routes);
            merchant::routes(routes);
            storefront::preview_routes(routes);
        }))
        .service(web::scope("").guard(on(Surface::Media)).configure(media::routes))
        .service(web::scope("").guard(on(Surface::Staff)).configure(staff::routes))
        .service(web::scope("").guard(on(Surface::Platform)).configure(merchant::platform_routes))
        .service(web::scope("").configure(storefront::routes))
        .default_service(web::to(operations::nothing_here));
}

fn post(settings: &Settings, listening: SocketAddr, parts: &Parts) -> Result<Post, StartError> {
    let from = match &settings.mail.from {
        Some(from) => from.parse()?,
        None => format!("CartFlux <no-reply@{}>", settings.server.domain).parse()?,
    };
    let way = match (parts.mailbox.clone(), &settings.mail.smtp_url) {
        (Some(mailbox), _) => Way::Kept(mailbox),
        (None, Some(url)) => Way::smtp(url)?,
        (None, None) => return Err(StartError::Missing("SMTP_URL")),
    };
    Ok(Post { origin: settings.origin("app", listening), from, clock: parts.clock.clone(), way })
}

fn listen(address: SocketAddr) -> Result<TcpListener, StartError> {
    TcpListener::bind(address).map_err(|source| StartError::Listen { address, source })
}

fn database_settings(settings: &Settings) -> Result<DatabaseSettings, StartError> {
    let database = &settings.database;
    Ok(DatabaseSettings {
        app_url: database.app_url.clone().ok_or(StartError::Missing("CARTFLUX_APP_DATABASE_URL"))?,
        service_url: database
            .service_url
            .clone()
            .ok_or(StartError::Missing("CARTFLUX_SERVICE_DATABASE_URL"))?,
        app_connections: database.app_connections,
        service_connections: database.service_connections,
        wait: Duration::from_millis(database.wait_milliseconds),
    })
}

/// The rates that the program was built with.
fn vat_rates() -> Result<VatRates, StartError> {
    #[derive(serde::Deserialize)]
    struct File {
        rate: Vec<Row>,
    }
    #[derive(serde::Deserialize)]
    struct Row {
        country: commerce::address::CountryCode,
        from: String,
        percent: String,
    }
    let wrong = |error: String| StartError::VatRates(error);
    let file: File =
        toml::from_str(include_str!("../config/vat.toml")).map_err(|error| wrong(error.to_string()))?;
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let rows = file.rate.into_iter().map(|row| {
        let from = time::Date::parse(&row.from, format).map_err(|error| wrong(error.to_string()))?;
        let rate = commerce::money::BasisPoints::parse_percent(&row.percent)
            .map_err(|error| wrong(error.to_string()))?;
        Ok((row.country, from, rate))
    });
    Ok(VatRates::new(rows.collect::<Result<Vec<_>, StartError>>()?))
}
