//! The figures of the product, each beside its limit, in one run. `bin/bench` builds and starts it.
//!
//! Every figure names what somebody does, and asserts what they get while it measures. A figure and its
//! limit take turns in short rounds, because this machine's disks and neighbours change from minute to
//! minute; what is reported is the median of the rounds' ratios, with the lowest and the highest.

#![expect(clippy::float_arithmetic, reason = "what is measured is no money")]

mod bed;
mod carts;
mod figure;
mod figures;
mod limits;
mod load;
mod pgbench;
mod process;
mod report;
mod server;

use anyhow::Result;
use bed::Bed;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Measures the product beside its limits")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Hidden>,
    /// Only figures whose room has one of these words in its name.
    only: Vec<String>,
    /// Where the results are written.
    #[arg(long, default_value = "target/bench-results")]
    results: PathBuf,
}

#[derive(Subcommand)]
enum Hidden {
    #[command(hide = true)]
    Limit(limits::Limit),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Some(Hidden::Limit(limit)) => limits::serve(limit),
        None => measure(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:?}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn measure(arguments: &Arguments) -> Result<()> {
    let bed = Bed::make()?;
    let figures = figures::all(&bed, &arguments.only).await;
    let cleared = bed.clear();
    report::report(&figures?, &arguments.results)?;
    cleared
}
