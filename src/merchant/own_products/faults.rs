//! What is wrong with a form, in the store's language, beside the field that is wrong.

use super::rows::kept;
use super::typed::Typed;
use crate::presentation::text::Texts;
use actors::ArrangementRefusal;
use commerce::product_csv::{Column, FileProblem};
use std::collections::BTreeMap;

/// What is said, by the name of the field; what belongs to none stands under the empty name.
#[derive(Debug, Default)]
pub(super) struct Faults(BTreeMap<String, Vec<String>>);

impl Faults {
    /// What is wrong with what was typed. A row of the file is a variant that stays.
    pub fn of(problems: &[FileProblem], typed: &Typed, texts: &Texts) -> Self {
        let numbers: Vec<usize> = kept(typed).map(|(number, _)| number).collect();
        let mut faults = Self::default();
        for problem in problems {
            let row = usize::try_from(problem.line).unwrap_or(1).saturating_sub(1);
            let variant = numbers.get(row).or(numbers.last()).copied().unwrap_or(1);
            let (field, key) = meaning(&problem.column, variant);
            // What has no words of its own is said as it is about files.
            let message = key.map_or_else(|| problem.to_string(), |key| texts.get(key));
            faults.add(&field, message);
        }
        faults
    }

    /// Why the store refuses it.
    pub fn refused(refusal: &ArrangementRefusal, typed: &Typed, texts: &Texts) -> Self {
        let mut faults = Self::default();
        match refusal {
            ArrangementRefusal::SkusTaken(skus) => {
                for (sku, _) in skus {
                    let number = kept(typed).find(|(_, variant)| variant.sku.trim() == *sku);
                    let field = number.map_or_else(String::new, |(number, _)| format!("sku_{number}"));
                    faults.add(&field, texts.with("goods-error-sku-taken", "sku", sku));
                }
            }
            ArrangementRefusal::TooManyProducts(_) => faults.add("", texts.get("sourcing-error-full")),
            _ => faults.add("", texts.get("goods-error-again")),
        }
        faults
    }

    /// What is said in both.
    pub fn and(mut self, others: Self) -> Self {
        for (field, messages) in others.0 {
            self.0.entry(field).or_default().extend(messages);
        }
        self
    }

    pub fn add(&mut self, field: &str, message: String) {
        self.0.entry(field.to_owned()).or_default().push(message);
    }

    /// What is said beside the field.
    pub fn of_field(&self, field: &str) -> Option<String> {
        self.0.get(field)?.first().cloned()
    }

    /// What belongs to no field.
    pub fn others(&self) -> Vec<String> {
        self.0.get("").cloned().unwrap_or_default()
    }
}

/// The field that a column is typed into, and what is said when it is wrong.
fn meaning(column: &str, variant: usize) -> (String, Option<&'static str>) {
    let Some(column) = Column::all().find(|known| known.to_string() == column) else {
        return (String::new(), None);
    };
    let of_variant = |part: &str| format!("{part}_{variant}");
    let (field, key) = match column {
        Column::Title => ("title".to_owned(), "goods-error-title"),
        Column::Body => ("description".to_owned(), "goods-error-description"),
        Column::Vendor => ("vendor".to_owned(), "goods-error-line"),
        Column::Type => ("product_type".to_owned(), "goods-error-line"),
        Column::Tags => ("tags".to_owned(), "goods-error-tags"),
        Column::Manufacturer => ("manufacturer".to_owned(), "goods-error-line"),
        Column::ResponsiblePerson => ("responsible_person".to_owned(), "goods-error-line"),
        Column::CountryOfOrigin => ("country".to_owned(), "goods-error-country"),
        Column::HsCode => ("hs_code".to_owned(), "goods-error-hs-code"),
        Column::OptionName(number) => (format!("option{number}"), "goods-error-option"),
        Column::OptionValue(number) => (of_variant(&format!("value{number}")), "goods-error-value"),
        Column::Price => (of_variant("price"), "goods-error-price"),
        Column::Cost => (of_variant("cost"), "goods-error-price"),
        Column::InventoryQty => (of_variant("stock"), "goods-error-stock"),
        Column::Sku => (of_variant("sku"), "goods-error-sku"),
        Column::Grams => (of_variant("grams"), "goods-error-grams"),
        Column::Barcode => (of_variant("barcode"), "goods-error-line"),
        _ => return (String::new(), None),
    };
    (field, Some(key))
}
