//! One store has fifty times the others' visitors. The others shall not notice.

use super::ROUNDS;
use crate::bed::{Bed, Field};
use crate::carts::{self, Carts};
use crate::figure::{Figure, Round, Wanted};
use crate::load::{Amount, Load};
use anyhow::Result;
use std::time::Duration;
use testkit::crowd as stores;

/// The first is the noisy one.
const STORES: usize = 10;
const CARTS: usize = 500;
/// Cart changes per second of a quiet store.
const RATE: f64 = 10.0;
const NOISE: f64 = 50.0;
const SPELL: Duration = Duration::from_secs(3);

pub async fn measure(bed: &Bed) -> Result<Vec<Figure>> {
    let field = bed.field().await?;
    stores::stock_depot(&field.world.database, 30).await;
    stores::open(&field.world.database, 1, STORES).await;
    stores::carry(&field.world.database, 1, STORES, 30, 30).await;
    let server = field.server().await?;
    let carts = Carts::template(&field).await?;
    for store in 1..=STORES {
        carts.fill(&field, &stores::id(store), (1, CARTS), Some(&stores::variant(1))).await?;
    }
    let quiet = load(&field, &carts, 2..=STORES, RATE * 9.0);
    let noisy = load(&field, &carts, 1..=1, RATE * NOISE);
    let (all_quiet, one_noisy) = (tenants(2..=STORES), tenants(1..=1));
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let alone = carts::stored(&field, &all_quiet, quiet.run(&[200])).await?;
        let (with, _) = tokio::try_join!(
            carts::stored(&field, &all_quiet, quiet.run(&[200])),
            carts::stored(&field, &one_noisy, noisy.run(&[200])),
        )?;
        rounds.push(Round { figure: with.p99.as_secs_f64() * 1e3, limit: alone.p99.as_secs_f64() * 1e3 });
    }
    server.stop()?;
    Ok(vec![Figure {
        action: "changing a cart beside a store with 50 times the visitors, 99 of 100".to_owned(),
        unit: "ms",
        wanted: Wanted::AtMost(1.1),
        rounds,
        note: format!("the same without it; nine stores, {RATE} changes per second each"),
    }])
}

fn tenants(of: std::ops::RangeInclusive<usize>) -> String {
    of.map(|store| format!("'{}'", stores::id(store))).collect::<Vec<_>>().join(", ")
}

fn load(field: &Field, carts: &Carts, of: std::ops::RangeInclusive<usize>, rate: f64) -> Load {
    let address =
        |store, n| field.url(&stores::slug(store), &format!("/api/v1/carts/{}/lines", carts::id(n)));
    Load {
        urls: of.flat_map(|store| (1..=CARTS).map(move |n| address(store, n))).collect(),
        method: "POST",
        headers: vec![format!("Cart-Token: {}", carts.token)],
        body: Some(carts::one_more(&stores::variant(1))),
        clients: 16,
        amount: Amount::For(SPELL),
        rate: Some(rate),
    }
}
