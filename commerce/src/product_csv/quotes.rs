//! Finds the quote that does not close.
//!
//! The CSV reader forgives everything: a quote left open swallows the rows below it up to the next
//! quote, and the products in them disappear without a word. So the quotes are checked first, by the
//! same rules: one at the start of a field opens it, two inside are one, and after the closing one
//! comes a comma or the end of the row.

/// A field whose quotes cannot be right.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BrokenQuote {
    /// Where the row starts that the field is in: up to here the file can be read.
    pub(super) row_start: usize,
    /// Where the field starts.
    pub(super) field_start: usize,
    /// Which field of its row it is, from 0.
    pub(super) field: usize,
    pub(super) message: &'static str,
}

const NEVER_CLOSED: &str = "the quote that opens this value is never closed: end the value with a quote";
const TEXT_AFTER: &str =
    "text follows the quote that closes this value: double the quotes inside a value, as in \"5\"\" wide\"";

enum State {
    FieldStart,
    Unquoted,
    Quoted,
    AfterQuote,
}

/// The first field of `text` whose quotes are broken.
pub(super) fn first_broken(text: &str) -> Option<BrokenQuote> {
    let mut state = State::FieldStart;
    let (mut row_start, mut field_start, mut field) = (0, 0, 0);
    for (offset, byte) in text.bytes().enumerate() {
        state = match (state, byte) {
            (State::Quoted, b'"') => State::AfterQuote,
            (State::Quoted, _) | (State::AfterQuote, b'"') => State::Quoted,
            (_, b'\r' | b'\n') => {
                (row_start, field_start, field) = (offset + 1, offset + 1, 0);
                State::FieldStart
            }
            (_, b',') => {
                (field_start, field) = (offset + 1, field + 1);
                State::FieldStart
            }
            (State::FieldStart, b'"') => State::Quoted,
            (State::FieldStart | State::Unquoted, _) => State::Unquoted,
            (State::AfterQuote, _) => {
                return Some(BrokenQuote { row_start, field_start, field, message: TEXT_AFTER });
            }
        };
    }
    matches!(state, State::Quoted).then_some(BrokenQuote {
        row_start,
        field_start,
        field,
        message: NEVER_CLOSED,
    })
}
