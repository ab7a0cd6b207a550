//! The schema as it is breaks none of the rules, and the rules can be broken.

use crate::connection::connect;
use crate::rules::{Lists, faults};
use testkit::TestDatabase;

#[tokio::test(flavor = "multi_thread")]
async fn every_table_view_function_and_grant_keeps_the_stores_apart() {
    let database = TestDatabase::new().await;
    let admin = connect(&database.admin_url()).await;
    assert_eq!(faults(&admin, &Lists::of_the_product()).await, [""; 0]);
}

/// A sound tenant table, to be broken in one way at a time.
const SOUND: &str = "
    CREATE TABLE gifts (
        tenant_id uuid NOT NULL REFERENCES stores (tenant_id), id uuid NOT NULL, order_id uuid,
        PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id));
    ALTER TABLE gifts ENABLE ROW LEVEL SECURITY;
    ALTER TABLE gifts FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON gifts USING (tenant_id = (SELECT current_tenant()))
        WITH CHECK (tenant_id = (SELECT current_tenant()));
    GRANT SELECT, INSERT, UPDATE, DELETE ON gifts TO cartflux_app;";

/// What somebody might write into a migration, and what the rules say to it.
const BREAKAGES: [(&str, &str); 41] = [
    ("CREATE TABLE forgotten (id int)", "public.forgotten is in no list"),
    ("CREATE SCHEMA aside; CREATE TABLE aside.carts (id int)", "aside.carts is in no list"),
    ("CREATE MATERIALIZED VIEW copy AS SELECT * FROM orders", "public.copy is in no list"),
    ("ALTER TABLE gifts DISABLE ROW LEVEL SECURITY", "gifts: row-level security is not set to ENABLE"),
    ("ALTER TABLE gifts NO FORCE ROW LEVEL SECURITY", "gifts: row-level security is not set to FORCE"),
    ("DROP POLICY tenant ON gifts", "gifts: no policy"),
    (
        "DROP POLICY tenant ON gifts; CREATE POLICY tenant ON gifts USING (tenant_id = (SELECT current_tenant()))",
        "gifts: a policy is not USING and WITH CHECK",
    ),
    ("CREATE POLICY everybody ON gifts FOR SELECT USING (true)", "gifts: a policy is not USING and WITH CHECK"),
    (
        "ALTER POLICY tenant ON gifts USING (tenant_id = (SELECT current_tenant()) OR order_id IS NULL)",
        "gifts: a policy is not USING and WITH CHECK",
    ),
    ("ALTER POLICY tenant ON gifts TO cartflux_service", "gifts: a policy is not USING and WITH CHECK"),
    (
        "ALTER TABLE gifts DROP CONSTRAINT gifts_pkey; ALTER TABLE gifts ADD PRIMARY KEY (id, tenant_id)",
        "gifts: tenant_id is not first in its primary key",
    ),
    (
        "ALTER TABLE gifts DROP CONSTRAINT gifts_pkey; ALTER TABLE gifts ADD PRIMARY KEY (id)",
        "gifts: no index leads with tenant_id",
    ),
    (
        "ALTER TABLE gifts DROP CONSTRAINT gifts_pkey; ALTER TABLE gifts ALTER tenant_id DROP NOT NULL",
        "gifts: tenant_id is [\"uuid\"]",
    ),
    (
        "CREATE UNIQUE INDEX ON orders (id);
         ALTER TABLE gifts ADD CONSTRAINT loose FOREIGN KEY (order_id) REFERENCES orders (id)",
        "gifts: loose does not carry tenant_id on both sides",
    ),
    (
        "CREATE UNIQUE INDEX ON orders (id, tenant_id);
         ALTER TABLE gifts ADD CONSTRAINT crossed FOREIGN KEY (tenant_id, id) REFERENCES orders (id, tenant_id)",
        "gifts: crossed does not carry tenant_id on both sides",
    ),
    ("CREATE VIEW bestsellers AS SELECT * FROM orders", "bestsellers: a view without security_invoker"),
    (
        "CREATE VIEW bestsellers WITH (security_invoker = false) AS SELECT * FROM orders",
        "bestsellers: a view without security_invoker",
    ),
    (
        "CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM orders'",
        "peek(): SECURITY DEFINER",
    ),
    ("ALTER TABLE gifts OWNER TO cartflux_app", "cartflux_app owns table gifts"),
    ("ALTER ROLE cartflux_app BYPASSRLS", "cartflux_app has BYPASSRLS"),
    ("GRANT cartflux_owner TO cartflux_app", "cartflux_app is a member of cartflux_owner"),
    ("GRANT TRUNCATE ON carts TO cartflux_app", "cartflux_app may TRUNCATE carts"),
    ("GRANT SELECT ON suppliers TO cartflux_app", "cartflux_app may SELECT suppliers.secret"),
    ("GRANT INSERT ON exchange_rates TO cartflux_app", "cartflux_app may INSERT the shared exchange_rates.day"),
    ("GRANT UPDATE (tenant_id) ON supplier_variants TO cartflux_app", "cartflux_app may UPDATE supplier_variants.tenant_id"),
    ("GRANT UPDATE (name) ON suppliers TO cartflux_app", "cartflux_app may UPDATE suppliers.name"),
    ("GRANT DELETE ON supplier_stock TO cartflux_app", "cartflux_app may DELETE supplier_stock of the catalogue"),
    ("ALTER POLICY shared ON supplier_products USING (true)", "supplier_products: its policies are not"),
    ("ALTER POLICY tenant ON supplier_stock WITH CHECK (true)", "supplier_stock: its policies are not"),
    ("ALTER TABLE supplier_variants NO FORCE ROW LEVEL SECURITY", "supplier_variants: row-level security is not set to FORCE"),
    ("ALTER TABLE supplier_variants DROP CONSTRAINT of_the_same_supplier", "supplier_variants: there is no FOREIGN KEY"),
    ("ALTER TABLE supplier_products DROP CONSTRAINT of_the_store_itself", "supplier_products: there is no CHECK"),
    ("ALTER POLICY account ON account_sessions USING (true)", "account_sessions: its policies are not"),
    ("ALTER POLICY account ON account_plans USING (true)", "account_plans: its policies are not"),
    ("CREATE POLICY all_of_them ON accounts FOR SELECT USING (true)", "accounts: its policies are not"),
    (
        "ALTER POLICY account ON store_owners WITH CHECK (account_id = (SELECT current_account()))",
        "store_owners: its policies are not",
    ),
    ("GRANT SELECT (email) ON staff_accounts TO cartflux_app", "cartflux_app may SELECT the staff's staff_accounts"),
    ("ALTER TABLE staff_sessions DISABLE ROW LEVEL SECURITY", "staff_sessions: row-level security is not set to ENABLE"),
    ("CREATE POLICY all_of_it ON audit_log USING (true)", "audit_log: it has a policy"),
    ("GRANT UPDATE ON audit_log TO cartflux_service", "cartflux_service may UPDATE audit_log"),
    ("DROP POLICY directory ON store_hosts; CREATE POLICY directory ON store_hosts USING (true)", "store_hosts: its policies are not"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_rule_names_what_breaks_it() {
    let database = TestDatabase::new().await;
    let mut admin = connect(&database.admin_url()).await;
    let mut lists = Lists::of_the_product();
    lists.tenant.push("gifts");
    admin.batch_execute(SOUND).await.unwrap();
    assert_eq!(faults(&admin, &lists).await, [""; 0], "what is sound");
    for (breakage, named) in BREAKAGES {
        let tx = admin.transaction().await.unwrap();
        tx.batch_execute(breakage).await.unwrap_or_else(|error| panic!("{breakage}: {error:?}"));
        let found = faults(tx.client(), &lists).await;
        tx.rollback().await.unwrap();
        assert!(found.iter().any(|fault| fault.contains(named)), "{breakage}\n  is said to be {found:?}");
    }
    admin.batch_execute("DROP TABLE gifts").await.unwrap();
    assert_eq!(faults(&admin, &lists).await, ["gifts is listed and does not exist"]);
}
