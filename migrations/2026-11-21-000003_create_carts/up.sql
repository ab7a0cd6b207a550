-- Carts. One row is one cart with its lines: it is read and written whole, by its store's actor.

CREATE TABLE carts (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    id uuid NOT NULL,
    -- SHA-256 of the shopper's token; the token itself is shown once.
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    -- Rises with each change. A writer names the version that he decided on as the previous one, and is
    -- refused when the stored one is another.
    version bigint NOT NULL,
    previous_version bigint NOT NULL,
    -- [{id, variant, quantity}]
    lines jsonb NOT NULL,
    -- {country, postal_code, shipping_method}
    destination jsonb,
    -- The order that the cart became. It never changes again then.
    order_id uuid,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
) WITH (fillfactor = 70);
CREATE INDEX carts_by_expiry ON carts (expires_at) WHERE order_id IS NULL;
ALTER TABLE carts ENABLE ROW LEVEL SECURITY;
ALTER TABLE carts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON carts
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

GRANT SELECT, INSERT, UPDATE, DELETE ON carts TO cartflux_app, cartflux_service;
