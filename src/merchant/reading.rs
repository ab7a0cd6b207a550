//! What the pages and the API read: each function is one short transaction of the store's own role.

use actors::{StoreError, Stores};
use commerce::ids::{OrderId, ProductId, SupplierId, TenantId};
use persistence::catalogue::{OfferQuery, StockedProduct, SupplierName};
use persistence::customers::Customer;
use persistence::events::StoredEvent;
use persistence::order_search::{FoundOrder, OrderSearch};
use persistence::orders::{OrderNames, OrderRow, Sold, StoredOrder};
use persistence::purchase_orders::PurchaseOrderRow;
use persistence::{DbError, SharedTx};
use std::collections::HashMap;
use time::OffsetDateTime;

/// How far back, in events, problems and activity are looked for.
const EVENTS_BACK: i64 = 5000;
const ACTIVITY: i64 = 20;
const PROBLEMS: i64 = 5;
const HISTORY: i64 = 200;
/// Types of products to choose from.
const TYPES: i64 = 100;
const ACTIVITY_KINDS: [&str; 8] = [
    "order.created",
    "order.paid",
    "order.payment_failed",
    "order.cancelled",
    "order.refunded",
    "order.forwarded",
    "order.shipped",
    "order.needs_attention",
];

/// A store as it is now.
pub(super) struct Now {
    /// Everything up to this event is in the rest; perhaps a little more.
    pub sequence: i64,
    pub sold: Sold,
    pub orders: Vec<OrderRow>,
    /// Whether there are orders before these.
    pub more: bool,
    pub units: HashMap<OrderId, i64>,
    pub activity: Vec<StoredEvent>,
    pub problems: Vec<StoredEvent>,
}

/// The latest `limit` orders with a number below `before`, and everything around them. Six statements.
pub(super) async fn now(
    stores: &Stores,
    tenant: TenantId,
    since: OffsetDateTime,
    before: i64,
    limit: usize,
) -> Result<Now, StoreError> {
    let mut tx = stores.database().tenant(tenant).await?;
    let read = async {
        // First: what comes after it may be seen twice, and nothing is missed.
        let sequence = persistence::stores::last_sequence(&mut tx).await?;
        let back = sequence.saturating_sub(EVENTS_BACK);
        let sold = persistence::orders::sold_since(&mut tx, since).await?;
        let mut orders = persistence::orders::latest(&mut tx, before, one_more(limit)).await?;
        let more = orders.len() > limit;
        orders.truncate(limit);
        let units = persistence::orders::units(&mut tx, &orders).await?;
        let activity = persistence::events::latest(&mut tx, &ACTIVITY_KINDS, back, ACTIVITY).await?;
        let problems = persistence::events::open_problems(&mut tx, back, PROBLEMS).await?;
        Ok::<_, DbError>(Now { sequence, sold, orders, more, units, activity, problems })
    };
    let read = read.await;
    tx.roll_back().await;
    Ok(read?)
}

/// What was sold since then.
pub(super) async fn sold(
    stores: &Stores,
    tenant: TenantId,
    since: OffsetDateTime,
) -> Result<Sold, StoreError> {
    let mut tx = stores.database().tenant(tenant).await?;
    let sold = persistence::orders::sold_since(&mut tx, since).await;
    tx.roll_back().await;
    Ok(sold?)
}

/// The orders that are looked for with a number below `before`, the latest first, and whether there are more.
pub(super) async fn found_orders(
    stores: &Stores,
    tenant: TenantId,
    search: &OrderSearch,
    before: i64,
    limit: usize,
) -> Result<(Vec<FoundOrder>, bool), StoreError> {
    let mut tx = stores.database().tenant(tenant).await?;
    let read = persistence::order_search::search(&mut tx, search, before, one_more(limit)).await;
    tx.roll_back().await;
    Ok(page_of(read?, limit))
}

/// As [`found_orders`], with their lines.
pub(super) async fn orders(
    stores: &Stores,
    tenant: TenantId,
    search: &OrderSearch,
    before: i64,
    limit: usize,
) -> Result<(Vec<StoredOrder>, bool), StoreError> {
    let mut tx = stores.database().tenant(tenant).await?;
    let read = async {
        let found = persistence::order_search::search(&mut tx, search, before, one_more(limit)).await?;
        let (found, more) = page_of(found, limit);
        let ids = found.iter().map(|found| found.order.id).collect();
        let mut orders =
            persistence::orders::find(&mut tx, OrderNames { ids, ..OrderNames::default() }).await?;
        orders.sort_by_key(|stored| std::cmp::Reverse(stored.order.number));
        Ok::<_, DbError>((orders, more))
    };
    let read = read.await;
    tx.roll_back().await;
    Ok(read?)
}

/// The customers that are looked for whose latest order has a number below `before`, and whether there are
/// more.
pub(super) async fn customers(
    stores: &Stores,
    tenant: TenantId,
    words: &str,
    before: i64,
    limit: usize,
) -> Result<(Vec<Customer>, bool), StoreError> {
    let mut tx = stores.database().tenant(tenant).await?;
    let read = persistence::customers::search(&mut tx, words, before, one_more(limit)).await;
    tx.roll_back().await;
    Ok(page_of(read?, limit))
}

