//! The simulator over HTTP, as a stranger meets it.

mod api;
mod billing;
mod card_page;
mod deliveries;
mod restart;
mod strict_client;
