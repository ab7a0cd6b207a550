//! How long a list is.

use crate::error::Problem;

const USUAL: usize = 20;
const MOST: usize = 100;

/// So many items: 1 to 100, 20 when nobody says.
pub(super) fn limit(wanted: Option<usize>) -> Result<usize, Problem> {
    let limit = wanted.unwrap_or(USUAL);
    if (1..=MOST).contains(&limit) {
        Ok(limit)
    } else {
        Err(Problem::field("limit", "out_of_range", format!("write a whole number from 1 to {MOST}")))
    }
}
