//! What the links in an account's mails can do: once, and for a while.

use crate::{AccountTx, DbError, SystemTx};
use diesel::sql_types::{BigInt, Binary, Bool, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Confirm,
    Reset,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Purpose::Confirm => "confirm",
            Purpose::Reset => "reset",
        }
    }
}

statement! {
    InsertLink "making a link" -> ();
    "INSERT INTO account_links (account_id, secret_hash, purpose, expires_at) VALUES ("
        account: SqlUuid => Uuid,
    ", " secret_hash: Binary => Vec<u8>,
    ", " purpose: Text => String,
    ", " expires_at: Timestamptz => OffsetDateTime,
    ")"
}

/// Makes a link that whoever has its token can use once.
///
/// # Errors
/// The database.
pub async fn insert(
    tx: &mut AccountTx,
    purpose: Purpose,
    token_hash: &[u8; 32],
    expires_at: OffsetDateTime,
) -> Result<(), DbError> {
    let (account, purpose) = (tx.account().0, purpose.as_str().to_owned());
    InsertLink { account, secret_hash: token_hash.to_vec(), purpose, expires_at }.run(tx).await.map(|_| ())
}

statement! {
    UseLink "using a link" -> ();
    "DELETE FROM account_links WHERE account_id = " account: SqlUuid => Uuid,
    " AND secret_hash = " secret_hash: Binary => Vec<u8>,
    " AND purpose = " purpose: Text => String,
    " AND expires_at > " now: Timestamptz => OffsetDateTime,
    ""
}

/// Uses a link up. False: there is none, or it is used or over.
///
/// # Errors
/// The database.
pub async fn use_up(
    tx: &mut AccountTx,
    purpose: Purpose,
    token_hash: &[u8; 32],
    now: OffsetDateTime,
) -> Result<bool, DbError> {
    let (account, purpose) = (tx.account().0, purpose.as_str().to_owned());
    let statement = UseLink { account, secret_hash: token_hash.to_vec(), purpose, now };
    Ok(statement.run(tx).await? > 0)
}

statement! {
    LinkExists "looking at a link" -> (Bool => bool);
    "SELECT true FROM account_links WHERE account_id = " account: SqlUuid => Uuid,
    " AND secret_hash = " secret_hash: Binary => Vec<u8>,
    " AND purpose = " purpose: Text => String,
    " AND expires_at > " now: Timestamptz => OffsetDateTime,
    ""
}

/// Whether a link can be used.
///
/// # Errors
/// The database.
pub async fn is_usable(
    tx: &mut AccountTx,
    purpose: Purpose,
    token_hash: &[u8; 32],
    now: OffsetDateTime,
) -> Result<bool, DbError> {
    let (account, purpose) = (tx.account().0, purpose.as_str().to_owned());
    let statement = LinkExists { account, secret_hash: token_hash.to_vec(), purpose, now };
    Ok(!statement.rows(tx).await?.is_empty())
}

statement! {
    DropLinks "making links useless" -> ();
    "DELETE FROM account_links WHERE account_id = " account: SqlUuid => Uuid,
    " AND purpose = " purpose: Text => String,
    ""
}

/// Makes all of the account's links for a purpose useless.
///
/// # Errors
/// The database.
pub async fn drop_all(tx: &mut AccountTx, purpose: Purpose) -> Result<(), DbError> {
    DropLinks { account: tx.account().0, purpose: purpose.as_str().to_owned() }.run(tx).await.map(|_| ())
}

statement! {
    ForgetLinks "forgetting links" -> ();
    "DELETE FROM account_links WHERE ctid IN (SELECT ctid FROM account_links WHERE expires_at < "
        before: Timestamptz => OffsetDateTime,
    " LIMIT " limit: BigInt => i64,
    ")"
}

/// Forgets at most `limit` links of all accounts that were over before then.
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut SystemTx, before: OffsetDateTime, limit: i64) -> Result<usize, DbError> {
    ForgetLinks { before, limit }.run(tx).await
}
