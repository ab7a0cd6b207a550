//! Promises that could not be kept, of all stores: given up, or tried often.

use crate::outbox::EffectKind;
use crate::transaction::from_json;
use crate::{DbError, SystemTx};
use commerce::ids::{EffectId, TenantId};
use diesel::sql_types::{BigInt, Integer, Jsonb, Text, Timestamptz, Uuid as SqlUuid};
use serde::Deserialize;
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// So many attempts are often.
const OFTEN: i32 = 3;

/// A promise that is not kept yet.
#[derive(Clone, Debug, Deserialize)]
pub struct StuckEffect {
    pub tenant: TenantId,
    pub id: EffectId,
    pub kind: String,
    pub store: String,
    /// The order that it is about.
    pub number: Option<i64>,
    pub attempts: i64,
    pub problem: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub due_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub dead_at: Option<OffsetDateTime>,
}

statement! {
    ListStuck "reading promises that are not kept" -> (Jsonb => Value);
    "SELECT jsonb_build_object('tenant', e.tenant_id, 'id', e.id, 'kind', e.kind, 'store', s.name,
         'number', o.number, 'attempts', e.attempts, 'problem', e.last_error, 'due_at', e.due_at,
         'dead_at', e.dead_at)
     FROM outbox e JOIN stores s USING (tenant_id)
     LEFT JOIN purchase_orders p ON p.tenant_id = e.tenant_id AND p.id = e.subject
     LEFT JOIN orders o ON o.tenant_id = e.tenant_id AND o.id = coalesce(p.order_id, e.subject)
     WHERE e.dead_at IS NOT NULL OR e.attempts >= " often: Integer => i32,
    " ORDER BY e.dead_at DESC NULLS LAST, e.due_at LIMIT " limit: BigInt => i64,
    ""
}

/// At most `limit` of them, those that were given up first.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut SystemTx, limit: i64) -> Result<Vec<StuckEffect>, DbError> {
    let rows = ListStuck { often: OFTEN, limit }.rows(tx).await?;
    rows.into_iter().map(|(row,)| from_json("an effect", row)).collect()
}

statement! {
    /// The order of the promise, locked, so that no news of it (a refund, say) is decided meanwhile.
    LockOrder "locking the order of a promise" -> (Text => String, Text => String);
    "SELECT e.kind, o.status FROM outbox e
     LEFT JOIN purchase_orders p ON p.tenant_id = e.tenant_id AND p.id = e.subject
     JOIN orders o ON o.tenant_id = e.tenant_id AND o.id = coalesce(p.order_id, e.subject)
     WHERE e.tenant_id = " tenant: SqlUuid => Uuid,
    " AND e.id = " id: SqlUuid => Uuid,
    " FOR NO KEY UPDATE OF o"
}

statement! {
    /// A purchase order that was given up is under way again: the outcome of a call about a dead one would be
    /// taken for news that came too late.
    TryAgain "trying a promise again" -> (Text => String);
    "WITH again AS (
         UPDATE outbox SET dead_at = NULL, due_at = " due_at: Timestamptz => OffsetDateTime,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND id = " id: SqlUuid => Uuid,
    " AND (dead_at IS NOT NULL OR attempts >= " often: Integer => i32,
    ") RETURNING kind, subject
     ), alive AS (
         UPDATE purchase_orders p SET status = 'sent', updated_at = " now: Timestamptz => OffsetDateTime,
    " FROM again WHERE p.tenant_id = " of_tenant: SqlUuid => Uuid,
    " AND p.id = again.subject AND p.status = 'dead' AND again.kind = 'purchase_order.send'
     )
     SELECT kind FROM again"
}

/// It is due now. `None`: it has been kept meanwhile, is not stuck, or would send goods whose money went back. Else
/// what it is.
///
/// # Errors
/// The database.
pub async fn try_now(
    tx: &mut SystemTx,
    tenant: TenantId,
    effect: EffectId,
    now: OffsetDateTime,
) -> Result<Option<String>, DbError> {
    let (tenant, of_tenant) = (tenant.0, tenant.0);
    let locked = LockOrder { tenant, id: effect.0 }.rows(tx).await?;
    let Some((kind, status)) = locked.into_iter().next() else { return Ok(None) };
    if kind == EffectKind::SendPurchaseOrder.as_str() && matches!(&*status, "refunded" | "cancelled") {
        return Ok(None);
    }
    let rows = TryAgain { due_at: now, tenant, id: effect.0, often: OFTEN, now, of_tenant }.rows(tx).await?;
    Ok(rows.into_iter().next().map(|(kind,)| kind))
}
