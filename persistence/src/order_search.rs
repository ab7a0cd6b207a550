//! Orders as their merchant looks for them, page by page, the latest first.
//!
//! Names and addresses have no index. Row-level security lets no function that could leak what it sees, and
//! `lower` is one for all that Postgres knows, decide which rows of an index are read; so an index on it would
//! be written with every order and read by nobody. A page is read along `(tenant_id, number)` instead, until it
//! is full: at worst all orders of one store, and of no other.

use crate::orders::OrderRow;
use crate::transaction::from_json;
use crate::{DbError, TenantTx};
use commerce::order::OrderStatus;
use diesel::sql_types::{BigInt, Bool, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

statement! {
    SearchOrders "searching orders" -> (Jsonb => Value, BigInt => i64);
    "SELECT to_jsonb(o), (SELECT coalesce(sum(l.quantity), 0)::bigint FROM order_lines l
         WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id)
     FROM orders o WHERE o.tenant_id = " tenant: SqlUuid => Uuid,
    " AND o.number < " before: BigInt => i64,
    " AND o.status = coalesce(" status: Nullable<Text> => Option<String>,
    ", o.status) AND o.created_at >= coalesce(" from: Nullable<Timestamptz> => Option<OffsetDateTime>,
    ", '-infinity') AND o.created_at < coalesce(" until: Nullable<Timestamptz> => Option<OffsetDateTime>,
    ", 'infinity') AND (o.number = " number: Nullable<BigInt> => Option<i64>,
    " OR lower(' ' || (o.contact ->> 'name')) LIKE lower(" name: Text => String,
    ") OR lower(o.contact ->> 'email') LIKE lower(" email: Text => String,
    ")) AND (NOT " needs_attention: Bool => bool,
    " OR o.id IN (SELECT e.order_id FROM events e WHERE e.tenant_id = " same_tenant: SqlUuid => Uuid,
    " AND e.type = 'order.needs_attention' AND e.order_id IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM purchase_orders p WHERE p.tenant_id = e.tenant_id
             AND p.id = (e.data ->> 'purchase_order')::uuid AND p.status NOT IN ('rejected', 'dead'))))
     ORDER BY o.number DESC LIMIT " limit: BigInt => i64,
    ""
}

/// Which orders are looked for; those of [`OrderSearch::default`] are all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderSearch {
    pub status: Option<OrderStatus>,
    /// As [`crate::events::open_problems`] means it, however long ago.
    pub needs_attention: bool,
    /// A number, or the beginning of a name, of one of its later words, or of an address.
    pub words: String,
    /// Placed then or later.
    pub from: Option<OffsetDateTime>,
    /// Placed earlier.
    pub until: Option<OffsetDateTime>,
}

/// An order that was looked for, and how many units it has.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundOrder {
    pub order: OrderRow,
    pub units: i64,
}

/// At most `limit` of the orders with a number below `before`, the latest first.
///
/// # Errors
/// The database, or a row that cannot be read.
pub async fn search(
    tx: &mut TenantTx,
    search: &OrderSearch,
    before: i64,
    limit: i64,
) -> Result<Vec<FoundOrder>, DbError> {
    let tenant = tx.tenant().0;
    let words = search.words.trim();
    let statement = SearchOrders {
        tenant,
        before,
        status: search.status.map(|status| status.as_str().to_owned()),
        from: search.from,
        until: search.until,
        number: words.strip_prefix('#').unwrap_or(words).parse().ok(),
        name: word_beginning(words),
        email: beginning(words),
        needs_attention: search.needs_attention,
        same_tenant: tenant,
        limit,
    };
    let rows = statement.rows(tx).await?;
    rows.into_iter()
        .map(|(order, units)| Ok(FoundOrder { order: from_json("an order", order)?, units }))
        .collect()
}

/// The pattern of what begins with `words`.
pub(crate) fn beginning(words: &str) -> String {
    let mut pattern = String::with_capacity(words.len() + 1);
    for letter in words.chars() {
        if matches!(letter, '\\' | '%' | '_') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// The pattern of what has a word that begins with `words`, for a text with a space before it.
pub(crate) fn word_beginning(words: &str) -> String {
    format!("% {}", beginning(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_stands_for_itself() {
        assert_eq!(beginning("ana_pop%\\"), "ana\\_pop\\%\\\\%");
        assert_eq!((beginning(""), word_beginning("")), ("%".to_owned(), "% %".to_owned()));
    }
}
