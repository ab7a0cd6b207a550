//! What goes out reads as what it was.

use super::{euro, file, only_product, read};
use crate::catalogue::{Image, Origin, ProductText};
use crate::locale::Locale;
use crate::money::{BasisPoints, Currency};
use crate::product_csv::{FileProduct, FileVariant, read_product_csv, write_product_csv};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn written(products: &[FileProduct]) -> String {
    String::from_utf8(write_product_csv(products).unwrap()).unwrap()
}

#[test]
fn a_file_that_was_read_is_written_as_shopify_takes_it() {
    let product = only_product(&file(
        "Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Image Src,Tags",
        "cup,Cup,9.5,C-1,shopify,3,https://a.example/1.jpg,\"red, blue\"",
    ));
    assert_eq!(
        written(&[product]),
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Status,Variant SKU,Variant Grams,\
         Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Image Src,\
         Image Position,Option1 Name,Option1 Value,Variant Fulfillment Service,Variant Requires Shipping,\
         Variant Taxable,Gift Card\n\
         cup,Cup,,,,\"red, blue\",true,active,C-1,0,shopify,3,deny,9.50,https://a.example/1.jpg,1,Title,\
         Default Title,manual,true,true,false\n"
    );
}

#[test]
fn what_a_spreadsheet_would_compute_is_written_as_text_and_read_as_it_was() {
    for title in ["=1+1", "+40", "-40", "@name", "'=quoted", "''=twice", "'apostrophe", "plain"] {
        let product =
            only_product(&format!("Handle,Title,Variant Price\na,\"{}\",1\n", title.replace("'=", "''=")));
        let file = written(std::slice::from_ref(&product));
        let cell = file.lines().nth(1).unwrap().split(',').nth(1).unwrap();
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{file}");
        assert_eq!(only_product(&file), product, "{file}");
    }
}

fn word() -> impl Strategy<Value = String> {
    // Without what reading takes off the ends.
    "[a-zA-Z0-9ăß'=+@,;\"-][a-zA-Z0-9 ăß'=+@,;\"\\-]{0,12}[a-zA-Z0-9ăß'=+@,;\"-]"
}

fn image() -> impl Strategy<Value = Image> {
    ("[a-z0-9]{1,8}", proptest::option::of(word()), proptest::option::of(word())).prop_map(
        |(name, alt, german)| Image {
            source: format!("https://pictures.example/{name}.jpg"),
            alt: alt.unwrap_or_default(),
            alt_translations: german.map(|alt| (Locale::De, alt)).into_iter().collect(),
        },
    )
}

prop_compose! {
    fn variant()(
        sku in word(),
        price in 0_i64..10_000_000,
        cost in proptest::option::of(0_i64..10_000_000),
        markup in proptest::option::of(0_u32..100_000),
        on_hand in proptest::option::of(0_i64..1000),
        weight_grams in proptest::option::of(1_u32..5000),
        barcode in proptest::option::of(word()),
        image in proptest::option::of(0_u32..3),
    ) -> FileVariant {
        let (cost, markup) = (cost.map(euro), markup.map(BasisPoints));
        FileVariant { sku, options: Vec::new(), cost, price: euro(price), markup, on_hand, weight_grams, barcode, image }
    }
}

prop_compose! {
    fn product()(
        title in word(),
        description in "[a-z]{0,20}",
        german in proptest::option::of((word(), "[a-z]{1,20}")),
        names in (word(), word(), word(), word(), word()),
        tags in prop::collection::btree_set("[a-z]{1,8}", 0..4),
        images in prop::collection::vec(image(), 3..6),
        options in prop::collection::btree_set(word(), 0..3),
        variants in prop::collection::vec(variant(), 1..5),
        published in any::<bool>(),
        supplier in proptest::option::of("[a-z]{1,8}"),
    ) -> FileProduct {
        let (vendor, product_type, manufacturer, responsible_person, _) = names;
        let option_names: Vec<String> = options.into_iter().collect();
        let variants: Vec<FileVariant> = variants.into_iter().zip(0..).map(|(variant, number): (FileVariant, u32)| {
            let options = option_names.iter().map(|_| format!("value {number}")).collect();
            FileVariant { sku: format!("{}{number}", variant.sku), options, ..variant }
        }).take(if option_names.is_empty() { 1 } else { 5 }).collect();
        let images: Vec<Image> = images.into_iter().zip(0..).map(|(image, number): (Image, u32)| {
            Image { source: format!("{}?{number}", image.source), ..image }
        }).collect();
        FileProduct {
            handle: String::new(),
            text: ProductText { title, description },
            translations: german.map(|(title, description)| (Locale::De, ProductText { title, description })).into_iter().collect::<BTreeMap<_, _>>(),
            vendor, product_type,
            tags: tags.into_iter().collect(),
            images, option_names,
            origin: Origin { manufacturer: Some(manufacturer), responsible_person: Some(responsible_person), country: Some("RO".into()), hs_code: None },
            variants, published, supplier,
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_it_was(products in prop::collection::vec(product(), 1..5)) {
        let mut products = products;
        for (product, number) in products.iter_mut().zip(0..) {
            product.handle = format!("product-{number}");
            for variant in &mut product.variants {
                variant.sku = format!("{}-{number}", variant.sku);
            }
        }
        let file = write_product_csv(&products).unwrap();
        let read = read_product_csv(&file, Currency::Eur);
        prop_assert_eq!(read.map(|read| read.products), Ok(products));
    }
}

#[test]
fn two_suppliers_may_have_the_same_sku() {
    let columns = "Handle,Title,Variant Price,Variant SKU,CartFlux Supplier";
    let rows = "a,A,1,1001,one\nb,B,1,1001,two\nc,C,1,1001,\n";
    let products = read(&format!("{columns}\n{rows}")).products;
    assert_eq!(read(&written(&products)).products, products);
}

#[test]
fn a_description_is_cleaned_once() {
    for body in [
        "<p>open",
        "a &amp; b < c",
        "<a href=\\\"https://x.example\\\">x</a>",
        " <script>x</script> text ",
        "<b><i>x",
    ] {
        let first = only_product(&format!(
            "Handle,Title,Variant Price,Body (HTML)\na,A,1,\"{}\"\n",
            body.replace('\\', "").replace('"', "\"\"")
        ));
        assert_eq!(read(&written(std::slice::from_ref(&first))).products, [first]);
    }
}
