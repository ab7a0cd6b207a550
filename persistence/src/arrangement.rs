//! What a store carries and how it presents itself: written when its merchant or the platform changes it.

use crate::transaction::json;
use crate::{DbError, TenantTx, Transaction};
use commerce::ids::{ProductId, TenantId, VariantId};
use commerce::money::{BasisPoints, Money};
use commerce::shipping::ShippingMethod;
use commerce::store::{StoreProfile, Suspension};
use diesel::sql_types::{Array, Bool, Integer, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use serde_json::{Value, json as object};
use std::collections::BTreeMap;
use time::OffsetDateTime;
use uuid::Uuid;

statement! {
    LockStore "locking a store" -> (Bool => bool);
    "SELECT true FROM stores WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " FOR NO KEY UPDATE"
}

/// Nobody else changes the store before this transaction ends.
///
/// # Errors
/// The database.
pub async fn lock(tx: &mut TenantTx) -> Result<(), DbError> {
    LockStore { tenant: tx.tenant().0 }.rows(tx).await.map(|_| ())
}

statement! {
    OfferedVariants "finding variants" -> (SqlUuid => Uuid, SqlUuid => Uuid);
    "SELECT id, product_id FROM supplier_variants WHERE tenant_id IS NULL AND withdrawn_at IS NULL AND id = ANY(" ids: Array<SqlUuid> => Vec<Uuid>,
    ")"
}

/// Those of the variants that a supplier offers, with their products.
///
/// # Errors
/// The database.
pub async fn offered(
    tx: &mut TenantTx,
    variants: &[VariantId],
) -> Result<BTreeMap<VariantId, ProductId>, DbError> {
    let ids = variants.iter().map(|variant| variant.0).collect();
    let rows = OfferedVariants { ids }.rows(tx).await?;
    Ok(rows.into_iter().map(|(id, product)| (VariantId(id), ProductId(product))).collect())
}

statement! {
    /// A product that the store carries already keeps its handle and its place. A new one comes last; where its
    /// handle is another's, it gets its supplier's in front.
    CarryVariants "carrying variants" -> ();
    "WITH wanted AS (
         SELECT v.id AS variant_id, v.product_id, p.handle, s.handle AS supplier, w.place
         FROM UNNEST(" ids: Array<SqlUuid> => Vec<Uuid>,
    ") WITH ORDINALITY AS w (id, place)
         JOIN supplier_variants v ON v.id = w.id AND v.withdrawn_at IS NULL
         JOIN supplier_products p ON p.id = v.product_id JOIN suppliers s ON s.id = p.supplier_id
     ), fresh AS (
         SELECT product_id, handle, supplier, min(place) AS place FROM wanted w
         WHERE NOT EXISTS (SELECT FROM store_products c WHERE c.tenant_id = " tenant: SqlUuid => Uuid,
    " AND c.product_id = w.product_id)
         GROUP BY product_id, handle, supplier
     ), carried AS (
         INSERT INTO store_products (tenant_id, product_id, handle, position)
         SELECT " tenant_again: SqlUuid => Uuid,
    ", product_id,
             CASE WHEN row_number() OVER (PARTITION BY handle ORDER BY place) > 1
                    OR EXISTS (SELECT FROM store_products c WHERE c.tenant_id = " of_tenant: SqlUuid => Uuid,
    " AND c.handle = f.handle)
                  THEN supplier || '-' || handle ELSE handle END,
             (SELECT coalesce(max(position), -1) FROM store_products WHERE tenant_id = " in_tenant: SqlUuid => Uuid,
    ") + row_number() OVER (ORDER BY place)
         FROM fresh f
     )
     INSERT INTO store_variants (tenant_id, variant_id, product_id, markup_basis_points)
     SELECT DISTINCT " for_tenant: SqlUuid => Uuid,
    ", variant_id, product_id, " markup: Integer => i32,
    " FROM wanted
     ON CONFLICT (tenant_id, variant_id) DO UPDATE SET markup_basis_points = excluded.markup_basis_points"
}

/// The store sells these variants with this markup, whether it did before or not.
///
/// # Errors
/// The database.
pub async fn carry(tx: &mut TenantTx, variants: &[VariantId], markup: BasisPoints) -> Result<(), DbError> {
    let tenant = tx.tenant().0;
    let statement = CarryVariants {
        ids: variants.iter().map(|variant| variant.0).collect(),
        tenant,
        tenant_again: tenant,
        of_tenant: tenant,
        in_tenant: tenant,
        for_tenant: tenant,
        markup: i32::try_from(markup.0).unwrap_or(i32::MAX),
    };
    statement.run(tx).await.map(|_| ())
}

statement! {
    DropProduct "dropping a product" -> ();
    "DELETE FROM store_products WHERE tenant_id = " tenant: SqlUuid => Uuid,
    " AND product_id = " product: SqlUuid => Uuid,
    ""
}

/// The store no longer sells the product. False: it did not.
///
/// # Errors
/// The database.
pub async fn drop_product(tx: &mut TenantTx, product: ProductId) -> Result<bool, DbError> {
    Ok(DropProduct { tenant: tx.tenant().0, product: product.0 }.run(tx).await? > 0)
}

statement! {
    SaveProfile "saving a store's settings" -> ();
    "UPDATE stores SET name = " name: Text => String,
    ", brand = " brand: Jsonb => Value,
    ", published = " published: Bool => bool,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

/// Saves what of the profile a merchant can change.
///
/// # Errors
/// The database.
pub async fn save_profile(tx: &mut TenantTx, profile: &StoreProfile) -> Result<(), DbError> {
    let statement = SaveProfile {
        name: profile.name.clone(),
        brand: json("a brand", &profile.brand)?,
        published: profile.published,
        tenant: tx.tenant().0,
    };
    statement.run(tx).await.map(|_| ())
}

statement! {
    SetSuspension "closing or opening a store" -> ();
    "UPDATE stores SET suspended_at = " since: Nullable<Timestamptz> => Option<OffsetDateTime>,
    ", suspended_for = " reason: Nullable<Text> => Option<String>,
    " WHERE tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

/// The platform closes the store, or opens it again.
///
/// # Errors
/// The database.
pub async fn set_suspension(tx: &mut TenantTx, suspension: Option<Suspension>) -> Result<(), DbError> {
    let (since, reason) = suspension.map(|Suspension { since, reason }| (since, reason)).unzip();
    SetSuspension { since, reason, tenant: tx.tenant().0 }.run(tx).await.map(|_| ())
}

statement! {
    ForgetShipping "replacing shipping methods" -> ();
    "DELETE FROM shipping_methods WHERE tenant_id = " tenant: SqlUuid => Uuid,
    ""
}

statement! {
    InsertShipping "storing shipping methods" -> ();
    "INSERT INTO shipping_methods (tenant_id, code, position, titles, countries, price, free_from)
     SELECT " tenant: SqlUuid => Uuid,
    ", code, position, titles, countries, price, free_from
     FROM jsonb_populate_recordset(NULL::shipping_methods, " rows: Jsonb => Value,
    ")"
}

/// The store sends parcels in these ways and no others.
///
/// # Errors
/// The database.
pub async fn replace_shipping(tx: &mut TenantTx, methods: &[ShippingMethod]) -> Result<(), DbError> {
    let tenant = tx.tenant();
    ForgetShipping { tenant: tenant.0 }.run(tx).await?;
    insert_shipping(tx, tenant, methods).await
}

/// Adds ways to send, to a store that has none.
///
/// # Errors
/// The database.
pub(crate) async fn insert_shipping(
    tx: &mut impl Transaction,
    tenant: TenantId,
    methods: &[ShippingMethod],
) -> Result<(), DbError> {
    let row = |(position, method): (usize, &ShippingMethod)| {
        object!({"code": method.code, "position": position, "titles": method.titles,
                 "countries": method.countries, "price": method.price.amount(),
                 "free_from": method.free_from.map(Money::amount)})
    };
    let rows = methods.iter().enumerate().map(row).collect();
    InsertShipping { tenant: tenant.0, rows: Value::Array(rows) }.run(tx).await.map(|_| ())
}
