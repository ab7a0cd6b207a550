//! From bytes to rows.

use super::MAX_FILE_BYTES;
use super::columns::{Column, Header};
use super::guard::{guarded, unguarded};
use super::lines::Lines;
use super::problem::{FileProblem, Problems};
use super::quotes::{self, BrokenQuote};
use csv::{Position, StringRecord};
use std::collections::BTreeMap;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A file whose text, quotes and header were checked.
#[derive(Debug)]
pub(super) struct Sheet<'file> {
    /// Up to the row with a broken quote, if there is one.
    text: &'file str,
    lines: Lines,
    header: Header,
}

impl<'file> Sheet<'file> {
    /// `None` when no row can be read; why, is among the problems then.
    pub(super) fn open(bytes: &'file [u8], problems: &mut Problems) -> Option<Self> {
        if bytes.len() > MAX_FILE_BYTES {
            let message = format!("the file is larger than {} MB: split it", MAX_FILE_BYTES / 1024 / 1024);
            problems.add(FileProblem::of_row(1, message));
            return None;
        }
        let text = decode(bytes, problems)?;
        let lines = Lines::of(text.as_bytes());
        let broken = quotes::first_broken(text);
        let readable = broken.as_ref().map_or(text, |broken| &text[..broken.row_start]);
        let header = read_header(readable, &lines, problems);
        if let Some(broken) = &broken {
            problems.add(broken_quote(broken, &lines, header.as_ref()));
        } else if header.is_none() {
            problems.add(FileProblem::of_row(1, "the file is empty: it needs a header and a product"));
        }
        header.filter(Header::has_required).map(|header| Self { text: readable, lines, header })
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    /// The rows below the header that have something in them.
    pub(super) fn rows(&self) -> impl Iterator<Item = Result<Row<'_>, FileProblem>> {
        records(self.text, &self.lines)
            .skip(1)
            .map(|record| record.map(|(line, record)| Row { line, header: &self.header, record }))
            .filter(|row| row.as_ref().map_or(true, |row| !row.is_blank()))
    }
}

fn decode<'file>(bytes: &'file [u8], problems: &mut Problems) -> Option<&'file str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text));
    }
    let lines = Lines::of(bytes);
    let (mut offset, mut last_named) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let wrong_at = offset + chunk.valid().len();
        let line = lines.at(wrong_at);
        if !chunk.invalid().is_empty() && line != last_named {
            problems.add(FileProblem::of_row(line, "this is not UTF-8: save the file as \"CSV UTF-8\""));
            last_named = line;
        }
        offset = wrong_at + chunk.invalid().len();
    }
    None
}

fn read_header(text: &str, lines: &Lines, problems: &mut Problems) -> Option<Header> {
    match records(text, lines).next()? {
        Ok((line, names)) => Some(Header::read(line, names.iter(), problems)),
        Err(problem) => {
            problems.add(problem);
            None
        }
    }
}

fn broken_quote(broken: &BrokenQuote, lines: &Lines, header: Option<&Header>) -> FileProblem {
    let line = lines.at(broken.field_start);
    match header.and_then(|header| header.name(broken.field)) {
        Some(column) => FileProblem { line, column: column.to_owned(), message: broken.message.to_owned() },
        None => FileProblem::of_row(line, broken.message),
    }
}

/// The records of `text` and the lines on which they start, the header's among them.
fn records(text: &str, lines: &Lines) -> impl Iterator<Item = Result<(u64, StringRecord), FileProblem>> {
    let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.into_records().map(|record| {
        let line_of = |position: Option<&Position>| {
            let read_to = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(0);
            // What ended the row above, and blank lines, still stand before the row.
            let breaks = text.bytes().skip(read_to).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            lines.at(read_to + breaks)
        };
        match record {
            Ok(record) => Ok((line_of(record.position()), record)),
            Err(error) => {
                Err(FileProblem::of_row(line_of(error.position()), format!("cannot be read: {error}")))
            }
        }
    })
}

/// One row below the header.
#[derive(Debug)]
pub(super) struct Row<'sheet> {
    line: u64,
    header: &'sheet Header,
    record: StringRecord,
}

impl<'sheet> Row<'sheet> {
    /// What somebody typed, of all the columns of a complete header. It is taken as it is: nobody has guarded it from
    /// spreadsheets.
    pub(super) fn typed(line: u64, header: &'sheet Header, cells: &BTreeMap<Column, String>) -> Self {
        let cell = |column| cells.get(&column).map(|text| guarded(text.trim())).unwrap_or_default();
        Self { line, header, record: Column::all().map(cell).collect() }
    }
}

impl Row<'_> {
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// What stands in `column`, without spaces around it and without what keeps spreadsheets from taking it for a
    /// formula; empty when there is no such column.
    pub(super) fn cell(&self, column: Column) -> &str {
        let text = self.header.position(column).and_then(|position| self.record.get(position)).unwrap_or("");
        unguarded(text.trim())
    }

    fn is_blank(&self) -> bool {
        self.record.iter().all(|field| field.trim().is_empty())
    }

    /// A row must be as wide as the header, else nobody knows which value belongs where.
    pub(super) fn wrong_width(&self) -> Option<FileProblem> {
        let (here, wanted) = (self.record.len(), self.header.width());
        (here != wanted).then(|| {
            let message = format!(
                "the row has {here} values and the header {wanted} columns: write one value for each column, \
                 and quotes around a value with a comma"
            );
            FileProblem::of_row(self.line, message)
        })
    }
}
