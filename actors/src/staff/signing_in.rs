//! A password and a second factor, in one step: which of them was wrong is not told.

use super::{StaffAccounts, recovery, settle, totp};
use crate::accounts::AccountError;
use crate::tokens::{hash_token, write_token};
use commerce::account::EmailAddress;
use commerce::ids::SessionId;
use persistence::staff::audit::{self, Deed};
use persistence::staff::sessions::{self, StaffSession};
use persistence::staff::{self, StaffRow};
use secrecy::SecretString;
use serde_json::json;
use std::net::IpAddr;
use time::{Duration, OffsetDateTime};

/// How long a session lasts, whatever is done in it.
pub const SESSION_LASTS: Duration = Duration::hours(8);
/// How long a session lasts in which nothing is done.
pub const IDLE_LASTS: Duration = Duration::minutes(30);

/// What was shown beside the password.
#[derive(Clone, Copy)]
enum Second {
    Code { step: i64 },
    Recovery { hash: [u8; 32] },
}

/// The second factor that a text is, if it is one that has not been used.
fn second(staff: &StaffRow, typed: &str, now: OffsetDateTime) -> Option<Second> {
    let step = totp::step_of(&staff.totp_secret, typed, now);
    if let Some(step) = step.filter(|step| staff.totp_step.is_none_or(|last| *step > last)) {
        return Some(Second::Code { step });
    }
    let hash = recovery::hash(typed);
    let is_known = staff.recovery.iter().any(|known| known[..] == hash[..]);
    is_known.then_some(Second::Recovery { hash })
}

impl StaffAccounts {
    /// Signs in. Returns the session's token, which stands for it from then on.
    ///
    /// # Errors
    /// [`AccountError::WrongCredentials`], whatever of the three is wrong; too many tries.
    pub async fn sign_in(
        &self,
        email: &str,
        password: SecretString,
        code: &str,
        from: IpAddr,
    ) -> Result<SecretString, AccountError> {
        let email = EmailAddress::read(email).map_err(|_| AccountError::WrongCredentials)?;
        self.0.throttle.sign_in(&email, from)?;
        let known = self.of_email(&email).await?;
        let hash = known.as_ref().map(|staff| staff.password_hash.as_str());
        let fits = self.0.passwords.fits(password, hash).await?;
        let now = self.clock().now();
        let second = known.as_ref().and_then(|staff| second(staff, code, now));
        if let (true, Some(known), None) = (fits, &known, &second) {
            self.note_guess(known, now).await?;
        }
        let (true, Some(known), Some(second)) = (fits, known, second) else {
            return Err(AccountError::WrongCredentials);
        };
        let token = write_token(&self.clock().secret());
        let mut tx = self.database().system().await?;
        let begun = async {
            // Of two who come with one code at once, one is the first.
            let (is_first, by) = match second {
                Second::Code { step } => (staff::take_step(&mut tx, &known, step).await?, "code"),
                Second::Recovery { hash } => {
                    (staff::take_recovery(&mut tx, &known, &hash, now).await?, "recovery code")
                }
            };
            if !is_first {
                return Err(AccountError::WrongCredentials);
            }
            let id: SessionId = self.clock().new_id();
            sessions::begin(&mut tx, &known, id, &hash_token(&token), now, now - SESSION_LASTS).await?;
            let details = json!({"by": by});
            let deed = Deed { staff: Some(known.id), action: "staff.signed_in", tenant: None, details };
            audit::write(&mut tx, deed, now).await?;
            Ok(())
        };
        let begun = begun.await;
        settle(tx, begun).await?;
        Ok(token.into())
    }

    /// The session that the token is of, if it lives. It has been used by this.
    ///
    /// # Errors
    /// [`AccountError::SessionEnded`]; the database.
    pub async fn session(&self, token: &str) -> Result<StaffSession, AccountError> {
        let now = self.clock().now();
        let mut tx = self.database().system().await?;
        let seen =
            sessions::see(&mut tx, &hash_token(token), now, now - SESSION_LASTS, now - IDLE_LASTS).await;
        settle(tx, seen.map_err(AccountError::from)).await?.ok_or(AccountError::SessionEnded)
    }

    /// Ends a session; one that has ended already is well.
    ///
    /// # Errors
    /// The database.
    pub async fn end_session(&self, session: &StaffSession) -> Result<(), AccountError> {
        let mut tx = self.database().system().await?;
        let ended = sessions::end(&mut tx, session.session).await;
        settle(tx, ended.map(|_| ()).map_err(AccountError::from)).await
    }

    /// Somebody has the password and not the code: the others shall see it.
    async fn note_guess(&self, staff: &StaffRow, now: OffsetDateTime) -> Result<(), AccountError> {
        tracing::warn!(staff = %staff.id, "a right password came with a wrong code");
        let mut tx = self.database().system().await?;
        let details = json!({"with": "the right password"});
        let deed = Deed { staff: Some(staff.id), action: "staff.wrong_code", tenant: None, details };
        let written = audit::write(&mut tx, deed, now).await;
        settle(tx, written.map_err(AccountError::from)).await
    }

    async fn of_email(&self, email: &EmailAddress) -> Result<Option<StaffRow>, AccountError> {
        let mut tx = self.database().system().await?;
        let found = staff::of_email(&mut tx, email).await;
        tx.roll_back().await;
        Ok(found?)
    }
}
