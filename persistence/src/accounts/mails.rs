//! Mails to accounts: promised by the transaction that gives a reason for them, sent after it. A claim is
//! a lease, as in [`crate::outbox`].

use crate::{AccountTx, DbError, SystemTx};
use commerce::account::EmailAddress;
use commerce::ids::{AccountId, MailId};
use commerce::locale::Locale;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use secrecy::{ExposeSecret, SecretString};
use time::OffsetDateTime;
use uuid::Uuid;

/// What a mail says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// Confirm that this address is yours.
    Confirm,
    /// Choose a new password.
    Reset,
    /// Your password was changed.
    PasswordChanged,
}

impl MailKind {
    const ALL: [MailKind; 3] = [MailKind::Confirm, MailKind::Reset, MailKind::PasswordChanged];

    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            MailKind::Confirm => "confirm",
            MailKind::Reset => "reset",
            MailKind::PasswordChanged => "password_changed",
        }
    }
}

statement! {
    InsertMail "promising a mail" -> ();
    "INSERT INTO account_mails (account_id, id, kind, token, created_at, due_at) VALUES ("
        account: SqlUuid => Uuid,
    ", " id: SqlUuid => Uuid,
    ", " kind: Text => String,
    ", " token: Nullable<Text> => Option<String>,
    ", " created_at: Timestamptz => OffsetDateTime,
    ", " due_at: Timestamptz => OffsetDateTime,
    ")"
}

/// Promises a mail to the transaction's account.
///
/// # Errors
/// The database.
pub async fn insert(
    tx: &mut AccountTx,
    id: MailId,
    kind: MailKind,
    token: Option<&SecretString>,
    now: OffsetDateTime,
) -> Result<(), DbError> {
    let statement = InsertMail {
        account: tx.account().0,
        id: id.0,
        kind: kind.as_str().to_owned(),
        token: token.map(|token| token.expose_secret().to_owned()),
        created_at: now,
        due_at: now,
    };
    statement.run(tx).await.map(|_| ())
}

/// A mail that this process is to send now.
#[derive(Debug)]
pub struct ClaimedMail {
    pub account: AccountId,
    pub id: MailId,
    pub kind: MailKind,
    pub token: Option<SecretString>,
    pub to: EmailAddress,
    pub locale: Locale,
    /// This attempt's number, from 1.
    pub attempt: u32,
    pub created_at: OffsetDateTime,
}

statement! {
    ClaimMails "claiming mails" -> (
        SqlUuid => Uuid, SqlUuid => Uuid, Text => String, Nullable<Text> => Option<String>, Text => String,
        Text => String, Integer => i32, Timestamptz => OffsetDateTime
    );
    "UPDATE account_mails m SET attempts = m.attempts + 1, due_at = " leased_until: Timestamptz => OffsetDateTime,
    " FROM (SELECT account_id, id FROM account_mails WHERE dead_at IS NULL AND due_at <= " now: Timestamptz => OffsetDateTime,
    " ORDER BY due_at LIMIT " limit: BigInt => i64,
    " FOR UPDATE SKIP LOCKED) due JOIN accounts a USING (account_id)
     WHERE m.account_id = due.account_id AND m.id = due.id
     RETURNING m.account_id, m.id, m.kind, m.token, a.email, a.locale, m.attempts, m.created_at"
}

/// Takes at most `limit` due mails of all accounts until `leased_until`.
///
/// # Errors
/// The database.
pub async fn claim(
    tx: &mut SystemTx,
    now: OffsetDateTime,
    leased_until: OffsetDateTime,
    limit: i64,
) -> Result<Vec<ClaimedMail>, DbError> {
    let rows = ClaimMails { leased_until, now, limit }.rows(tx).await?;
    rows.into_iter()
        .map(|(account, id, kind, token, email, locale, attempts, created_at)| {
            let unknown = |detail: String| DbError::Decode { what: "a mail", detail };
            Ok(ClaimedMail {
                account: AccountId(account),
                id: MailId(id),
                kind: MailKind::ALL
                    .into_iter()
                    .find(|known| known.as_str() == kind)
                    .ok_or_else(|| unknown(kind.clone()))?,
                token: token.map(Into::into),
                to: EmailAddress::stored(email),
                locale: locale.parse().map_err(|error| unknown(format!("{error}")))?,
                attempt: u32::try_from(attempts).unwrap_or(u32::MAX),
                created_at,
            })
        })
        .collect()
}

statement! {
    Sent "finishing a mail" -> ();
    "DELETE FROM account_mails WHERE account_id = " account: SqlUuid => Uuid,
    " AND id = " id: SqlUuid => Uuid,
    ""
}

/// The mail has gone out.
///
/// # Errors
/// The database.
pub async fn sent(tx: &mut SystemTx, account: AccountId, id: MailId) -> Result<(), DbError> {
    Sent { account: account.0, id: id.0 }.run(tx).await.map(|_| ())
}

statement! {
    NotSent "postponing a mail" -> ();
    "UPDATE account_mails SET due_at = " due_at: Timestamptz => OffsetDateTime,
    ", dead_at = " dead_at: Nullable<Timestamptz> => Option<OffsetDateTime>,
    ", token = CASE WHEN " is_dead: Bool => bool,
    " THEN NULL ELSE token END, last_error = " problem: Text => String,
    " WHERE account_id = " account: SqlUuid => Uuid,
    " AND id = " id: SqlUuid => Uuid,
    ""
}

/// The mail could not go out: again at `due_at`, or never when `dead_at` says since when.
///
/// # Errors
/// The database.
pub async fn not_sent(
    tx: &mut SystemTx,
    mail: &ClaimedMail,
    due_at: OffsetDateTime,
    dead_at: Option<OffsetDateTime>,
    problem: String,
) -> Result<(), DbError> {
    let (account, id) = (mail.account.0, mail.id.0);
    NotSent { due_at, dead_at, is_dead: dead_at.is_some(), problem, account, id }.run(tx).await.map(|_| ())
}

statement! {
    ForgetMails "forgetting mails" -> ();
    "DELETE FROM account_mails WHERE ctid IN (SELECT ctid FROM account_mails WHERE dead_at < "
        before: Timestamptz => OffsetDateTime,
    " LIMIT " limit: BigInt => i64,
    ")"
}

/// Forgets at most `limit` mails of all accounts that were given up before then.
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut SystemTx, before: OffsetDateTime, limit: i64) -> Result<usize, DbError> {
    ForgetMails { before, limit }.run(tx).await
}
