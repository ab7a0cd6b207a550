//! Orders and their lines. A row's struct has a field for each column, by the column's name.

use crate::statement::only;
use crate::transaction::{from_json, json};
use crate::{DbError, SystemTx, TenantTx};
use commerce::address::Contact;
use commerce::ids::{CartId, LineId, OrderId, SupplierId, TenantId, VariantId};
use commerce::locale::Locale;
use commerce::money::Currency;
use commerce::order::{OrderStatus, StockState};
use diesel::sql_types::{Array, BigInt, Bool, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use time::OffsetDateTime;
use uuid::Uuid;

/// A row of `orders`. Amounts are minor units of `currency`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderRow {
    pub id: OrderId,
    pub number: i64,
    pub cart_id: CartId,
    pub status: OrderStatus,
    pub stock_state: StockState,
    #[serde(with = "time::serde::rfc3339")]
    pub reserved_until: OffsetDateTime,
    pub locale: Locale,
    pub contact: Contact,
    pub shipping_method: String,
    pub currency: Currency,
    pub subtotal: i64,
    pub discount: i64,
    pub shipping: i64,
    pub tax: i64,
    pub tax_basis_points: u32,
    pub total: i64,
    pub cost: i64,
    pub commission: i64,
    pub destination_account: String,
    pub payment_intent: Option<String>,
    pub client_secret: Option<String>,
    pub refunded: i64,
    /// Its payment came too late and goes back.
    pub refund_promised: bool,
    pub idempotency_key: Option<String>,
    /// Lower-case hexadecimal of the 32 bytes, as Postgres writes them: `\x…`.
    pub request_hash: String,
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
}

/// A row of `order_lines`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderLineRow {
    pub order_id: OrderId,
    pub id: LineId,
    pub position: i32,
    pub variant_id: VariantId,
    pub supplier_id: SupplierId,
    pub handle: String,
    pub sku: String,
    pub title: String,
    pub variant_title: String,
    pub image: Option<String>,
    pub quantity: u32,
    pub unit_price: i64,
    pub subtotal: i64,
    pub discount: i64,
    pub tax: i64,
    pub total: i64,
    pub cost: i64,
    pub supplier_unit_cost: i64,
    pub supplier_currency: Currency,
    pub rate_micros: i64,
}

/// An order with its lines, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredOrder {
    pub order: OrderRow,
    pub lines: Vec<OrderLineRow>,
}

statement! {
    InsertOrders "inserting orders" -> ();
    "INSERT INTO orders (tenant_id, id, number, cart_id, status, stock_state, reserved_until, locale, contact,
         shipping_method, currency, subtotal, discount, shipping, tax, tax_basis_points, total, cost, commission,
         destination_account, payment_intent, client_secret, refunded, refund_promised, idempotency_key, request_hash,
         created_at, updated_at)
     SELECT " tenant: SqlUuid => Uuid,
    ", id, number, cart_id, status, stock_state, reserved_until, locale, contact,
         shipping_method, currency, subtotal, discount, shipping, tax, tax_basis_points, total, cost, commission,
         destination_account, payment_intent, client_secret, refunded, refund_promised, idempotency_key, request_hash,
         created_at, updated_at
     FROM jsonb_populate_recordset(NULL::orders, " rows: Jsonb => Value,
    ")"
}

statement! {
    InsertLines "inserting order lines" -> ();
    "INSERT INTO order_lines (tenant_id, order_id, id, position, variant_id, supplier_id, handle, sku, title,
         variant_title, image, quantity, unit_price, subtotal, discount, tax, total, cost, supplier_unit_cost,
         supplier_currency, rate_micros)
     SELECT " tenant: SqlUuid => Uuid,
    ", order_id, id, position, variant_id, supplier_id, handle, sku, title,
         variant_title, image, quantity, unit_price, subtotal, discount, tax, total, cost, supplier_unit_cost,
         supplier_currency, rate_micros
     FROM jsonb_populate_recordset(NULL::order_lines, " rows: Jsonb => Value,
    ")"
}

