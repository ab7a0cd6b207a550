//! Which row belongs to which product.

use super::cells::Cells;
use super::columns::Column;
use super::problem::{FileProblem, Problems, shown};
use super::product::OpenProduct;
use super::sheet::Row;
use super::skus::Skus;
use super::{FileProduct, MAX_PRODUCTS};
use crate::money::Currency;
use std::collections::HashMap;

/// The products read so far, and the one whose rows are being read.
#[derive(Debug)]
pub(super) struct Assembly {
    currency: Currency,
    products: Vec<FileProduct>,
    open: Option<(String, OpenProduct)>,
    /// A handle whose first row could not be used and said so: the rows below would only say it again.
    passed_over: Option<String>,
    /// On which line each handle was first seen.
    handles: HashMap<String, u64>,
    skus: Skus,
    is_full: bool,
}

impl Assembly {
    pub(super) fn new(currency: Currency) -> Self {
        Self {
            currency,
            products: Vec::new(),
            open: None,
            passed_over: None,
            handles: HashMap::new(),
            skus: Skus::default(),
            is_full: false,
        }
    }

    pub(super) fn add(&mut self, row: &Row<'_>, problems: &mut Problems) {
        let handle = row.cell(Column::Handle).to_ascii_lowercase();
        if let Some(problem) = row.wrong_width() {
            problems.add(problem);
            if !self.is_open(&handle) {
                self.passed_over = Some(handle);
            }
            return;
        }
        if handle.is_empty() {
            let message = "the row has no handle: repeat the product's handle in every row of it";
            return problems.add(FileProblem::of_cell(row.line(), Column::Handle, message));
        }
        if self.is_full || self.passed_over.as_ref() == Some(&handle) {
            return;
        }
        if !self.is_open(&handle) {
            self.close_open(problems);
            self.begin(handle, row, problems);
        }
        if let Some((_, product)) = &mut self.open {
            product.add_row(&mut Cells::new(row, problems), self.currency);
        }
    }

    fn is_open(&self, handle: &str) -> bool {
        self.open.as_ref().is_some_and(|(open, _)| open == handle)
    }

    fn begin(&mut self, handle: String, row: &Row<'_>, problems: &mut Problems) {
        let mut cells = Cells::new(row, problems);
        if let Some(line) = self.handles.get(&handle) {
            let message = format!(
                "{} is the handle of the product on line {line}: put its rows together, or write another",
                shown(&handle)
            );
            cells.refuse(Column::Handle, message);
            self.passed_over = Some(handle);
            return;
        }
        if self.handles.len() == MAX_PRODUCTS {
            cells.refuse(Column::Handle, format!("the file has more than {MAX_PRODUCTS} products: split it"));
            self.is_full = true;
            return;
        }
        self.passed_over = None;
        self.handles.insert(handle.clone(), row.line());
        self.open = Some((handle, OpenProduct::read(&mut cells)));
    }

    fn close_open(&mut self, problems: &mut Problems) {
        if let Some((_, product)) = self.open.take() {
            self.products.push(product.close(&mut self.skus, problems));
        }
    }

    /// The products in the file's order.
    pub(super) fn finish(mut self, problems: &mut Problems) -> Vec<FileProduct> {
        self.close_open(problems);
        self.products
    }
}
