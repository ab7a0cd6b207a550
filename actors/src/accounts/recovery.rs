//! A new password: for who knows the old one, and for who can read the account's mail.

use super::sessions::{Asker, Granted};
use super::{AccountError, Accounts, tokens};
use commerce::account::{EmailAddress, RESET_LASTS, check_password};
use persistence::accounts;
use persistence::accounts::links::{self, Purpose};
use persistence::accounts::mails::MailKind;
use persistence::accounts::sessions::LivingSession;
use secrecy::{ExposeSecret, SecretString};

impl Accounts {
    /// Changes the password, ends every session, and begins a new one for whoever asked.
    ///
    /// # Errors
    /// [`AccountError::WrongPassword`]; a new one that does not do; too many tries.
    pub async fn change_password(
        &self,
        session: &LivingSession,
        current: SecretString,
        new: SecretString,
        asker: &Asker,
    ) -> Result<Granted, AccountError> {
        check_password("new_password", new.expose_secret(), Some(&session.email))?;
        self.0.throttle.sign_in(&session.email, asker.from)?;
        let mut tx = self.inside(session.account).await?;
        let known = self.locked(&mut tx).await;
        tx.roll_back().await;
        let known = known?;
        if !self.0.passwords.fits(current, Some(&known.password_hash)).await? {
            return Err(AccountError::WrongPassword);
        }
        let hash = self.0.passwords.hash(new).await?;
        let now = self.0.clock.now();
        let mut tx = self.inside(session.account).await?;
        let granted = async {
            let mut account = self.locked(&mut tx).await?;
            if account.password_hash != known.password_hash {
                return Err(AccountError::WrongPassword);
            }
            account.stamp = accounts::set_password(&mut tx, hash).await?;
            links::drop_all(&mut tx, Purpose::Reset).await?;
            // Somebody who has not confirmed his address may be writing to a stranger.
            if account.confirmed {
                self.promise_mail(&mut tx, MailKind::PasswordChanged, None, now).await?;
            }
            self.begin_session(&mut tx, &account, asker, now).await
        };
        let granted = granted.await;
        self.settle(tx, granted).await
    }

    /// Promises the mail with which a new password can be chosen, if there is such an account. Nobody is
    /// told whether there is.
    ///
    /// # Errors
    /// No address at all; too many tries; the database.
    pub async fn request_reset(&self, email: &str, asker: &Asker) -> Result<(), AccountError> {
        let email = EmailAddress::read(email)?;
        self.0.throttle.ask(asker.from)?;
        let Some(account) = self.of_email(&email).await? else { return Ok(()) };
        if !self.0.throttle.mail(&email) {
            return Ok(());
        }
        let now = self.0.clock.now();
        let mut tx = self.inside(account.id).await?;
        let (token, hash) = tokens::make(&self.0.clock, account.id);
        let promised = async {
            links::insert(&mut tx, Purpose::Reset, &hash, now + RESET_LASTS).await?;
            self.promise_mail(&mut tx, MailKind::Reset, Some(&token), now).await
        };
        let promised = promised.await;
        self.settle(tx, promised).await
    }

    /// Whether a reset link can be used.
    ///
    /// # Errors
    /// The database.
    pub async fn can_reset(&self, token: &str) -> Result<bool, AccountError> {
        let Some(token) = tokens::read(token) else { return Ok(false) };
        let mut tx = self.inside(token.account).await?;
        let usable = links::is_usable(&mut tx, Purpose::Reset, &token.hash, self.0.clock.now()).await;
        tx.roll_back().await;
        Ok(usable?)
    }

    /// Sets a new password by the link of a mail, and ends every session. Whoever reads the account's mail
    /// has its address too, so that is confirmed by it.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] when the link is used or over; a password that does not do.
    pub async fn reset(
        &self,
        token: &str,
        password: SecretString,
        asker: &Asker,
    ) -> Result<(), AccountError> {
        let known = tokens::read(token).ok_or(AccountError::NotFound("link"))?;
        let mut tx = self.inside(known.account).await?;
        let looked_up = async {
            let now = self.0.clock.now();
            if !links::is_usable(&mut tx, Purpose::Reset, &known.hash, now).await? {
                return Err(AccountError::NotFound("link"));
            }
            accounts::lock(&mut tx).await?.ok_or(AccountError::NotFound("link"))
        };
        let looked_up = looked_up.await;
        tx.roll_back().await;
        check_password("password", password.expose_secret(), Some(&looked_up?.email))?;
        self.0.throttle.ask(asker.from)?;
        let hash = self.0.passwords.hash(password).await?;
        let now = self.0.clock.now();
        let mut tx = self.inside(known.account).await?;
        let reset = async {
            self.locked(&mut tx).await?;
            if !links::use_up(&mut tx, Purpose::Reset, &known.hash, now).await? {
                return Err(AccountError::NotFound("link"));
            }
            links::drop_all(&mut tx, Purpose::Reset).await?;
            accounts::set_password(&mut tx, hash).await?;
            accounts::confirm(&mut tx, now).await?;
            self.promise_mail(&mut tx, MailKind::PasswordChanged, None, now).await
        };
        let reset = reset.await;
        self.settle(tx, reset).await
    }
}
