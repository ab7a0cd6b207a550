//! What suppliers write, and what becomes of it. One room per kind of sentence.

mod descriptions;
mod hostile;
mod reads;
mod refuses_cells;
mod refuses_files;
mod stock_and_skus;
mod writes;

use super::{FileProduct, FileVariant, ProductFile, read_product_csv};
use crate::money::{Currency, Money};

/// Title, price and whatever a test adds: `file("Tags", "a,Cup,9.50,red")` is line 2.
fn file(more_columns: &str, rows: &str) -> String {
    format!("Handle,Title,Variant Price,{more_columns}\n{rows}\n")
}

fn read(text: &str) -> ProductFile {
    read_product_csv(text.as_bytes(), Currency::Eur)
        .unwrap_or_else(|problems| panic!("refused: {problems:#?}"))
}

fn only_product(text: &str) -> FileProduct {
    let mut products = read(text).products;
    assert_eq!(products.len(), 1, "{products:#?}");
    products.remove(0)
}

fn only_variant(text: &str) -> FileVariant {
    let mut variants = only_product(text).variants;
    assert_eq!(variants.len(), 1, "{variants:#?}");
    variants.remove(0)
}

/// The problems as the supplier reads them; nothing is returned beside them.
fn problems_of(bytes: &[u8]) -> Vec<String> {
    let Err(problems) = read_product_csv(bytes, Currency::Eur) else { panic!("the file was taken") };
    problems.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn assert_refused(text: &str, problems: &[&str]) {
    assert_eq!(problems_of(text.as_bytes()), problems);
}

fn euro(cents: i64) -> Money {
    Money::new(cents, Currency::Eur)
}
