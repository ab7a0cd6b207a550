-- What suppliers offer. Shared by all tenants: there is no tenant_id here and no row-level security.

CREATE TABLE suppliers (
    id uuid PRIMARY KEY,
    -- Names the supplier in addresses: POST /webhooks/suppliers/{handle}.
    handle text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    -- Where purchase orders go, and the secret that signs them both ways.
    endpoint text,
    secret text,
    -- Rises with every import, under the row's lock: whoever saw n has seen all of 1..n.
    revision bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE supplier_products (
    id uuid PRIMARY KEY,
    supplier_id uuid NOT NULL REFERENCES suppliers (id),
    handle text NOT NULL,
    title text NOT NULL,
    description text NOT NULL,
    -- {locale: {title, description}}
    translations jsonb NOT NULL DEFAULT '{}',
    vendor text NOT NULL,
    product_type text NOT NULL,
    tags text[] NOT NULL,
    images jsonb NOT NULL,
    option_names text[] NOT NULL,
    -- Manufacturer, responsible person, country of origin, HS code.
    origin jsonb NOT NULL,
    -- The supplier's revision that last touched the product or one of its variants.
    revision bigint NOT NULL,
    UNIQUE (supplier_id, handle)
);
CREATE INDEX supplier_products_by_revision ON supplier_products (supplier_id, revision);

CREATE TABLE supplier_variants (
    id uuid PRIMARY KEY,
    supplier_id uuid NOT NULL REFERENCES suppliers (id),
    product_id uuid NOT NULL REFERENCES supplier_products (id),
    position integer NOT NULL,
    sku text NOT NULL,
    options text[] NOT NULL,
    -- Minor units of the supplier's currency.
    cost bigint NOT NULL CHECK (cost >= 0),
    recommended_price bigint CHECK (recommended_price >= 0),
    weight_grams integer CHECK (weight_grams >= 0),
    barcode text,
    image integer,
    -- No longer in the supplier's file. Orders still refer to it, so it stays.
    withdrawn_at timestamptz,
    UNIQUE (supplier_id, sku)
);
CREATE INDEX supplier_variants_by_product ON supplier_variants (product_id);

-- Apart from the variant because it changes with every order.
CREATE TABLE supplier_stock (
    variant_id uuid PRIMARY KEY REFERENCES supplier_variants (id),
    -- Null: the supplier does not count it.
    on_hand bigint CHECK (on_hand >= 0),
    reserved bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    CONSTRAINT no_unit_is_promised_twice CHECK (on_hand IS NULL OR reserved <= on_hand)
) WITH (fillfactor = 70);

-- The European Central Bank's reference rates: units per euro, in millionths.
CREATE TABLE exchange_rates (
    day date NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    per_euro_micros bigint NOT NULL CHECK (per_euro_micros > 0),
    PRIMARY KEY (day, currency)
);

-- The endpoint and the secret are for the service role alone.
GRANT SELECT (id, handle, name, currency, revision) ON suppliers TO cartflux_app;
GRANT SELECT ON supplier_products, supplier_variants, supplier_stock, exchange_rates TO cartflux_app;
GRANT UPDATE (on_hand, reserved) ON supplier_stock TO cartflux_app;
GRANT SELECT, INSERT, UPDATE ON suppliers, supplier_products, supplier_variants, supplier_stock TO cartflux_service;
GRANT SELECT, INSERT, UPDATE ON exchange_rates TO cartflux_service;
