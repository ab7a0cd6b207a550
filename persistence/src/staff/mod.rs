//! The platform's staff. Only the service role reads and writes these rows.
//!
//! | file | its rows |
//! | --- | --- |
//! | this one | who they are, and both factors that they prove it by |
//! | [`links`] | what sets an account up, once |
//! | [`sessions`] | where they are signed in |
//! | [`audit`] | what they did |
//! | [`tenants`] | all stores, as they look at them |
//! | [`stuck`] | promises that could not be kept |

pub mod audit;
pub mod links;
pub mod sessions;
pub mod stuck;
pub mod tenants;

use crate::{DbError, SystemTx};
use commerce::account::EmailAddress;
use commerce::ids::StaffId;
use diesel::sql_types::{Array, BigInt, Binary, Bool, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

/// An account that is set up and may be signed in to. Not to be printed: it holds secrets.
#[derive(Clone)]
pub struct StaffRow {
    pub id: StaffId,
    pub email: EmailAddress,
    pub name: String,
    /// Argon2id, as a PHC string.
    pub password_hash: String,
    pub totp_secret: Vec<u8>,
    /// The step of the last code that was taken.
    pub totp_step: Option<i64>,
    /// SHA-256 of the recovery codes that are left.
    pub recovery: Vec<Vec<u8>>,
}

statement! {
    StaffOfEmail "finding a member of staff" -> (
        SqlUuid => Uuid, Text => String, Text => String, Text => String, Binary => Vec<u8>,
        Nullable<BigInt> => Option<i64>, Array<Binary> => Vec<Vec<u8>>
    );
    "SELECT staff_id, email, name, password_hash, totp_secret, totp_step, ARRAY(
         SELECT code_hash FROM staff_recovery_codes c WHERE c.staff_id = a.staff_id AND used_at IS NULL)
     FROM staff_accounts a WHERE disabled_at IS NULL AND password_hash IS NOT NULL AND email = "
        email: Text => String,
    ""
}

/// Who signs in under that address, if anybody may.
///
/// # Errors
/// The database.
pub async fn of_email(tx: &mut SystemTx, email: &EmailAddress) -> Result<Option<StaffRow>, DbError> {
    let rows = StaffOfEmail { email: email.as_str().to_owned() }.rows(tx).await?;
    let row = |(id, email, name, password_hash, totp_secret, totp_step, recovery)| StaffRow {
        id: StaffId(id),
        email: EmailAddress::stored(email),
        name,
        password_hash,
        totp_secret,
        totp_step,
        recovery,
    };
    Ok(rows.into_iter().next().map(row))
}

statement! {
    AddStaff "adding a member of staff" -> (SqlUuid => Uuid);
    "INSERT INTO staff_accounts (staff_id, email, name, created_at) VALUES (" id: SqlUuid => Uuid,
    ", " email: Text => String,
    ", " name: Text => String,
    ", " now: Timestamptz => OffsetDateTime,
    ") ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING staff_id"
}

/// Adds somebody; whoever has the address already gets the name and keeps everything else.
///
/// # Errors
/// The database.
pub async fn add(
    tx: &mut SystemTx,
    id: StaffId,
    email: &EmailAddress,
    name: &str,
    now: OffsetDateTime,
) -> Result<StaffId, DbError> {
    let statement = AddStaff { id: id.0, email: email.as_str().to_owned(), name: name.to_owned(), now };
    crate::statement::only(statement.rows(tx).await?, "a member of staff").map(|(id,)| StaffId(id))
}

/// Both factors, as they are stored.
pub struct Factors {
    pub password_hash: String,
    pub totp_secret: Vec<u8>,
    /// The step of the code that has proved the second.
    pub totp_step: Option<i64>,
    /// SHA-256 of each.
    pub recovery: Vec<[u8; 32]>,
}

statement! {
    SetFactors "setting a member of staff up" -> (Bool => bool);
    "WITH account AS (
         UPDATE staff_accounts SET password_hash = " password_hash: Text => String,
    ", totp_secret = " totp_secret: Binary => Vec<u8>,
    ", totp_step = " totp_step: Nullable<BigInt> => Option<i64>,
    " WHERE staff_id = " id: SqlUuid => Uuid,
    " AND disabled_at IS NULL RETURNING staff_id
     ), forgotten AS (
         DELETE FROM staff_recovery_codes c USING account WHERE c.staff_id = account.staff_id
     ), ended AS (
         DELETE FROM staff_sessions s USING account WHERE s.staff_id = account.staff_id
     ), fresh AS (
         INSERT INTO staff_recovery_codes (staff_id, code_hash)
         SELECT staff_id, code FROM account, UNNEST(" recovery: Array<Binary> => Vec<Vec<u8>>,
    ") AS code
     )
     SELECT true FROM account"
}

/// From now on these prove who it is, and nothing from before does. False: nobody may any more.
///
/// # Errors
/// The database.
pub async fn set_factors(tx: &mut SystemTx, id: StaffId, factors: Factors) -> Result<bool, DbError> {
    let statement = SetFactors {
        password_hash: factors.password_hash,
        totp_secret: factors.totp_secret,
        totp_step: factors.totp_step,
        id: id.0,
        recovery: factors.recovery.iter().map(|code| code.to_vec()).collect(),
    };
    Ok(!statement.rows(tx).await?.is_empty())
}

statement! {
    TakeStep "using a code" -> ();
    "UPDATE staff_accounts SET totp_step = " step: BigInt => i64,
    " WHERE staff_id = " id: SqlUuid => Uuid,
    " AND disabled_at IS NULL AND password_hash = " password_hash: Text => String,
    " AND coalesce(totp_step < " later_than: BigInt => i64,
    ", true)"
}

/// Takes the code of a step. Of two who come with it at once, one is the first. False: it was taken, or the
/// password is another meanwhile.
///
/// # Errors
/// The database.
pub async fn take_step(tx: &mut SystemTx, staff: &StaffRow, step: i64) -> Result<bool, DbError> {
    let password_hash = staff.password_hash.clone();
    Ok(TakeStep { step, id: staff.id.0, password_hash, later_than: step }.run(tx).await? > 0)
}

statement! {
    TakeRecovery "using a recovery code" -> ();
    "UPDATE staff_recovery_codes c SET used_at = " now: Timestamptz => OffsetDateTime,
    " FROM staff_accounts a WHERE a.staff_id = c.staff_id AND a.disabled_at IS NULL AND c.used_at IS NULL
       AND c.staff_id = " id: SqlUuid => Uuid,
    " AND a.password_hash = " password_hash: Text => String,
    " AND c.code_hash = " code_hash: Binary => Vec<u8>,
    ""
}

/// The same for a recovery code.
///
/// # Errors
/// The database.
pub async fn take_recovery(
    tx: &mut SystemTx,
    staff: &StaffRow,
    code_hash: &[u8; 32],
    now: OffsetDateTime,
) -> Result<bool, DbError> {
    let (id, password_hash) = (staff.id.0, staff.password_hash.clone());
    Ok(TakeRecovery { now, id, password_hash, code_hash: code_hash.to_vec() }.run(tx).await? > 0)
}
