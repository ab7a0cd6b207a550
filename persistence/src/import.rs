//! Loads or refreshes a supplier's products, all of them in one transaction.

use crate::statement::only;
use crate::transaction::json;
use crate::{DbError, SystemTx, Transaction};
use commerce::catalogue::{Image, Origin, ProductText};
use commerce::ids::{ProductId, SupplierId, VariantId};
use commerce::locale::Locale;
use commerce::money::Currency;
use diesel::sql_types::{Array, BigInt, Bool, Jsonb, Nullable, Text, Uuid as SqlUuid};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who the products are from. What is `None` stays as it is when the supplier exists.
#[derive(Clone)]
pub struct SupplierRecord {
    /// Used when the supplier is new.
    pub id: SupplierId,
    pub handle: String,
    pub name: String,
    pub currency: Currency,
    pub endpoint: Option<String>,
    pub secret: Option<String>,
}

/// A product to be stored. Its id is used when the supplier has no product of that handle yet.
#[derive(Clone, Debug, Serialize)]
pub struct ProductRecord {
    pub id: ProductId,
    pub handle: String,
    pub title: String,
    pub description: String,
    pub translations: BTreeMap<Locale, ProductText>,
    pub vendor: String,
    pub product_type: String,
    pub tags: Vec<String>,
    pub images: Vec<Image>,
    pub option_names: Vec<String>,
    pub origin: Origin,
    pub published: bool,
}

/// A variant to be stored. Its id is used when the supplier has no variant of that SKU yet.
#[derive(Clone, Debug, Serialize)]
pub struct VariantRecord {
    pub id: VariantId,
    pub product_handle: String,
    pub position: i32,
    pub sku: String,
    pub options: Vec<String>,
    pub cost: i64,
    pub recommended_price: Option<i64>,
    pub weight_grams: Option<u32>,
    pub barcode: Option<String>,
    pub image: Option<u32>,
    pub on_hand: Option<i64>,
    /// A variant that is known keeps the stock that it has.
    pub keep_stock: bool,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportCounts {
    pub products: usize,
    pub variants: usize,
    /// Variants that the supplier no longer offers.
    pub withdrawn: i64,
}

statement! {
    UpsertSupplier "storing a supplier" -> (SqlUuid => Uuid, BigInt => i64, Text => String);
    "INSERT INTO suppliers (id, handle, name, currency, endpoint, secret, revision) VALUES (" id: SqlUuid => Uuid,
    ", " handle: Text => String,
    ", " name: Text => String,
    ", " currency: Text => String,
    ", " endpoint: Nullable<Text> => Option<String>,
    ", " secret: Nullable<Text> => Option<String>,
    ", 1) ON CONFLICT (handle) DO UPDATE SET revision = suppliers.revision + 1,
        endpoint = coalesce(excluded.endpoint, suppliers.endpoint),
        secret = coalesce(excluded.secret, suppliers.secret)
     RETURNING id, revision, currency"
}

statement! {
    UpsertProducts "storing products" -> ();
    "INSERT INTO supplier_products (tenant_id, id, supplier_id, handle, title, description, translations, vendor,
         product_type, tags, images, option_names, origin, published, revision)
     SELECT " tenant: Nullable<SqlUuid> => Option<Uuid>,
    ", r.id, " supplier: SqlUuid => Uuid,
    ", r.handle, r.title, r.description, r.translations, r.vendor, r.product_type, r.tags, r.images,
         r.option_names, r.origin, r.published, " revision: BigInt => i64,
    " FROM jsonb_populate_recordset(NULL::supplier_products, " rows: Jsonb => Value,
    ") r ON CONFLICT (supplier_id, handle) DO UPDATE SET title = excluded.title,
         description = excluded.description, translations = excluded.translations, vendor = excluded.vendor,
         product_type = excluded.product_type, tags = excluded.tags, images = excluded.images,
         option_names = excluded.option_names, origin = excluded.origin, published = excluded.published,
         revision = excluded.revision"
}

