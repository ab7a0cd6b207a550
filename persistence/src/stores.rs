//! A store's settings and what it carries: what its view is made of.

use crate::accounts::plans::OwnersPlan;
use crate::statement::only;
use crate::transaction::from_json;
use crate::{DbError, TenantTx};
use commerce::ids::{ProductId, VariantId};
use commerce::money::{BasisPoints, Money};
use commerce::plan::Subscription;
use commerce::shipping::ShippingMethod;
use commerce::store::{Collection, PaymentAccount, StoreProfile, Suspension};
use commerce::tax::VatScheme;
use diesel::sql_types::{BigInt, Binary, Jsonb, Uuid as SqlUuid};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use time::OffsetDateTime;
use uuid::Uuid;

/// A product that a store carries.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CarriedProduct {
    pub product_id: ProductId,
    /// Its address in this store.
    #[serde(deserialize_with = "shared_text")]
    pub handle: Arc<str>,
    /// The variants it sells, each with its markup.
    pub variants: Box<[(VariantId, BasisPoints)]>,
}

impl CarriedProduct {
    /// What the store puts on top of a variant's cost, if it sells it.
    #[must_use]
    pub fn markup(&self, variant: VariantId) -> Option<BasisPoints> {
        self.variants.iter().find(|(carried, _)| *carried == variant).map(|(_, markup)| *markup)
    }
}

fn shared_text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
    Box::<str>::deserialize(deserializer).map(Arc::from)
}

/// All that a view is made of, apart from the shared catalogue. Its parts are shared with the views that
/// are built from it: thousands of stores are in memory at a time.
#[derive(Clone, Debug)]
pub struct StoredStore {
    pub profile: Arc<StoreProfile>,
    /// Whether the platform has closed it.
    pub suspended: Option<Suspension>,
    /// Order tokens are derived from it.
    pub link_secret: [u8; 32],
    /// `None`: nobody owns it, and no plan limits it.
    pub plan: Option<OwnersPlan>,
    /// In the store's order.
    pub products: Box<[CarriedProduct]>,
    pub collections: Arc<[Collection]>,
    pub shipping_methods: Arc<[ShippingMethod]>,
}

#[derive(Deserialize)]
struct StoreRow {
    tenant_id: commerce::ids::TenantId,
    slug: String,
    name: String,
    country: commerce::address::CountryCode,
    currency: commerce::money::Currency,
    locale: commerce::locale::Locale,
    brand: commerce::store::Brand,
    vat_scheme: String,
    commission_basis_points: u32,
    stripe_account: Option<String>,
    payments_ready: bool,
    published: bool,
    plan_place: Option<u32>,
    subscription: Option<Subscription>,
    #[serde(with = "time::serde::rfc3339::option")]
    suspended_at: Option<OffsetDateTime>,
    suspended_for: Option<String>,
}

#[derive(Deserialize)]
struct ShippingRow {
    code: String,
    titles: BTreeMap<commerce::locale::Locale, String>,
    countries: Option<Vec<commerce::address::CountryCode>>,
    price: i64,
    free_from: Option<i64>,
}

statement! {
    LoadStore "reading a store" -> (Jsonb => Value, Binary => Vec<u8>, Jsonb => Value, Jsonb => Value, Jsonb => Value);
    "SELECT to_jsonb(s) - 'link_secret', s.link_secret,
        (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.position), '[]') FROM collections c
            WHERE c.tenant_id = s.tenant_id),
        (SELECT coalesce(jsonb_agg(to_jsonb(m) ORDER BY m.position), '[]') FROM shipping_methods m
            WHERE m.tenant_id = s.tenant_id),
        (SELECT coalesce(jsonb_agg(jsonb_build_object('product_id', p.product_id, 'handle', p.handle, 'variants',
                (SELECT coalesce(jsonb_agg(jsonb_build_array(v.variant_id, v.markup_basis_points)), '[]') FROM store_variants v
                 WHERE v.tenant_id = p.tenant_id AND v.product_id = p.product_id)) ORDER BY p.position), '[]')
         FROM store_products p WHERE p.tenant_id = s.tenant_id)
     FROM stores s WHERE s.tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

/// The whole store in one statement; `None` when there is none.
///
/// # Errors
/// The database, or a row that cannot be read.
pub async fn load(tx: &mut TenantTx) -> Result<Option<StoredStore>, DbError> {
    let rows = LoadStore { tenant: tx.tenant().0 }.rows(tx).await?;
    let Some((store, link_secret, collections, methods, products)) = rows.into_iter().next() else {
        return Ok(None);
    };
    let row: StoreRow = from_json("a store", store)?;
    let methods: Vec<ShippingRow> = from_json("shipping methods", methods)?;
    let currency = row.currency;
    let suspended =
        row.suspended_at.zip(row.suspended_for).map(|(since, reason)| Suspension { since, reason });
    Ok(Some(StoredStore {
        suspended,
        profile: Arc::new(StoreProfile {
            id: row.tenant_id,
            slug: row.slug,
            name: row.name,
            country: row.country,
            currency,
            locale: row.locale,
            brand: row.brand,
            vat_scheme: if row.vat_scheme == "destination" {
                VatScheme::Destination
            } else {
                VatScheme::Home
            },
            commission: BasisPoints(row.commission_basis_points),
            payment_account: row.stripe_account.map(|id| PaymentAccount { id, ready: row.payments_ready }),
            published: row.published,
        }),
        link_secret: link_secret.try_into().map_err(|_| DbError::Decode {
            what: "a store",
            detail: "its link secret has not 32 bytes".to_owned(),
        })?,
        plan: row.plan_place.map(|place| OwnersPlan { place, subscription: row.subscription }),
        products: from_json("a store's products", products)?,
        collections: from_json::<Vec<Collection>>("collections", collections)?.into(),
        shipping_methods: methods
            .into_iter()
            .map(|method| ShippingMethod {
                code: method.code,
                titles: method.titles,
                countries: method.countries,
                price: Money::new(method.price, currency),
                free_from: method.free_from.map(|amount| Money::new(amount, currency)),
            })
            .collect(),
    }))
}

statement! {
    TakeNumbers "taking numbers" -> (BigInt => i64, BigInt => i64);
    "UPDATE stores SET order_number = order_number + " orders: BigInt => i64,
    ", event_sequence = event_sequence + " events: BigInt => i64,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " RETURNING order_number, event_sequence"
}

/// The first numbers of the ranges that were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenNumbers {
    pub first_order: i64,
    pub first_event: i64,
}

/// Takes the next `orders` order numbers and `events` event sequences. The row stays locked until the
/// end of the transaction, so a rollback gives them back and nobody sees them in another order.
///
/// # Errors
/// The database.
pub async fn take_numbers(tx: &mut TenantTx, orders: i64, events: i64) -> Result<TakenNumbers, DbError> {
    let statement = TakeNumbers { orders, events, tenant: tx.tenant().0 };
    let (last_order, last_event) = only(statement.rows(tx).await?, "a store")?;
    Ok(TakenNumbers { first_order: last_order - orders + 1, first_event: last_event - events + 1 })
}

statement! {
    LastSequence "reading the last sequence" -> (BigInt => i64);
    "SELECT event_sequence FROM stores WHERE tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

/// The sequence of the store's latest event.
///
/// # Errors
/// The database.
pub async fn last_sequence(tx: &mut TenantTx) -> Result<i64, DbError> {
    let rows = LastSequence { tenant: tx.tenant().0 }.rows(tx).await?;
    only(rows, "a store").map(|(sequence,)| sequence)
}
