//! All stores, as staff look at them.

use crate::transaction::from_json;
use crate::{DbError, SystemTx};
use commerce::ids::TenantId;
use commerce::money::Currency;
use diesel::sql_types::{BigInt, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde::Deserialize;
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

/// A store with what it sold.
#[derive(Clone, Debug, Deserialize)]
pub struct TenantRow {
    pub id: TenantId,
    pub name: String,
    pub slug: String,
    /// A domain of the merchant's own.
    pub domain: Option<String>,
    pub currency: Currency,
    pub published: bool,
    /// Whether sales can go to its account at the payment provider.
    pub payable: bool,
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub suspended_at: Option<OffsetDateTime>,
    pub suspended_for: Option<String>,
    /// Its owner.
    pub email: Option<String>,
    pub owner: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub owner_since: Option<OffsetDateTime>,
    /// Paid orders since the asked moment, and their sum less what was given back, in minor units.
    pub orders: i64,
    pub volume: i64,
}

statement! {
    ListTenants "listing all stores" -> (Jsonb => Value);
    "SELECT jsonb_build_object('id', s.tenant_id, 'name', s.name, 'slug', s.slug, 'currency', s.currency,
         'domain', (SELECT min(host) FROM store_hosts h WHERE h.tenant_id = s.tenant_id AND h.host LIKE '%.%'),
         'published', s.published, 'payable', s.stripe_account IS NOT NULL AND s.payments_ready,
         'created_at', s.created_at, 'suspended_at', s.suspended_at, 'suspended_for', s.suspended_for,
         'email', s.email, 'owner', s.owner, 'owner_since', s.owner_since,
         'orders', o.orders, 'volume', o.volume)
     FROM (
         SELECT s.tenant_id, s.name, s.slug, s.currency, s.published, s.stripe_account, s.payments_ready,
                s.created_at, s.suspended_at, s.suspended_for,
                a.email, a.name AS owner, a.created_at AS owner_since
         FROM stores s LEFT JOIN store_owners w USING (tenant_id) LEFT JOIN accounts a USING (account_id)
         WHERE s.tenant_id = coalesce(" tenant: Nullable<SqlUuid> => Option<Uuid>,
    ", s.tenant_id) AND strpos(lower(concat_ws(' ', s.name, s.slug, a.email)), lower(" sought: Text => String,
    ")) > 0
         ORDER BY s.created_at DESC, s.tenant_id DESC LIMIT " limit: BigInt => i64,
    " OFFSET " offset: BigInt => i64,
    ") s, LATERAL (
         SELECT count(*) AS orders, coalesce(sum(total - refunded), 0)::bigint AS volume FROM orders o
         WHERE o.tenant_id = s.tenant_id AND o.stock_state = 'sold' AND o.created_at >= "
        since: Timestamptz => OffsetDateTime,
    ") o
     ORDER BY s.created_at DESC, s.tenant_id DESC"
}

/// Which stores.
#[derive(Clone, Debug, Default)]
pub struct TenantQuery {
    /// This one alone.
    pub tenant: Option<TenantId>,
    /// A part of the name, the slug or the owner's address.
    pub sought: String,
    pub limit: i64,
    pub offset: i64,
}

/// The stores that match, the newest first, with what they sold since then.
///
/// # Errors
/// The database.
pub async fn list(
    tx: &mut SystemTx,
    query: TenantQuery,
    since: OffsetDateTime,
) -> Result<Vec<TenantRow>, DbError> {
    let TenantQuery { tenant, sought, limit, offset } = query;
    let tenant = tenant.map(|tenant| tenant.0);
    let rows = ListTenants { tenant, sought, limit, offset, since }.rows(tx).await?;
    rows.into_iter().map(|(row,)| from_json("a store", row)).collect()
}
