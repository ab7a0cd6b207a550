REVOKE INSERT ON supplier_products, supplier_variants, supplier_stock FROM cartflux_app;
REVOKE UPDATE ON supplier_products, supplier_variants FROM cartflux_app;
REVOKE UPDATE (revision) ON suppliers FROM cartflux_app;
REVOKE INSERT (id, tenant_id, handle, name, currency, revision) ON suppliers FROM cartflux_app;

DROP POLICY tenant ON supplier_stock;
DROP POLICY sold ON supplier_stock;
DROP POLICY shared ON supplier_stock;
DROP POLICY tenant ON supplier_variants;
DROP POLICY shared ON supplier_variants;
DROP POLICY tenant ON supplier_products;
DROP POLICY shared ON supplier_products;
DROP POLICY tenant ON suppliers;
DROP POLICY shared ON suppliers;
ALTER TABLE supplier_stock DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
ALTER TABLE supplier_variants DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
ALTER TABLE supplier_products DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
ALTER TABLE suppliers DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;

DROP INDEX supplier_products_by_type;
CREATE INDEX supplier_products_by_type ON supplier_products (product_type);
DROP INDEX suppliers_of_all;
ALTER TABLE supplier_stock DROP COLUMN tenant_id;
ALTER TABLE supplier_variants DROP CONSTRAINT of_the_same_supplier, DROP COLUMN tenant_id;
ALTER TABLE supplier_products
    DROP CONSTRAINT supplier_products_of_supplier, DROP COLUMN published, DROP COLUMN tenant_id;
ALTER TABLE suppliers DROP COLUMN tenant_id;
