//! Each supplier's part of an order.

use crate::transaction::{from_json, json};
use crate::{DbError, SystemTx, TenantTx};
use commerce::ids::{OrderId, PurchaseOrderId, SupplierId, TenantId};
use commerce::order::PurchaseOrderStatus;
use diesel::sql_types::{Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// A row of `purchase_orders`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurchaseOrderRow {
    pub id: PurchaseOrderId,
    pub order_id: OrderId,
    pub supplier_id: SupplierId,
    pub status: PurchaseOrderStatus,
    /// What is sent, the same at every attempt.
    pub body: Value,
    pub tracking: Option<Tracking>,
    pub problem: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
}

/// Where a parcel can be followed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tracking {
    #[serde(default)]
    pub carrier: String,
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub url: Option<String>,
}

statement! {
    InsertPurchaseOrders "inserting purchase orders" -> ();
    "INSERT INTO purchase_orders (tenant_id, id, order_id, supplier_id, status, body, tracking, problem, updated_at)
     SELECT " tenant: SqlUuid => Uuid,
    ", id, order_id, supplier_id, status, body, tracking, problem, updated_at
     FROM jsonb_populate_recordset(NULL::purchase_orders, " rows: Jsonb => Value,
    ")"
}

/// Stores new purchase orders.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut TenantTx, rows: &[PurchaseOrderRow]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows = json("purchase orders", &rows)?;
    InsertPurchaseOrders { tenant: tx.tenant().0, rows }.run(tx).await.map(|_| ())
}

statement! {
    OfOrder "reading purchase orders" -> (Jsonb => Value);
    "SELECT to_jsonb(p) FROM purchase_orders p WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND order_id = " order: SqlUuid => Uuid,
    " ORDER BY id"
}

/// All parts of an order.
///
/// # Errors
/// The database.
pub async fn of_order(tx: &mut TenantTx, order: OrderId) -> Result<Vec<PurchaseOrderRow>, DbError> {
    let rows = OfOrder { tenant: tx.tenant().0, order: order.0 }.rows(tx).await?;
    rows.into_iter().map(|(row,)| from_json("a purchase order", row)).collect()
}

statement! {
    UpdatePurchaseOrder "updating a purchase order" -> ();
    "UPDATE purchase_orders SET status = " status: Text => String,
    ", tracking = " tracking: Nullable<Jsonb> => Option<Value>,
    ", problem = " problem: Nullable<Text> => Option<String>,
    ", updated_at = " updated_at: Timestamptz => OffsetDateTime,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND id = " id: SqlUuid => Uuid,
    ""
}

/// Writes what can change of a part whose order this transaction has locked.
///
/// # Errors
/// The database; [`DbError::Conflict`] when it is gone.
pub async fn update(tx: &mut TenantTx, row: &PurchaseOrderRow) -> Result<(), DbError> {
    let statement = UpdatePurchaseOrder {
        status: row.status.as_str().to_owned(),
        tracking: row.tracking.as_ref().map(|tracking| json("tracking", tracking)).transpose()?,
        problem: row.problem.clone(),
        updated_at: row.updated_at,
        tenant: tx.tenant().0,
        id: row.id.0,
    };
    if statement.run(tx).await? == 1 { Ok(()) } else { Err(DbError::Conflict { what: "a purchase order" }) }
}

/// What is needed to send a part to its supplier.
pub struct Dispatch {
    pub order: OrderId,
    pub supplier: SupplierId,
    pub endpoint: Option<String>,
    pub secret: Option<SecretString>,
    pub body: Value,
}

statement! {
    LoadDispatch "reading a purchase order to send" -> (
        SqlUuid => Uuid, SqlUuid => Uuid, Nullable<Text> => Option<String>, Nullable<Text> => Option<String>,
        Jsonb => Value
    );
    "SELECT p.order_id, s.id, s.endpoint, s.secret, p.body FROM purchase_orders p JOIN suppliers s ON s.id = p.supplier_id
     WHERE p.tenant_id = " tenant: SqlUuid => Uuid,
    " AND p.id = " id: SqlUuid => Uuid,
    ""
}

/// A part with its supplier's endpoint and secret, which only the service role may read.
///
/// # Errors
/// The database.
pub async fn dispatch(
    tx: &mut SystemTx,
    tenant: TenantId,
    id: PurchaseOrderId,
) -> Result<Option<Dispatch>, DbError> {
    let rows = LoadDispatch { tenant: tenant.0, id: id.0 }.rows(tx).await?;
    Ok(rows.into_iter().next().map(|(order, supplier, endpoint, secret, body)| Dispatch {
        order: OrderId(order),
        supplier: SupplierId(supplier),
        endpoint,
        secret: secret.map(Into::into),
        body,
    }))
}

statement! {
    FindForSupplier "finding a supplier's purchase order" -> (SqlUuid => Uuid, SqlUuid => Uuid);
    "SELECT p.tenant_id, p.order_id FROM purchase_orders p WHERE p.supplier_id = " supplier: SqlUuid => Uuid,
    " AND p.id = " id: SqlUuid => Uuid,
    ""
}

/// Whose a purchase order is and of which order, if it is that supplier's.
///
/// # Errors
/// The database.
pub async fn owner_of(
    tx: &mut SystemTx,
    supplier: SupplierId,
    id: PurchaseOrderId,
) -> Result<Option<(TenantId, OrderId)>, DbError> {
    let rows = FindForSupplier { supplier: supplier.0, id: id.0 }.rows(tx).await?;
    Ok(rows.into_iter().next().map(|(tenant, order)| (TenantId(tenant), OrderId(order))))
}

statement! {
    SupplierSecret "reading a supplier's secret" -> (SqlUuid => Uuid, Nullable<Text> => Option<String>);
    "SELECT id, secret FROM suppliers WHERE handle = " handle: Text => String,
    ""
}

/// The supplier behind a webhook's address and the secret that its calls are signed with.
///
/// # Errors
/// The database.
pub async fn supplier_secret(
    tx: &mut SystemTx,
    handle: &str,
) -> Result<Option<(SupplierId, Option<SecretString>)>, DbError> {
    let rows = SupplierSecret { handle: handle.to_owned() }.rows(tx).await?;
    Ok(rows.into_iter().next().map(|(id, secret)| (SupplierId(id), secret.map(Into::into))))
}
