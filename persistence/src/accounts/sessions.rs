//! Where an account is signed in, and the refresh tokens that keep it there.

use crate::{AccountTx, DbError, SystemTx};
use commerce::account::EmailAddress;
use commerce::ids::{AccountId, SessionId};
use commerce::locale::Locale;
use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// A session that begins.
#[derive(Debug)]
pub struct NewSession {
    pub id: SessionId,
    pub stamp: i64,
    pub device: String,
    pub now: OffsetDateTime,
    pub expires_at: OffsetDateTime,
    /// SHA-256 of its first refresh token.
    pub token_hash: [u8; 32],
}

statement! {
    InsertSession "beginning a session" -> ();
    "WITH session AS (
         INSERT INTO account_sessions (account_id, id, stamp, device, created_at, last_used_at, expires_at)
         VALUES (" account: SqlUuid => Uuid,
    ", " id: SqlUuid => Uuid,
    ", " stamp: BigInt => i64,
    ", " device: Text => String,
    ", " created_at: Timestamptz => OffsetDateTime,
    ", " last_used_at: Timestamptz => OffsetDateTime,
    ", " expires_at: Timestamptz => OffsetDateTime,
    ") RETURNING account_id, id
     )
     INSERT INTO account_refresh_tokens (account_id, session_id, token_hash) SELECT account_id, id, "
        token_hash: Binary => Vec<u8>,
    " FROM session"
}

/// Begins a session of the transaction's account.
///
/// # Errors
/// The database.
pub async fn begin(tx: &mut AccountTx, session: &NewSession) -> Result<(), DbError> {
    let statement = InsertSession {
        account: tx.account().0,
        id: session.id.0,
        stamp: session.stamp,
        device: session.device.clone(),
        created_at: session.now,
        last_used_at: session.now,
        expires_at: session.expires_at,
        token_hash: session.token_hash.to_vec(),
    };
    statement.run(tx).await.map(|_| ())
}

/// Who is signed in by a session that lives.
#[derive(Clone, Debug)]
pub struct LivingSession {
    pub account: AccountId,
    pub session: SessionId,
    pub email: EmailAddress,
    pub name: String,
    pub locale: Locale,
    pub confirmed: bool,
}

statement! {
    Living "reading a session" -> (Text => String, Text => String, Text => String, Bool => bool);
    "SELECT a.email, a.name, a.locale, a.confirmed_at IS NOT NULL
     FROM account_sessions s JOIN accounts a ON a.account_id = s.account_id AND a.stamp = s.stamp
     WHERE s.account_id = " account: SqlUuid => Uuid,
    " AND s.id = " id: SqlUuid => Uuid,
    " AND s.ended_at IS NULL AND s.expires_at > " now: Timestamptz => OffsetDateTime,
    ""
}

/// The session, if it lives.
///
/// # Errors
/// The database.
pub async fn living(
    tx: &mut AccountTx,
    session: SessionId,
    now: OffsetDateTime,
) -> Result<Option<LivingSession>, DbError> {
    let rows = Living { account: tx.account().0, id: session.0, now }.rows(tx).await?;
    let account = tx.account();
    rows.into_iter()
        .next()
        .map(|(email, name, locale, confirmed)| {
            let locale = locale
                .parse()
                .map_err(|error| DbError::Decode { what: "an account", detail: format!("{error}") })?;
            Ok(LivingSession {
                account,
                session,
                email: EmailAddress::stored(email),
                name,
                locale,
                confirmed,
            })
        })
        .transpose()
}

/// What became of a refresh token that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presented {
    /// Its first use. It is used now.
    Fresh(SessionId),
    /// It was used before, at that instant.
    UsedBefore(SessionId, OffsetDateTime),
    Unknown,
}

statement! {
    UseToken "using a refresh token" -> (SqlUuid => Uuid);
    "UPDATE account_refresh_tokens SET used_at = " now: Timestamptz => OffsetDateTime,
    " WHERE account_id = " account: SqlUuid => Uuid,
    " AND token_hash = " token_hash: Binary => Vec<u8>,
    " AND used_at IS NULL RETURNING session_id"
}

statement! {
    SessionOfToken "finding a refresh token" -> (SqlUuid => Uuid, Nullable<Timestamptz> => Option<OffsetDateTime>);
    "SELECT session_id, used_at FROM account_refresh_tokens WHERE account_id = " account: SqlUuid => Uuid,
    " AND token_hash = " token_hash: Binary => Vec<u8>,
    ""
}

