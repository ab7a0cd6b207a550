//! The commands of the program.
//!
//! | command | what it does |
//! | --- | --- |
//! | [`crate::dev`] | the whole product on one machine; what runs when no command is named |
//! | [`serve`] | the product in production |
//! | [`migrate`] | brings the database up to date |
//! | [`import_catalogue`] | loads a supplier's products |
//! | [`import_rates`] | loads reference rates of exchange |
//! | `staff` | adds somebody to the platform's staff |
//!
//! Each of them ends with exit code 0, or says in one sentence on stderr what is wrong and ends with 1;
//! a command line that cannot be read ends with 2.

mod arguments;
pub mod database;
mod failure;
mod help;
pub mod import_catalogue;
pub mod import_rates;
mod migrate;
mod serve;
pub mod signals;
mod staff;

use crate::settings::{Profile, Settings};
use crate::{dev, logging};
use arguments::{Arguments, Command};
use clap::Parser;
use std::error::Error;
use std::process::ExitCode;
use tokio::runtime::Runtime;

/// Reads the command line and does what it says.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match perform(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cartflux: {}", failure::in_one_sentence(&*error));
            ExitCode::FAILURE
        }
    }
}

fn perform(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    // One TLS provider for everything; it is only refused when there is one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let command = arguments.command.unwrap_or(Command::Dev);
    let profile = match command {
        Command::Serve => Profile::Production,
        _ => Profile::Development,
    };
    let settings: Settings = arguments.flags.settings(profile)?;
    logging::start(&settings.log)?;
    match command {
        Command::Dev => Ok(dev::run(settings)?),
        Command::Serve => Ok(serve::run(settings)?),
        Command::Migrate => Ok(migrate::run(&settings)?),
        Command::ImportCatalogue(wanted) => Ok(import_catalogue::run(&settings, &wanted)?),
        Command::ImportRates { file } => Ok(import_rates::run(&settings, &file)?),
        Command::Staff(wanted) => Ok(staff::run(&settings, &wanted)?),
    }
}

/// A runtime for what happens before or beside the server. Migrations need one with several threads.
///
/// # Errors
/// The threads cannot be made.
pub fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .thread_name("preparing")
        .build()
}
