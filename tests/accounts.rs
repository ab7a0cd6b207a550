//! Merchants' accounts: signing up and in, sessions, passwords, and whose stores are whose.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "accounts/account_page.rs"]
mod account_page;
#[path = "accounts/asking.rs"]
mod asking;
#[path = "accounts/forgery.rs"]
mod forgery;
#[path = "accounts/hostile.rs"]
mod hostile;
#[path = "accounts/matrix.rs"]
mod matrix;
#[path = "accounts/opening_stores.rs"]
mod opening_stores;
#[path = "accounts/ownership.rs"]
mod ownership;
#[path = "accounts/pages.rs"]
mod pages;
#[path = "accounts/passwords.rs"]
mod passwords;
#[path = "accounts/renewing.rs"]
mod renewing;
#[path = "accounts/resets.rs"]
mod resets;
#[path = "accounts/sessions.rs"]
mod sessions;
#[path = "accounts/signing_up.rs"]
mod signing_up;
#[path = "accounts/throttling.rs"]
mod throttling;
#[path = "accounts/tokens.rs"]
mod tokens;
