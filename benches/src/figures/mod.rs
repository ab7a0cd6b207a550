//! One room for each part of the product that somebody waits for.

mod cart_changes;
mod checkouts;
mod crowd;
mod live;
mod neighbour;
mod pages;
mod start;

use crate::bed::Bed;
use crate::figure::Figure;
use anyhow::{Context, Result};
use std::time::Duration;

/// Rounds of a figure and its limit.
const ROUNDS: usize = 3;
/// How long each of the two is measured in a round: pgbench counts whole seconds.
const SPELL: Duration = Duration::from_secs(2);

/// Measures all, or those whose room's name has one of the words.
pub async fn all(bed: &Bed, only: &[String]) -> Result<Vec<Figure>> {
    let wanted = |room: &str| {
        let wanted = only.is_empty() || only.iter().any(|word| room.contains(word.as_str()));
        if wanted {
            eprintln!("measuring {room}");
        }
        wanted
    };
    let mut figures = Vec::new();
    macro_rules! measure {
        ($($room:ident),*) => {$(
            if wanted(stringify!($room)) {
                figures.extend($room::measure(bed).await.context(stringify!($room))?);
            }
        )*};
    }
    measure!(start, pages, cart_changes, checkouts, live, crowd, neighbour);
    Ok(figures)
}

/// So much per second of processor time.
fn per_cpu_second(count: u64, cpu: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of requests are far below 2^52")]
    let count = count as f64;
    count / cpu.as_secs_f64()
}
