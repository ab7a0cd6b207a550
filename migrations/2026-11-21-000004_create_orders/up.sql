-- Orders, their suppliers' parts, what happened to them, and what is still to be done about them.

CREATE TABLE orders (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    id uuid NOT NULL,
    number bigint NOT NULL,
    cart_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('pending_payment', 'payment_failed', 'paid', 'fulfilling',
        'fulfilled', 'cancelled', 'refunded', 'partially_refunded')),
    -- Where the order's units are: promised, sold, or given back.
    stock_state text NOT NULL CHECK (stock_state IN ('held', 'sold', 'released')),
    reserved_until timestamptz NOT NULL,
    locale text NOT NULL,
    -- {email, name, address}
    contact jsonb NOT NULL,
    shipping_method text NOT NULL,
    -- Minor units, tax included; tax is the part contained in total.
    currency text NOT NULL,
    subtotal bigint NOT NULL CHECK (subtotal >= 0),
    discount bigint NOT NULL CHECK (discount >= 0),
    shipping bigint NOT NULL CHECK (shipping >= 0),
    tax bigint NOT NULL CHECK (tax >= 0),
    tax_basis_points integer NOT NULL CHECK (tax_basis_points >= 0),
    total bigint NOT NULL,
    -- How the payment is divided: cost + commission + margin = total.
    cost bigint NOT NULL CHECK (cost >= 0),
    commission bigint NOT NULL CHECK (commission >= 0),
    -- The account that receives the margin.
    destination_account text NOT NULL,
    payment_intent text,
    client_secret text,
    refunded bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND total),
    -- Its payment came too late and goes back: decided once, whatever is heard afterwards.
    refund_promised boolean NOT NULL DEFAULT false,
    idempotency_key text,
    -- SHA-256 of the request that made the order: the same key with another request is refused.
    request_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number),
    -- A cart becomes one order.
    UNIQUE (tenant_id, cart_id),
    UNIQUE (tenant_id, idempotency_key),
    FOREIGN KEY (tenant_id, cart_id) REFERENCES carts (tenant_id, id),
    CONSTRAINT total_is_the_sum CHECK (total = subtotal - discount + shipping),
    CONSTRAINT margin_is_not_negative CHECK (cost + commission <= total)
) WITH (fillfactor = 80);
-- Events of a payment carry its intent; the index also makes an intent belong to one order.
CREATE UNIQUE INDEX orders_by_intent ON orders (payment_intent) WHERE payment_intent IS NOT NULL;
CREATE INDEX orders_to_expire ON orders (reserved_until) WHERE stock_state = 'held';
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON orders
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

-- Copied from the catalogue when the order was placed: an order never changes with it.
CREATE TABLE order_lines (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    position integer NOT NULL,
    variant_id uuid NOT NULL REFERENCES supplier_variants (id),
    supplier_id uuid NOT NULL REFERENCES suppliers (id),
    handle text NOT NULL,
    sku text NOT NULL,
    title text NOT NULL,
    variant_title text NOT NULL,
    image text,
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price bigint NOT NULL CHECK (unit_price >= 0),
    subtotal bigint NOT NULL,
    discount bigint NOT NULL,
    tax bigint NOT NULL,
    total bigint NOT NULL CHECK (total >= 0),
    -- In the store's currency, as charged.
    cost bigint NOT NULL,
    -- In the supplier's currency, as ordered, and the rate between the two.
    supplier_unit_cost bigint NOT NULL,
    supplier_currency text NOT NULL,
    rate_micros bigint NOT NULL,
    PRIMARY KEY (tenant_id, order_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
ALTER TABLE order_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON order_lines
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

-- One supplier's part of an order.
CREATE TABLE purchase_orders (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    supplier_id uuid NOT NULL REFERENCES suppliers (id),
    status text NOT NULL CHECK (status IN ('queued', 'sent', 'accepted', 'rejected', 'shipped', 'dead')),
    -- What is sent, byte for byte the same at every attempt.
    body jsonb NOT NULL,
    -- {carrier, number, url}
    tracking jsonb,
    -- Why it was rejected or given up, for the merchant.
    problem text,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, order_id, supplier_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
) WITH (fillfactor = 80);
ALTER TABLE purchase_orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase_orders FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON purchase_orders
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

-- What happened, in the order in which it happened: the live feed and the history.
CREATE TABLE events (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    sequence bigint NOT NULL,
    type text NOT NULL,
    at timestamptz NOT NULL,
    order_id uuid,
    data jsonb NOT NULL,
    PRIMARY KEY (tenant_id, sequence)
);
CREATE INDEX events_by_order ON events (tenant_id, order_id, sequence) WHERE order_id IS NOT NULL;
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON events
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

-- Work promised by a transaction, to be done after it by whoever claims it.
CREATE TABLE outbox (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('payment.create', 'payment.cancel', 'payment.refund', 'purchase_order.send')),
    -- The order or the purchase order that it is about.
    subject uuid NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    -- When it may be claimed; a claim moves this forward, so that a claimer that dies is replaced.
    due_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    -- Given up: stays visible until somebody decides.
    dead_at timestamptz,
    last_error text,
    PRIMARY KEY (tenant_id, id)
) WITH (fillfactor = 70);
CREATE INDEX outbox_by_subject ON outbox (tenant_id, subject);
CREATE INDEX outbox_due ON outbox (due_at) WHERE dead_at IS NULL;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON outbox
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

-- Events of Stripe that have had their effect. Written in the transaction of the effect.
CREATE TABLE stripe_events (
    tenant_id uuid NOT NULL REFERENCES stores (tenant_id),
    id text NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
ALTER TABLE stripe_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE stripe_events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON stripe_events
    USING (tenant_id = (SELECT current_tenant()))
    WITH CHECK (tenant_id = (SELECT current_tenant()));

GRANT SELECT, INSERT, UPDATE ON orders, purchase_orders TO cartflux_app, cartflux_service;
GRANT SELECT, INSERT ON order_lines, events, stripe_events TO cartflux_app, cartflux_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO cartflux_app, cartflux_service;
