-- Stores. A store is a tenant: its id is the tenant_id of all of its rows.

-- The tenant of this transaction; null when none is set. After a transaction that set it, the setting
-- is '' and not null in the same session, hence NULLIF.
CREATE FUNCTION current_tenant() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.tenant_id', true), '')::uuid;

CREATE TABLE stores (
    tenant_id uuid PRIMARY KEY,
    slug text NOT NULL,
    name text NOT NULL,
    country text NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    locale text NOT NULL CHECK (locale IN ('ro', 'en', 'de', 'es', 'pt')),
    brand jsonb NOT NULL,
    vat_scheme text NOT NULL DEFAULT 'home' CHECK (vat_scheme IN ('home', 'destination')),
    commission_basis_points integer NOT NULL CHECK (commission_basis_points BETWEEN 0 AND 10000),
    stripe_account text,
    published boolean NOT NULL DEFAULT false,
    -- Order tokens are derived from it; never leaves the server.
    link_secret bytea NOT NULL CHECK (length(link_secret) = 32),
    -- The last numbers given. Raised inside the transaction that uses them, under this row's lock:
    -- no gaps, no doubles.
    order_number bigint NOT NULL DEFAULT 1000,
    event_sequence bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 70);
ALTER TABLE stores ENABLE ROW LEVEL SECURITY;
ALTER TABLE stores FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON stores
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

-- Which host leads to which store: public by nature, and unique over all tenants by need. Everyone may
-- read it; a tenant may write only its own rows.
CREATE TABLE store_hosts (
    -- A slug, or the whole name of a custom domain.
    host text PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id)
);
CREATE INDEX store_hosts_by_tenant ON store_hosts (tenant_id);
ALTER TABLE store_hosts ENABLE ROW LEVEL SECURITY;
ALTER TABLE store_hosts FORCE ROW LEVEL SECURITY;
CREATE POLICY directory ON store_hosts FOR SELECT USING (true);
CREATE POLICY tenant ON store_hosts
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

CREATE TABLE store_products (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    product_id uuid NOT NULL REFERENCES supplier_products (id),
    handle text NOT NULL,
    position integer NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, product_id),
    UNIQUE (tenant_id, handle)
);
ALTER TABLE store_products ENABLE ROW LEVEL SECURITY;
ALTER TABLE store_products FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON store_products
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

CREATE TABLE store_variants (
    tenant_id uuid NOT NULL,
    variant_id uuid NOT NULL REFERENCES supplier_variants (id),
    product_id uuid NOT NULL,
    -- On top of the supplier's cost, in hundredths of a percent.
    markup_basis_points integer NOT NULL CHECK (markup_basis_points >= 0),
    PRIMARY KEY (tenant_id, variant_id),
    FOREIGN KEY (tenant_id, product_id) REFERENCES store_products (tenant_id, product_id) ON DELETE CASCADE
);
CREATE INDEX store_variants_by_product ON store_variants (tenant_id, product_id);
ALTER TABLE store_variants ENABLE ROW LEVEL SECURITY;
ALTER TABLE store_variants FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON store_variants
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

CREATE TABLE collections (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    handle text NOT NULL,
    position integer NOT NULL,
    tag text NOT NULL,
    -- {locale: title}
    titles jsonb NOT NULL,
    PRIMARY KEY (tenant_id, handle)
);
ALTER TABLE collections ENABLE ROW LEVEL SECURITY;
ALTER TABLE collections FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON collections
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

CREATE TABLE shipping_methods (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    code text NOT NULL,
    position integer NOT NULL,
    titles jsonb NOT NULL,
    -- Null: everywhere.
    countries text[],
    price bigint NOT NULL CHECK (price >= 0),
    free_from bigint CHECK (free_from >= 0),
    PRIMARY KEY (tenant_id, code)
);
ALTER TABLE shipping_methods ENABLE ROW LEVEL SECURITY;
ALTER TABLE shipping_methods FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON shipping_methods
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

CREATE TABLE api_keys (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    id uuid NOT NULL,
    label text NOT NULL,
    -- SHA-256 of the key; the key itself is shown once.
    secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    PRIMARY KEY (tenant_id, id)
);
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON api_keys
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

GRANT SELECT, INSERT, UPDATE ON stores TO cartflux_app, cartflux_service;
GRANT SELECT, INSERT, DELETE ON store_hosts TO cartflux_app, cartflux_service;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON store_products, store_variants, collections, shipping_methods, api_keys
    TO cartflux_app, cartflux_service;
