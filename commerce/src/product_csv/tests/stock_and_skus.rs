//! What can be sold now, and by which name the supplier is asked for it.

use super::{assert_refused, file, only_product, only_variant};

fn on_hand(tracker: &str, quantity: &str, policy: &str) -> Option<i64> {
    let columns = "Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy";
    only_variant(&file(columns, &format!("a,A,1,{tracker},{quantity},{policy}"))).on_hand
}

#[test]
fn stock_without_a_tracker_is_not_counted() {
    assert_eq!(on_hand("", "5", "deny"), None);
    assert_eq!(on_hand("shopify", "5", "deny"), Some(5));
    assert_eq!(on_hand("shopify", "5", ""), Some(5));
}

#[test]
fn a_variant_that_sells_on_when_it_runs_out_is_not_counted() {
    assert_eq!(on_hand("shopify", "0", "continue"), None);
}

#[test]
fn what_was_oversold_or_never_written_down_is_not_for_sale() {
    assert_eq!(on_hand("shopify", "-3", "deny"), Some(0));
    assert_eq!(on_hand("shopify", "-99999999999999999999", "deny"), Some(0));
    assert_eq!(on_hand("shopify", "", "deny"), Some(0));
}

#[test]
fn a_variant_without_a_sku_gets_one_from_its_handle_and_options() {
    let columns = "Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Barcode";
    let product = only_product(&file(
        columns,
        "Shirt,Shirt,9,Size,Small,Colour,Sky Blue!,,'5901234123457\n\
         shirt,,9,,Größe 2,,½,,\n\
         shirt,,9,,Large,,Red,'007,",
    ));
    let skus: Vec<_> = product.variants.iter().map(|variant| variant.sku.as_str()).collect();
    assert_eq!(skus, ["shirt--small-sky-blue", "shirt--größe-2-½", "007"]);
    assert_eq!(product.variants[0].barcode.as_deref(), Some("5901234123457"));
    assert_eq!(product.variants[1].barcode, None);
}

#[test]
fn a_sku_belongs_to_one_variant_of_the_file() {
    assert_refused(
        &file("Variant SKU", "a,A,1,X-1\nb,B,1,X-1"),
        &[r#"line 3, column "Variant SKU": "X-1" is the SKU on line 2 already: write another"#],
    );
}

#[test]
fn a_made_up_sku_that_is_taken_asks_for_a_written_one() {
    assert_refused(
        &file("Option1 Name,Option1 Value", "a,A,1,Cut,1/2\na,,1,,1-2"),
        &[
            r#"line 3, column "Variant SKU": "a--1-2", made of handle and options, is the SKU on line 2: write one here"#,
        ],
    );
    let long = "x".repeat(200);
    assert_refused(
        &file("Option1 Name,Option1 Value", &format!("{long},A,1,Size,{long}")),
        &[r#"line 2, column "Variant SKU": a SKU made of handle and options is longer than 255: write one"#],
    );
}
