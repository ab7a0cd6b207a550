//! A new account, and the proof that its address is its owner's.

use super::sessions::{Asker, Granted};
use super::{AccountError, Accounts, tokens};
use commerce::account::{CONFIRMATION_LASTS, EmailAddress, read_applicant};
use commerce::ids::AccountId;
use commerce::locale::Locale;
use persistence::AccountTx;
use persistence::accounts::links::{self, Purpose};
use persistence::accounts::mails::{self, MailKind};
use persistence::accounts::sessions::LivingSession;
use persistence::accounts::{self, AccountRow, EMAIL_TAKEN};
use secrecy::{ExposeSecret, SecretString};
use time::OffsetDateTime;

impl Accounts {
    /// Makes an account, promises it the mail that confirms its address, and signs it in.
    ///
    /// # Errors
    /// Wrong fields; a taken address, of which the database alone is the judge; too many tries.
    pub async fn sign_up(
        &self,
        email: &str,
        password: SecretString,
        name: &str,
        locale: Locale,
        asker: &Asker,
    ) -> Result<Granted, AccountError> {
        let applicant =
            read_applicant(email, password.expose_secret(), name).map_err(AccountError::Invalid)?;
        self.0.throttle.sign_up(asker.from)?;
        let password_hash = self.0.passwords.hash(password).await?;
        let now = self.0.clock.now();
        let row = AccountRow {
            id: self.0.clock.new_id(),
            email: applicant.email,
            name: applicant.name,
            locale,
            password_hash,
            confirmed: false,
            stamp: 1,
        };
        let mut tx = self.0.database.account(row.id).await?;
        let granted = async {
            accounts::insert(&mut tx, &row, now).await.map_err(|error| match error {
                error if error.violates(EMAIL_TAKEN) => AccountError::EmailTaken,
                error => error.into(),
            })?;
            self.promise_confirmation(&mut tx, now).await?;
            self.begin_session(&mut tx, &row, asker, now).await
        };
        let granted = granted.await;
        self.settle(tx, granted).await
    }

    /// Sends the mail that confirms the address again. Nothing happens when it is confirmed already.
    ///
    /// # Errors
    /// Too many tries; the database.
    pub async fn confirm_again(&self, session: &LivingSession, asker: &Asker) -> Result<(), AccountError> {
        self.0.throttle.ask(asker.from)?;
        if session.confirmed || !self.0.throttle.mail(&session.email) {
            return Ok(());
        }
        let mut tx = self.0.database.account(session.account).await?;
        let promised = self.promise_confirmation(&mut tx, self.0.clock.now()).await;
        self.settle(tx, promised).await
    }

    /// The address is its owner's: he has read the mail.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] when the link is used or over.
    pub async fn confirm(&self, token: &str) -> Result<(), AccountError> {
        let token = tokens::read(token).ok_or(AccountError::NotFound("link"))?;
        let now = self.0.clock.now();
        let mut tx = self.0.database.account(token.account).await?;
        let confirmed = async {
            if !links::use_up(&mut tx, Purpose::Confirm, &token.hash, now).await? {
                return Err(AccountError::NotFound("link"));
            }
            Ok(accounts::confirm(&mut tx, now).await?)
        };
        let confirmed = confirmed.await;
        self.settle(tx, confirmed).await
    }

    async fn promise_confirmation(
        &self,
        tx: &mut AccountTx,
        now: OffsetDateTime,
    ) -> Result<(), AccountError> {
        let (token, hash) = tokens::make(&self.0.clock, tx.account());
        links::insert(tx, Purpose::Confirm, &hash, now + CONFIRMATION_LASTS).await?;
        self.promise_mail(tx, MailKind::Confirm, Some(&token), now).await
    }

    pub(super) async fn promise_mail(
        &self,
        tx: &mut AccountTx,
        kind: MailKind,
        token: Option<&SecretString>,
        now: OffsetDateTime,
    ) -> Result<(), AccountError> {
        Ok(mails::insert(tx, self.0.clock.new_id(), kind, token, now).await?)
    }

    /// Makes what went well durable, and forgets what did not.
    pub(super) async fn settle<T>(
        &self,
        tx: AccountTx,
        outcome: Result<T, AccountError>,
    ) -> Result<T, AccountError> {
        match outcome {
            Ok(value) => {
                tx.commit().await?;
                self.0.mails_promised.notify_one();
                Ok(value)
            }
            Err(error) => {
                tx.roll_back().await;
                Err(error)
            }
        }
    }

    /// The account that an address belongs to.
    pub(super) async fn of_email(&self, email: &EmailAddress) -> Result<Option<AccountRow>, AccountError> {
        let mut tx = self.0.database.shared().await?;
        let found = accounts::claimed(&mut tx, email).await;
        tx.roll_back().await;
        Ok(found?)
    }

    pub(super) async fn locked(&self, tx: &mut AccountTx) -> Result<AccountRow, AccountError> {
        accounts::lock(tx).await?.ok_or(AccountError::SessionEnded)
    }

    /// The id alone proves nothing: for callers that hold proof.
    pub(super) async fn inside(&self, account: AccountId) -> Result<AccountTx, AccountError> {
        Ok(self.0.database.account(account).await?)
    }
}
