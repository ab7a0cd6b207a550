//! Merchants' accounts.
//!
//! | file | its rows |
//! | --- | --- |
//! | this one | who an account is |
//! | [`sessions`] | where it is signed in |
//! | [`links`] | what the links in its mails can do |
//! | [`mails`] | what is still to be written to it |
//! | [`stores`] | which stores it owns |
//! | [`plans`] | what it has subscribed to |

pub mod links;
pub mod mails;
pub mod plans;
pub mod sessions;
pub mod stores;

use crate::{AccountTx, DbError, SharedTx};
use commerce::account::EmailAddress;
use commerce::ids::AccountId;
use commerce::locale::Locale;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// Names the constraint that keeps two accounts from having one address.
pub const EMAIL_TAKEN: &str = "accounts_email_key";

/// An account. Not to be printed: it holds the password's hash.
#[derive(Clone)]
pub struct AccountRow {
    pub id: AccountId,
    pub email: EmailAddress,
    pub name: String,
    pub locale: Locale,
    /// Argon2id, as a PHC string.
    pub password_hash: String,
    pub confirmed: bool,
    /// Sessions of an earlier stamp are over.
    pub stamp: i64,
}

statement! {
    InsertAccount "making an account" -> ();
    "INSERT INTO accounts (account_id, email, name, locale, password_hash, created_at) VALUES ("
        account: SqlUuid => Uuid,
    ", " email: Text => String,
    ", " name: Text => String,
    ", " locale: Text => String,
    ", " password_hash: Text => String,
    ", " created_at: Timestamptz => OffsetDateTime,
    ")"
}

/// Makes the transaction's account. `confirmed` and `stamp` begin as they begin for everybody.
///
/// # Errors
/// [`DbError::Violates`] of [`EMAIL_TAKEN`], or the database.
pub async fn insert(tx: &mut AccountTx, row: &AccountRow, now: OffsetDateTime) -> Result<(), DbError> {
    let statement = InsertAccount {
        account: tx.account().0,
        email: row.email.as_str().to_owned(),
        name: row.name.clone(),
        locale: row.locale.code().to_owned(),
        password_hash: row.password_hash.clone(),
        created_at: now,
    };
    statement.run(tx).await.map(|_| ())
}

type Columns = (Uuid, String, String, String, String, Option<OffsetDateTime>, i64);

fn row(
    (id, email, name, locale, password_hash, confirmed_at, stamp): Columns,
) -> Result<AccountRow, DbError> {
    Ok(AccountRow {
        id: AccountId(id),
        email: EmailAddress::stored(email),
        name,
        locale: locale
            .parse()
            .map_err(|error| DbError::Decode { what: "an account", detail: format!("{error}") })?,
        password_hash,
        confirmed: confirmed_at.is_some(),
        stamp,
    })
}

statement! {
    ClaimEmail "claiming an address" -> (Text => String);
    "SELECT set_config('app.claimed_email', " email: Text => String,
    ", true)"
}

statement! {
    AccountOfEmail "finding an account" -> (
        SqlUuid => Uuid, Text => String, Text => String, Text => String, Text => String,
        Nullable<Timestamptz> => Option<OffsetDateTime>, BigInt => i64
    );
    "SELECT account_id, email, name, locale, password_hash, confirmed_at, stamp FROM accounts WHERE email = "
        email: Text => String,
    ""
}

/// The account of the address that somebody claims. The transaction sees that row and no other of any
/// account.
///
/// # Errors
/// The database.
pub async fn claimed(tx: &mut SharedTx, email: &EmailAddress) -> Result<Option<AccountRow>, DbError> {
    let email = email.as_str().to_owned();
    ClaimEmail { email: email.clone() }.rows(tx).await?;
    AccountOfEmail { email }.rows(tx).await?.into_iter().next().map(row).transpose()
}

statement! {
    Account "reading an account" -> (
        SqlUuid => Uuid, Text => String, Text => String, Text => String, Text => String,
        Nullable<Timestamptz> => Option<OffsetDateTime>, BigInt => i64
    );
    "SELECT account_id, email, name, locale, password_hash, confirmed_at, stamp FROM accounts WHERE account_id = "
        account: SqlUuid => Uuid,
    " FOR NO KEY UPDATE"
}

/// The transaction's account, locked.
///
/// # Errors
/// The database.
pub async fn lock(tx: &mut AccountTx) -> Result<Option<AccountRow>, DbError> {
    Account { account: tx.account().0 }.rows(tx).await?.into_iter().next().map(row).transpose()
}

statement! {
    Confirm "confirming an address" -> ();
    "UPDATE accounts SET confirmed_at = coalesce(confirmed_at, " now: Timestamptz => OffsetDateTime,
    ") WHERE account_id = " account: SqlUuid => Uuid,
    ""
}

/// The address is the account's.
///
/// # Errors
/// The database.
pub async fn confirm(tx: &mut AccountTx, now: OffsetDateTime) -> Result<(), DbError> {
    Confirm { now, account: tx.account().0 }.run(tx).await.map(|_| ())
}

statement! {
    SetPassword "changing a password" -> (BigInt => i64);
    "UPDATE accounts SET stamp = stamp + 1, password_hash = " password_hash: Text => String,
    " WHERE account_id = " account: SqlUuid => Uuid,
    " RETURNING stamp"
}

/// Changes the password and ends every session. Returns the new stamp.
///
/// # Errors
/// The database.
pub async fn set_password(tx: &mut AccountTx, password_hash: String) -> Result<i64, DbError> {
    let statement = SetPassword { password_hash, account: tx.account().0 };
    crate::statement::only(statement.rows(tx).await?, "an account").map(|(stamp,)| stamp)
}

statement! {
    RaiseStamp "ending all sessions" -> ();
    "UPDATE accounts SET stamp = stamp + 1 WHERE account_id = " account: SqlUuid => Uuid,
    ""
}

/// Ends every session.
///
/// # Errors
/// The database.
pub async fn end_all_sessions(tx: &mut AccountTx) -> Result<(), DbError> {
    RaiseStamp { account: tx.account().0 }.run(tx).await.map(|_| ())
}
