//! Work promised by a transaction and done after it.
//!
//! A claim moves `due_at` forward by a lease and counts the attempt, so work whose claimer died comes up
//! again by itself. Finishing is a delete in the transaction that records the result.

mod changes;

pub use changes::OutboxChanges;

use crate::transaction::json;
use crate::{DbError, SystemTx, TenantTx};
use commerce::ids::{EffectId, TenantId};
use diesel::sql_types::{BigInt, Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde::Serialize;
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum EffectKind {
    #[serde(rename = "payment.create")]
    CreatePayment,
    #[serde(rename = "payment.cancel")]
    CancelPayment,
    #[serde(rename = "payment.refund")]
    RefundPayment,
    #[serde(rename = "purchase_order.send")]
    SendPurchaseOrder,
}

impl EffectKind {
    /// All of them.
    pub const ALL: [EffectKind; 4] = [
        EffectKind::CreatePayment,
        EffectKind::CancelPayment,
        EffectKind::RefundPayment,
        EffectKind::SendPurchaseOrder,
    ];

    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            EffectKind::CreatePayment => "payment.create",
            EffectKind::CancelPayment => "payment.cancel",
            EffectKind::RefundPayment => "payment.refund",
            EffectKind::SendPurchaseOrder => "purchase_order.send",
        }
    }
}

/// A promise.
#[derive(Clone, Debug, Serialize)]
pub struct NewEffect {
    pub id: EffectId,
    pub kind: EffectKind,
    /// The order or the purchase order that it is about.
    pub subject: Uuid,
    #[serde(with = "time::serde::rfc3339")]
    pub due_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

statement! {
    InsertEffects "promising effects" -> ();
    "INSERT INTO outbox (tenant_id, id, kind, subject, due_at, created_at)
     SELECT " tenant: SqlUuid => Uuid,
    ", id, kind, subject, due_at, created_at FROM jsonb_populate_recordset(NULL::outbox, "
        rows: Jsonb => Value,
    ")"
}

/// Promises effects.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut TenantTx, effects: &[NewEffect]) -> Result<(), DbError> {
    if effects.is_empty() {
        return Ok(());
    }
    InsertEffects { tenant: tx.tenant().0, rows: json("effects", &effects)? }.run(tx).await.map(|_| ())
}

/// A promise that this process is to keep now.
#[derive(Clone, Debug)]
pub struct ClaimedEffect {
    pub tenant: TenantId,
    pub id: EffectId,
    pub kind: EffectKind,
    pub subject: Uuid,
    /// This attempt's number, from 1.
    pub attempt: u32,
    pub created_at: OffsetDateTime,
}

statement! {
    ClaimDue "claiming effects" -> (
        SqlUuid => Uuid, SqlUuid => Uuid, Text => String, SqlUuid => Uuid, Integer => i32, Timestamptz => OffsetDateTime
    );
    "UPDATE outbox o SET attempts = o.attempts + 1, due_at = " leased_until: Timestamptz => OffsetDateTime,
    " FROM (SELECT tenant_id, id FROM outbox WHERE dead_at IS NULL AND due_at <= " now: Timestamptz => OffsetDateTime,
    " ORDER BY due_at LIMIT " limit: BigInt => i64,
    " FOR UPDATE SKIP LOCKED) due
     WHERE o.tenant_id = due.tenant_id AND o.id = due.id
     RETURNING o.tenant_id, o.id, o.kind, o.subject, o.attempts, o.created_at"
}

/// Takes at most `limit` due effects of all tenants until `leased_until`.
///
/// # Errors
/// The database.
pub async fn claim_due(
    tx: &mut SystemTx,
    now: OffsetDateTime,
    leased_until: OffsetDateTime,
    limit: i64,
) -> Result<Vec<ClaimedEffect>, DbError> {
    let rows = ClaimDue { leased_until, now, limit }.rows(tx).await?;
    rows.into_iter()
        .map(|(tenant, id, kind, subject, attempts, created_at)| {
            let known = EffectKind::ALL.into_iter().find(|known| known.as_str() == kind);
            Ok(ClaimedEffect {
                tenant: TenantId(tenant),
                id: EffectId(id),
                kind: known.ok_or(DbError::Decode { what: "an effect", detail: kind })?,
                subject,
                attempt: u32::try_from(attempts).unwrap_or(u32::MAX),
                created_at,
            })
        })
        .collect()
}

statement! {
    NextDue "asking when the next effect is due" -> (Nullable<Timestamptz> => Option<OffsetDateTime>);
    "SELECT min(due_at) FROM outbox WHERE dead_at IS NULL"
}

/// When the next effect is due.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut SystemTx) -> Result<Option<OffsetDateTime>, DbError> {
    Ok(NextDue {}.rows(tx).await?.into_iter().next().and_then(|(due,)| due))
}

statement! {
    PutBack "putting an effect back" -> ();
    "UPDATE outbox SET attempts = attempts - 1, due_at = " due_at: Timestamptz => OffsetDateTime,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND id = " id: SqlUuid => Uuid,
    ""
}

/// Claimed, but not tried: the attempt does not count.
///
/// # Errors
/// The database.
pub async fn put_back(tx: &mut TenantTx, effect: EffectId, due_at: OffsetDateTime) -> Result<(), DbError> {
    PutBack { due_at, tenant: tx.tenant().0, id: effect.0 }.run(tx).await.map(|_| ())
}

statement! {
    CountEffects "counting effects" -> (BigInt => i64, BigInt => i64, Nullable<Timestamptz> => Option<OffsetDateTime>);
    "SELECT count(*) FILTER (WHERE dead_at IS NULL), count(*) FILTER (WHERE dead_at IS NOT NULL),
            min(created_at) FILTER (WHERE dead_at IS NULL) FROM outbox"
}

/// How much is promised and not yet done.
#[derive(Clone, Copy, Debug)]
pub struct OutboxFigures {
    pub waiting: i64,
    pub dead: i64,
    pub oldest: Option<OffsetDateTime>,
}

/// Over all tenants, for the metrics.
///
/// # Errors
/// The database.
pub async fn figures(tx: &mut SystemTx) -> Result<OutboxFigures, DbError> {
    let (waiting, dead, oldest) = crate::statement::only(CountEffects {}.rows(tx).await?, "the outbox")?;
    Ok(OutboxFigures { waiting, dead, oldest })
}