statement! {
    /// One statement for variants, their stock and the revisions of the products that they belong to.
    /// Units promised to orders stay promised: the count never falls below them. A product that loses a
    /// variant to another one has changed, too. What is not counted
    /// (null) stays so: `greatest` alone passes over nulls and would make it 0.
    UpsertVariants "storing variants" -> (BigInt => i64);
    "WITH rows AS (
         SELECT r.*, p.id AS owner FROM jsonb_to_recordset(" rows: Jsonb => Value,
    ") AS r (id uuid, product_handle text, position integer, sku text, options text[], cost bigint,
             recommended_price bigint, weight_grams integer, barcode text, image integer, on_hand bigint,
             keep_stock boolean)
         JOIN supplier_products p ON p.supplier_id = " supplier: SqlUuid => Uuid,
    " AND p.handle = r.product_handle
     ), left_behind AS (
         UPDATE supplier_products p SET revision = " revision: BigInt => i64,
    " FROM rows JOIN supplier_variants v ON v.sku = rows.sku AND v.supplier_id = " moving_supplier: SqlUuid => Uuid,
    " WHERE v.product_id <> rows.owner AND p.id = v.product_id
     ), stored AS (
         INSERT INTO supplier_variants AS v (tenant_id, id, supplier_id, product_id, position, sku, options, cost,
             recommended_price, weight_grams, barcode, image)
         SELECT " tenant: Nullable<SqlUuid> => Option<Uuid>,
    ", id, " same_supplier: SqlUuid => Uuid,
    ", owner, position, sku, options, cost, recommended_price, weight_grams, barcode, image FROM rows
         ON CONFLICT (supplier_id, sku) DO UPDATE SET product_id = excluded.product_id,
             position = excluded.position, options = excluded.options, cost = excluded.cost,
             recommended_price = excluded.recommended_price, weight_grams = excluded.weight_grams,
             barcode = excluded.barcode, image = excluded.image, withdrawn_at = NULL
         RETURNING v.id, v.sku
     ), counted AS (
         INSERT INTO supplier_stock AS k (tenant_id, variant_id, on_hand)
         SELECT " stock_tenant: Nullable<SqlUuid> => Option<Uuid>,
    ", stored.id, rows.on_hand FROM stored JOIN rows USING (sku)
         WHERE NOT (rows.keep_stock IS TRUE AND EXISTS (SELECT FROM supplier_stock s WHERE s.variant_id = stored.id))
         ORDER BY stored.id
         ON CONFLICT (variant_id) DO UPDATE SET on_hand =
             CASE WHEN excluded.on_hand IS NULL THEN NULL ELSE greatest(excluded.on_hand, k.reserved) END
         RETURNING 1
     )
     SELECT count(*) FROM counted"
}

statement! {
    WithdrawOthers "withdrawing variants" -> (BigInt => i64);
    "WITH gone AS (
         UPDATE supplier_variants SET withdrawn_at = now() WHERE supplier_id = " supplier: SqlUuid => Uuid,
    " AND withdrawn_at IS NULL AND sku <> ALL(" skus: Array<Text> => Vec<String>,
    ") RETURNING product_id
     ), touched AS (
         UPDATE supplier_products SET revision = " revision: BigInt => i64,
    " WHERE id IN (SELECT product_id FROM gone)
     )
     SELECT count(*) FROM gone"
}

statement! {
    FindSupplier "finding a supplier" -> (SqlUuid => Uuid, Text => String, Text => String);
    "SELECT id, name, currency FROM suppliers WHERE handle = " handle: Text => String,
    ""
}

/// A supplier that the catalogue has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSupplier {
    pub id: SupplierId,
    pub name: String,
    /// What the supplier's amounts are in, for ever: stored costs are amounts of it.
    pub currency: Currency,
}

