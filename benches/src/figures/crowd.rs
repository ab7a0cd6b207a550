//! A hundred thousand stores, ten thousand of them awake: what each costs, and whether the others notice.

use crate::bed::{Bed, Field};
use crate::carts::{self, Carts};
use crate::figure::{Figure, Round, Wanted};
use crate::load::Load;
use crate::server::Server;
use anyhow::{Context, Result, ensure};
use futures_util::{StreamExt, TryStreamExt};
use std::time::{Duration, Instant};
use testkit::crowd as stores;

const STORES: usize = 100_000;
const AWAKE: usize = 10_000;
const PRODUCTS: usize = 30;
const SHARED: usize = 1_000;
const LARGE: usize = 20_000;
const SMALL: usize = 100;
/// Stores behind those that carry the usual.
const LARGE_STORE: usize = STORES + 1;
const SMALL_STORE: usize = STORES + 2;
const CARTS: usize = 2_000;
const CLIENTS: usize = 32;
/// Even: the two take turns in being first. Shorter than elsewhere, for both are ours and begin alike.
const ROUNDS: usize = 4;
const SPELL: Duration = Duration::from_secs(1);

pub async fn measure(bed: &Bed) -> Result<Vec<Figure>> {
    let many = many_stores(bed).await?;
    let server = many.server().await?;
    let mut figures = awake(&many, &server).await?;
    let of_many = Carts::template(&many).await?;
    let few = few_stores(bed).await?;
    let beside = few.server().await?;
    let of_few = Carts::template(&few).await?;
    // The first product that both carry.
    let usual = stores::variant(1 + 7);
    let crowded = Place { field: &many, carts: &of_many, store: 1, variant: usual.clone() };
    let alone = Place { field: &few, carts: &of_few, store: 1, variant: usual };
    figures.extend(compare("with 10,000 stores awake, beside 10", crowded, alone).await?);
    beside.stop()?;
    let in_store = |n| Place { field: &many, carts: &of_many, store: n, variant: stores::variant(1) };
    let (large, small) = (in_store(LARGE_STORE), in_store(SMALL_STORE));
    figures.extend(compare("in a store of 20,000 products, beside one of 100", large, small).await?);
    server.stop()?;
    Ok(figures)
}

async fn many_stores(bed: &Bed) -> Result<Field> {
    let field = bed.field().await?;
    stores::stock_depot(&field.world.database, LARGE).await;
    stores::open(&field.world.database, 1, STORES + 2).await;
    stores::carry(&field.world.database, 1, AWAKE, PRODUCTS, SHARED).await;
    stores::carry(&field.world.database, LARGE_STORE, LARGE_STORE, LARGE, LARGE).await;
    stores::carry(&field.world.database, SMALL_STORE, SMALL_STORE, SMALL, SMALL).await;
    field.execute("VACUUM ANALYZE").await?;
    Ok(field)
}

async fn few_stores(bed: &Bed) -> Result<Field> {
    let field = bed.field().await?;
    stores::stock_depot(&field.world.database, SHARED).await;
    stores::open(&field.world.database, 1, 10).await;
    stores::carry(&field.world.database, 1, 10, PRODUCTS, SHARED).await;
    field.execute("VACUUM ANALYZE").await?;
    Ok(field)
}

/// Somebody looks for something in each of ten thousand stores: what that takes, and what stays.
async fn awake(field: &Field, server: &Server) -> Result<Vec<Figure>> {
    // What all share: the products, the pools, the allocator's first pages.
    wake(field, 1, 1_000, 8).await?;
    let mut one_by_one = wake(field, 1_001, 2_000, 1).await?;
    one_by_one.sort_unstable();
    let p99 = one_by_one[one_by_one.len() * 99 / 100];
    let (memory, statements) = (server.memory()?, self::statements(field).await?);
    wake(field, 2_001, AWAKE, 8).await?;
    let woken = f64::from(u32::try_from(AWAKE - 2_000)?);
    let bytes = server.memory()?.saturating_sub(memory);
    let statements = f64::from(u32::try_from(self::statements(field).await? - statements)?) / woken;
    #[expect(clippy::cast_precision_loss, reason = "bytes of memory are far below 2^52")]
    let kilobytes = bytes as f64 / 1024.0 / woken;
    let one = |action: &str, unit, figure, limit, note: &str| Figure {
        action: action.to_owned(),
        unit,
        wanted: Wanted::AtMost(1.0),
        rounds: vec![Round { figure, limit }],
        note: note.to_owned(),
    };
    let note = "10,000 of 100,000 stores awake, 30 products each of 1,000 shared ones";
    let latency = p99.as_secs_f64() * 1e3;
    Ok(vec![
        one("memory of a store that is awake", "KB", kilobytes, 12.0, note),
        one("waking a store, 99 of 100", "ms", latency, 10.0, "by the clock, queries and HTTP included"),
        one("statements to wake a store", "", statements, 6.0, "mean; finding it by its host included"),
    ])
}

