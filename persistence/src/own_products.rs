//! What a store sells from its own shelves. The store is a supplier to itself then, under its own id.

use crate::import::{ProductRecord, VariantRecord, upsert};
use crate::statement::only;
use crate::transaction::json;
use crate::{DbError, TenantTx};
use commerce::ids::{ProductId, VariantId};
use commerce::money::{BasisPoints, Currency};
use diesel::sql_types::{Array, BigInt, Jsonb, Text, Uuid as SqlUuid};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

statement! {
    /// Its handle is its id: nobody names a supplier like that.
    BeSupplier "making a store its own supplier" -> (BigInt => i64);
    "INSERT INTO suppliers (id, tenant_id, handle, name, currency, revision) SELECT t, t, t::text, '', "
        currency: Text => String,
    ", 1 FROM (VALUES (" tenant: SqlUuid => Uuid,
    ")) AS own (t) ON CONFLICT (id) DO UPDATE SET revision = suppliers.revision + 1 RETURNING revision"
}

statement! {
    WithdrawOthers "withdrawing variants" -> ();
    "UPDATE supplier_variants v SET withdrawn_at = now() FROM supplier_products p
     WHERE p.supplier_id = " tenant: SqlUuid => Uuid,
    " AND p.handle = ANY(" handles: Array<Text> => Vec<String>,
    ") AND v.product_id = p.id AND v.withdrawn_at IS NULL AND v.sku <> ALL(" skus: Array<Text> => Vec<String>,
    ")"
}

statement! {
    OwnIds "finding a store's own products" -> (Text => String, SqlUuid => Uuid, SqlUuid => Uuid);
    "SELECT p.handle, p.id, v.id FROM supplier_products p JOIN supplier_variants v ON v.product_id = p.id
     WHERE p.supplier_id = " tenant: SqlUuid => Uuid,
    " AND p.handle = ANY(" handles: Array<Text> => Vec<String>,
    ") AND v.withdrawn_at IS NULL"
}

statement! {
    KnownIds "finding a store's own products" -> (Text => String, SqlUuid => Uuid);
    "SELECT handle, id FROM supplier_products WHERE supplier_id = " tenant: SqlUuid => Uuid,
    " AND handle = ANY(" handles: Array<Text> => Vec<String>,
    ")"
}

/// Those of the handles that a product of the store's own has or had.
///
/// # Errors
/// The database.
pub async fn known(tx: &mut TenantTx, handles: Vec<String>) -> Result<BTreeMap<String, ProductId>, DbError> {
    if handles.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = KnownIds { tenant: tx.tenant().0, handles }.rows(tx).await?;
    Ok(rows.into_iter().map(|(handle, id)| (handle, ProductId(id))).collect())
}

/// Stores products of the store's own, each with exactly these variants. By handle, what they are called now: a
/// product and its variants.
///
/// # Errors
/// The database; [`DbError::Violates`] never for data that [`commerce::product_csv`] accepted.
pub async fn store(
    tx: &mut TenantTx,
    currency: Currency,
    products: &[ProductRecord],
    variants: &[VariantRecord],
) -> Result<BTreeMap<String, (ProductId, Vec<VariantId>)>, DbError> {
    let tenant = tx.tenant().0;
    let revision = BeSupplier { currency: currency.code().to_owned(), tenant }.rows(tx).await?;
    let (revision,) = only(revision, "a revision")?;
    upsert(tx, Some(tenant), tenant, revision, products, variants).await?;
    let handles: Vec<String> = products.iter().map(|product| product.handle.clone()).collect();
    let skus = variants.iter().map(|variant| variant.sku.clone()).collect();
    WithdrawOthers { tenant, handles: handles.clone(), skus }.run(tx).await?;
    let mut ids: BTreeMap<String, (ProductId, Vec<VariantId>)> = BTreeMap::new();
    for (handle, product, variant) in (OwnIds { tenant, handles }).rows(tx).await? {
        ids.entry(handle).or_insert((ProductId(product), Vec::new())).1.push(VariantId(variant));
    }
    Ok(ids)
}

statement! {
    Withdraw "withdrawing a product of the store's own" -> ();
    "UPDATE supplier_variants SET withdrawn_at = now() WHERE supplier_id = " tenant: SqlUuid => Uuid,
    " AND product_id = " product: SqlUuid => Uuid,
    " AND withdrawn_at IS NULL"
}

/// None of its variants is offered any more, if it is one of the store's own. Orders still refer to them.
///
/// # Errors
/// The database.
pub async fn withdraw(tx: &mut TenantTx, product: ProductId) -> Result<(), DbError> {
    Withdraw { tenant: tx.tenant().0, product: product.0 }.run(tx).await.map(|_| ())
}