/// Stores new orders: two statements, however many there are.
///
/// # Errors
/// The database; [`DbError::Violates`] when a cart or an idempotency key has an order already.
pub async fn insert(tx: &mut TenantTx, orders: &[StoredOrder]) -> Result<(), DbError> {
    if orders.is_empty() {
        return Ok(());
    }
    let tenant = tx.tenant().0;
    let rows: Vec<&OrderRow> = orders.iter().map(|stored| &stored.order).collect();
    let lines: Vec<&OrderLineRow> = orders.iter().flat_map(|stored| &stored.lines).collect();
    InsertOrders { tenant, rows: json("orders", &rows)? }.run(tx).await?;
    InsertLines { tenant, rows: json("order lines", &lines)? }.run(tx).await?;
    Ok(())
}

statement! {
    FindOrders "reading orders" -> (Jsonb => Value, Jsonb => Value);
    "SELECT to_jsonb(o), (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.position), '[]') FROM order_lines l
         WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id)
     FROM orders o WHERE o.tenant_id = " tenant: SqlUuid => Uuid,
    " AND (o.id = ANY(" ids: Array<SqlUuid> => Vec<Uuid>,
    ") OR o.number = " number: Nullable<BigInt> => Option<i64>,
    " OR o.idempotency_key = ANY(" keys: Array<Text> => Vec<String>,
    "))"
}

/// By which of its names an order is looked for.
#[derive(Debug, Default)]
pub struct OrderNames {
    pub ids: Vec<OrderId>,
    pub number: Option<i64>,
    pub idempotency_keys: Vec<String>,
}

/// The orders with any of the names.
///
/// # Errors
/// The database, or a row that cannot be read.
pub async fn find(tx: &mut TenantTx, names: OrderNames) -> Result<Vec<StoredOrder>, DbError> {
    let statement = FindOrders {
        tenant: tx.tenant().0,
        ids: names.ids.into_iter().map(Uuid::from).collect(),
        number: names.number,
        keys: names.idempotency_keys,
    };
    statement.rows(tx).await?.into_iter().map(|(order, lines)| decode(order, lines)).collect()
}

fn decode(order: Value, lines: Value) -> Result<StoredOrder, DbError> {
    Ok(StoredOrder { order: from_json("an order", order)?, lines: from_json("order lines", lines)? })
}

statement! {
    LockOrders "locking orders" -> (Jsonb => Value);
    "SELECT to_jsonb(o) FROM orders o WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND id = ANY(" orders: Array<SqlUuid> => Vec<Uuid>,
    ") ORDER BY id FOR NO KEY UPDATE"
}

/// Those of the orders that exist, held until the end of the transaction. Stock is locked before them,
/// the store's numbers after them.
///
/// # Errors
/// The database, or a row that cannot be read.
pub async fn lock(
    tx: &mut TenantTx,
    orders: impl IntoIterator<Item = OrderId>,
) -> Result<Vec<OrderRow>, DbError> {
    let orders = orders.into_iter().map(|order| order.0).collect();
    let rows = LockOrders { tenant: tx.tenant().0, orders }.rows(tx).await?;
    rows.into_iter().map(|(row,)| from_json("an order", row)).collect()
}

statement! {
    LoadLines "reading order lines" -> (Jsonb => Value);
    "SELECT to_jsonb(l) FROM order_lines l WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND order_id = ANY(" orders: Array<SqlUuid> => Vec<Uuid>,
    ") ORDER BY position"
}

/// The lines of orders, which never change, in their order within each.
///
/// # Errors
/// The database, or a row that cannot be read.
pub async fn lines(
    tx: &mut TenantTx,
    orders: impl IntoIterator<Item = OrderId>,
) -> Result<HashMap<OrderId, Vec<OrderLineRow>>, DbError> {
    let orders: Vec<Uuid> = orders.into_iter().map(|order| order.0).collect();
    let mut lines: HashMap<OrderId, Vec<OrderLineRow>> = HashMap::new();
    if orders.is_empty() {
        return Ok(lines);
    }
    for (row,) in (LoadLines { tenant: tx.tenant().0, orders }).rows(tx).await? {
        let line: OrderLineRow = from_json("an order line", row)?;
        lines.entry(line.order_id).or_default().push(line);
    }
    Ok(lines)
}

