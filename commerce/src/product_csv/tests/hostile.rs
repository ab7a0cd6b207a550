//! Bytes from anywhere: never a panic, and a refusal always names a line that is there.

use super::super::{MAX_PROBLEMS, ProductFile, read_product_csv};
use crate::money::Currency;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::HashSet;

const VALID: &str = "\
Handle,Title,Title (ro),Body (HTML),Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,\
Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Cost per item,\
Variant Image,Image Src,Image Position,Image Alt Text\r
cup,Cup,Cană,\"<p>Blue,\r
\"\"glazed\"\"</p>\",\"a, b\",true,Size,Small,Colour,Blue,,250,shopify,3,deny,19.99,8,/b.svg,/a.svg,2,A cup\r
cup,,,,,,,Large,,Blue,C-2,300.5,,,continue,24.99,,,https://cdn.example/b.jpg,1,\r
cup,,,,,,,,,,,,,,,,,,/c.svg,3,\r
\r
pot,Pot,,Plain,,,Title,Default Title,,,,,shopify,-2,deny,5,,,,,\r
";

/// Pieces that mean something to a CSV reader, among letters that do not.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let meaningful: Vec<&[u8]> = vec![
        b"\"",
        b"\"\"",
        b",",
        b"\n",
        b"\r",
        b"\r\n",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"-",
        b".",
        b" ",
        b";",
        b"<b>",
        b"cup",
        b"Handle,Title,Variant Price",
        b"Default Title",
        b"99999999999999999999",
        "ș".as_bytes(),
    ];
    prop_oneof![3 => select(meaningful).prop_map(<[u8]>::to_vec), 1 => vec(any::<u8>(), 0..4)]
}

fn lines_in(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    1 + text.matches(['\n', '\r']).count()
}

fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    match read_product_csv(bytes, Currency::Ron) {
        Ok(file) => check_products(&file),
        Err(problems) => {
            prop_assert!((1..=MAX_PROBLEMS).contains(&problems.len()));
            prop_assert!(problems.is_sorted_by_key(|problem| problem.line));
            for problem in problems {
                let line = usize::try_from(problem.line).unwrap_or(usize::MAX);
                prop_assert!((1..=lines_in(bytes)).contains(&line), "{}", problem);
                prop_assert!(!problem.message.is_empty() && !problem.to_string().contains(char::is_control));
            }
            Ok(())
        }
    }
}

/// What whoever imports the products relies on.
fn check_products(file: &ProductFile) -> Result<(), TestCaseError> {
    let mut taken = HashSet::new();
    prop_assert!(!file.products.is_empty());
    for product in &file.products {
        let is_new_handle = taken.insert(format!("handle {}", product.handle));
        prop_assert!(is_new_handle);
        prop_assert!(
            !product.handle.is_empty() && !product.text.title.is_empty() && !product.variants.is_empty()
        );
        prop_assert!(product.option_names.len() <= 3);
        for variant in &product.variants {
            let is_new_sku = taken.insert(format!("sku {}", variant.sku));
            let is_new_choice = taken.insert(format!("options {} {:?}", product.handle, variant.options));
            prop_assert!(!variant.sku.is_empty() && is_new_sku && is_new_choice);
            prop_assert_eq!(variant.options.len(), product.option_names.len());
            prop_assert!(!variant.supplier_cost().is_negative() && !variant.price.is_negative());
            prop_assert!(variant.on_hand.is_none_or(|count| count >= 0));
            let images = product.images.len();
            prop_assert!(
                variant.image.is_none_or(|index| usize::try_from(index).is_ok_and(|index| index < images))
            );
        }
    }
    Ok(())
}

#[test]
fn the_file_that_is_mutated_below_is_a_good_one() {
    assert!(read_product_csv(VALID.as_bytes(), Currency::Ron).is_ok());
}

proptest! {
    #[test]
    fn random_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        check(&bytes)?;
    }

    #[test]
    fn almost_csv_is_read_or_refused(pieces in vec(piece(), 0..60), with_header in any::<bool>()) {
        let header: &[u8] = if with_header { b"Handle,Title,Variant Price\n" } else { b"" };
        check(&[header, &pieces.concat()].concat())?;
    }

    #[test]
    fn a_damaged_file_is_read_or_names_its_lines(
        damages in vec((any::<Index>(), 0_usize..6, piece()), 1..4),
        cut in proptest::option::weighted(0.2, any::<Index>()),
    ) {
        let mut bytes = VALID.as_bytes().to_vec();
        for (place, removed, written) in damages {
            let start = place.index(bytes.len());
            let end = bytes.len().min(start + removed);
            bytes.splice(start..end, written);
            if bytes.is_empty() {
                break;
            }
        }
        if let Some(cut) = cut.filter(|_| !bytes.is_empty()) {
            bytes.truncate(cut.index(bytes.len()));
        }
        check(&bytes)?;
    }
}
