//! Many stores, and much to sell: put into the tables as the product itself would have them.

use crate::database::TestDatabase;

/// The id of store, product or variant `n`, in SQL.
const ID: &str = "('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

/// The slug of store `n`.
#[must_use]
pub fn slug(n: usize) -> String {
    format!("store-{n}")
}

/// The id of store `n`.
#[must_use]
pub fn id(n: usize) -> String {
    format!("00000000-0000-4000-8000-{n:012x}")
}

/// Stores `from` to `to`, each like `verde` and without products.
pub async fn open(database: &TestDatabase, from: usize, to: usize) {
    let statements = format!(
        "INSERT INTO stores SELECT (jsonb_populate_record(s, jsonb_build_object('tenant_id', {ID}, 'slug', 'store-' || n, 'name', 'Store ' || n))).*
             FROM stores s, generate_series({from}, {to}) n WHERE s.slug = 'verde';
         INSERT INTO store_hosts SELECT 'store-' || n, {ID} FROM generate_series({from}, {to}) n;
         INSERT INTO shipping_methods SELECT (jsonb_populate_record(m, jsonb_build_object('tenant_id', {ID}))).*
             FROM stores s JOIN shipping_methods m USING (tenant_id), generate_series({from}, {to}) n WHERE s.slug = 'verde';"
    );
    database.execute(&statements).await;
}

/// A supplier with so many products, each of one variant that never runs out.
pub async fn stock_depot(database: &TestDatabase, products: usize) {
    let product = ID.replace("8000-", "9000-");
    let variant = ID.replace("8000-", "a000-");
    let statements = format!(
        "INSERT INTO suppliers (id, handle, name, currency) VALUES ('00000000-0000-4000-b000-000000000000', 'depot', 'Depot', 'EUR');
         INSERT INTO supplier_products (id, supplier_id, handle, title, description, vendor, product_type, tags, images, option_names, origin, revision)
             SELECT {product}, '00000000-0000-4000-b000-000000000000', 'depot-' || n, 'Depot thing number ' || n,
                 '<p>' || repeat('A thing of the depot. ', 20) || '</p>', 'Depot', 'Things', '{{things}}',
                 jsonb_build_array(jsonb_build_object('source', '/test/depot.svg', 'alt', '')), '{{}}', '{{}}', 1
             FROM generate_series(1, {products}) n;
         INSERT INTO supplier_variants (id, supplier_id, product_id, position, sku, options, cost)
             SELECT {variant}, '00000000-0000-4000-b000-000000000000', {product}, 0, 'DEPOT-' || n, '{{}}', 1000 + n % 977
             FROM generate_series(1, {products}) n;
         INSERT INTO supplier_stock (variant_id) SELECT {variant} FROM generate_series(1, {products}) n;
         UPDATE suppliers SET revision = 1 WHERE handle = 'depot';"
    );
    database.execute(&statements).await;
}

/// Stores `from` to `to` carry `count` products of the depot's `stocked` each, every store others.
pub async fn carry(database: &TestDatabase, from: usize, to: usize, count: usize, stocked: usize) {
    let product = format!("1 + (n * 7 + i) % {stocked}");
    let of = |kind: &str| format!("('00000000-0000-4000-{kind}-' || lpad(to_hex({product}), 12, '0'))::uuid");
    let statements = format!(
        "INSERT INTO store_products (tenant_id, product_id, handle, position)
             SELECT {ID}, {}, 'depot-' || {product}, i FROM generate_series({from}, {to}) n, generate_series(0, {count} - 1) i;
         INSERT INTO store_variants (tenant_id, variant_id, product_id, markup_basis_points)
             SELECT {ID}, {}, {}, 10000 FROM generate_series({from}, {to}) n, generate_series(0, {count} - 1) i;",
        of("9000"),
        of("a000"),
        of("9000"),
    );
    database.execute(&statements).await;
}

/// The id of the variant of the depot's product `n`.
#[must_use]
pub fn variant(n: usize) -> String {
    format!("00000000-0000-4000-a000-{n:012x}")
}
