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
const ROUNDS: usize = 5;
/// How long each of the two is measured in a round.
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
    if wanted("start") {
        figures.extend(start::measure(bed).await.context("start")?);
    }
    if wanted("pages") {
        figures.extend(pages::measure(bed).await.context("pages")?);
    }
    if wanted("cart_changes") {
        figures.extend(cart_changes::measure(bed).await.context("cart_changes")?);
    }
    if wanted("checkouts") {
        figures.extend(checkouts::measure(bed).await.context("checkouts")?);
    }
    if wanted("live") {
        figures.extend(live::measure(bed).await.context("live")?);
    }
    if wanted("crowd") {
        figures.extend(crowd::measure(bed).await.context("crowd")?);
    }
    if wanted("neighbour") {
        figures.extend(neighbour::measure(bed).await.context("neighbour")?);
    }
    Ok(figures)
}

/// So much per second of processor time.
fn per_cpu_second(count: u64, cpu: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of requests are far below 2^52")]
    let count = count as f64;
    count / cpu.as_secs_f64()
}
