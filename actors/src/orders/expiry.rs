//! The end of a reservation.

use super::Consequences;
use crate::runtime::Runtime;
use commerce::ids::VariantId;
use commerce::order::{StockState, on_expiry};
use commerce::stock::Stock;
use persistence::orders::{OrderLineRow, OrderRow};
use persistence::outbox::{EffectKind, NewEffect};
use persistence::{DbError, TenantTx};
use serde_json::json;
use std::collections::BTreeMap;
use time::OffsetDateTime;

/// Gives the units back and promises that the payment can no longer be made. A payment that is quicker
/// than that promise is dealt with when its news comes.
pub(super) async fn expire(
    tx: &mut TenantTx,
    runtime: &Runtime,
    row: &mut OrderRow,
    lines: &[OrderLineRow],
    stock: &mut BTreeMap<VariantId, Stock>,
    now: OffsetDateTime,
) -> Result<Consequences, DbError> {
    if now < row.reserved_until || row.stock_state != StockState::Held {
        return Ok(Consequences::default());
    }
    // Held units are given back whatever the order's status says.
    let given_up = on_expiry(row.status);
    row.status = given_up.unwrap_or(row.status);
    row.stock_state = StockState::Released;
    for line in lines {
        if let Some(stock) = stock.get_mut(&line.variant_id) {
            stock.reserved -= i64::from(line.quantity);
        }
    }
    persistence::outbox::finish_about(tx, EffectKind::CreatePayment, row.id.0).await?;
    let cancel = NewEffect {
        id: runtime.clock.new_id(),
        kind: EffectKind::CancelPayment,
        subject: row.id.0,
        due_at: now,
        created_at: now,
    };
    persistence::outbox::insert(tx, &[cancel]).await?;
    Ok(Consequences {
        events: given_up
            .map(|_| ("order.cancelled", json!({"reason": "not_paid_in_time"})))
            .into_iter()
            .collect(),
        stock: std::mem::take(stock),
        promised_effects: true,
    })
}
