-- The three roles. Run once per cluster, before the migrations, by a role that may create roles;
-- running it again changes nothing. Passwords are set apart from this file.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cartflux_owner') THEN
        CREATE ROLE cartflux_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cartflux_app') THEN
        CREATE ROLE cartflux_app LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cartflux_service') THEN
        CREATE ROLE cartflux_service LOGIN NOINHERIT NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
END
$$;

-- A stuck statement, lock or forgotten transaction of a request must not outlive its caller for long.
ALTER ROLE cartflux_app SET statement_timeout = '15s';
ALTER ROLE cartflux_app SET lock_timeout = '5s';
ALTER ROLE cartflux_app SET idle_in_transaction_session_timeout = '20s';
ALTER ROLE cartflux_service SET statement_timeout = '60s';
ALTER ROLE cartflux_service SET lock_timeout = '10s';
ALTER ROLE cartflux_service SET idle_in_transaction_session_timeout = '60s';
