//! What a store makes itself, as Postgres shows it to the requests of another.

use crate::connection::{connect, number, texts};
use testkit::TestApp;
use testkit::shopper::client;
use tokio_postgres::Client;

const FILE: &str = "Handle,Title,Variant Price,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty\n\
                    scarf,Scarf,50.00,SCARF,shopify,7\n";
const TABLES: [&str; 4] = ["suppliers", "supplier_products", "supplier_variants", "supplier_stock"];

/// Verde and nord have made a scarf each.
async fn town() -> (TestApp, Client) {
    let app = TestApp::start().await;
    for store in &app.world.stores {
        let url = app.merchant_url(&format!("/api/v1/stores/{}/products/import", store.tenant));
        let request = client().post(url).bearer_auth(&store.api_key).header("content-type", "text/csv");
        assert_eq!(request.body(FILE).send().await.unwrap().status(), 200);
    }
    let guest = connect(&app.world.database.app_url()).await;
    (app, guest)
}

async fn enter(guest: &Client, tenant: &str) {
    guest.batch_execute("BEGIN").await.unwrap();
    guest.execute("SELECT set_config('app.tenant_id', $1, true)", &[&tenant]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_sees_what_all_sell_and_what_its_own_store_makes() {
    let (app, guest) = town().await;
    let admin = connect(&app.world.database.admin_url()).await;
    let [verde, nord] = [0, 1].map(|store| app.world.stores[store].tenant.to_string());
    for table in TABLES {
        let owners = format!(
            "SELECT coalesce(tenant_id::text, 'all') FROM {table} GROUP BY tenant_id ORDER BY tenant_id"
        );
        let mut everybody = vec![verde.clone(), nord.clone()];
        everybody.sort();
        everybody.push("all".to_owned());
        assert_eq!(texts(&admin, &owners).await, everybody, "{table}");
        assert_eq!(texts(&guest, &owners).await, ["all"], "{table}, outside any store");
        enter(&guest, &verde).await;
        assert_eq!(texts(&guest, &owners).await, [verde.clone(), "all".to_owned()], "{table}, inside verde");
        guest.batch_execute("ROLLBACK").await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_changes_nothing_that_is_not_its_own_stores() {
    let (app, guest) = town().await;
    let admin = connect(&app.world.database.admin_url()).await;
    let [verde, nord] = [0, 1].map(|store| app.world.stores[store].tenant.to_string());
    let count = |what: &str| format!("SELECT count(*) FROM ({what}) AS told");
    enter(&guest, &verde).await;
    for change in [
        "UPDATE supplier_products SET title = 'mine'",
        "UPDATE supplier_variants SET cost = 0",
        "UPDATE suppliers SET revision = 0",
    ] {
        let touched = guest.execute(change, &[]).await.unwrap();
        assert_eq!(touched, 1, "{change}");
    }
    // Stock is sold by all of the suppliers', and of no other store's.
    let shared = number(&admin, &count("SELECT 1 FROM supplier_stock WHERE tenant_id IS NULL")).await;
    let touched = guest.execute("UPDATE supplier_stock SET reserved = reserved", &[]).await.unwrap();
    assert_eq!(i64::try_from(touched).unwrap(), shared + 1);
    guest.batch_execute("ROLLBACK").await.unwrap();

    let (shared_id, nords_id) = (
        texts(&admin, "SELECT id::text FROM supplier_products WHERE tenant_id IS NULL LIMIT 1")
            .await
            .remove(0),
        texts(&admin, &format!("SELECT id::text FROM supplier_products WHERE tenant_id = '{nord}'"))
            .await
            .remove(0),
    );
    let variant = |tenant: &str, supplier: &str, product: &str| {
        format!(
            "INSERT INTO supplier_variants (tenant_id, id, supplier_id, product_id, position, sku, options, cost)
             VALUES ({tenant}, gen_random_uuid(), '{supplier}', '{product}', 0, 'NEW', '{{}}', 0)"
        )
    };
    let own = format!("'{verde}'");
    for (wrong, insert) in [
        ("everybody's", variant("NULL", &verde, &shared_id)),
        ("another store's", variant(&format!("'{nord}'"), &nord, &nords_id)),
        ("hung on everybody's product", variant(&own, &verde, &shared_id)),
        ("hung on another store's product", variant(&own, &verde, &nords_id)),
        ("in another supplier's name", variant(&own, &nord, &nords_id)),
    ] {
        enter(&guest, &verde).await;
        assert!(guest.batch_execute(&insert).await.is_err(), "{wrong}: {insert}");
        guest.batch_execute("ROLLBACK").await.unwrap();
    }
}