statement! {
    UpdateOrders "updating orders" -> ();
    "UPDATE orders o SET status = n.status, stock_state = n.stock_state, payment_intent = n.payment_intent,
         client_secret = n.client_secret, refunded = n.refunded, refund_promised = n.refund_promised,
         reserved_until = n.reserved_until, updated_at = n.updated_at
     FROM UNNEST(" ids: Array<SqlUuid> => Vec<Uuid>,
    ", " statuses: Array<Text> => Vec<String>,
    ", " stock_states: Array<Text> => Vec<String>,
    ", " intents: Array<Nullable<Text>> => Vec<Option<String>>,
    ", " secrets: Array<Nullable<Text>> => Vec<Option<String>>,
    ", " refunded: Array<BigInt> => Vec<i64>,
    ", " refunds_promised: Array<Bool> => Vec<bool>,
    ", " reserved_until: Array<Timestamptz> => Vec<OffsetDateTime>,
    ", " updated_at: Array<Timestamptz> => Vec<OffsetDateTime>,
    ") AS n (id, status, stock_state, payment_intent, client_secret, refunded, refund_promised, reserved_until,
         updated_at)
     WHERE o.tenant_id = " tenant: SqlUuid => Uuid,
    " AND o.id = n.id"
}

/// Writes what can change of orders that this transaction has locked.
///
/// # Errors
/// The database; [`DbError::Conflict`] when an order is gone.
pub async fn update(tx: &mut TenantTx, orders: &[&OrderRow]) -> Result<(), DbError> {
    if orders.is_empty() {
        return Ok(());
    }
    let all = || orders.iter();
    let statement = UpdateOrders {
        ids: all().map(|order| order.id.0).collect(),
        statuses: all().map(|order| order.status.as_str().to_owned()).collect(),
        stock_states: all().map(|order| order.stock_state.as_str().to_owned()).collect(),
        intents: all().map(|order| order.payment_intent.clone()).collect(),
        secrets: all().map(|order| order.client_secret.clone()).collect(),
        refunded: all().map(|order| order.refunded).collect(),
        refunds_promised: all().map(|order| order.refund_promised).collect(),
        reserved_until: all().map(|order| order.reserved_until).collect(),
        updated_at: all().map(|order| order.updated_at).collect(),
        tenant: tx.tenant().0,
    };
    let written = statement.run(tx).await?;
    if written == orders.len() { Ok(()) } else { Err(DbError::Conflict { what: "an order" }) }
}

statement! {
    RecordIntents "recording payment intents" -> ();
    "WITH made AS (
         SELECT * FROM UNNEST(" orders: Array<SqlUuid> => Vec<Uuid>,
    ", " intents: Array<Text> => Vec<String>,
    ", " secrets: Array<Nullable<Text>> => Vec<Option<String>>,
    ") AS m (order_id, intent, secret)
     ), finished AS (
         DELETE FROM outbox USING made WHERE outbox.tenant_id = " tenant: SqlUuid => Uuid,
    " AND outbox.subject = made.order_id AND outbox.kind = 'payment.create'
     )
     UPDATE orders o SET payment_intent = made.intent, client_secret = made.secret
     FROM made WHERE o.tenant_id = " same_tenant: SqlUuid => Uuid,
    " AND o.id = made.order_id AND o.payment_intent IS NULL"
}

/// A payment intent that was made for an order.
#[derive(Clone, Debug)]
pub struct MadeIntent {
    pub order: OrderId,
    pub intent: String,
    pub client_secret: Option<String>,
}

/// Records intents and finishes the work that made them, in one statement. An order that has one keeps
/// it: the key of the request made both the same.
///
/// # Errors
/// The database.
pub async fn record_intents(tx: &mut TenantTx, made: &[MadeIntent]) -> Result<(), DbError> {
    let tenant = tx.tenant().0;
    let statement = RecordIntents {
        orders: made.iter().map(|made| made.order.0).collect(),
        intents: made.iter().map(|made| made.intent.clone()).collect(),
        secrets: made.iter().map(|made| made.client_secret.clone()).collect(),
        tenant,
        same_tenant: tenant,
    };
    statement.run(tx).await.map(|_| ())
}

statement! {
    LatestOrders "listing orders" -> (Jsonb => Value);
    "SELECT to_jsonb(o) FROM orders o WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND number < " before: BigInt => i64,
    " ORDER BY number DESC LIMIT " limit: BigInt => i64,
    ""
}

/// At most `limit` orders with a number below `before`, the latest first.
///
/// # Errors
/// The database.
pub async fn latest(tx: &mut TenantTx, before: i64, limit: i64) -> Result<Vec<OrderRow>, DbError> {
    let rows = LatestOrders { tenant: tx.tenant().0, before, limit }.rows(tx).await?;
    rows.into_iter().map(|(row,)| from_json("an order", row)).collect()
}

