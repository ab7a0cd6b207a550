//! Every SKU is somebody's alone: orders to the supplier name nothing else.

use super::FileProduct;
use super::cells::LONGEST_NAME;
use super::columns::Column;
use super::problem::{FileProblem, Problems, shown};
use super::variant::ReadVariant;
use std::collections::HashMap;

/// Which line took which SKU of which supplier; without one it is the author's own.
#[derive(Debug, Default)]
pub(super) struct Skus(HashMap<(Option<String>, String), u64>);

impl Skus {
    /// Gives the variant a SKU if it has none, and sees that nobody else has it.
    pub(super) fn claim(&mut self, product: &FileProduct, read: &mut ReadVariant, problems: &mut Problems) {
        let is_made_up = read.variant.sku.is_empty();
        if is_made_up && !read.has_own_options {
            return;
        }
        if is_made_up {
            read.variant.sku = made_up(&product.handle, &read.variant.options);
        }
        let sku = &read.variant.sku;
        if is_made_up && sku.chars().count() > LONGEST_NAME {
            let message =
                format!("a SKU made of handle and options is longer than {LONGEST_NAME}: write one");
            problems.add(FileProblem::of_cell(read.line, Column::Sku, message));
        }
        let key = (product.supplier.clone(), sku.clone());
        let Some(taken) = self.0.insert(key, read.line) else { return };
        let message = if is_made_up {
            format!("{}, made of handle and options, is the SKU on line {taken}: write one here", shown(sku))
        } else {
            format!("{} is the SKU on line {taken} already: write another", shown(sku))
        };
        problems.add(FileProblem::of_cell(read.line, Column::Sku, message));
    }
}

/// `shirt--small-blue`; the handle alone when there is nothing to choose.
fn made_up(handle: &str, options: &[String]) -> String {
    if options.is_empty() {
        return handle.to_owned();
    }
    let words = options.iter().flat_map(|option| option.split(|c: char| !c.is_alphanumeric()));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    format!("{handle}--{}", words.join("-"))
}
