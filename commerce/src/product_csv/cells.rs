//! One cell at a time: text in, a valid value or a problem out.

use super::columns::Column;
use super::problem::{FileProblem, Problems, shown};
use super::sheet::Row;
use crate::catalogue::HIGHEST_MARKUP;
use crate::money::BasisPoints;
use ammonia::Url;

/// Longest titles, names, tags, option values, SKUs and handles, in characters.
pub(super) const LONGEST_NAME: usize = 255;
/// Longest texts that are more than a name but no description, in characters.
const LONGEST_NOTE: usize = 1000;
/// Longest address of a picture, in characters.
const LONGEST_ADDRESS: usize = 2048;

/// A row's cells, and where to say what is wrong with them.
pub(super) struct Cells<'row> {
    row: &'row Row<'row>,
    problems: &'row mut Problems,
}

impl<'row> Cells<'row> {
    pub(super) fn new(row: &'row Row<'row>, problems: &'row mut Problems) -> Self {
        Self { row, problems }
    }

    pub(super) fn line(&self) -> u64 {
        self.row.line()
    }

    /// The cell's text when there is any.
    pub(super) fn given(&self, column: Column) -> Option<&'row str> {
        Some(self.row.cell(column)).filter(|text| !text.is_empty())
    }

    /// The cell's value; `None` when it is empty or `check` refuses it, which is noted.
    pub(super) fn read<T>(
        &mut self,
        column: Column,
        check: impl FnOnce(&'row str) -> Result<T, String>,
    ) -> Option<T> {
        check(self.given(column)?).map_err(|message| self.refuse(column, message)).ok()
    }

    pub(super) fn refuse(&mut self, column: Column, message: impl Into<String>) {
        self.problems.add(FileProblem::of_cell(self.row.line(), column, message));
    }
}

/// A short text on one line.
pub(super) fn name(text: &str) -> Result<String, String> {
    one_line(text, LONGEST_NAME)
}

/// A name and an address, or what a picture shows: a longer text on one line.
pub(super) fn note(text: &str) -> Result<String, String> {
    one_line(text, LONGEST_NOTE)
}

fn one_line(text: &str, longest: usize) -> Result<String, String> {
    if text.chars().any(char::is_control) {
        return Err(format!("{} has a line break or a control character: write it on one line", shown(text)));
    }
    let length = text.chars().count();
    if length > longest {
        return Err(format!("the text has {length} characters: write at most {longest}"));
    }
    Ok(text.to_owned())
}

/// A SKU or barcode, without the apostrophe that keeps spreadsheets from taking it for a number.
pub(super) fn code(text: &str) -> Result<String, String> {
    name(text.strip_prefix('\'').unwrap_or(text).trim())
}

/// A handle, in lower case.
pub(super) fn handle(text: &str) -> Result<String, String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !text.chars().all(fits) {
        return Err(format!("{} is not a handle: write letters a-z, digits, - and _", shown(text)));
    }
    Ok(name(text)?.to_ascii_lowercase())
}

/// Separated by commas; each once.
pub(super) fn tags(text: &str) -> Result<Vec<String>, String> {
    const MOST: usize = 250;
    let mut tags = Vec::new();
    for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        let tag = name(tag)?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
        if tags.len() > MOST {
            return Err(format!("there are more than {MOST} tags: write fewer"));
        }
    }
    Ok(tags)
}

pub(super) fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(format!("{} is neither true nor false: write one of them", shown(text))),
    }
}

/// Whether a product of this status is offered.
pub(super) fn status(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "active" => Ok(true),
        "draft" | "archived" | "unlisted" => Ok(false),
        _ => Err(format!("{} is not a status: write active, draft or archived", shown(text))),
    }
}

/// Whether a variant sells on when its stock is used up.
pub(super) fn sells_on(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "continue" => Ok(true),
        "deny" => Ok(false),
        _ => Err(format!("{} is not a policy: write deny or continue", shown(text))),
    }
}

/// Where a picture is: an address on the web, or a path on our media host. What comes out is put into
/// pages, so nothing in it may be read as something else there.
pub(super) fn image_source(text: &str) -> Result<String, String> {
    let is_plain = text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"\"'<>\\`".contains(c));
    let is_path = || {
        let segments = text.split(['?', '#']).next().unwrap_or("").split('/');
        text.starts_with('/') && !text.starts_with("//") && segments.into_iter().all(|part| part != "..")
    };
    let is_web = || {
        let lower = text.to_ascii_lowercase();
        let names_web = lower.starts_with("https://") || lower.starts_with("http://");
        let has_login = |url: &Url| !url.username().is_empty() || url.password().is_some();
        names_web && Url::parse(text).is_ok_and(|url| url.has_host() && !has_login(&url))
    };
    if !is_plain || !(is_path() || is_web()) {
        return Err(format!("{} is no picture's address: write https://… or a /path", shown(text)));
    }
    one_line(text, LONGEST_ADDRESS)
}

/// A percentage on top of the cost, with at most two decimals.
pub(super) fn markup(text: &str) -> Result<BasisPoints, String> {
    let read = BasisPoints::parse_percent(text).ok();
    read.filter(|markup| *markup <= HIGHEST_MARKUP).ok_or_else(|| {
        format!("{} is not a markup: write a percentage from 0 to 1000 like 37.5", shown(text))
    })
}

/// ISO 3166-1 alpha-2; that the country exists is not checked, goods come from everywhere.
pub(super) fn country(text: &str) -> Result<String, String> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Ok(text.to_ascii_uppercase());
    }
    Err(format!("{} is not a country's code: write two letters like RO", shown(text)))
}

/// Six to thirteen digits; points and spaces between them are dropped.
pub(super) fn hs_code(text: &str) -> Result<String, String> {
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    if (6..=13).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(digits);
    }
    Err(format!("{} is not an HS code: write 6 to 13 digits like 6912.00", shown(text)))
}