/// Somebody asks each of the stores for a product, so many at a time; how long each took. No load: every
/// store is asked once.
async fn wake(field: &Field, from: usize, to: usize, at_once: usize) -> Result<Vec<Duration>> {
    let client = testkit::shopper::client();
    let asked = (from..=to).map(|n| {
        let client = client.clone();
        let url = field.url(&stores::slug(n), "/api/v1/products?limit=1");
        let cart = field.url(&stores::slug(n), &format!("/api/v1/carts/{}", carts::id(n)));
        async move {
            let began = Instant::now();
            // A connection that stays open would be counted with the store.
            let get = |url: &str| client.get(url).header("connection", "close").header("cart-token", "none");
            let answer = get(&url).send().await?.error_for_status()?;
            let body: serde_json::Value = serde_json::from_slice(&answer.bytes().await?)?;
            ensure!(body["items"].as_array().is_some_and(|items| items.len() == 1), "{url}: {body}");
            let took = began.elapsed();
            // Its actor is asked for what only it can know.
            let answer = get(&cart).send().await?;
            ensure!(answer.status().as_u16() == 404, "{cart}: {}", answer.status());
            Ok(took)
        }
    });
    futures_util::stream::iter(asked).buffer_unordered(at_once).try_collect().await
}

/// As the server counts them.
async fn statements(field: &Field) -> Result<u64> {
    let metrics = testkit::shopper::client().get(field.url("verde", "/metrics")).send().await?.text().await?;
    let line = metrics.lines().find_map(|line| line.strip_prefix("cartflux_sql_statements_total "));
    Ok(line.context("no counter of statements")?.trim().parse()?)
}

/// Where something is sold, and carts to put it into.
struct Place<'a> {
    field: &'a Field,
    carts: &'a Carts,
    /// The store's number.
    store: usize,
    variant: String,
}

/// A warm page and a cart change, here and there in turns.
async fn compare(how: &str, figure: Place<'_>, limit: Place<'_>) -> Result<Vec<Figure>> {
    let (mut pages, mut changes) = (Vec::new(), Vec::new());
    for Place { field, carts, store, variant } in [&figure, &limit] {
        carts.fill(field, &stores::id(*store), (1, CARTS), Some(variant)).await?;
    }
    // Whoever comes second finds Postgres' processes and the disk at work already, so the two take turns.
    for round in 0..ROUNDS {
        let (first, second) = if round % 2 == 0 { (&figure, &limit) } else { (&limit, &figure) };
        let page = [page(first).await?, page(second).await?];
        let change = [change(first).await?, change(second).await?];
        let of = |[first, second]: [f64; 2]| match round % 2 {
            0 => Round { figure: first, limit: second },
            _ => Round { figure: second, limit: first },
        };
        pages.push(of(page));
        changes.push(of(change));
    }
    let figure = |action: String, rounds| Figure {
        action,
        unit: "/s",
        wanted: Wanted::AtLeast(0.9),
        rounds,
        note: String::new(),
    };
    Ok(vec![
        figure(format!("looking at a product {how}"), pages),
        figure(format!("changing a cart {how}"), changes),
    ])
}

async fn page(Place { field, store, variant, .. }: &Place<'_>) -> Result<f64> {
    let product = usize::from_str_radix(variant.rsplit('-').next().context("an id")?, 16)?;
    let url = field.url(&stores::slug(*store), &format!("/products/depot-{product}"));
    let shown = testkit::shopper::client().get(&url).header("accept", "text/html").send().await?;
    let shown = shown.error_for_status()?.text().await?;
    ensure!(shown.contains(&format!("/products/depot-{product}")), "{url} shows something else");
    let outcome = Load::get(url, CLIENTS, SPELL).header("accept", "text/html").run(&[200]).await?;
    let size = u64::try_from(shown.len())?;
    ensure!(outcome.size == size, "{} bytes came, not {size}", outcome.size);
    Ok(outcome.per_second)
}

async fn change(Place { field, carts, store, variant }: &Place<'_>) -> Result<f64> {
    let slug = stores::slug(*store);
    let address = |n| field.url(&slug, &format!("/api/v1/carts/{}/lines", carts::id(n)));
    let load = Load {
        urls: (1..=CARTS).map(address).collect(),
        method: "POST",
        body: Some(carts::one_more(variant)),
        ..Load::get(String::new(), 64, SPELL)
    };
    let tenant = format!("'{}'", stores::id(*store));
    let outcome = carts::stored(field, &tenant, load.header("Cart-Token", &carts.token).run(&[200])).await?;
    Ok(outcome.per_second)
}
