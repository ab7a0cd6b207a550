//! Suppliers' products, as stores read them. Outside any store only what all stores may carry is seen; inside one
//! its own products are, too.

use crate::transaction::from_json;
use crate::{DbError, SharedTx, Transaction};
use commerce::catalogue::{CatalogueProduct, CatalogueVariant, Image, Origin, ProductText};
use commerce::ids::{ProductId, SupplierId, TenantId, VariantId};
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use commerce::stock::Stock;
use diesel::sql_types::{Array, BigInt, Jsonb, Text, Uuid as SqlUuid};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A product with the stock of its variants, in their order. Withdrawn variants are left out, so a
/// product can be left without any.
#[derive(Clone, Debug)]
pub struct StockedProduct {
    pub product: CatalogueProduct,
    pub stock: Vec<Stock>,
}

#[derive(Deserialize)]
struct ProductRow {
    id: ProductId,
    supplier_id: SupplierId,
    tenant_id: Option<TenantId>,
    published: bool,
    handle: String,
    title: String,
    description: String,
    translations: BTreeMap<Locale, ProductText>,
    vendor: String,
    product_type: String,
    tags: Vec<String>,
    images: Vec<Image>,
    option_names: Vec<String>,
    origin: Origin,
}

#[derive(Deserialize)]
struct VariantRow {
    id: VariantId,
    sku: String,
    options: Vec<String>,
    cost: i64,
    recommended_price: Option<i64>,
    weight_grams: Option<u32>,
    barcode: Option<String>,
    image: Option<u32>,
    on_hand: Option<i64>,
    reserved: i64,
}

statement! {
    ProductsById "reading products" -> (Jsonb => Value, Text => String, Jsonb => Value);
    "SELECT to_jsonb(p), s.currency,
        (SELECT coalesce(jsonb_agg(to_jsonb(v) || jsonb_build_object('on_hand', k.on_hand, 'reserved', k.reserved)
                ORDER BY v.position), '[]')
         FROM supplier_variants v JOIN supplier_stock k ON k.variant_id = v.id
         WHERE v.product_id = p.id AND v.withdrawn_at IS NULL)
     FROM supplier_products p JOIN suppliers s ON s.id = p.supplier_id
     WHERE p.id = ANY(" ids: Array<SqlUuid> => Vec<Uuid>,
    ")"
}

/// The products among `ids` that exist and may be seen.
///
/// # Errors
/// The database, or a row that cannot be read.
pub async fn products(
    tx: &mut impl Transaction,
    ids: Vec<ProductId>,
) -> Result<Vec<StockedProduct>, DbError> {
    let statement = ProductsById { ids: ids.into_iter().map(Uuid::from).collect() };
    statement
        .rows(tx)
        .await?
        .into_iter()
        .map(|(product, currency, variants)| decode(product, &currency, variants))
        .collect()
}

fn decode(product: Value, currency: &str, variants: Value) -> Result<StockedProduct, DbError> {
    let row: ProductRow = from_json("a product", product)?;
    let variants: Vec<VariantRow> = from_json("variants", variants)?;
    let currency: Currency = currency
        .parse()
        .map_err(|_| DbError::Decode { what: "a supplier", detail: format!("its currency is {currency}") })?;
    let stock = variants
        .iter()
        .map(|variant| Stock { on_hand: variant.on_hand, reserved: variant.reserved })
        .collect();
    Ok(StockedProduct {
        product: CatalogueProduct {
            id: row.id,
            supplier: row.supplier_id,
            owner: row.tenant_id,
            published: row.published,
            handle: row.handle,
            text: ProductText { title: row.title, description: row.description },
            translations: row.translations,
            vendor: row.vendor,
            product_type: row.product_type,
            tags: row.tags,
            images: row.images,
            option_names: row.option_names,
            origin: row.origin,
            variants: variants
                .into_iter()
                .map(|variant| CatalogueVariant {
                    id: variant.id,
                    sku: variant.sku,
                    options: variant.options,
                    cost: Money::new(variant.cost, currency),
                    recommended_price: variant.recommended_price.map(|price| Money::new(price, currency)),
                    weight_grams: variant.weight_grams,
                    barcode: variant.barcode,
                    image: variant.image,
                })
                .collect(),
        },
        stock,
    })
}

statement! {
    FindOffers "searching the catalogue" -> (SqlUuid => Uuid);
    "SELECT p.id FROM supplier_products p JOIN suppliers s ON s.id = p.supplier_id
     WHERE p.tenant_id IS NULL AND p.id > " after: SqlUuid => Uuid,
    " AND (" supplier: Text => String,
    " = '' OR s.handle = " same_supplier: Text => String,
    ") AND (" product_type: Text => String,
    " = '' OR p.product_type = " same_type: Text => String,
    ") AND (" words: Text => String,
    " = '' OR position(" same_words: Text => String,
    " IN lower(p.title || ' ' || p.vendor || ' ' || p.product_type || ' ' || array_to_string(p.tags, ' ') || ' '
             || coalesce((SELECT string_agg(t.value ->> 'title', ' ') FROM jsonb_each(p.translations) t), ''))) > 0)
       AND EXISTS (SELECT FROM supplier_variants v WHERE v.product_id = p.id AND v.withdrawn_at IS NULL)
     ORDER BY p.id LIMIT " limit: BigInt => i64,
    ""
}