/// The supplier of that handle.
///
/// # Errors
/// The database, or a currency in it that this program does not know.
pub async fn find_supplier(tx: &mut SystemTx, handle: &str) -> Result<Option<KnownSupplier>, DbError> {
    let rows = FindSupplier { handle: handle.to_owned() }.rows(tx).await?;
    let Some((id, name, currency)) = rows.into_iter().next() else { return Ok(None) };
    let unknown = |_| DbError::Decode { what: "a supplier's currency", detail: currency.clone() };
    let currency = currency.parse().map_err(unknown)?;
    Ok(Some(KnownSupplier { id: SupplierId(id), name, currency }))
}

statement! {
    PointSupplier "storing where a supplier takes orders" -> ();
    "UPDATE suppliers SET endpoint = " endpoint: Text => String,
    ", secret = " secret: Text => String,
    " WHERE handle = " handle: Text => String,
    " AND (" always: Bool => bool,
    " OR secret IS NULL OR secret = " same_secret: Text => String,
    ")"
}

/// Where a supplier takes orders from now on. Unless `always`, one that has another secret is left alone:
/// somebody pointed it elsewhere. Whether it was changed.
///
/// # Errors
/// The database.
pub async fn point_supplier(
    tx: &mut SystemTx,
    handle: &str,
    endpoint: &str,
    secret: &SecretString,
    always: bool,
) -> Result<bool, DbError> {
    let secret = secret.expose_secret().to_owned();
    let statement = PointSupplier {
        endpoint: endpoint.to_owned(),
        secret: secret.clone(),
        handle: handle.to_owned(),
        always,
        same_secret: secret,
    };
    Ok(statement.run(tx).await? > 0)
}

/// Stores the supplier (made if it is new) and exactly these products and variants; variants that are
/// not among them are withdrawn, which removes them from every store and from no order.
///
/// # Errors
/// The database; [`DbError::Violates`] never for data that [`commerce::product_csv`] accepted.
pub async fn import(
    tx: &mut SystemTx,
    supplier: &SupplierRecord,
    products: &[ProductRecord],
    variants: &[VariantRecord],
) -> Result<ImportCounts, DbError> {
    let (supplier_id, revision, currency) = only(
        UpsertSupplier {
            id: supplier.id.0,
            handle: supplier.handle.clone(),
            name: supplier.name.clone(),
            currency: supplier.currency.code().to_owned(),
            endpoint: supplier.endpoint.clone(),
            secret: supplier.secret.clone(),
        }
        .rows(tx)
        .await?,
        "a supplier",
    )?;
    if currency != supplier.currency.code() {
        return Err(DbError::Violates {
            doing: "importing products",
            constraint: format!("the supplier quotes in {currency}"),
        });
    }
    upsert(tx, None, supplier_id, revision, products, variants).await?;
    let skus = variants.iter().map(|variant| variant.sku.clone()).collect();
    let withdrawn = WithdrawOthers { supplier: supplier_id, skus, revision }.rows(tx).await?;
    let (withdrawn,) = only(withdrawn, "a count")?;
    Ok(ImportCounts { products: products.len(), variants: variants.len(), withdrawn })
}

/// Stores products of a supplier and their variants; `tenant` is the store whose own they are.
pub(crate) async fn upsert(
    tx: &mut impl Transaction,
    tenant: Option<Uuid>,
    supplier: Uuid,
    revision: i64,
    products: &[ProductRecord],
    variants: &[VariantRecord],
) -> Result<(), DbError> {
    UpsertProducts { tenant, supplier, revision, rows: json("products", &products)? }.run(tx).await?;
    let variants = UpsertVariants {
        rows: json("variants", &variants)?,
        supplier,
        revision,
        moving_supplier: supplier,
        tenant,
        same_supplier: supplier,
        stock_tenant: tenant,
    };
    variants.rows(tx).await.map(|_| ())
}
