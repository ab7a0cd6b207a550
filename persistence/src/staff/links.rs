//! What sets a member of staff's account up, once.

use crate::{DbError, SystemTx};
use commerce::account::EmailAddress;
use commerce::ids::StaffId;
use diesel::sql_types::{Binary, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// A link that can be used. Not to be printed: it holds a secret.
pub struct SetUpLink {
    pub staff: StaffId,
    pub email: EmailAddress,
    pub name: String,
    /// What becomes the second factor.
    pub totp_secret: Vec<u8>,
}

statement! {
    InsertLink "making a set-up link" -> ();
    "WITH former AS (DELETE FROM staff_links WHERE staff_id = " of_staff: SqlUuid => Uuid,
    ")
     INSERT INTO staff_links (secret_hash, staff_id, totp_secret, expires_at) VALUES ("
        secret_hash: Binary => Vec<u8>,
    ", " staff: SqlUuid => Uuid,
    ", " totp_secret: Binary => Vec<u8>,
    ", " expires_at: Timestamptz => OffsetDateTime,
    ")"
}

/// Makes a link that whoever has its token can use once. Earlier ones are useless then.
///
/// # Errors
/// The database.
pub async fn insert(
    tx: &mut SystemTx,
    staff: StaffId,
    token_hash: &[u8; 32],
    totp_secret: Vec<u8>,
    expires_at: OffsetDateTime,
) -> Result<(), DbError> {
    let (of_staff, staff, secret_hash) = (staff.0, staff.0, token_hash.to_vec());
    InsertLink { of_staff, secret_hash, staff, totp_secret, expires_at }.run(tx).await.map(|_| ())
}

statement! {
    FindLink "looking at a set-up link" -> (SqlUuid => Uuid, Text => String, Text => String, Binary => Vec<u8>);
    "SELECT a.staff_id, a.email, a.name, l.totp_secret FROM staff_links l JOIN staff_accounts a USING (staff_id)
     WHERE a.disabled_at IS NULL AND l.secret_hash = " secret_hash: Binary => Vec<u8>,
    " AND l.expires_at > " now: Timestamptz => OffsetDateTime,
    ""
}

/// The link, if it can be used.
///
/// # Errors
/// The database.
pub async fn find(
    tx: &mut SystemTx,
    token_hash: &[u8; 32],
    now: OffsetDateTime,
) -> Result<Option<SetUpLink>, DbError> {
    let rows = FindLink { secret_hash: token_hash.to_vec(), now }.rows(tx).await?;
    let link = |(staff, email, name, totp_secret)| SetUpLink {
        staff: StaffId(staff),
        email: EmailAddress::stored(email),
        name,
        totp_secret,
    };
    Ok(rows.into_iter().next().map(link))
}

statement! {
    UseLink "using a set-up link" -> ();
    "DELETE FROM staff_links WHERE secret_hash = " secret_hash: Binary => Vec<u8>,
    " AND expires_at > " now: Timestamptz => OffsetDateTime,
    ""
}

/// Uses a link up. False: there is none, or it is used or over.
///
/// # Errors
/// The database.
pub async fn use_up(tx: &mut SystemTx, token_hash: &[u8; 32], now: OffsetDateTime) -> Result<bool, DbError> {
    Ok(UseLink { secret_hash: token_hash.to_vec(), now }.run(tx).await? > 0)
}
