//! Opens a store: its settings, its host, what it carries, and a key. Everything or nothing.

use crate::api_keys::{self, StoredKey};
use crate::arrangement::insert_shipping;
use crate::statement::only;
use crate::transaction::json;
use crate::{DbError, Transaction};
use commerce::ids::TenantId;
use commerce::shipping::ShippingMethod;
use commerce::store::{Collection, StoreProfile};
use diesel::sql_types::{BigInt, Binary, Bool, Integer, Jsonb, Nullable, Text, Uuid as SqlUuid};
use serde_json::{Value, json as object};
use uuid::Uuid;

/// A store to be opened.
pub struct NewStore {
    pub profile: StoreProfile,
    pub link_secret: [u8; 32],
    pub collections: Vec<Collection>,
    pub shipping_methods: Vec<ShippingMethod>,
    /// In the store's order.
    pub products: Vec<NewCarriedProduct>,
    /// The first API key and its SHA-256.
    pub first_key: Option<(StoredKey, [u8; 32])>,
}

/// A supplier's product that the store will carry, with all of its variants.
pub struct NewCarriedProduct {
    pub supplier_handle: String,
    pub product_handle: String,
    pub markup_basis_points: i32,
}

statement! {
    InsertStore "opening a store" -> ();
    "INSERT INTO stores (tenant_id, slug, name, country, currency, locale, brand, vat_scheme,
         commission_basis_points, stripe_account, payments_ready, published, link_secret) VALUES (" tenant: SqlUuid => Uuid,
    ", " slug: Text => String,
    ", " name: Text => String,
    ", " country: Text => String,
    ", " currency: Text => String,
    ", " locale: Text => String,
    ", " brand: Jsonb => Value,
    ", " vat_scheme: Text => String,
    ", " commission: Integer => i32,
    ", " stripe_account: Nullable<Text> => Option<String>,
    ", " payments_ready: Bool => bool,
    ", " published: Bool => bool,
    ", " link_secret: Binary => Vec<u8>,
    ")"
}

statement! {
    InsertHost "taking a host" -> ();
    "INSERT INTO store_hosts (host, tenant_id) VALUES (" host: Text => String,
    ", " tenant: SqlUuid => Uuid,
    ")"
}

statement! {
    InsertCollections "storing collections" -> ();
    "INSERT INTO collections (tenant_id, handle, position, tag, titles)
     SELECT " tenant: SqlUuid => Uuid,
    ", handle, position, tag, titles FROM jsonb_populate_recordset(NULL::collections, " rows: Jsonb => Value,
    ")"
}

statement! {
    /// Handles of two suppliers may collide: the later product gets its supplier's handle in front.
    CarryProducts "carrying products" -> (BigInt => i64);
    "WITH wanted AS (
         SELECT r.position, r.markup, s.handle AS supplier, p.id AS product_id, p.handle,
                row_number() OVER (PARTITION BY p.handle ORDER BY r.position) AS occurrence
         FROM jsonb_to_recordset(" rows: Jsonb => Value,
    ") AS r (supplier text, handle text, markup integer, position integer)
         JOIN suppliers s ON s.handle = r.supplier
         JOIN supplier_products p ON p.supplier_id = s.id AND p.handle = r.handle
     ), carried AS (
         INSERT INTO store_products (tenant_id, product_id, handle, position)
         SELECT " tenant: SqlUuid => Uuid,
    ", product_id, CASE occurrence WHEN 1 THEN handle ELSE supplier || '-' || handle END, position FROM wanted
         RETURNING product_id
     ), sold AS (
         INSERT INTO store_variants (tenant_id, variant_id, product_id, markup_basis_points)
         SELECT " same_tenant: SqlUuid => Uuid,
    ", v.id, w.product_id, w.markup FROM wanted w
         JOIN carried c USING (product_id) JOIN supplier_variants v ON v.product_id = w.product_id
         WHERE v.withdrawn_at IS NULL
     )
     SELECT count(*) FROM carried"
}

/// Names the constraint that keeps two stores from having one host.
pub const HOST_TAKEN: &str = "store_hosts_pkey";

/// Opens the store, in a transaction that may write its rows: one inside it ([`crate::Database::founding`])
/// or one across all.
///
/// # Errors
/// [`DbError::Violates`] of [`HOST_TAKEN`] when the slug is taken: the database decides between two
/// who want it at once. [`DbError::Decode`] when a product to be carried does not exist.
pub async fn open_store(tx: &mut impl Transaction, store: &NewStore) -> Result<(), DbError> {
    let tenant = store.profile.id.0;
    insert_settings(tx, store).await?;
    InsertHost { host: store.profile.slug.clone(), tenant }.run(tx).await?;
    let collections: Vec<Value> = store
        .collections
        .iter()
        .enumerate()
        .map(|(position, collection)| {
            object!({"handle": collection.handle, "position": position, "tag": collection.tag,
                     "titles": collection.titles})
        })
        .collect();
    InsertCollections { tenant, rows: Value::Array(collections) }.run(tx).await?;
    insert_shipping(tx, store.profile.id, &store.shipping_methods).await?;
    carry(tx, store.profile.id, &store.products).await?;
    match &store.first_key {
        Some((key, hash)) => api_keys::add(tx, store.profile.id, key, hash).await,
        None => Ok(()),
    }
}

async fn insert_settings(tx: &mut impl Transaction, store: &NewStore) -> Result<(), DbError> {
    let profile = &store.profile;
    let statement = InsertStore {
        tenant: profile.id.0,
        slug: profile.slug.clone(),
        name: profile.name.clone(),
        country: profile.country.to_string(),
        currency: profile.currency.code().to_owned(),
        locale: profile.locale.code().to_owned(),
        brand: json("a brand", &profile.brand)?,
        vat_scheme: match profile.vat_scheme {
            commerce::tax::VatScheme::Home => "home".to_owned(),
            commerce::tax::VatScheme::Destination => "destination".to_owned(),
        },
        commission: i32::try_from(profile.commission.0).unwrap_or(i32::MAX),
        stripe_account: profile.payment_account.as_ref().map(|account| account.id.clone()),
        payments_ready: profile.takes_payments().is_some(),
        published: profile.published,
        link_secret: store.link_secret.to_vec(),
    };
    statement.run(tx).await.map(|_| ())
}

async fn carry(
    tx: &mut impl Transaction,
    tenant: TenantId,
    products: &[NewCarriedProduct],
) -> Result<(), DbError> {
    let rows: Vec<Value> = products
        .iter()
        .enumerate()
        .map(|(position, product)| {
            object!({"supplier": product.supplier_handle, "handle": product.product_handle,
                     "markup": product.markup_basis_points, "position": position})
        })
        .collect();
    let statement = CarryProducts { rows: Value::Array(rows), tenant: tenant.0, same_tenant: tenant.0 };
    let (carried,) = only(statement.rows(tx).await?, "a count")?;
    if usize::try_from(carried) == Ok(products.len()) {
        Ok(())
    } else {
        Err(DbError::Decode {
            what: "the products to carry",
            detail: format!("{} of them, {carried} exist", products.len()),
        })
    }
}
