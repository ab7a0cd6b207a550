//! CartFlux: the edge of the runtime.
//!
//! Requests come in here, read a store's published view or send its actor a command, and go out as
//! pages, JSON or live messages. No business rule and no SQL that writes lives in this crate.
//!
//! | room | what it is |
//! | --- | --- |
//! | [`server`] | [`server::Application::build`]: the same for the program and for tests |
//! | [`edge`] | what every handler can reach |
//! | [`settings`] | files, environment and flags, typed |
//! | [`hosts`] | host → surface and store: extractors that carry proof |
//! | [`session`] | who is asking |
//! | [`answers`] | how pages and answers are sent that are somebody's own |
//! | [`error`] | where an error becomes an answer |
//! | [`storefront`] | what shoppers see, and the store's API |
//! | [`merchant`] | what merchants see |
//! | [`staff`] | what the platform's staff see |
//! | [`live`] | the WebSocket |
//! | [`webhooks`] | what the payment provider and suppliers tell us |
//! | [`mail`] | what is written to merchants |
//! | [`media`] | the origin of pictures |
//! | [`plans`] | what merchants can subscribe to |
//! | [`presentation`] | texts, figures, templates, static files |
//! | [`dev`] | what `cargo run` adds |
//! | [`commands`] | the command line |
//! | [`logging`] | what the program says about itself |

pub mod answers;
pub mod commands;
pub mod dev;
pub mod edge;
pub mod error;
pub mod hosts;
pub mod input;
pub mod live;
pub mod logging;
pub mod mail;
pub mod media;
pub mod merchant;
pub mod operations;
pub mod pictures;
pub mod plans;
pub mod presentation;
pub mod server;
pub mod session;
pub mod settings;
pub mod staff;
pub mod storefront;
pub mod tracking;
pub mod webhooks;
