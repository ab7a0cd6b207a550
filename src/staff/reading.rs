//! What the pages read: each function is one short transaction of the service role, which sees all stores.

use actors::{StoreError, Stores};
use commerce::ids::TenantId;
use persistence::staff::audit::{self, Entry};
use persistence::staff::stuck::{self, StuckEffect};
use persistence::staff::tenants::{self, TenantQuery, TenantRow};
use persistence::stripe_events::{self, SeenEvent};
use time::Duration;

/// For so long back orders are counted.
const LATELY: Duration = Duration::days(30);
const EFFECTS: i64 = 200;
const EVENTS: i64 = 200;

/// Stores that match, with what they sold lately.
pub(super) async fn tenants(stores: &Stores, query: TenantQuery) -> Result<Vec<TenantRow>, StoreError> {
    let since = stores.clock().now() - LATELY;
    let mut tx = stores.database().system().await?;
    let read = tenants::list(&mut tx, query, since).await;
    tx.roll_back().await;
    Ok(read?)
}

/// One of them.
pub(super) async fn tenant(stores: &Stores, tenant: TenantId) -> Result<TenantRow, StoreError> {
    let query = TenantQuery { tenant: Some(tenant), limit: 1, ..TenantQuery::default() };
    tenants(stores, query).await?.pop().ok_or(StoreError::NotFound("store"))
}

/// The log before that entry, of one store or of all.
pub(super) async fn audit(
    stores: &Stores,
    tenant: Option<TenantId>,
    before: i64,
    limit: i64,
) -> Result<Vec<Entry>, StoreError> {
    let mut tx = stores.database().system().await?;
    let read = audit::latest(&mut tx, tenant, before, limit).await;
    tx.roll_back().await;
    Ok(read?)
}

/// Promises that could not be kept.
pub(super) async fn stuck(stores: &Stores) -> Result<Vec<StuckEffect>, StoreError> {
    let mut tx = stores.database().system().await?;
    let read = stuck::list(&mut tx, EFFECTS).await;
    tx.roll_back().await;
    Ok(read?)
}

/// What the payment provider has told of orders lately.
pub(super) async fn events(stores: &Stores) -> Result<Vec<SeenEvent>, StoreError> {
    let mut tx = stores.database().system().await?;
    let read = stripe_events::latest(&mut tx, EVENTS).await;
    tx.roll_back().await;
    Ok(read?)
}