/// What is looked for among the suppliers' products. What is empty leaves all of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct OfferQuery<'a> {
    /// Title (in any language), maker, type or tags contain this.
    pub words: &'a str,
    /// A supplier's handle.
    pub supplier: &'a str,
    /// As suppliers write it.
    pub product_type: &'a str,
    /// Those later than this one.
    pub after: Option<ProductId>,
}

/// What suppliers offer, in the order of its ids.
///
/// # Errors
/// The database.
pub async fn find_offers(
    tx: &mut SharedTx,
    query: OfferQuery<'_>,
    limit: i64,
) -> Result<Vec<ProductId>, DbError> {
    // Postgres takes no NUL, and nothing has one.
    let text = |text: &str| text.replace('\0', "");
    let words = text(query.words).trim().to_lowercase();
    let (supplier, product_type) = (text(query.supplier), text(query.product_type));
    let statement = FindOffers {
        after: query.after.map_or(Uuid::nil(), |after| after.0),
        same_supplier: supplier.clone(),
        supplier,
        same_type: product_type.clone(),
        product_type,
        words: words.clone(),
        same_words: words,
        limit,
    };
    Ok(statement.rows(tx).await?.into_iter().map(|(id,)| ProductId(id)).collect())
}

statement! {
    /// From each type to the next one: as many rows are read as there are types.
    ProductTypes "listing types of products" -> (Text => String);
    "WITH RECURSIVE types AS (
         (SELECT product_type FROM supplier_products WHERE tenant_id IS NULL AND product_type > ''
          ORDER BY product_type LIMIT 1)
         UNION ALL
         SELECT (SELECT p.product_type FROM supplier_products p
                 WHERE p.tenant_id IS NULL AND p.product_type > t.product_type ORDER BY p.product_type LIMIT 1)
         FROM types t WHERE t.product_type IS NOT NULL
     )
     SELECT product_type FROM types WHERE product_type IS NOT NULL LIMIT " limit: BigInt => i64,
    ""
}

/// The types of products there are, by name.
///
/// # Errors
/// The database.
pub async fn product_types(tx: &mut SharedTx, limit: i64) -> Result<Vec<String>, DbError> {
    let rows = ProductTypes { limit }.rows(tx).await?;
    Ok(rows.into_iter().map(|(product_type,)| product_type).collect())
}

statement! {
    Revisions "reading the suppliers' revisions" -> (SqlUuid => Uuid, BigInt => i64);
    "SELECT id, revision FROM suppliers WHERE tenant_id IS NULL"
}

/// How often each supplier's products were changed. Cheap: it is asked every second.
///
/// # Errors
/// The database.
pub async fn revisions(tx: &mut SharedTx) -> Result<BTreeMap<SupplierId, i64>, DbError> {
    let rows = Revisions {}.rows(tx).await?;
    Ok(rows.into_iter().map(|(supplier, revision)| (SupplierId(supplier), revision)).collect())
}

statement! {
    ChangedSince "finding changed products" -> (SqlUuid => Uuid);
    "SELECT id FROM supplier_products WHERE supplier_id = " supplier: SqlUuid => Uuid,
    " AND revision > " revision: BigInt => i64,
    ""
}

/// Products of a supplier that were touched after `revision`.
///
/// # Errors
/// The database.
pub async fn changed_since(
    tx: &mut SharedTx,
    supplier: SupplierId,
    revision: i64,
) -> Result<Vec<ProductId>, DbError> {
    let rows = ChangedSince { supplier: supplier.0, revision }.rows(tx).await?;
    Ok(rows.into_iter().map(|(product,)| ProductId(product)).collect())
}

statement! {
    SupplierHandles "listing suppliers" -> (SqlUuid => Uuid, Text => String, Text => String);
    "SELECT id, handle, name FROM suppliers WHERE tenant_id IS NULL ORDER BY handle"
}

/// A supplier, as anyone may know it.
#[derive(Clone, Debug)]
pub struct SupplierName {
    pub id: SupplierId,
    pub handle: String,
    pub name: String,
}

/// All suppliers.
///
/// # Errors
/// The database.
pub async fn suppliers(tx: &mut SharedTx) -> Result<Vec<SupplierName>, DbError> {
    let rows = SupplierHandles {}.rows(tx).await?;
    Ok(rows.into_iter().map(|(id, handle, name)| SupplierName { id: SupplierId(id), handle, name }).collect())
}
