//! Signing in, staying signed in, being signed out.
//!
//! A session is renewed by a refresh token that works once. One that comes back was in two hands, and
//! nobody can tell which of them is the owner's: the session ends (RFC 9700, 4.14.2).

use super::{AccountError, Accounts, tokens};
use commerce::account::{EmailAddress, SESSION_DAYS, SESSION_LASTS};
use commerce::ids::{AccountId, SessionId};
use persistence::AccountTx;
use persistence::accounts::sessions::{self, LivingSession, NewSession, Presented, SessionRow};
use persistence::accounts::{self, AccountRow};
use secrecy::SecretString;
use std::net::IpAddr;
use time::{Duration, OffsetDateTime};

/// For so long a page's successor is given again.
const MOMENT: Duration = Duration::seconds(30);

/// Who asks, as far as the connection tells.
#[derive(Clone, Debug)]
pub struct Asker {
    pub from: IpAddr,
    /// As the browser names itself, shortened.
    pub device: String,
}

/// A session that was begun or renewed.
#[derive(Debug)]
pub struct Granted {
    pub session: LivingSession,
    /// Works once, for [`SESSION_LASTS`].
    pub refresh_token: SecretString,
}

impl Accounts {
    /// Signs in.
    ///
    /// # Errors
    /// [`AccountError::WrongCredentials`], which does not tell whether there is such an account; too many
    /// tries.
    pub async fn sign_in(
        &self,
        email: &str,
        password: SecretString,
        asker: &Asker,
    ) -> Result<Granted, AccountError> {
        let email = EmailAddress::read(email).map_err(|_| AccountError::WrongCredentials)?;
        self.0.throttle.sign_in(&email, asker.from)?;
        let account = self.of_email(&email).await?;
        let hash = account.as_ref().map(|account| account.password_hash.as_str());
        if !self.0.passwords.fits(password, hash).await? {
            return Err(AccountError::WrongCredentials);
        }
        let known = account.ok_or(AccountError::WrongCredentials)?;
        let mut tx = self.inside(known.id).await?;
        let granted = async {
            let account = self.locked(&mut tx).await?;
            // Changed while we were comparing: what was proved is no longer the password.
            if account.password_hash != known.password_hash {
                return Err(AccountError::WrongCredentials);
            }
            self.begin_session(&mut tx, &account, asker, self.0.clock.now()).await
        };
        let granted = granted.await;
        self.settle(tx, granted).await
    }

    pub(super) async fn begin_session(
        &self,
        tx: &mut AccountTx,
        account: &AccountRow,
        asker: &Asker,
        now: OffsetDateTime,
    ) -> Result<Granted, AccountError> {
        let (refresh_token, token_hash) = tokens::make(&self.0.clock, account.id);
        let id: SessionId = self.0.clock.new_id();
        let session = NewSession {
            id,
            stamp: account.stamp,
            device: asker.device.clone(),
            now,
            expires_at: now + SESSION_LASTS,
            token_hash,
        };
        sessions::begin(tx, &session).await?;
        let session = LivingSession {
            account: account.id,
            session: id,
            email: account.email.clone(),
            name: account.name.clone(),
            locale: account.locale,
            confirmed: account.confirmed,
        };
        Ok(Granted { session, refresh_token })
    }

    /// Renews a session by its refresh token.
    ///
    /// # Errors
    /// [`AccountError::SessionEnded`]: the token is unknown, or its session is over, or it was used before,
    /// and then its session is over from now on. Too many renewals.
    pub async fn renew(&self, refresh_token: &str) -> Result<Granted, AccountError> {
        self.renew_to(refresh_token, &self.0.clock.secret(), Duration::ZERO).await
    }

    /// The same for a page. Browsers lose answers and ask for several pages at a time, so the successor of a
    /// token is derived from it, by `successor`, which nobody else can know; for a moment it is given again,
    /// as long as it has not been used itself. Whoever stole the token then has what its owner has, and the
    /// first of them to renew once more shows the other up.
    ///
    /// # Errors
    /// As [`Accounts::renew`].
    pub async fn renew_for_page(
        &self,
        refresh_token: &str,
        successor: &[u8; 32],
    ) -> Result<Granted, AccountError> {
        self.renew_to(refresh_token, successor, MOMENT).await
    }

