//! The server is started again on a database that is there already.

use super::ROUNDS;
use crate::bed::Bed;
use crate::figure::{Figure, Round, Wanted};
use anyhow::Result;
use std::time::Instant;

pub async fn measure(bed: &Bed) -> Result<Vec<Figure>> {
    let field = bed.field().await?;
    let page = field.url("verde", "/products/mug");
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let server = field.server().await?;
        testkit::shopper::client().get(&page).send().await?.error_for_status()?;
        rounds.push(Round { figure: began.elapsed().as_secs_f64() * 1e3, limit: 500.0 });
        server.stop()?;
    }
    Ok(vec![Figure {
        action: "from the start of the server to the first page".to_owned(),
        unit: "ms",
        wanted: Wanted::AtMost(1.0),
        rounds,
        note: "an existing database".to_owned(),
    }])
}