/// Uses a refresh token. Of two who come with the same at once, one is the first.
///
/// # Errors
/// The database.
pub async fn use_token(
    tx: &mut AccountTx,
    token_hash: &[u8; 32],
    now: OffsetDateTime,
) -> Result<Presented, DbError> {
    let account = tx.account().0;
    let used = UseToken { now, account, token_hash: token_hash.to_vec() }.rows(tx).await?;
    if let Some((session,)) = used.into_iter().next() {
        return Ok(Presented::Fresh(SessionId(session)));
    }
    let known = SessionOfToken { account, token_hash: token_hash.to_vec() }.rows(tx).await?;
    Ok(known.into_iter().next().map_or(Presented::Unknown, |(id, used_at)| {
        Presented::UsedBefore(SessionId(id), used_at.unwrap_or(now))
    }))
}

/// The session of a token that has not been used yet, which stays so.
///
/// # Errors
/// The database.
pub async fn of_unused(tx: &mut AccountTx, token_hash: &[u8; 32]) -> Result<Option<SessionId>, DbError> {
    let statement = SessionOfToken { account: tx.account().0, token_hash: token_hash.to_vec() };
    let known = statement.rows(tx).await?.into_iter().next();
    Ok(known.filter(|(_, used_at)| used_at.is_none()).map(|(id, _)| SessionId(id)))
}

statement! {
    Renew "renewing a session" -> ();
    "WITH session AS (
         UPDATE account_sessions SET last_used_at = " now: Timestamptz => OffsetDateTime,
    ", expires_at = least(" expires_at: Timestamptz => OffsetDateTime,
    ", created_at + make_interval(days => " at_most_days: Integer => i32,
    ")) WHERE account_id = " account: SqlUuid => Uuid,
    " AND id = " id: SqlUuid => Uuid,
    " RETURNING account_id, id
     )
     INSERT INTO account_refresh_tokens (account_id, session_id, token_hash) SELECT account_id, id, "
        token_hash: Binary => Vec<u8>,
    " FROM session"
}

/// The session lasts on, by its next refresh token: until then, and so many days in all at most.
///
/// # Errors
/// The database.
pub async fn renew(
    tx: &mut AccountTx,
    session: SessionId,
    token_hash: &[u8; 32],
    now: OffsetDateTime,
    expires_at: OffsetDateTime,
    at_most_days: i32,
) -> Result<(), DbError> {
    let account = tx.account().0;
    let statement =
        Renew { now, expires_at, at_most_days, account, id: session.0, token_hash: token_hash.to_vec() };
    statement.run(tx).await.map(|_| ())
}

statement! {
    End "ending a session" -> ();
    "UPDATE account_sessions s SET ended_at = " now: Timestamptz => OffsetDateTime,
    " FROM accounts a WHERE a.account_id = s.account_id AND a.stamp = s.stamp AND s.account_id = "
        account: SqlUuid => Uuid,
    " AND s.id = " id: SqlUuid => Uuid,
    " AND s.ended_at IS NULL"
}

/// Ends a session. False: the account has no such living one.
///
/// # Errors
/// The database.
pub async fn end(tx: &mut AccountTx, session: SessionId, now: OffsetDateTime) -> Result<bool, DbError> {
    Ok(End { now, account: tx.account().0, id: session.0 }.run(tx).await? > 0)
}

/// A session as its owner sees it.
#[derive(Clone, Debug)]
pub struct SessionRow {
    pub id: SessionId,
    pub device: String,
    pub created_at: OffsetDateTime,
    pub last_used_at: OffsetDateTime,
}

statement! {
    List "reading sessions" -> (
        SqlUuid => Uuid, Text => String, Timestamptz => OffsetDateTime, Timestamptz => OffsetDateTime
    );
    "SELECT s.id, s.device, s.created_at, s.last_used_at
     FROM account_sessions s JOIN accounts a ON a.account_id = s.account_id AND a.stamp = s.stamp
     WHERE s.account_id = " account: SqlUuid => Uuid,
    " AND s.ended_at IS NULL AND s.expires_at > " now: Timestamptz => OffsetDateTime,
    " ORDER BY s.last_used_at DESC, s.id LIMIT 100"
}

/// The account's living sessions, the last used first; at most a hundred.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut AccountTx, now: OffsetDateTime) -> Result<Vec<SessionRow>, DbError> {
    let rows = List { account: tx.account().0, now }.rows(tx).await?;
    let row = |(id, device, created_at, last_used_at)| SessionRow {
        id: SessionId(id),
        device,
        created_at,
        last_used_at,
    };
    Ok(rows.into_iter().map(row).collect())
}

statement! {
    Forget "forgetting sessions" -> ();
    "DELETE FROM account_sessions WHERE ctid IN (SELECT ctid FROM account_sessions WHERE expires_at < "
        before: Timestamptz => OffsetDateTime,
    " LIMIT " limit: BigInt => i64,
    ")"
}

/// Forgets at most `limit` sessions of all accounts that were over before then, and their tokens.
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut SystemTx, before: OffsetDateTime, limit: i64) -> Result<usize, DbError> {
    Forget { before, limit }.run(tx).await
}
