-- What each database needs before the migrations run as cartflux_owner in it.
GRANT cartflux_owner TO CURRENT_USER;
GRANT USAGE, CREATE ON SCHEMA public TO cartflux_owner;
GRANT USAGE ON SCHEMA public TO cartflux_app, cartflux_service;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