/// An order with its parts and its history.
pub(super) struct OrderFile {
    pub stored: StoredOrder,
    pub parts: Vec<PurchaseOrderRow>,
    pub history: Vec<StoredEvent>,
}

/// By which of its names an order is asked for.
#[derive(Clone, Copy)]
pub(super) enum OrderName {
    Id(OrderId),
    Number(i64),
}

/// The order, if the store has it.
pub(super) async fn order(
    stores: &Stores,
    tenant: TenantId,
    name: OrderName,
) -> Result<Option<OrderFile>, StoreError> {
    let names = match name {
        OrderName::Id(id) => OrderNames { ids: vec![id], ..OrderNames::default() },
        OrderName::Number(number) => OrderNames { number: Some(number), ..OrderNames::default() },
    };
    let mut tx = stores.database().tenant(tenant).await?;
    let read = async {
        let Some(stored) = persistence::orders::find(&mut tx, names).await?.pop() else { return Ok(None) };
        let parts = persistence::purchase_orders::of_orders(&mut tx, [stored.order.id]).await?;
        let history = persistence::events::of_order(&mut tx, stored.order.id, HISTORY).await?;
        Ok::<_, DbError>(Some(OrderFile { stored, parts, history }))
    };
    let read = read.await;
    tx.roll_back().await;
    Ok(read?)
}

/// What suppliers offer, and whether there is more.
pub(super) async fn offers(
    stores: &Stores,
    query: OfferQuery<'_>,
    limit: usize,
) -> Result<(Vec<StockedProduct>, bool), StoreError> {
    let mut tx = stores.database().shared().await?;
    let read = found(&mut tx, query, limit).await;
    tx.roll_back().await;
    Ok(read?)
}

async fn found(
    tx: &mut SharedTx,
    query: OfferQuery<'_>,
    limit: usize,
) -> Result<(Vec<StockedProduct>, bool), DbError> {
    let mut ids = persistence::catalogue::find_offers(tx, query, one_more(limit)).await?;
    let more = ids.len() > limit;
    ids.truncate(limit);
    let mut offers = persistence::catalogue::products(tx, ids).await?;
    offers.sort_by_key(|offer| offer.product.id);
    Ok((offers, more))
}

/// What suppliers offer, and by what it can be narrowed.
pub(super) struct Shelf {
    pub offers: Vec<StockedProduct>,
    /// Whether there is more after these.
    pub more: bool,
    pub suppliers: Vec<SupplierName>,
    pub types: Vec<String>,
}

/// As [`offers`], with the suppliers and the types of products.
pub(super) async fn shelf(stores: &Stores, query: OfferQuery<'_>, limit: usize) -> Result<Shelf, StoreError> {
    let mut tx = stores.database().shared().await?;
    let read = async {
        let (offers, more) = found(&mut tx, query, limit).await?;
        let suppliers = persistence::catalogue::suppliers(&mut tx).await?;
        let types = persistence::catalogue::product_types(&mut tx, TYPES).await?;
        Ok::<_, DbError>(Shelf { offers, more, suppliers, types })
    };
    let read = read.await;
    tx.roll_back().await;
    Ok(read?)
}

/// Those of the products that exist, in this order. One that is no longer offered has no variants.
pub(super) async fn products(stores: &Stores, ids: &[ProductId]) -> Result<Vec<StockedProduct>, StoreError> {
    let mut tx = stores.database().shared().await?;
    let read = persistence::catalogue::products(&mut tx, ids.to_vec()).await;
    tx.roll_back().await;
    let mut products = read?;
    products.sort_by_key(|found| ids.iter().position(|id| *id == found.product.id));
    Ok(products)
}

/// The same inside a store, whose own products are among them.
pub(super) async fn products_of(
    stores: &Stores,
    tenant: TenantId,
    ids: &[ProductId],
) -> Result<Vec<StockedProduct>, StoreError> {
    let mut tx = stores.database().tenant(tenant).await?;
    let read = persistence::catalogue::products(&mut tx, ids.to_vec()).await;
    tx.roll_back().await;
    Ok(read?)
}

/// What suppliers are called.
pub(super) async fn supplier_names(stores: &Stores) -> Result<HashMap<SupplierId, String>, StoreError> {
    Ok(suppliers(stores).await?.into_iter().map(|supplier| (supplier.id, supplier.name)).collect())
}

/// The suppliers' handles.
pub(super) async fn supplier_handles(stores: &Stores) -> Result<HashMap<SupplierId, String>, StoreError> {
    Ok(suppliers(stores).await?.into_iter().map(|supplier| (supplier.id, supplier.handle)).collect())
}

async fn suppliers(stores: &Stores) -> Result<Vec<SupplierName>, StoreError> {
    let mut tx = stores.database().shared().await?;
    let read = persistence::catalogue::suppliers(&mut tx).await;
    tx.roll_back().await;
    Ok(read?)
}

fn one_more(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1)
}

/// Without the one that was read to see whether there are more.
fn page_of<T>(mut read: Vec<T>, limit: usize) -> (Vec<T>, bool) {
    let more = read.len() > limit;
    read.truncate(limit);
    (read, more)
}
