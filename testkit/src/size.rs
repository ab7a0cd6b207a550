//! How big the big tests are: small on a developer's machine, full where time is no matter.

/// Whether the tests run at their full size (`bin/test --full`).
#[must_use]
pub fn full() -> bool {
    std::env::var("CARTFLUX_TEST_SIZE").is_ok_and(|size| size == "full")
}

/// `full_size` in a full run, else `small`.
#[must_use]
pub fn sized(small: usize, full_size: usize) -> usize {
    if full() { full_size } else { small }
}
