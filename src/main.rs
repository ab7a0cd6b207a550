//! The program: see [`cartflux::commands`].

use std::process::ExitCode;

fn main() -> ExitCode {
    cartflux::commands::run()
}
