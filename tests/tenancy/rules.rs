//! The rules of `migrations/README.md`, as questions to Postgres's catalogue. Each answer is a sentence
//! about something that breaks one.

use crate::connection::texts;
use tokio_postgres::Client;

/// Which table is what. A table that is in none of the lists is a fault: whoever adds one decides here.
pub struct Lists {
    /// Rows belong to one store and are seen by it alone.
    pub tenant: Vec<&'static str>,
    /// Seen by all stores.
    pub shared: Vec<&'static str>,
    /// Rows belong to one store and are seen by it alone, or to none and are seen by all; each with what its policies
    /// say.
    pub catalogue: Vec<(&'static str, &'static [&'static str])>,
    /// Read by all, written by the store whose row it is.
    pub directory: Vec<&'static str>,
    /// Rows belong to one merchant's account and are seen by it alone. Each with what its policies say.
    pub account: Vec<(&'static str, &'static [&'static str])>,
    /// The platform's staff's: nothing of it is any request's of a shopper or a merchant.
    pub staff: Vec<&'static str>,
}

impl Lists {
    pub fn of_the_product() -> Self {
        Self {
            tenant: vec![
                "api_keys",
                "carts",
                "collections",
                "events",
                "order_lines",
                "orders",
                "outbox",
                "purchase_orders",
                "shipping_methods",
                "store_products",
                "store_variants",
                "stores",
                "stripe_events",
            ],
            shared: vec!["__diesel_schema_migrations", "exchange_rates"],
            catalogue: vec![
                ("supplier_products", &[CATALOGUE_OWN, CATALOGUE_SHARED]),
                ("supplier_stock", &[CATALOGUE_OWN, CATALOGUE_SHARED, CATALOGUE_SOLD]),
                ("supplier_variants", &[CATALOGUE_OWN, CATALOGUE_SHARED]),
                ("suppliers", &[CATALOGUE_OWN, CATALOGUE_SHARED]),
            ],
            directory: vec!["store_hosts"],
            account: vec![
                ("account_links", &[ACCOUNT_ROWS]),
                ("account_mails", &[ACCOUNT_ROWS]),
                ("account_plans", &[ACCOUNT_ROWS]),
                ("account_refresh_tokens", &[ACCOUNT_ROWS]),
                ("account_sessions", &[ACCOUNT_ROWS]),
                ("accounts", &[ACCOUNT_ROWS, CLAIMED_ROW]),
                ("store_owners", &[FOUNDED_ROWS]),
            ],
            staff: vec![
                "audit_log",
                "staff_accounts",
                "staff_links",
                "staff_recovery_codes",
                "staff_sessions",
            ],
        }
    }

    fn all(&self) -> impl Iterator<Item = &'static str> {
        let accounts = self.account.iter().chain(&self.catalogue).map(|(table, _)| *table);
        let others = self.tenant.iter().chain(&self.shared).chain(&self.directory).chain(&self.staff);
        others.copied().chain(accounts)
    }
}

/// What the one policy of a tenant table says, as Postgres writes it.
const OWN_ROWS: &str = "(tenant_id = ( SELECT current_tenant() AS current_tenant))";

/// What the policies of an account's tables say.
const ACCOUNT_ROWS: &str = "* true {0} (account_id = ( SELECT current_account() AS current_account)) (account_id = ( SELECT current_account() AS current_account))";
/// Whoever signs in sees the row of the address that he names.
const CLAIMED_ROW: &str = "r true {0} (email = ( SELECT claimed_email() AS claimed_email)) -";
/// A store is taken only from inside it.
const FOUNDED_ROWS: &str = "* true {0} (account_id = ( SELECT current_account() AS current_account)) ((account_id = ( SELECT current_account() AS current_account)) AND (tenant_id = ( SELECT current_tenant() AS current_tenant)))";

/// A store sees and writes its own part of the catalogue …
const CATALOGUE_OWN: &str = "* true {0} (tenant_id = ( SELECT current_tenant() AS current_tenant)) (tenant_id = ( SELECT current_tenant() AS current_tenant))";
/// … sees what suppliers offer to all …
const CATALOGUE_SHARED: &str = "r true {0} (tenant_id IS NULL) -";
/// … and sells from their stock.
const CATALOGUE_SOLD: &str = "w true {0} (tenant_id IS NULL) (tenant_id IS NULL)";

const MISSING: &str = "is listed and does not exist";

/// Everything that breaks a rule.
pub async fn faults(client: &Client, lists: &Lists) -> Vec<String> {
    let mut faults = listing(client, lists).await;
    if faults.iter().any(|fault| fault.ends_with(MISSING)) {
        // Nothing more can be asked about it.
        return faults;
    }
    for table in &lists.tenant {
        faults.extend(tenant_table(client, table).await);
    }
    for (table, expected) in &lists.catalogue {
        faults.extend(catalogue_table(client, table, expected).await);
    }
    faults.extend(catalogue_keys(client).await);
    for table in &lists.directory {
        faults.extend(directory_table(client, table).await);
    }
    for (table, expected) in &lists.account {
        faults.extend(account_table(client, table, expected).await);
    }
    for table in &lists.staff {
        faults.extend(staff_table(client, table).await);
    }
    faults.extend(audit_log(client).await);
    faults.extend(foreign_keys(client, lists).await);
    faults.extend(views_and_functions(client).await);
    faults.extend(app_role(client).await);
    faults.extend(grants(client, lists).await);
    faults
}

async fn listing(client: &Client, lists: &Lists) -> Vec<String> {
    let tables = texts(
        client,
        "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
         ORDER BY 1",
    )
    .await;
    let known = |table: &str| lists.all().any(|name| table == format!("public.{name}"));
    let unlisted = tables.iter().filter(|table| !known(table));
    let mut faults: Vec<String> =
        unlisted.map(|table| format!("{table} is in no list: is it tenant, shared or directory?")).collect();
    let gone = lists.all().filter(|name| !tables.contains(&format!("public.{name}")));
    faults.extend(gone.map(|name| format!("{name} {MISSING}")));
    faults
}

async fn tenant_table(client: &Client, table: &str) -> Vec<String> {
    let mut faults = confined(client, table, "tenant_id").await;
    let key = texts(
        client,
        &format!(
            "SELECT a.attname::text FROM pg_index i
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
             WHERE i.indrelid = 'public.{table}'::regclass AND i.indisprimary"
        ),
    )
    .await;
    if key != ["tenant_id"] {
        faults.push(format!("{table}: tenant_id is not first in its primary key"));
    }
    let leading = texts(
        client,
        &format!(
            "SELECT i.indexrelid::regclass::text FROM pg_index i
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
             WHERE i.indrelid = 'public.{table}'::regclass AND a.attname = 'tenant_id'
               AND i.indpred IS NULL AND i.indisvalid"
        ),
    )
    .await;
    if leading.is_empty() {
        faults.push(format!("{table}: no index leads with tenant_id"));
    }
    // Policies are alternatives: one that says more opens what the others close.
    let policies = policies(client, table).await;
    if policies.is_empty() {
        faults.push(format!("{table}: no policy"));
    }
    let own = format!("* true {{0}} {OWN_ROWS} {OWN_ROWS}");
    faults.extend(
        policies
            .iter()
            .filter(|policy| **policy != own)
            .map(|policy| format!("{table}: a policy is not USING and WITH CHECK of the own rows: {policy}")),
    );
    faults
}

async fn directory_table(client: &Client, table: &str) -> Vec<String> {
    let mut faults = confined(client, table, "tenant_id").await;
    let read = "r true {0} true -".to_owned();
    let own = format!("* true {{0}} {OWN_ROWS} {OWN_ROWS}");
    let mut policies = policies(client, table).await;
    policies.sort();
    if policies != [own, read] {
        faults
            .push(format!("{table}: its policies are not: all read, the store writes its own: {policies:?}"));
    }
    faults
}

/// What belongs to nobody is seen by all, what belongs to a store by that store alone.
async fn catalogue_table(client: &Client, table: &str, expected: &[&str]) -> Vec<String> {
    let mut faults = forced(client, table).await;
    let mut policies = policies(client, table).await;
    policies.sort();
    if policies != expected {
        faults.push(format!("{table}: its policies are not those of the catalogue: {policies:?}"));
    }
    faults
}

/// A store's rows of the catalogue say that the store is the supplier, and hang on nobody else's: row-level security
/// says nothing about where a foreign key leads.
async fn catalogue_keys(client: &Client) -> Vec<String> {
    let wanted = [
        ("suppliers", "CHECK ((tenant_id = id))"),
        ("supplier_products", "CHECK ((tenant_id = supplier_id))"),
        ("supplier_variants", "CHECK ((tenant_id = supplier_id))"),
        (
            "supplier_variants",
            "FOREIGN KEY (supplier_id, product_id) REFERENCES supplier_products(supplier_id, id)",
        ),
    ];
    let mut faults = Vec::new();
    for (table, constraint) in wanted {
        let query = format!(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint
             WHERE conrelid = 'public.{table}'::regclass AND convalidated"
        );
        if !texts(client, &query).await.iter().any(|found| found == constraint) {
            faults.push(format!("{table}: there is no {constraint}"));
        }
    }
    faults
}

/// As for a store's tables, by the account.
async fn account_table(client: &Client, table: &str, expected: &[&str]) -> Vec<String> {
    let mut faults = confined(client, table, "account_id").await;
    let mut policies = policies(client, table).await;
    policies.sort();
    if policies != expected {
        faults.push(format!("{table}: its policies are not those of an account's table: {policies:?}"));
    }
    faults
}

/// Hidden twice: no grant of any kind, and row-level security that shows nothing.
async fn staff_table(client: &Client, table: &str) -> Vec<String> {
    let mut faults = forced(client, table).await;
    let policies = policies(client, table).await;
    if !policies.is_empty() {
        faults.push(format!("{table}: it has a policy, so it shows something: {policies:?}"));
    }
    let grants = format!(
        "SELECT 'cartflux_app may ' || verb || ' the staff''s {table}'
         FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS verb
         WHERE has_any_column_privilege('cartflux_app', 'public.{table}', verb)
         UNION ALL
         SELECT 'cartflux_app may DELETE the staff''s {table}'
         WHERE has_table_privilege('cartflux_app', 'public.{table}', 'DELETE')"
    );
    faults.extend(texts(client, &grants).await);
    faults
}

/// What was done stays done.
async fn audit_log(client: &Client) -> Vec<String> {
    let query = "SELECT 'cartflux_service may ' || verb || ' audit_log'
         FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS verb
         WHERE has_table_privilege('cartflux_service', 'public.audit_log', verb)";
    texts(client, query).await
}

/// The column is `uuid NOT NULL`, and row-level security is for everybody, the owner included.
async fn confined(client: &Client, table: &str, owner: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let column = texts(
        client,
        &format!(
            "SELECT format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
             FROM pg_attribute WHERE attrelid = 'public.{table}'::regclass AND attname = '{owner}'"
        ),
    )
    .await;
    if column != ["uuid NOT NULL"] {
        faults.push(format!("{table}: {owner} is {column:?}, not uuid NOT NULL"));
    }
    faults.extend(forced(client, table).await);
    faults
}

/// Row-level security is for everybody, the owner included.
async fn forced(client: &Client, table: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (flag, words) in [("relrowsecurity", "ENABLE"), ("relforcerowsecurity", "FORCE")] {
        let query = format!("SELECT {flag}::text FROM pg_class WHERE oid = 'public.{table}'::regclass");
        if texts(client, &query).await != ["true"] {
            faults.push(format!("{table}: row-level security is not set to {words}"));
        }
    }
    faults
}

/// Command, permissive, roles, USING, WITH CHECK.
async fn policies(client: &Client, table: &str) -> Vec<String> {
    let query = format!(
        "SELECT concat_ws(' ', polcmd, polpermissive::text, polroles::text,
             coalesce(pg_get_expr(polqual, polrelid), '-'), coalesce(pg_get_expr(polwithcheck, polrelid), '-'))
         FROM pg_policy WHERE polrelid = 'public.{table}'::regclass"
    );
    texts(client, &query).await
}

/// Otherwise a row of one store could hang on a row of another: foreign keys look past row-level security.
async fn foreign_keys(client: &Client, lists: &Lists) -> Vec<String> {
    let stores: Vec<&str> = lists.tenant.iter().chain(&lists.directory).copied().collect();
    let accounts: Vec<&str> = lists.account.iter().map(|(table, _)| *table).collect();
    let mut faults = keys_among(client, &stores, "tenant_id").await;
    faults.extend(keys_among(client, &accounts, "account_id").await);
    faults
}

/// Those that lead from one of the tables to another and leave the owner out.
async fn keys_among(client: &Client, tables: &[&str], owner: &str) -> Vec<String> {
    let names: Vec<String> = tables.iter().map(|name| format!("'public.{name}'::regclass")).collect();
    let tables = names.join(", ");
    let query = format!(
        "SELECT conrelid::regclass || ': ' || conname || ' does not carry {owner} on both sides'
         FROM pg_constraint f
         WHERE contype = 'f' AND conrelid IN ({tables}) AND confrelid IN ({tables})
           AND NOT EXISTS (
               SELECT FROM unnest(f.conkey, f.confkey) AS k (own, other)
               JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.own AND a.attname = '{owner}'
               JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = k.other AND b.attname = '{owner}')"
    );
    texts(client, &query).await
}

async fn views_and_functions(client: &Client) -> Vec<String> {
    let views =
        "SELECT c.oid::regclass || ': a view without security_invoker reads as its owner' FROM pg_class c
         JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
           AND NOT coalesce(c.reloptions && ARRAY['security_invoker=true', 'security_invoker=on'], false)";
    let functions = "SELECT p.oid::regprocedure || ': SECURITY DEFINER' FROM pg_proc p
         JOIN pg_namespace n ON n.oid = p.pronamespace
         WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')";
    let mut faults = texts(client, views).await;
    faults.extend(texts(client, functions).await);
    faults
}

async fn app_role(client: &Client) -> Vec<String> {
    let attributes = "SELECT 'cartflux_app has ' || what FROM pg_roles,
         LATERAL (VALUES ('SUPERUSER', rolsuper), ('BYPASSRLS', rolbypassrls), ('CREATEROLE', rolcreaterole),
             ('CREATEDB', rolcreatedb), ('REPLICATION', rolreplication)) AS has (what, really)
         WHERE rolname = 'cartflux_app' AND really";
    let memberships = "SELECT 'cartflux_app is a member of ' || roleid::regrole FROM pg_auth_members
         WHERE member = 'cartflux_app'::regrole";
    // Only objects of this database and of the cluster: other tests have databases of their own.
    let owned = "SELECT 'cartflux_app owns ' || pg_describe_object(classid, objid, objsubid) FROM pg_shdepend
         WHERE refclassid = 'pg_authid'::regclass AND refobjid = 'cartflux_app'::regrole AND deptype = 'o'
           AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))";
    let creates = "SELECT 'cartflux_app may create in ' || nspname FROM pg_namespace
         WHERE nspname !~ '^pg_temp|^pg_toast' AND has_schema_privilege('cartflux_app', oid, 'CREATE')";
    let mut faults = Vec::new();
    for query in [attributes, memberships, owned, creates] {
        faults.extend(texts(client, query).await);
    }
    faults
}

