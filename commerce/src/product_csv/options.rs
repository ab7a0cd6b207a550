//! What tells the variants of a product apart.

use super::cells::{Cells, name};
use super::columns::{Column, MAX_OPTIONS};
use super::problem::shown;

/// What exports write for a product that has one variant and no options.
pub(super) const DEFAULT_NAME: &str = "Title";
pub(super) const DEFAULT_VALUE: &str = "Default Title";

/// The options that a product's first row names.
#[derive(Debug)]
pub(super) struct Options {
    named: Vec<(u8, String)>,
}

impl Options {
    pub(super) fn read(cells: &mut Cells<'_>) -> Self {
        let mut named: Vec<(u8, String)> = Vec::new();
        for number in 1..=MAX_OPTIONS {
            let Some(option) = cells.read(Column::OptionName(number), name) else { continue };
            if named.iter().any(|(_, other)| *other == option) {
                let message = format!("the product has the option {} already: write another", shown(&option));
                cells.refuse(Column::OptionName(number), message);
            }
            named.push((number, option));
        }
        Self { named }
    }

    /// Whether a row has the value of any option.
    pub(super) fn are_given(cells: &Cells<'_>) -> bool {
        (1..=MAX_OPTIONS + 1).any(|number| cells.given(Column::OptionValue(number)).is_some())
    }

    /// A variant's value for each option; `None` when one is missing or wrong.
    pub(super) fn values(&self, cells: &mut Cells<'_>) -> Option<Vec<String>> {
        let mut values = Vec::new();
        for number in 1..=MAX_OPTIONS {
            let value = Column::OptionValue(number);
            match (self.name(number), cells.given(value)) {
                (Some(_), Some(_)) => values.extend(cells.read(value, name)),
                (Some(option), None) => {
                    let message = format!("the product has the option {}: write its value", shown(option));
                    cells.refuse(value, message);
                }
                (None, Some(DEFAULT_VALUE)) if self.named.is_empty() => {}
                (None, Some(_)) => {
                    let message = format!(
                        "the value's option has no name: write Option{number} Name in the product's first row"
                    );
                    cells.refuse(value, message);
                    return None;
                }
                (None, None) => {}
            }
        }
        (values.len() == self.named.len()).then_some(values)
    }

    /// A row must not name an option otherwise than the first, and no fourth.
    pub(super) fn check_names(&self, cells: &mut Cells<'_>) {
        for number in 1..=MAX_OPTIONS {
            let column = Column::OptionName(number);
            let Some(here) = cells.given(column) else { continue };
            if self.name(number).is_some_and(|first| first != here) {
                let message = format!(
                    "{} is not what the product's first row calls the option: repeat that or leave it empty",
                    shown(here)
                );
                cells.refuse(column, message);
            }
        }
        for column in [Column::OptionName(MAX_OPTIONS + 1), Column::OptionValue(MAX_OPTIONS + 1)] {
            if cells.given(column).is_some() {
                cells.refuse(
                    column,
                    format!("a product has at most {MAX_OPTIONS} options: remove the others"),
                );
            }
        }
    }

    /// The column in which the first option's values stand.
    pub(super) fn first_column(&self) -> Column {
        Column::OptionValue(self.named.first().map_or(1, |(number, _)| *number))
    }

    /// Whether `values` say only that there is nothing to choose.
    pub(super) fn are_default(&self, values: &[String]) -> bool {
        matches!(self.named.as_slice(), [(_, option)] if option == DEFAULT_NAME) && values == [DEFAULT_VALUE]
    }

    pub(super) fn into_names(self) -> Vec<String> {
        self.named.into_iter().map(|(_, option)| option).collect()
    }

    fn name(&self, number: u8) -> Option<&str> {
        self.named.iter().find(|(named, _)| *named == number).map(|(_, option)| option.as_str())
    }
}
