//! Chance that can be repeated.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// A seed: the one of `CARTFLUX_TEST_SEED`, or a new one. It is printed, so a failure can be repeated.
pub fn seed() -> u64 {
    let given = std::env::var("CARTFLUX_TEST_SEED").ok().and_then(|text| text.parse().ok());
    let seed = given.unwrap_or_else(|| rand::rng().random());
    println!("CARTFLUX_TEST_SEED={seed}");
    seed
}

/// A source of its own for each of many who act at once, so that their order does not matter.
pub fn dice(seed: u64, number: usize) -> StdRng {
    StdRng::seed_from_u64(seed.wrapping_add(u64::try_from(number).unwrap()))
}
