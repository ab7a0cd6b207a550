//! What staff did. Rows are added, read, and nothing else.

use crate::{DbError, SystemTx};
use commerce::ids::{StaffId, TenantId};
use diesel::sql_types::{BigInt, Bool, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// Something that was done, to be written down.
#[derive(Clone, Debug)]
pub struct Deed {
    /// `None`: somebody at the command line.
    pub staff: Option<StaffId>,
    pub action: &'static str,
    pub tenant: Option<TenantId>,
    /// An object; no secrets.
    pub details: Value,
}

statement! {
    InsertDeed "writing the audit log" -> ();
    "INSERT INTO audit_log (at, staff_id, action, tenant_id, details) VALUES ("
        at: Timestamptz => OffsetDateTime,
    ", " staff: Nullable<SqlUuid> => Option<Uuid>,
    ", " action: Text => String,
    ", " tenant: Nullable<SqlUuid> => Option<Uuid>,
    ", " details: Jsonb => Value,
    ")"
}

/// Writes it down.
///
/// # Errors
/// The database.
pub async fn write(tx: &mut SystemTx, deed: Deed, at: OffsetDateTime) -> Result<(), DbError> {
    let statement = InsertDeed {
        at,
        staff: deed.staff.map(|staff| staff.0),
        action: deed.action.to_owned(),
        tenant: deed.tenant.map(|tenant| tenant.0),
        details: deed.details,
    };
    statement.run(tx).await.map(|_| ())
}

/// What stands in the log.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: i64,
    pub at: OffsetDateTime,
    /// The name of whoever did it; `None`: somebody at the command line.
    pub who: Option<String>,
    pub action: String,
    /// The store, with its name.
    pub store: Option<(TenantId, String)>,
    pub details: Value,
}

statement! {
    Entries "reading the audit log" -> (
        BigInt => i64, Timestamptz => OffsetDateTime, Nullable<Text> => Option<String>, Text => String,
        Nullable<SqlUuid> => Option<Uuid>, Nullable<Text> => Option<String>, Jsonb => Value
    );
    "SELECT l.id, l.at, a.name, l.action, l.tenant_id, s.name, l.details
     FROM audit_log l LEFT JOIN staff_accounts a USING (staff_id) LEFT JOIN stores s ON s.tenant_id = l.tenant_id
     WHERE l.id < " before: BigInt => i64,
    " AND coalesce(l.tenant_id = " tenant: Nullable<SqlUuid> => Option<Uuid>,
    ", " any_store: Bool => bool,
    ") ORDER BY l.id DESC LIMIT " limit: BigInt => i64,
    ""
}

/// At most `limit` entries before that one, the latest first; of one store or of all.
///
/// # Errors
/// The database.
pub async fn latest(
    tx: &mut SystemTx,
    tenant: Option<TenantId>,
    before: i64,
    limit: i64,
) -> Result<Vec<Entry>, DbError> {
    let any_store = tenant.is_none();
    let rows = Entries { before, tenant: tenant.map(|tenant| tenant.0), any_store, limit }.rows(tx).await?;
    let entry =
        |(id, at, who, action, tenant, store, details): (_, _, _, _, Option<Uuid>, Option<String>, _)| {
            Entry { id, at, who, action, store: tenant.map(TenantId).zip(store), details }
        };
    Ok(rows.into_iter().map(entry).collect())
}
