//! The live feed, as programs and dashboards use it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "live/access.rs"]
mod access;
#[path = "live/client.rs"]
mod client;
#[path = "live/following.rs"]
mod following;
#[path = "live/leaving.rs"]
mod leaving;