statement! {
    OrderOfIntent "finding the order of a payment" -> (SqlUuid => Uuid, SqlUuid => Uuid);
    "SELECT tenant_id, id FROM orders WHERE payment_intent = " intent: Text => String,
    ""
}

/// Whose a payment is: for webhooks whose metadata does not say.
///
/// # Errors
/// The database.
pub async fn of_intent(tx: &mut SystemTx, intent: &str) -> Result<Option<(TenantId, OrderId)>, DbError> {
    let rows = OrderOfIntent { intent: intent.to_owned() }.rows(tx).await?;
    Ok(rows.into_iter().next().map(|(tenant, order)| (TenantId(tenant), OrderId(order))))
}

statement! {
    OverdueOrders "finding overdue orders" -> (SqlUuid => Uuid, SqlUuid => Uuid);
    "SELECT tenant_id, id FROM orders WHERE stock_state = 'held' AND reserved_until < "
        now: Timestamptz => OffsetDateTime,
    " ORDER BY reserved_until LIMIT " limit: BigInt => i64,
    ""
}

/// Orders whose reservation is over, the longest overdue first.
///
/// # Errors
/// The database.
pub async fn overdue(
    tx: &mut SystemTx,
    now: OffsetDateTime,
    limit: i64,
) -> Result<Vec<(TenantId, OrderId)>, DbError> {
    let rows = OverdueOrders { now, limit }.rows(tx).await?;
    Ok(rows.into_iter().map(|(tenant, order)| (TenantId(tenant), OrderId(order))).collect())
}

statement! {
    UnheardOf "finding payments that nobody has reported" -> (SqlUuid => Uuid, SqlUuid => Uuid, Text => String);
    "SELECT tenant_id, id, payment_intent FROM orders
     WHERE stock_state = 'held' AND payment_intent IS NOT NULL AND created_at < " placed_before: Timestamptz => OffsetDateTime,
    " ORDER BY random() LIMIT " limit: BigInt => i64,
    ""
}

/// Orders placed before then whose payment has not been reported, with their intents.
///
/// # Errors
/// The database.
pub async fn awaiting_news(
    tx: &mut SystemTx,
    placed_before: OffsetDateTime,
    limit: i64,
) -> Result<Vec<(TenantId, OrderId, String)>, DbError> {
    let rows = UnheardOf { placed_before, limit }.rows(tx).await?;
    Ok(rows.into_iter().map(|(tenant, order, intent)| (TenantId(tenant), OrderId(order), intent)).collect())
}

statement! {
    SoldSince "summing orders" -> (BigInt => i64, BigInt => i64);
    "SELECT count(*), coalesce(sum(total - refunded), 0)::bigint FROM orders WHERE tenant_id = "
        tenant: SqlUuid => Uuid,
    " AND stock_state = 'sold' AND created_at >= " since: Timestamptz => OffsetDateTime,
    ""
}

/// What a store has sold, less what was given back. Minor units of the store's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sold {
    pub orders: i64,
    pub revenue: i64,
}

/// Paid orders that were placed since then.
///
/// # Errors
/// The database.
pub async fn sold_since(tx: &mut TenantTx, since: OffsetDateTime) -> Result<Sold, DbError> {
    let rows = SoldSince { tenant: tx.tenant().0, since }.rows(tx).await?;
    only(rows, "what was sold").map(|(orders, revenue)| Sold { orders, revenue })
}

statement! {
    CountUnits "counting the units of orders" -> (SqlUuid => Uuid, BigInt => i64);
    "SELECT order_id, sum(quantity)::bigint FROM order_lines WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND order_id = ANY(" orders: Array<SqlUuid> => Vec<Uuid>,
    ") GROUP BY order_id"
}

/// How many units each of the orders has.
///
/// # Errors
/// The database.
pub async fn units(tx: &mut TenantTx, orders: &[OrderRow]) -> Result<HashMap<OrderId, i64>, DbError> {
    let orders = orders.iter().map(|order| order.id.0).collect();
    let rows = CountUnits { tenant: tx.tenant().0, orders }.rows(tx).await?;
    Ok(rows.into_iter().map(|(order, units)| (OrderId(order), units)).collect())
}