async fn grants(client: &Client, lists: &Lists) -> Vec<String> {
    let mut faults = texts(
        client,
        "SELECT 'cartflux_app may ' || verb || ' ' || c.oid::regclass
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
              unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) AS verb
         WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
           AND has_table_privilege('cartflux_app', c.oid, verb)",
    )
    .await;
    faults.extend(
        texts(
            client,
            "SELECT 'cartflux_app may ' || verb || ' suppliers.' || col
             FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS verb, unnest(ARRAY['secret', 'endpoint']) AS col
             WHERE has_column_privilege('cartflux_app', 'public.suppliers', col, verb)",
        )
        .await,
    );
    // What all stores see, no store's request may change.
    let shared: Vec<String> = lists.shared.iter().map(|name| format!("'{name}'")).collect();
    let writes = format!(
        "SELECT 'cartflux_app may ' || verb || ' the shared ' || c.relname || '.' || a.attname
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped,
              unnest(ARRAY['INSERT', 'UPDATE']) AS verb
         WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN ({names})
           AND has_column_privilege('cartflux_app', c.oid, a.attnum, verb)
         UNION ALL
         SELECT 'cartflux_app may DELETE the shared ' || c.relname FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN ({names})
           AND has_table_privilege('cartflux_app', c.oid, 'DELETE')",
        names = shared.join(", ")
    );
    faults.extend(texts(client, &writes).await);
    // Of the catalogue nothing is ever deleted, for orders refer to it, and nothing changes hands.
    let catalogue: Vec<String> = lists.catalogue.iter().map(|(name, _)| format!("'{name}'")).collect();
    let changes = format!(
        "SELECT 'cartflux_app may DELETE ' || c.relname || ' of the catalogue' FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN ({names})
           AND has_table_privilege('cartflux_app', c.oid, 'DELETE')
         UNION ALL
         SELECT 'cartflux_app may UPDATE ' || c.relname || '.' || a.attname
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN ({names})
           AND has_column_privilege('cartflux_app', c.oid, a.attnum, 'UPDATE')
           AND (a.attname IN ('id', 'tenant_id', 'supplier_id', 'variant_id')
                OR c.relname = 'suppliers' AND a.attname <> 'revision')",
        names = catalogue.join(", ")
    );
    faults.extend(texts(client, &changes).await);
    faults
}
