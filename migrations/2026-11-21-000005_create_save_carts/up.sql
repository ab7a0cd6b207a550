-- Stores carts in one statement, which is one trip to Postgres and one transaction by itself when nothing
-- else is to be written: that is what most of a store's changes are. Refuses all of them when another node
-- has changed one since it was read, or has made it an order.
--
-- Runs as its caller, inside `tenant`: the policies hold as in any transaction that enters it.
CREATE FUNCTION save_carts(
    tenant uuid,
    cart_ids uuid[],
    cart_token_hashes bytea[],
    cart_versions bigint[],
    cart_previous_versions bigint[],
    cart_lines jsonb[],
    cart_destinations jsonb[],
    cart_orders uuid[],
    cart_expiries timestamptz[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    stored integer;
BEGIN
    PERFORM set_config('app.tenant_id', tenant::text, true);
    INSERT INTO carts (tenant_id, id, token_hash, version, previous_version, lines, destination, order_id, expires_at)
    SELECT tenant, c.*
    FROM UNNEST(cart_ids, cart_token_hashes, cart_versions, cart_previous_versions, cart_lines, cart_destinations,
        cart_orders, cart_expiries) AS c
    ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version,
        previous_version = excluded.previous_version, lines = excluded.lines,
        destination = excluded.destination, order_id = excluded.order_id, expires_at = excluded.expires_at
    WHERE carts.version = excluded.previous_version AND carts.order_id IS NULL;
    GET DIAGNOSTICS stored = ROW_COUNT;
    IF stored <> cardinality(cart_ids) THEN
        RAISE EXCEPTION 'a cart was changed by somebody else' USING ERRCODE = 'serialization_failure';
    END IF;
END
$$;