statement! {
    SkuOwners "finding whose SKUs are" -> (Text => String, Text => String);
    "SELECT v.sku, p.handle FROM supplier_variants v JOIN supplier_products p ON p.id = v.product_id
     WHERE v.supplier_id = " tenant: SqlUuid => Uuid,
    " AND v.withdrawn_at IS NULL AND v.sku = ANY(" skus: Array<Text> => Vec<String>,
    ")"
}

/// Which of the SKUs are taken, each with the handle of the store's own product that has it.
///
/// # Errors
/// The database.
pub async fn sku_owners(tx: &mut TenantTx, skus: Vec<String>) -> Result<Vec<(String, String)>, DbError> {
    SkuOwners { tenant: tx.tenant().0, skus }.rows(tx).await
}

statement! {
    BySku "finding suppliers' variants" -> (Text => String, Text => String, SqlUuid => Uuid, SqlUuid => Uuid);
    "SELECT s.handle, v.sku, v.product_id, v.id
     FROM UNNEST(" suppliers: Array<Text> => Vec<String>,
    ", " skus: Array<Text> => Vec<String>,
    ") AS w (supplier, sku)
     JOIN suppliers s ON s.tenant_id IS NULL AND s.handle = w.supplier
     JOIN supplier_variants v ON v.supplier_id = s.id AND v.sku = w.sku AND v.withdrawn_at IS NULL"
}

/// What suppliers offer under these SKUs, by supplier and SKU.
///
/// # Errors
/// The database.
pub async fn by_sku(
    tx: &mut TenantTx,
    wanted: &[(String, String)],
) -> Result<BTreeMap<(String, String), (ProductId, VariantId)>, DbError> {
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let (suppliers, skus) = wanted.iter().cloned().unzip();
    let rows = BySku { suppliers, skus }.rows(tx).await?;
    let found =
        |(supplier, sku, product, variant)| ((supplier, sku), (ProductId(product), VariantId(variant)));
    Ok(rows.into_iter().map(found).collect())
}

/// A product that a store is to sell, with the variants that it sells.
#[derive(Clone, Debug, Serialize)]
pub struct Listing {
    pub product_id: ProductId,
    /// Its address, unless the store sells it already.
    pub handle: String,
    /// Each with its markup, which says nothing about a variant of the store's own.
    pub variants: Vec<(VariantId, BasisPoints)>,
}

statement! {
    DropOthers "dropping variants" -> ();
    "DELETE FROM store_variants s USING jsonb_array_elements(" rows: Jsonb => Value,
    ") AS w WHERE s.tenant_id = " tenant: SqlUuid => Uuid,
    " AND s.product_id = (w ->> 'product_id')::uuid
       AND NOT w -> 'variants' @> jsonb_build_array(jsonb_build_array(s.variant_id))"
}

statement! {
    /// A product that the store sells already keeps its handle and its place; new ones come last, in their order.
    ListProducts "listing products" -> ();
    "WITH wanted AS (
         SELECT (w.row ->> 'product_id')::uuid AS product_id, w.row ->> 'handle' AS handle,
             w.row -> 'variants' AS variants, w.place
         FROM jsonb_array_elements(" rows: Jsonb => Value,
    ") WITH ORDINALITY AS w (row, place)
     ), sold AS (
         INSERT INTO store_products (tenant_id, product_id, handle, position)
         SELECT " tenant: SqlUuid => Uuid,
    ", product_id, handle,
             (SELECT coalesce(max(position), -1) FROM store_products WHERE tenant_id = " in_tenant: SqlUuid => Uuid,
    ") + row_number() OVER (ORDER BY place)
         FROM wanted w
         ON CONFLICT (tenant_id, product_id) DO NOTHING
     )
     INSERT INTO store_variants (tenant_id, variant_id, product_id, markup_basis_points)
     SELECT " for_tenant: SqlUuid => Uuid,
    ", (v.pair ->> 0)::uuid, product_id, (v.pair ->> 1)::integer
     FROM wanted w, jsonb_array_elements(w.variants) AS v (pair)
     ON CONFLICT (tenant_id, variant_id) DO UPDATE SET
         product_id = excluded.product_id, markup_basis_points = excluded.markup_basis_points"
}

/// The store sells these products from now on, with these variants and no others of them.
///
/// # Errors
/// The database; [`DbError::Violates`] when a handle is that of another product.
pub async fn list(tx: &mut TenantTx, listings: &[Listing]) -> Result<(), DbError> {
    let tenant = tx.tenant().0;
    let rows = json("listings", &listings)?;
    DropOthers { rows: rows.clone(), tenant }.run(tx).await?;
    let statement = ListProducts { rows, tenant, in_tenant: tenant, for_tenant: tenant };
    statement.run(tx).await.map(|_| ())
}
