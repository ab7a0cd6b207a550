-- A store sells goods of its own: it is a supplier to itself, whose id is the store's. What a row's tenant_id names
-- is seen and written by that store alone; without one it is every store's, as before.

ALTER TABLE suppliers
    ADD COLUMN tenant_id uuid UNIQUE REFERENCES stores (tenant_id),
    ADD CONSTRAINT a_store_supplies_itself CHECK (tenant_id = id);
ALTER TABLE supplier_products
    ADD COLUMN tenant_id uuid,
    -- False: a draft, which its store does not show.
    ADD COLUMN published boolean NOT NULL DEFAULT true,
    ADD CONSTRAINT of_the_store_itself CHECK (tenant_id = supplier_id),
    ADD CONSTRAINT supplier_products_of_supplier UNIQUE (supplier_id, id);
ALTER TABLE supplier_variants
    ADD COLUMN tenant_id uuid,
    ADD CONSTRAINT of_the_store_itself CHECK (tenant_id = supplier_id),
    -- No store's variant hangs on another's product, nor on everybody's.
    ADD CONSTRAINT of_the_same_supplier FOREIGN KEY (supplier_id, product_id) REFERENCES supplier_products (supplier_id, id);
ALTER TABLE supplier_stock ADD COLUMN tenant_id uuid;

-- What is asked every second must not count the stores.
CREATE INDEX suppliers_of_all ON suppliers (id) WHERE tenant_id IS NULL;
DROP INDEX supplier_products_by_type;
CREATE INDEX supplier_products_by_type ON supplier_products (product_type) WHERE tenant_id IS NULL;

ALTER TABLE suppliers ENABLE ROW LEVEL SECURITY;
ALTER TABLE suppliers FORCE ROW LEVEL SECURITY;
CREATE POLICY shared ON suppliers FOR SELECT USING (tenant_id IS NULL);
CREATE POLICY tenant ON suppliers
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

ALTER TABLE supplier_products ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier_products FORCE ROW LEVEL SECURITY;
CREATE POLICY shared ON supplier_products FOR SELECT USING (tenant_id IS NULL);
CREATE POLICY tenant ON supplier_products
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

ALTER TABLE supplier_variants ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier_variants FORCE ROW LEVEL SECURITY;
CREATE POLICY shared ON supplier_variants FOR SELECT USING (tenant_id IS NULL);
CREATE POLICY tenant ON supplier_variants
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

ALTER TABLE supplier_stock ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier_stock FORCE ROW LEVEL SECURITY;
CREATE POLICY shared ON supplier_stock FOR SELECT USING (tenant_id IS NULL);
-- Every store sells from the suppliers' stock.
CREATE POLICY sold ON supplier_stock FOR UPDATE USING (tenant_id IS NULL) WITH CHECK (tenant_id IS NULL);
CREATE POLICY tenant ON supplier_stock
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

GRANT SELECT (tenant_id) ON suppliers TO cartflux_app;
GRANT INSERT (id, tenant_id, handle, name, currency, revision) ON suppliers TO cartflux_app;
GRANT UPDATE (revision) ON suppliers TO cartflux_app;
GRANT INSERT ON supplier_products, supplier_variants, supplier_stock TO cartflux_app;
GRANT UPDATE (handle, title, description, translations, vendor, product_type, tags, images, option_names, origin,
    published, revision) ON supplier_products TO cartflux_app;
GRANT UPDATE (product_id, position, sku, options, cost, recommended_price, weight_grams, barcode, image, withdrawn_at)
    ON supplier_variants TO cartflux_app;
