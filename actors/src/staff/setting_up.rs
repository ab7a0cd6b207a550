//! An account of staff begins with a link that somebody at the command line hands over. Whoever opens it chooses a
//! password, takes a second factor along, and proves that it was taken.

use super::{StaffAccounts, recovery, settle, totp};
use crate::accounts::AccountError;
use crate::clock::Clock;
use crate::tokens::{hash_token, write_token};
use commerce::account::{EmailAddress, check_password};
use commerce::address::{FieldError, FieldProblem};
use commerce::ids::StaffId;
use persistence::Database;
use persistence::staff::audit::{self, Deed};
use persistence::staff::links::{self, SetUpLink};
use persistence::staff::{self, Factors};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use std::net::IpAddr;
use time::Duration;

/// How long a set-up link can be used.
pub const LINK_LASTS: Duration = Duration::hours(24);
const LONGEST_NAME: usize = 100;

/// Adds somebody to the staff, and makes the token of the link that sets the account up. For whoever is there
/// already it sets it up anew: until it is used, everything but the name stays as it was.
///
/// # Errors
/// The address or the name cannot be used; the database.
pub async fn invite(
    database: &Database,
    clock: &Clock,
    email: &str,
    name: &str,
) -> Result<SecretString, AccountError> {
    let email = EmailAddress::read(email)?;
    let name = name.trim();
    let code = match name.chars().count() {
        0 => Some(FieldProblem::Required),
        1..=LONGEST_NAME => None,
        _ => Some(FieldProblem::TooLong),
    };
    if let Some(code) = code {
        return Err(FieldError { field: "name", code }.into());
    }
    let now = clock.now();
    let token = write_token(&clock.secret());
    let secret = clock.secret()[..totp::SECRET].to_vec();
    let mut tx = database.system().await?;
    let invited = async {
        let id = staff::add(&mut tx, clock.new_id::<StaffId>(), &email, name, now).await?;
        links::insert(&mut tx, id, &hash_token(&token), secret, now + LINK_LASTS).await?;
        let details = json!({"member": id, "name": name});
        let deed = Deed { staff: None, action: "staff.invited", tenant: None, details };
        audit::write(&mut tx, deed, now).await?;
        Ok::<_, AccountError>(())
    };
    let invited = invited.await;
    settle(tx, invited).await?;
    Ok(token.into())
}

impl StaffAccounts {
    /// What the link of this token offers.
    ///
    /// # Errors
    /// [`AccountError::NotFound`]: it is used or over, or there never was one.
    pub async fn set_up_link(&self, token: &str) -> Result<SetUpLink, AccountError> {
        let mut tx = self.database().system().await?;
        let found = links::find(&mut tx, &hash_token(token), self.clock().now()).await;
        tx.roll_back().await;
        found?.ok_or(AccountError::NotFound("link"))
    }

    /// Sets the account up. Returns its recovery codes, which nobody is shown again.
    ///
    /// # Errors
    /// [`AccountError::Invalid`] names `password` or `code`; the link is used or over; too many tries.
    pub async fn set_up(
        &self,
        token: &str,
        password: SecretString,
        code: &str,
        from: IpAddr,
    ) -> Result<Vec<String>, AccountError> {
        self.0.throttle.ask(from)?;
        let SetUpLink { staff: member, email, totp_secret, .. } = self.set_up_link(token).await?;
        let now = self.clock().now();
        let mut errors = Vec::new();
        if let Err(error) = check_password("password", password.expose_secret(), Some(&email)) {
            errors.push(error);
        }
        let step = totp::step_of(&totp_secret, code, now);
        if step.is_none() {
            errors.push(FieldError { field: "code", code: FieldProblem::Invalid });
        }
        if !errors.is_empty() {
            return Err(AccountError::Invalid(errors));
        }
        let codes = recovery::make(self.clock());
        let factors = Factors {
            password_hash: self.0.passwords.hash(password).await?,
            totp_secret,
            totp_step: step,
            recovery: codes.iter().map(|code| recovery::hash(code)).collect(),
        };
        let mut tx = self.database().system().await?;
        let set_up = async {
            let is_first = links::use_up(&mut tx, &hash_token(token), now).await?;
            if !is_first || !staff::set_factors(&mut tx, member, factors).await? {
                return Err(AccountError::NotFound("link"));
            }
            let deed = Deed { staff: Some(member), action: "staff.set_up", tenant: None, details: json!({}) };
            audit::write(&mut tx, deed, now).await?;
            Ok(codes)
        };
        let set_up = set_up.await;
        settle(tx, set_up).await
    }
}
