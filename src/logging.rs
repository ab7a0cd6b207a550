//! What the program says about itself: one subscriber, on stderr, as text for people or JSON for machines.
//!
//! stdout is left to what a command was asked for. Panics come through here too, so that they reach
//! whoever reads the log. Nobody's personal data is logged: whoever logs passes ids, never names.

use crate::settings::{LogFormat, LogSettings};
use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{self, IsTerminal};
use tracing_subscriber::EnvFilter;

/// Dependencies that tell more than anybody asked: only their warnings, unless the filter names them.
const QUIET: &str = "actix_http=warn,actix_server=warn,actix_web=warn,h2=warn,hyper=warn,hyper_util=warn,\
                     mio=warn,reqwest=warn,rustls=warn,tokio_postgres=warn";

/// The filter cannot be read, or there is a subscriber already.
#[derive(Debug, thiserror::Error)]
pub enum LoggingError {
    #[error(
        "RUST_LOG is {filter:?}, which is no filter: write a level, or TARGET=LEVEL pairs with commas between"
    )]
    Filter {
        filter: String,
        #[source]
        source: tracing_subscriber::filter::ParseError,
    },
    #[error("starting the log: {0}")]
    Twice(String),
}

/// Starts the log of the whole process, and sends panics to it.
///
/// # Errors
/// A filter that is none.
pub fn start(settings: &LogSettings) -> Result<(), LoggingError> {
    let filter = filter(&settings.filter)?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    let started = match settings.format {
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
        LogFormat::Text => builder.with_ansi(io::stderr().is_terminal()).try_init(),
    };
    started.map_err(|error| LoggingError::Twice(error.to_string()))?;
    std::panic::set_hook(Box::new(log_panic));
    Ok(())
}

/// What was asked for comes last, where it overrules [`QUIET`].
fn filter(asked: &str) -> Result<EnvFilter, LoggingError> {
    let wrong = |source| LoggingError::Filter { filter: asked.to_owned(), source };
    EnvFilter::builder().parse(format!("{QUIET},{asked}")).map_err(wrong)
}

fn log_panic(panic: &std::panic::PanicHookInfo<'_>) {
    let said = panic.payload_as_str().unwrap_or("no message");
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let thread = std::thread::current().name().unwrap_or("unnamed").to_owned();
    let backtrace = Backtrace::capture();
    if backtrace.status() == BacktraceStatus::Captured {
        tracing::error!(said, place, thread, %backtrace, "a thread panicked");
    } else {
        tracing::error!(said, place, thread, "a thread panicked");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_ours_alone_and_a_named_dependency_speaks() {
        assert!(filter("debug").unwrap().to_string().contains("hyper=warn"));
        let loud = filter("info,hyper=trace").unwrap().to_string();
        assert!(loud.contains("hyper=trace") && !loud.contains("hyper=warn"), "{loud}");
    }

    #[test]
    fn what_is_no_filter_is_named() {
        let error = filter("cartflux=loudly").unwrap_err();
        assert!(error.to_string().starts_with("RUST_LOG is \"cartflux=loudly\""), "{error}");
    }
}
