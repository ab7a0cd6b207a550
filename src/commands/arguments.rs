//! What can be written on the command line.

use super::{help, import_catalogue};
use crate::settings::{Profile, Settings, SettingsError, VARIABLES};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// A multi-tenant commerce runtime.
///
/// Without a command it runs the whole product on this machine: `cartflux dev`.
#[derive(Debug, Parser)]
#[command(name = "cartflux", version, after_long_help = help::settings())]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) flags: Flags,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Run the whole product on this machine, nothing prepared: Postgres, demo stores, payments, suppliers
    Dev,
    /// Run in production: every setting explicit, refuses to start on a missing or unsafe one
    Serve,
    /// Apply migrations to DATABASE_URL, make the roles, and exit
    Migrate,
    /// Load or refresh a supplier's products from a product CSV with Shopify's columns
    ImportCatalogue(import_catalogue::Wanted),
    /// Load reference rates of exchange from the European Central Bank's CSV
    ImportRates {
        /// As the bank publishes it: `Date`, then a column per currency
        file: PathBuf,
    },
    /// The platform's staff, who sign in at admin.DOMAIN
    #[command(subcommand)]
    Staff(StaffCommand),
}

#[derive(Debug, Subcommand)]
pub(super) enum StaffCommand {
    /// Add somebody, or have somebody set up anew: prints a link that works once, for 24 hours
    Add {
        /// Signs in under this address
        email: String,
        /// As the audit log calls them
        name: String,
    },
}

/// Flags of every command; they win over the environment.
#[derive(Debug, Args)]
pub(super) struct Flags {
    /// A file of settings, laid over the built-in ones
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Address and port of the server, instead of CARTFLUX_LISTEN
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// The platform's base domain, instead of CARTFLUX_DOMAIN
    #[arg(long, global = true, value_name = "DOMAIN")]
    domain: Option<String>,
    /// Where data is kept, instead of CARTFLUX_DATA_DIR
    #[arg(long, global = true, value_name = "DIRECTORY")]
    data_dir: Option<String>,
}

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum UnusableSettings {
    #[error("the file of --config cannot be used")]
    File(#[source] SettingsError),
    #[error("{name} cannot be used: {remedy}")]
    Named {
        /// The flag if it came from one, else the variable.
        name: &'static str,
        remedy: &'static str,
        #[source]
        source: Box<SettingsError>,
    },
    #[error(transparent)]
    Other(#[from] SettingsError),
}

impl Flags {
    /// Files, then the environment, then these flags.
    pub(super) fn settings(&self, profile: Profile) -> Result<Settings, UnusableSettings> {
        let loaded = Settings::load(profile, self.config.as_deref(), |variable| {
            let flag = match variable {
                "CARTFLUX_LISTEN" => &self.listen,
                "CARTFLUX_DOMAIN" => &self.domain,
                "CARTFLUX_DATA_DIR" => &self.data_dir,
                _ => &None,
            };
            flag.clone().or_else(|| Some(std::env::var_os(variable)?.to_string_lossy().into_owned()))
        });
        loaded.map_err(|error| self.named(error))
    }

    /// The reader of settings knows keys; people know variables and flags.
    fn named(&self, error: SettingsError) -> UnusableSettings {
        let SettingsError::Unreadable(unreadable) = &error else { return UnusableSettings::Other(error) };
        let said = unreadable.to_string();
        let is_set = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
        let guilty = VARIABLES.iter().find(|(_, key)| said.contains(&format!("`{key}`")));
        let guilty = guilty.map(|(variable, _)| (*variable, self.flag_of(variable)));
        match guilty {
            Some((variable, flag)) if is_set(variable) || flag.is_some() => {
                let name = flag.unwrap_or(variable);
                UnusableSettings::Named { name, remedy: remedy(variable), source: Box::new(error) }
            }
            _ if self.config.is_some() => UnusableSettings::File(error),
            _ => UnusableSettings::Other(error),
        }
    }

    /// The flag that was given for this variable.
    fn flag_of(&self, variable: &str) -> Option<&'static str> {
        match variable {
            "CARTFLUX_LISTEN" => self.listen.as_ref().map(|_| "--listen"),
            "CARTFLUX_DOMAIN" => self.domain.as_ref().map(|_| "--domain"),
            "CARTFLUX_DATA_DIR" => self.data_dir.as_ref().map(|_| "--data-dir"),
            _ => None,
        }
    }
}

/// What to write instead.
fn remedy(variable: &str) -> &'static str {
    match variable {
        "CARTFLUX_LISTEN" => "write an address and a port, like 127.0.0.1:8080",
        "CARTFLUX_LOG_FORMAT" => "write text or json",
        _ => "correct it, see `cartflux --help`",
    }
}
