//! Cells that a spreadsheet would take for a formula: a text that begins like one is written with an
//! apostrophe before it, and read without it (OWASP, "CSV Injection").
//!
//! A text that begins with such an apostrophe itself gets a second one, so that what is written reads as it was.

/// What formulas begin with.
const STARTS: [char; 4] = ['=', '+', '-', '@'];

fn looks_like_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(STARTS)
}

/// As it may stand in a file.
pub(super) fn guarded(text: &str) -> String {
    if looks_like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// As it was before it was guarded.
pub(super) fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| looks_like_a_formula(rest)).unwrap_or(text)
}
