//! The people who have ordered in a store: there is no row of theirs, only their orders. One address is one
//! person, however it is written; name and spelling are those of the latest order.
//!
//! All orders of the store are looked at for each page, for [`crate::order_search`]'s reason.

use crate::order_search::{beginning, word_beginning};
use crate::{DbError, TenantTx};
use diesel::sql_types::{BigInt, Text, Timestamptz, Uuid as SqlUuid};
use time::OffsetDateTime;
use uuid::Uuid;

statement! {
    SearchCustomers "listing customers"
        -> (Text => String, Text => String, BigInt => i64, BigInt => i64, BigInt => i64, Timestamptz => OffsetDateTime);
    "SELECT l.contact ->> 'name', l.contact ->> 'email', c.orders, c.spent, c.latest, l.created_at
     FROM (
         SELECT max(o.number) AS latest, count(*) AS orders,
             coalesce(sum(o.total - o.refunded) FILTER (WHERE o.stock_state = 'sold'), 0)::bigint AS spent
         FROM orders o WHERE o.tenant_id = " tenant: SqlUuid => Uuid,
    " GROUP BY lower(o.contact ->> 'email')
         HAVING max(o.number) < " before: BigInt => i64,
    " AND (bool_or(lower(' ' || (o.contact ->> 'name')) LIKE lower(" name: Text => String,
    ")) OR lower(o.contact ->> 'email') LIKE lower(" email: Text => String,
    "))
         ORDER BY max(o.number) DESC LIMIT " limit: BigInt => i64,
    ") c JOIN orders l ON l.number = c.latest AND l.tenant_id = " same_tenant: SqlUuid => Uuid,
    " ORDER BY c.latest DESC"
}

/// Somebody who has ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    pub name: String,
    pub email: String,
    pub orders: i64,
    /// What the paid orders came to, less what was given back. Minor units of the store's currency.
    pub spent: i64,
    /// The number of the latest order; it is one customer's and rises.
    pub latest: i64,
    pub latest_at: OffsetDateTime,
}

/// At most `limit` customers whose latest order has a number below `before`, the latest first. `words` begin a
/// name, one of its later words, or an address.
///
/// # Errors
/// The database.
pub async fn search(
    tx: &mut TenantTx,
    words: &str,
    before: i64,
    limit: i64,
) -> Result<Vec<Customer>, DbError> {
    let (tenant, words) = (tx.tenant().0, words.trim());
    let statement = SearchCustomers {
        tenant,
        before,
        name: word_beginning(words),
        email: beginning(words),
        limit,
        same_tenant: tenant,
    };
    let rows = statement.rows(tx).await?;
    let customer = |(name, email, orders, spent, latest, latest_at)| Customer {
        name,
        email,
        orders,
        spent,
        latest,
        latest_at,
    };
    Ok(rows.into_iter().map(customer).collect())
}
