-- Merchants' accounts: who owns which stores, where they are signed in, and what is to be written to them.
-- An account's rows are kept apart by row-level security like a store's, by `app.account_id`.

-- The account of this transaction; null when none is set.
CREATE FUNCTION current_account() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.account_id', true), '')::uuid;

-- The address that somebody who is signing in says is theirs; null when nobody is.
CREATE FUNCTION claimed_email() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.claimed_email', true), '');

CREATE TABLE accounts (
    account_id uuid PRIMARY KEY,
    -- In lower case.
    email text NOT NULL CONSTRAINT accounts_email_key UNIQUE,
    name text NOT NULL,
    locale text NOT NULL CHECK (locale IN ('ro', 'en', 'de', 'es', 'pt')),
    -- Argon2id, as a PHC string.
    password_hash text NOT NULL,
    confirmed_at timestamptz,
    -- Sessions of an earlier stamp are over: raising it signs the account out everywhere.
    stamp bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON accounts
    USING (account_id = (SELECT current_account()))
    WITH CHECK (account_id = (SELECT current_account()));
-- Whoever signs in is nobody yet: the one row of the address that he names is all he sees.
CREATE POLICY sign_in ON accounts FOR SELECT USING (email = (SELECT claimed_email()));

CREATE TABLE account_sessions (
    account_id uuid NOT NULL REFERENCES accounts (account_id),
    id uuid NOT NULL,
    stamp bigint NOT NULL,
    -- As the browser names itself, shortened.
    device text NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX account_sessions_by_expiry ON account_sessions (expires_at);
ALTER TABLE account_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON account_sessions
    USING (account_id = (SELECT current_account()))
    WITH CHECK (account_id = (SELECT current_account()));

-- Every refresh token that a session was ever given: one that comes back after its use was stolen.
CREATE TABLE account_refresh_tokens (
    account_id uuid NOT NULL,
    -- SHA-256.
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    session_id uuid NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, token_hash),
    FOREIGN KEY (account_id, session_id) REFERENCES account_sessions (account_id, id) ON DELETE CASCADE
);
CREATE INDEX account_refresh_tokens_by_session ON account_refresh_tokens (account_id, session_id);
ALTER TABLE account_refresh_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_refresh_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON account_refresh_tokens
    USING (account_id = (SELECT current_account()))
    WITH CHECK (account_id = (SELECT current_account()));

-- What a mail's link can do, once.
CREATE TABLE account_links (
    account_id uuid NOT NULL REFERENCES accounts (account_id),
    secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
    purpose text NOT NULL CHECK (purpose IN ('confirm', 'reset')),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, secret_hash)
);
CREATE INDEX account_links_by_expiry ON account_links (expires_at);
ALTER TABLE account_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_links FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON account_links
    USING (account_id = (SELECT current_account()))
    WITH CHECK (account_id = (SELECT current_account()));

-- Mails that were promised; a row goes when its mail has gone out.
CREATE TABLE account_mails (
    account_id uuid NOT NULL REFERENCES accounts (account_id),
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('confirm', 'reset', 'password_changed')),
    -- Opens the mail's link; it is stored nowhere else, and here only until the mail has gone out or is given up.
    token text,
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    dead_at timestamptz,
    last_error text,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX account_mails_due ON account_mails (due_at) WHERE dead_at IS NULL;
ALTER TABLE account_mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_mails FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON account_mails
    USING (account_id = (SELECT current_account()))
    WITH CHECK (account_id = (SELECT current_account()));

-- Whose a store is. Written only by a transaction that is inside both, so no account can take a store that
-- it is not opening.
CREATE TABLE store_owners (
    account_id uuid NOT NULL REFERENCES accounts (account_id),
    tenant_id uuid NOT NULL CONSTRAINT store_owners_store_key UNIQUE REFERENCES stores (tenant_id),
    PRIMARY KEY (account_id, tenant_id)
);
ALTER TABLE store_owners ENABLE ROW LEVEL SECURITY;
ALTER TABLE store_owners FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON store_owners
    USING (account_id = (SELECT current_account()))
    WITH CHECK (account_id = (SELECT current_account()) AND tenant_id = (SELECT current_tenant()));

GRANT SELECT, INSERT, UPDATE ON accounts TO cartflux_app;
GRANT SELECT, INSERT, UPDATE ON account_sessions TO cartflux_app;
GRANT SELECT, INSERT, UPDATE ON account_refresh_tokens TO cartflux_app;
GRANT SELECT, INSERT, DELETE ON account_links TO cartflux_app;
GRANT SELECT, INSERT ON account_mails TO cartflux_app;
GRANT SELECT, INSERT ON store_owners TO cartflux_app;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON accounts, account_sessions, account_refresh_tokens, account_links, account_mails, store_owners
    TO cartflux_service;
