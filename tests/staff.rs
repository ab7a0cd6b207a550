//! The platform's staff: how they come in, what is kept from everybody else, and what they do to stores.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "staff/apart.rs"]
mod apart;
#[path = "staff/colleague.rs"]
mod colleague;
#[path = "staff/coming_in.rs"]
mod coming_in;
#[path = "staff/looking.rs"]
mod looking;
#[path = "staff/sessions.rs"]
mod sessions;
#[path = "staff/setting_up.rs"]
mod setting_up;
#[path = "staff/suspending.rs"]
mod suspending;
