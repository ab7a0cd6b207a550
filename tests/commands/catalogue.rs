//! `cartflux import-catalogue`: all of a file or nothing of it, the same however often.

use crate::support::{Place, Said, cartflux, column, run};
use std::path::Path;
use testkit::TestDatabase;

const HEADER: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,\
                      Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,\
                      Cost per item,Image Src,Image Position,Status\n";

/// Rows of one handle are one product; without a tracker stock is not counted; without a cost it is
/// 60 % of the price.
const SHIRTS: &str = "shirt,Shirt,<p>Cotton.</p>,Loom,Shirts,\"cotton, men\",true,Size,Small,S-1,200,shopify,7,50.00,20.00,,,active\n\
                      shirt,,,,,,,,Large,S-2,220,shopify,3,55.00,,,,\n\
                      scarf,Scarf,,Loom,Scarves,wool,true,Title,Default Title,,90,,1,19.99,,,,active\n\
                      draft,Draft,,Loom,Scarves,wool,false,Title,Default Title,D-1,90,,1,19.99,,,,draft\n";

const STORED: &str = "SELECT v.sku || ' ' || v.cost || ' ' || coalesce(k.on_hand::text, 'uncounted')
    FROM supplier_variants v JOIN supplier_stock k ON k.variant_id = v.id
    WHERE v.withdrawn_at IS NULL ORDER BY v.sku";
/// Everything but the counter of imports.
const EVERYTHING: &str = "SELECT (to_jsonb(p) - 'revision')::text || to_jsonb(v) || to_jsonb(k)
    FROM supplier_products p JOIN supplier_variants v ON v.product_id = p.id
    JOIN supplier_stock k ON k.variant_id = v.id ORDER BY v.id";

fn import(database: &TestDatabase, supplier: &str, file: &str, more: &[&str]) -> Said {
    let mut command = cartflux(["import-catalogue", "--supplier", supplier]);
    run(command.args(more).arg(file).env("CARTFLUX_SERVICE_DATABASE_URL", database.service_url()))
}

/// Says only which row is another.
fn assert_same(now: &[String], before: &[String]) {
    assert_eq!(now.len(), before.len());
    for (now, before) in now.iter().zip(before) {
        assert_eq!(now, before);
    }
}

fn imported(said: &Said) -> &str {
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
    &said.out
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_becomes_a_supplier_by_shopifys_rules() {
    let (database, place) = (TestDatabase::new().await, Place::new());
    let file = place.write("shirts.csv", &format!("{HEADER}{SHIRTS}"));
    let said = import(&database, "Ățelier Łoom & Søn", &file, &[]);
    assert_eq!(
        imported(&said),
        "Ățelier Łoom & Søn (atelier-loom-son, a new supplier): 2 products with 3 variants imported, \
         1 unpublished left out, 0 withdrawn\n"
    );
    let stored = column(&database.admin_url(), STORED).await;
    assert_eq!(stored, ["S-1 2000 7", "S-2 3300 3", "scarf 1199 uncounted"]);
    let currency = column(&database.admin_url(), "SELECT currency FROM suppliers").await;
    assert_eq!(currency, ["EUR"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn importing_twice_changes_nothing_and_a_smaller_file_withdraws() {
    let (database, place) = (TestDatabase::new().await, Place::new());
    let file = place.write("shirts.csv", &format!("{HEADER}{SHIRTS}"));
    imported(&import(&database, "Loom", &file, &[]));
    let before = column(&database.admin_url(), EVERYTHING).await;
    let said = import(&database, "  LOOM", &file, &["--currency", "eur"]);
    assert!(imported(&said).starts_with("Loom (loom): 2 products with 3 variants"), "{}", said.out);
    assert_same(&column(&database.admin_url(), EVERYTHING).await, &before);

    let smaller: String = SHIRTS.lines().take(2).map(|line| format!("{line}\n")).collect();
    let file = place.write("smaller.csv", &format!("{HEADER}{smaller}"));
    assert!(imported(&import(&database, "Loom", &file, &[])).contains("1 withdrawn"));
    assert_eq!(column(&database.admin_url(), STORED).await, ["S-1 2000 7", "S-2 3300 3"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_refused_whole() {
    let (database, place) = (TestDatabase::new().await, Place::new());
    let damaged = SHIRTS.replace("55.00", "fifty").replace("19.99,,,,active", "-4,,,,active");
    let file = place.write("damaged.csv", &format!("{HEADER}{damaged}"));
    let said = import(&database, "Loom", &file, &[]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.err.contains("line 3, column \"Variant Price\": "), "{}", said.err);
    assert!(said.err.contains("line 4, column \"Variant Price\": "), "{}", said.err);
    assert!(said.err.trim_end().ends_with("2 problems; nothing was imported"), "{}", said.err);
    assert!(said.out.is_empty(), "{}", said.out);
    assert!(column(&database.admin_url(), "SELECT handle FROM suppliers").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supplier_keeps_its_currency() {
    let (database, place) = (TestDatabase::new().await, Place::new());
    let file = place.write("shirts.csv", &format!("{HEADER}{SHIRTS}"));
    imported(&import(&database, "Loom", &file, &["--currency", "RON"]));
    let said = import(&database, "Loom", &file, &["--currency", "EUR"]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("--currency EUR") && said.err.contains("in RON"), "{}", said.err);
    // Without the flag it is the supplier's own.
    imported(&import(&database, "Loom", &file, &[]));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_supplier_takes_orders_is_stored_and_stays() {
    let (database, place) = (TestDatabase::new().await, Place::new());
    let file = place.write("shirts.csv", &format!("{HEADER}{SHIRTS}"));
    let secret = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    let pointed = ["--endpoint", "https://loom.example/orders", "--secret", secret];
    imported(&import(&database, "Loom", &file, &pointed));
    imported(&import(&database, "Loom", &file, &[]));
    let stored = column(&database.admin_url(), "SELECT endpoint || ' ' || secret FROM suppliers").await;
    assert_eq!(stored, [format!("https://loom.example/orders {secret}")]);
    for wrong in [&["--endpoint", "loom", "--secret", secret][..], &["--endpoint", "https://loom.example/"]] {
        assert_eq!(import(&database, "Loom", &file, wrong).code, Some(2));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn real_exports_are_imported_and_damaged_copies_are_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/shopify-csv");
    let Ok(entries) = std::fs::read_dir(&folder) else { return };
    let (database, place) = (TestDatabase::new().await, Place::new());
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let file = path.to_str().unwrap();
        imported(&import(&database, &name, file, &[]));
        let before = column(&database.admin_url(), EVERYTHING).await;
        imported(&import(&database, &name, file, &[]));
        assert_same(&column(&database.admin_url(), EVERYTHING).await, &before);

        // The last quote is lost, as when a download breaks off.
        let mut text = std::fs::read_to_string(&path).unwrap();
        text.push_str("broken-off,\"Broken");
        let said = import(&database, &name, &place.write("damaged.csv", &text), &[]);
        assert_eq!(said.code, Some(1), "{name}: {}", said.out);
        assert!(said.err.starts_with("line "), "{name}: {}", said.err);
        assert_same(&column(&database.admin_url(), EVERYTHING).await, &before);
    }
}
