//! Which of Stripe's events have had their effect.

use crate::{DbError, TenantTx};
use diesel::sql_types::{Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

statement! {
    MarkSeen "marking an event seen" -> ();
    "INSERT INTO stripe_events (tenant_id, id, received_at) VALUES (" tenant: SqlUuid => Uuid,
    ", " id: Text => String,
    ", " received_at: Timestamptz => OffsetDateTime,
    ") ON CONFLICT DO NOTHING"
}

/// Marks the event, in the transaction of its effect. False: it has had it.
///
/// # Errors
/// The database.
pub async fn mark_seen(tx: &mut TenantTx, id: &str, received_at: OffsetDateTime) -> Result<bool, DbError> {
    let statement = MarkSeen { tenant: tx.tenant().0, id: id.to_owned(), received_at };
    Ok(statement.run(tx).await? == 1)
}
