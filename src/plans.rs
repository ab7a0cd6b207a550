//! The plans that the program was built with.

use commerce::plan::{Plans, PlansError};

/// `config/plans.toml`.
///
/// # Errors
/// The first mistake in it.
pub fn built_in() -> Result<Plans, PlansError> {
    Plans::read(include_str!("../config/plans.toml"))
}