    async fn renew_to(
        &self,
        refresh_token: &str,
        successor: &[u8; 32],
        moment: Duration,
    ) -> Result<Granted, AccountError> {
        let token = tokens::read(refresh_token).ok_or(AccountError::SessionEnded)?;
        let now = self.0.clock.now();
        let (refresh_token, hash) = tokens::with_secret(token.account, successor);
        let mut tx = self.inside(token.account).await?;
        let renewed = async {
            let (session, is_fresh) = match sessions::use_token(&mut tx, &token.hash, now).await? {
                Presented::Unknown => return Ok(None),
                Presented::Fresh(session) => {
                    // Only now: a budget must not be spent by tokens that are none.
                    self.0.throttle.renew(token.account)?;
                    (session, true)
                }
                Presented::UsedBefore(session, used_at) => {
                    let is_again =
                        now < used_at + moment && sessions::of_unused(&mut tx, &hash).await? == Some(session);
                    if !is_again {
                        sessions::end(&mut tx, session, now).await?;
                        tracing::warn!(account = %token.account, %session, "a refresh token came twice: its session is ended");
                        return Ok(None);
                    }
                    (session, false)
                }
            };
            let Some(session) = sessions::living(&mut tx, session, now).await? else { return Ok(None) };
            if is_fresh {
                let expires_at = now + SESSION_LASTS;
                sessions::renew(&mut tx, session.session, &hash, now, expires_at, SESSION_DAYS).await?;
            }
            Ok(Some(Granted { session, refresh_token }))
        };
        let renewed = renewed.await;
        // What was found out about a stolen token is kept too.
        self.settle(tx, renewed).await?.ok_or(AccountError::SessionEnded)
    }

    /// Ends the session that a refresh token is of: whoever signs out need not be let in first.
    ///
    /// # Errors
    /// [`AccountError::SessionEnded`]: there is no such living one.
    pub async fn end_by_token(&self, refresh_token: &str) -> Result<(), AccountError> {
        let token = tokens::read(refresh_token).ok_or(AccountError::SessionEnded)?;
        let mut tx = self.inside(token.account).await?;
        let ended = async {
            let session =
                sessions::of_unused(&mut tx, &token.hash).await?.ok_or(AccountError::SessionEnded)?;
            let ended = sessions::end(&mut tx, session, self.0.clock.now()).await?;
            if ended { Ok(()) } else { Err(AccountError::SessionEnded) }
        };
        let ended = ended.await;
        self.settle(tx, ended).await
    }

    /// The session, if it lives: asked for each request, so that ending one takes effect with the next.
    ///
    /// # Errors
    /// [`AccountError::SessionEnded`]; the database.
    pub async fn session(
        &self,
        account: AccountId,
        session: SessionId,
    ) -> Result<LivingSession, AccountError> {
        let mut tx = self.inside(account).await?;
        let living = sessions::living(&mut tx, session, self.0.clock.now()).await;
        tx.roll_back().await;
        living?.ok_or(AccountError::SessionEnded)
    }

    /// Where the account is signed in, the last used first.
    ///
    /// # Errors
    /// The database.
    pub async fn sessions(&self, account: AccountId) -> Result<Vec<SessionRow>, AccountError> {
        let mut tx = self.inside(account).await?;
        let listed = sessions::list(&mut tx, self.0.clock.now()).await;
        tx.roll_back().await;
        Ok(listed?)
    }

    /// Ends one session of the account.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] when the account has no such session.
    pub async fn end_session(&self, account: AccountId, session: SessionId) -> Result<(), AccountError> {
        let mut tx = self.inside(account).await?;
        let ended = match sessions::end(&mut tx, session, self.0.clock.now()).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(AccountError::NotFound("session")),
            Err(error) => Err(error.into()),
        };
        self.settle(tx, ended).await
    }

    /// Ends every session of the account.
    ///
    /// # Errors
    /// The database.
    pub async fn end_all_sessions(&self, account: AccountId) -> Result<(), AccountError> {
        let mut tx = self.inside(account).await?;
        let ended = accounts::end_all_sessions(&mut tx).await.map_err(AccountError::from);
        self.settle(tx, ended).await
    }
}
