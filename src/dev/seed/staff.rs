//! The demo's member of staff. Its second factor is told with the password: this is a demo, and nowhere else is one.

use super::{SeedError, settle};
use crate::dev::memory::{Memory, spoken_password, totp_secret};
use actors::accounts::hash_password;
use actors::clock::Clock;
use actors::staff::read_secret;
use commerce::account::EmailAddress;
use persistence::staff::{self, Factors};
use persistence::{Database, DbError};
use secrecy::SecretString;

/// A domain that nobody can have (RFC 2606).
pub(in crate::dev) const EMAIL: &str = "staff@cartflux.example";
/// What the memory calls the factors.
pub(in crate::dev) const PASSWORD: &str = "demo_staff_password";
pub(in crate::dev) const TOTP_SECRET: &str = "demo_staff_totp_secret";

/// Makes the account, or gives it the factors that this data directory remembers.
pub(super) async fn open(database: &Database, clock: &Clock, memory: &mut Memory) -> Result<(), SeedError> {
    let is_remembered = memory.known_secret(TOTP_SECRET).is_some();
    let password: SecretString = memory.secret(PASSWORD, spoken_password)?.into();
    let secret = memory.secret(TOTP_SECRET, totp_secret)?;
    let email = EmailAddress::stored(EMAIL.to_owned());
    let mut tx = database.system().await?;
    let known = staff::of_email(&mut tx, &email).await;
    tx.roll_back().await;
    if known?.is_some() && is_remembered {
        return Ok(());
    }
    let unreadable =
        || DbError::Decode { what: "the demo's second factor", detail: "not base 32".to_owned() };
    let factors = Factors {
        password_hash: hash_password(clock, &password)?,
        totp_secret: read_secret(&secret).ok_or_else(unreadable)?,
        totp_step: None,
        recovery: Vec::new(),
    };
    let mut tx = database.system().await?;
    let made = async {
        let id = staff::add(&mut tx, clock.new_id(), &email, "Demo staff", clock.now()).await?;
        staff::set_factors(&mut tx, id, factors).await.map(|_| ())
    };
    let made = made.await;
    settle(tx, made).await?;
    tracing::info!("made the demo's member of staff");
    Ok(())
}
