//! Carts, read and written whole.

use crate::{Database, DbError, SystemTx, TenantTx};
use commerce::cart::{Cart, CartState};
use commerce::ids::{CartId, OrderId, TenantId};
use diesel::sql_types::{Array, BigInt, Binary, Jsonb, Nullable, Timestamptz, Uuid as SqlUuid};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// A cart and the hash of the token that opens it.
#[derive(Clone, Debug)]
pub struct StoredCart {
    pub cart: Cart,
    /// SHA-256.
    pub token_hash: [u8; 32],
}

statement! {
    LoadCarts "loading carts" -> (
        SqlUuid => Uuid, Binary => Vec<u8>, BigInt => i64, Jsonb => Value, Nullable<Jsonb> => Option<Value>,
        Nullable<SqlUuid> => Option<Uuid>, Timestamptz => OffsetDateTime
    );
    "SELECT id, token_hash, version, lines, destination, order_id, expires_at
     FROM carts WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND id = ANY(" ids: Array<SqlUuid> => Vec<Uuid>,
    ")"
}

/// The carts among `ids` that exist.
///
/// # Errors
/// The database, or a row that cannot be read.
pub async fn load(tx: &mut TenantTx, ids: &[CartId]) -> Result<Vec<StoredCart>, DbError> {
    let statement = LoadCarts { tenant: tx.tenant().0, ids: ids.iter().map(|id| id.0).collect() };
    let rows = statement.rows(tx).await?;
    rows.into_iter()
        .map(|(id, token_hash, version, lines, destination, order, expires_at)| {
            let decode =
                |error: serde_json::Error| DbError::Decode { what: "a cart", detail: error.to_string() };
            Ok(StoredCart {
                cart: Cart {
                    id: CartId(id),
                    version,
                    lines: serde_json::from_value(lines).map_err(decode)?,
                    destination: destination.map(serde_json::from_value).transpose().map_err(decode)?,
                    state: order.map_or(CartState::Open, |order| CartState::Ordered(OrderId(order))),
                    expires_at,
                },
                token_hash: token_hash.try_into().map_err(|_| DbError::Decode {
                    what: "a cart",
                    detail: "its token hash has not 32 bytes".to_owned(),
                })?,
            })
        })
        .collect()
}

statement! {
    /// The fence: a stored row is replaced only if it is the one that the change was decided on.
    SaveCarts "saving carts" -> ();
    "SELECT save_carts(" tenant: SqlUuid => Uuid,
    ", " ids: Array<SqlUuid> => Vec<Uuid>,
    ", " token_hashes: Array<Binary> => Vec<Vec<u8>>,
    ", " versions: Array<BigInt> => Vec<i64>,
    ", " previous_versions: Array<BigInt> => Vec<i64>,
    ", " lines: Array<Jsonb> => Vec<Value>,
    ", " destinations: Array<Nullable<Jsonb>> => Vec<Option<Value>>,
    ", " orders: Array<Nullable<SqlUuid>> => Vec<Option<Uuid>>,
    ", " expiries: Array<Timestamptz> => Vec<OffsetDateTime>,
    ")"
}

/// A cart to be stored, and the stored version that it was decided on (0 for a new one).
#[derive(Debug)]
pub struct ChangedCart<'a> {
    pub stored: &'a StoredCart,
    pub base_version: i64,
}

/// Stores the carts.
///
/// # Errors
/// [`DbError::Conflict`] when one of them was changed by another node or has become an order since: the
/// transaction must then be rolled back.
pub async fn save(tx: &mut TenantTx, changed: &[ChangedCart<'_>]) -> Result<(), DbError> {
    if changed.is_empty() {
        return Ok(());
    }
    statement(tx.tenant(), changed)?.run(tx).await.map(|_| ())
}

/// Stores the carts of `tenant` and nothing else: one statement, durable when it returns.
///
/// # Errors
/// As [`save`]. Where [`DbError::says_that_nothing_happened`] is false, they may be stored all the same.
pub async fn save_alone(
    database: &Database,
    tenant: TenantId,
    changed: &[ChangedCart<'_>],
) -> Result<(), DbError> {
    statement(tenant, changed)?.run(&mut database.alone().await?).await.map(|_| ())
}

fn statement(tenant: TenantId, changed: &[ChangedCart<'_>]) -> Result<SaveCarts, DbError> {
    let carts = || changed.iter().map(|changed| &changed.stored.cart);
    Ok(SaveCarts {
        tenant: tenant.0,
        ids: carts().map(|cart| cart.id.0).collect(),
        token_hashes: changed.iter().map(|changed| changed.stored.token_hash.to_vec()).collect(),
        versions: carts().map(|cart| cart.version).collect(),
        previous_versions: changed.iter().map(|changed| changed.base_version).collect(),
        lines: carts()
            .map(|cart| serde_json::to_value(&cart.lines).map_err(encode_error))
            .collect::<Result<_, _>>()?,
        destinations: carts()
            .map(|cart| cart.destination.as_ref().map(serde_json::to_value).transpose().map_err(encode_error))
            .collect::<Result<_, _>>()?,
        orders: carts()
            .map(|cart| match cart.state {
                CartState::Open => None,
                CartState::Ordered(order) => Some(order.0),
            })
            .collect(),
        expiries: carts().map(|cart| cart.expires_at).collect(),
    })
}

fn encode_error(error: serde_json::Error) -> DbError {
    DbError::Decode { what: "a cart", detail: error.to_string() }
}

statement! {
    DeleteExpired "deleting expired carts" -> (SqlUuid => Uuid, SqlUuid => Uuid);
    "DELETE FROM carts WHERE ctid IN (SELECT ctid FROM carts WHERE order_id IS NULL AND expires_at < "
        now: Timestamptz => OffsetDateTime,
    " LIMIT " limit: BigInt => i64,
    ") RETURNING tenant_id, id"
}

/// Deletes carts that nobody touched for their lifetime, at most `limit` of them.
///
/// # Errors
/// The database.
pub async fn delete_expired(
    tx: &mut SystemTx,
    now: OffsetDateTime,
    limit: i64,
) -> Result<Vec<(TenantId, CartId)>, DbError> {
    let rows = DeleteExpired { now, limit }.rows(tx).await?;
    Ok(rows.into_iter().map(|(tenant, cart)| (TenantId(tenant), CartId(cart))).collect())
}
