//! Stock, shared by all stores that carry a variant. Rows are locked in the order of their ids, before
//! any other row of the transaction, so that two orders never wait for each other in a circle.

use crate::{DbError, TenantTx, Transaction};
use commerce::ids::VariantId;
use commerce::stock::Stock;
use diesel::sql_types::{Array, BigInt, Nullable, Uuid as SqlUuid};
use std::collections::BTreeMap;
use uuid::Uuid;

statement! {
    LockStock "locking stock" -> (SqlUuid => Uuid, Nullable<BigInt> => Option<i64>, BigInt => i64);
    "SELECT variant_id, on_hand, reserved FROM supplier_stock WHERE variant_id = ANY("
        variants: Array<SqlUuid> => Vec<Uuid>,
    ") ORDER BY variant_id FOR NO KEY UPDATE"
}

/// The stock of `variants`, locked until the end of the transaction.
///
/// # Errors
/// The database.
pub async fn lock(
    tx: &mut TenantTx,
    variants: impl IntoIterator<Item = VariantId>,
) -> Result<BTreeMap<VariantId, Stock>, DbError> {
    let variants: Vec<Uuid> = variants.into_iter().map(|variant| variant.0).collect();
    if variants.is_empty() {
        return Ok(BTreeMap::new());
    }
    Ok(by_variant(LockStock { variants }.rows(tx).await?))
}

statement! {
    ReadStock "reading stock" -> (SqlUuid => Uuid, Nullable<BigInt> => Option<i64>, BigInt => i64);
    "SELECT variant_id, on_hand, reserved FROM supplier_stock WHERE variant_id = ANY("
        variants: Array<SqlUuid> => Vec<Uuid>,
    ")"
}

/// The stock of `variants` as it is now.
///
/// # Errors
/// The database.
pub async fn read(
    tx: &mut impl Transaction,
    variants: Vec<VariantId>,
) -> Result<BTreeMap<VariantId, Stock>, DbError> {
    let variants = variants.into_iter().map(|variant| variant.0).collect();
    Ok(by_variant(ReadStock { variants }.rows(tx).await?))
}

statement! {
    WriteStock "writing stock" -> ();
    "UPDATE supplier_stock s SET on_hand = n.on_hand, reserved = n.reserved FROM UNNEST("
        variants: Array<SqlUuid> => Vec<Uuid>,
    ", " on_hand: Array<Nullable<BigInt>> => Vec<Option<i64>>,
    ", " reserved: Array<BigInt> => Vec<i64>,
    ") AS n (variant_id, on_hand, reserved) WHERE s.variant_id = n.variant_id"
}

/// Writes stock that this transaction has locked.
///
/// # Errors
/// The database; its CHECK when a unit would be promised twice.
pub async fn write(tx: &mut TenantTx, stock: &BTreeMap<VariantId, Stock>) -> Result<(), DbError> {
    if stock.is_empty() {
        return Ok(());
    }
    let statement = WriteStock {
        variants: stock.keys().map(|variant| variant.0).collect(),
        on_hand: stock.values().map(|stock| stock.on_hand).collect(),
        reserved: stock.values().map(|stock| stock.reserved).collect(),
    };
    statement.run(tx).await.map(|_| ())
}

fn by_variant(rows: Vec<(Uuid, Option<i64>, i64)>) -> BTreeMap<VariantId, Stock> {
    rows.into_iter()
        .map(|(variant, on_hand, reserved)| (VariantId(variant), Stock { on_hand, reserved }))
        .collect()
}
