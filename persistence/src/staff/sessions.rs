//! Where staff are signed in.

use super::StaffRow;
use crate::{DbError, SystemTx};
use commerce::account::EmailAddress;
use commerce::ids::{SessionId, StaffId};
use diesel::sql_types::{Binary, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// Who is signed in by a session that lives.
#[derive(Clone, Debug)]
pub struct StaffSession {
    pub staff: StaffId,
    pub session: SessionId,
    pub email: EmailAddress,
    pub name: String,
}

statement! {
    BeginSession "beginning a session of staff" -> ();
    "WITH over AS (DELETE FROM staff_sessions WHERE staff_id = " of_staff: SqlUuid => Uuid,
    " AND created_at <= " begun_before: Timestamptz => OffsetDateTime,
    ")
     INSERT INTO staff_sessions (token_hash, id, staff_id, created_at, last_seen_at) VALUES ("
        token_hash: Binary => Vec<u8>,
    ", " id: SqlUuid => Uuid,
    ", " staff: SqlUuid => Uuid,
    ", " created_at: Timestamptz => OffsetDateTime,
    ", " last_seen_at: Timestamptz => OffsetDateTime,
    ")"
}

/// Begins a session, and forgets those that began so long ago that they are over.
///
/// # Errors
/// The database.
pub async fn begin(
    tx: &mut SystemTx,
    staff: &StaffRow,
    id: SessionId,
    token_hash: &[u8; 32],
    now: OffsetDateTime,
    begun_before: OffsetDateTime,
) -> Result<(), DbError> {
    let statement = BeginSession {
        of_staff: staff.id.0,
        begun_before,
        token_hash: token_hash.to_vec(),
        id: id.0,
        staff: staff.id.0,
        created_at: now,
        last_seen_at: now,
    };
    statement.run(tx).await.map(|_| ())
}

statement! {
    SeeSession "reading a session of staff" -> (SqlUuid => Uuid, SqlUuid => Uuid, Text => String, Text => String);
    "UPDATE staff_sessions s SET last_seen_at = greatest(s.last_seen_at, " now: Timestamptz => OffsetDateTime,
    ") FROM staff_accounts a WHERE a.staff_id = s.staff_id AND a.disabled_at IS NULL AND s.token_hash = "
        token_hash: Binary => Vec<u8>,
    " AND s.created_at > " begun_after: Timestamptz => OffsetDateTime,
    " AND s.last_seen_at > " seen_after: Timestamptz => OffsetDateTime,
    " RETURNING a.staff_id, s.id, a.email, a.name"
}

/// The session, if it lives: begun and last seen after these. It is seen now.
///
/// # Errors
/// The database.
pub async fn see(
    tx: &mut SystemTx,
    token_hash: &[u8; 32],
    now: OffsetDateTime,
    begun_after: OffsetDateTime,
    seen_after: OffsetDateTime,
) -> Result<Option<StaffSession>, DbError> {
    let statement = SeeSession { now, token_hash: token_hash.to_vec(), begun_after, seen_after };
    let session = |(staff, session, email, name)| StaffSession {
        staff: StaffId(staff),
        session: SessionId(session),
        email: EmailAddress::stored(email),
        name,
    };
    Ok(statement.rows(tx).await?.into_iter().next().map(session))
}

statement! {
    EndSession "ending a session of staff" -> ();
    "DELETE FROM staff_sessions WHERE id = " id: SqlUuid => Uuid,
    ""
}

/// Ends it. False: it had ended.
///
/// # Errors
/// The database.
pub async fn end(tx: &mut SystemTx, session: SessionId) -> Result<bool, DbError> {
    Ok(EndSession { id: session.0 }.run(tx).await? > 0)
}
