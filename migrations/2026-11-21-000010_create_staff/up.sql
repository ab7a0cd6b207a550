-- The platform's staff: who they are, where they are signed in, and what they did. None of it is any request's of a
-- shopper or a merchant: the requests' role has no grant here, and row-level security without a policy shows
-- nothing to whoever might be given one by mistake.

CREATE TABLE staff_accounts (
    staff_id uuid PRIMARY KEY,
    -- In lower case.
    email text NOT NULL CONSTRAINT staff_accounts_email_key UNIQUE,
    name text NOT NULL,
    -- Argon2id, as a PHC string. Null until the account is set up.
    password_hash text,
    -- RFC 6238; 160 bits. Null until the account is set up.
    totp_secret bytea CHECK (length(totp_secret) = 20),
    -- The step of the last code that was taken: no code of it or of an earlier one is taken again.
    totp_step bigint,
    created_at timestamptz NOT NULL,
    disabled_at timestamptz,
    CONSTRAINT both_factors_or_none CHECK ((password_hash IS NULL) = (totp_secret IS NULL))
);

-- What stands in for a code once, where the telephone is lost.
CREATE TABLE staff_recovery_codes (
    staff_id uuid NOT NULL REFERENCES staff_accounts (staff_id),
    -- SHA-256 of 80 random bits.
    code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
    used_at timestamptz,
    PRIMARY KEY (staff_id, code_hash)
);

-- A link that sets an account up, once. The second factor that it offers becomes the account's with its use, so a
-- link that nobody uses changes nothing.
CREATE TABLE staff_links (
    -- SHA-256.
    secret_hash bytea PRIMARY KEY CHECK (length(secret_hash) = 32),
    staff_id uuid NOT NULL REFERENCES staff_accounts (staff_id),
    totp_secret bytea NOT NULL CHECK (length(totp_secret) = 20),
    expires_at timestamptz NOT NULL
);
CREATE INDEX staff_links_by_staff ON staff_links (staff_id);

CREATE TABLE staff_sessions (
    -- SHA-256.
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    id uuid NOT NULL UNIQUE,
    staff_id uuid NOT NULL REFERENCES staff_accounts (staff_id),
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
);
CREATE INDEX staff_sessions_by_staff ON staff_sessions (staff_id);

-- What staff did. Nobody but the owner of the tables can change or remove what stands here.
CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    -- Null: somebody at the command line.
    staff_id uuid REFERENCES staff_accounts (staff_id),
    action text NOT NULL,
    tenant_id uuid REFERENCES stores (tenant_id),
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_by_tenant ON audit_log (tenant_id, id) WHERE tenant_id IS NOT NULL;

ALTER TABLE staff_accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_accounts FORCE ROW LEVEL SECURITY;
ALTER TABLE staff_recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_recovery_codes FORCE ROW LEVEL SECURITY;
ALTER TABLE staff_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_links FORCE ROW LEVEL SECURITY;
ALTER TABLE staff_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE ON staff_accounts TO cartflux_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_recovery_codes, staff_sessions TO cartflux_service;
GRANT SELECT, INSERT, DELETE ON staff_links TO cartflux_service;
GRANT SELECT, INSERT ON audit_log TO cartflux_service;

-- Closed by staff, whatever its merchant wants, and why.
ALTER TABLE stores
    ADD COLUMN suspended_at timestamptz,
    ADD COLUMN suspended_for text,
    ADD CONSTRAINT suspended_for_a_reason CHECK ((suspended_at IS NULL) = (suspended_for IS NULL));

-- Staff look at the latest of all stores.
CREATE INDEX stripe_events_by_time ON stripe_events (received_at);
