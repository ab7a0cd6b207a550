//! The program as whoever types its commands sees it: child processes, their words and their exit codes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

mod catalogue;
mod dev;
mod help;
mod settings;
mod support;
