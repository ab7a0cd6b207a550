//! What is said about a mistake in a product file, and how many are said.

use std::fmt;

/// After so many problems reading stops: nobody mends more in one round.
pub const MAX_PROBLEMS: usize = 50;

/// How much of a wrong value is repeated to its author, in characters.
const LONGEST_SHOWN: usize = 40;

/// One thing wrong with a product file, in words for whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The line as an editor counts it, from 1, on which the row starts (a row with quoted line breaks is
    /// several lines long); of a quote that does not close, the line on which its value starts.
    pub line: u64,
    /// The column as the header names it; empty when the whole row or file is wrong.
    pub column: String,
    /// What is wrong, and what to write instead.
    pub message: String,
}

impl FileProblem {
    pub(super) fn of_cell(line: u64, column: impl fmt::Display, message: impl Into<String>) -> Self {
        Self { line, column: column.to_string(), message: message.into() }
    }

    pub(super) fn of_row(line: u64, message: impl Into<String>) -> Self {
        Self { line, column: String::new(), message: message.into() }
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", shown(&self.column))?;
        }
        write!(f, ": {}", self.message)
    }
}

/// A value as it is repeated in a message: quoted, short, and without anything that a terminal obeys.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        None => format!("{text:?}"),
        Some((end, _)) => format!("{:?}", format!("{}…", &text[..end])),
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<FileProblem>);

impl Problems {
    /// Notes a problem, unless enough are known.
    pub(super) fn add(&mut self, problem: FileProblem) {
        if !self.are_enough() {
            self.0.push(problem);
        }
    }

    pub(super) fn are_none(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn are_enough(&self) -> bool {
        self.0.len() >= MAX_PROBLEMS
    }

    /// # Errors
    /// The problems in the order of their lines, if there are any: some are only seen when a product ends.
    pub(super) fn into_result(mut self) -> Result<(), Vec<FileProblem>> {
        if self.0.is_empty() {
            return Ok(());
        }
        self.0.sort_by_key(|problem| problem.line);
        Err(self.0)
    }
}
