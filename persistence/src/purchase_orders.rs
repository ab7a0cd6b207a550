//! Each supplier's part of an order.

use crate::transaction::{from_json, json};
use crate::{DbError, SystemTx, TenantTx};
use commerce::ids::{OrderId, PurchaseOrderId, SupplierId, TenantId};
use commerce::order::PurchaseOrderStatus;
use diesel::sql_types::{Array, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
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
pub async fn insert(tx: &mut TenantTx, rows: &[&PurchaseOrderRow]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows = json("purchase orders", &rows)?;
    InsertPurchaseOrders { tenant: tx.tenant().0, rows }.run(tx).await.map(|_| ())
}

statement! {
    OfOrders "reading purchase orders" -> (Jsonb => Value);
    "SELECT to_jsonb(p) FROM purchase_orders p WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND order_id = ANY(" orders: Array<SqlUuid> => Vec<Uuid>,
    ") ORDER BY id"
}

/// All parts of the orders.
///
/// # Errors
/// The database.
pub async fn of_orders(
    tx: &mut TenantTx,
    orders: impl IntoIterator<Item = OrderId>,
) -> Result<Vec<PurchaseOrderRow>, DbError> {
    let orders: Vec<Uuid> = orders.into_iter().map(|order| order.0).collect();
    if orders.is_empty() {
        return Ok(Vec::new());
    }
    let rows = OfOrders { tenant: tx.tenant().0, orders }.rows(tx).await?;
    rows.into_iter().map(|(row,)| from_json("a purchase order", row)).collect()
}

statement! {
    UpdatePurchaseOrders "updating purchase orders" -> ();
    "UPDATE purchase_orders p SET status = n.status, tracking = n.tracking, problem = n.problem,
         updated_at = n.updated_at
     FROM UNNEST(" ids: Array<SqlUuid> => Vec<Uuid>,
    ", " statuses: Array<Text> => Vec<String>,
    ", " trackings: Array<Nullable<Jsonb>> => Vec<Option<Value>>,
    ", " problems: Array<Nullable<Text>> => Vec<Option<String>>,
    ", " updated_at: Array<Timestamptz> => Vec<OffsetDateTime>,
    ") AS n (id, status, tracking, problem, updated_at) WHERE p.tenant_id = " tenant: SqlUuid => Uuid,
    " AND p.id = n.id"
}

/// Writes what can change of parts whose orders this transaction has locked.
///
/// # Errors
/// The database; [`DbError::Conflict`] when one is gone.
pub async fn update(tx: &mut TenantTx, rows: &[&PurchaseOrderRow]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let statement = UpdatePurchaseOrders {
        ids: rows.iter().map(|row| row.id.0).collect(),
        statuses: rows.iter().map(|row| row.status.as_str().to_owned()).collect(),
        trackings: rows
            .iter()
            .map(|row| row.tracking.as_ref().map(|tracking| json("tracking", tracking)).transpose())
            .collect::<Result<_, _>>()?,
        problems: rows.iter().map(|row| row.problem.clone()).collect(),
        updated_at: rows.iter().map(|row| row.updated_at).collect(),
        tenant: tx.tenant().0,
    };
    let written = statement.run(tx).await?;
    if written == rows.len() { Ok(()) } else { Err(DbError::Conflict { what: "a purchase order" }) }
}

/// What is needed to send a part to its supplier.
pub struct Dispatch {
    pub id: PurchaseOrderId,
    pub order: OrderId,
    pub supplier: SupplierId,
    pub endpoint: Option<String>,
    pub secret: Option<SecretString>,
    pub body: Value,
}

statement! {
    LoadDispatches "reading purchase orders to send" -> (
        SqlUuid => Uuid, SqlUuid => Uuid, SqlUuid => Uuid, Nullable<Text> => Option<String>,
        Nullable<Text> => Option<String>, Jsonb => Value
    );
    "SELECT p.id, p.order_id, s.id, s.endpoint, s.secret, p.body
     FROM UNNEST(" tenants: Array<SqlUuid> => Vec<Uuid>,
    ", " ids: Array<SqlUuid> => Vec<Uuid>,
    ") AS wanted (tenant_id, id)
     JOIN purchase_orders p ON p.tenant_id = wanted.tenant_id AND p.id = wanted.id
     JOIN suppliers s ON s.id = p.supplier_id"
}

/// Parts with their suppliers' endpoints and secrets, which only the service role may read.
///
/// # Errors
/// The database.
pub async fn dispatches(
    tx: &mut SystemTx,
    wanted: impl IntoIterator<Item = (TenantId, PurchaseOrderId)>,
) -> Result<Vec<Dispatch>, DbError> {
    let (tenants, ids): (Vec<Uuid>, Vec<Uuid>) =
        wanted.into_iter().map(|(tenant, id)| (tenant.0, id.0)).unzip();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = LoadDispatches { tenants, ids }.rows(tx).await?;
    let dispatch =
        |(id, order, supplier, endpoint, secret, body): (_, _, _, _, Option<String>, _)| Dispatch {
            id: PurchaseOrderId(id),
            order: OrderId(order),
            supplier: SupplierId(supplier),
            endpoint,
            secret: secret.map(Into::into),
            body,
        };
    Ok(rows.into_iter().map(dispatch).collect())
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
