//! The only source of chance in the simulator: ids in Stripe's style.

use rand::distr::{Alphanumeric, SampleString};

/// `pi` gives `pi_` and 24 letters and digits.
pub(super) fn id(prefix: &str) -> String {
    format!("{prefix}_{}", letters(24))
}

/// What a client secret ends in.
pub(crate) fn letters(count: usize) -> String {
    Alphanumeric.sample_string(&mut rand::rng(), count)
}
