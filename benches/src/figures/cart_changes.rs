//! Shoppers put things into carts; each is told only when it is safe on disk.

use super::{ROUNDS, SPELL};
use crate::bed::{Bed, Field};
use crate::carts::{self, Carts};
use crate::figure::{Figure, Round, Wanted};
use crate::load::{Amount, Load};
use crate::pgbench::Script;
use anyhow::Result;
use std::time::Duration;
use testkit::crowd as stores;

/// Carts of one store: 999 units go into each.
const CARTS: usize = 4_000;
const STORES: usize = 64;
const CARTS_PER_STORE: usize = 100;
/// Clients among which pgbench's best is looked for.
const CLIENTS_OF_PGBENCH: [usize; 4] = [16, 32, 64, 96];

/// Somebody changes carts: what is asked, and what the tables must hold afterwards.
struct Change<'a> {
    field: &'a Field,
    load: Load,
    tenants: String,
}

/// Changes per second, and Postgres' processor time for each.
struct Spell {
    per_second: f64,
    cpu: f64,
}

pub async fn measure(bed: &Bed) -> Result<Vec<Figure>> {
    let field = bed.field().await?;
    let server = field.server().await?;
    let carts = Carts::template(&field).await?;
    let verde = field.world.stores[0].tenant.to_string();
    let nord = field.world.stores[1].tenant.to_string();
    carts.fill(&field, &verde, (1, CARTS), None).await?;
    // Those that pgbench changes: the product never sees them.
    carts.fill(&field, &nord, (1, CARTS), None).await?;
    stores::open(&field.world.database, 1, STORES).await;
    stores::stock_depot(&field.world.database, 30).await;
    stores::carry(&field.world.database, 1, STORES, 30, 30).await;
    for store in 1..=STORES {
        carts.fill(&field, &stores::id(store), (1, CARTS_PER_STORE), Some(&stores::variant(1))).await?;
    }
    field.execute("VACUUM ANALYZE").await?;
    let single_row = format!(
        "\\set n random(1, {CARTS})\n\
         UPDATE carts SET previous_version = version, version = version + 1, lines = jsonb_set(lines, '{{0,quantity}}', to_jsonb(1 + version % 900)) \
         WHERE tenant_id = '{nord}' AND id = ('00000000-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid;\n"
    );
    let script = |clients, time| Script { url: &field.admin_url, text: &single_row, clients, time };
    let mut best = (0.0, 0);
    for clients in CLIENTS_OF_PGBENCH {
        let tps = script(clients, Duration::from_secs(1)).run().await?;
        best = if tps > best.0 { (tps, clients) } else { best };
    }
    let one_store = |clients| Change {
        field: &field,
        load: load(&field, &carts, &["verde".to_owned()], CARTS, clients),
        tenants: format!("'{verde}'"),
    };
    let candle = field.world.variant("candle").await.to_string();
    let mut figures = Vec::new();
    for (clients, wanted) in [(64, 1.2), (512, 3.0)] {
        let mut change = one_store(clients);
        change.load.body = Some(carts::one_more(&candle));
        let (mut rounds, mut cpu) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let figure = change.spell(bed).await?;
            let limit = measured(bed, &script(best.1, SPELL)).await?;
            rounds.push(Round { figure: figure.per_second, limit: limit.per_second });
            cpu.push(Round { figure: figure.cpu, limit: limit.cpu });
        }
        let note = format!("pgbench, single-row commits of its best {} clients", best.1);
        figures.push(Figure {
            action: format!("changing a cart of one store, {clients} at a time"),
            unit: "/s",
            wanted: Wanted::AtLeast(wanted),
            rounds,
            note: note.clone(),
        });
        figures.push(Figure {
            action: format!("Postgres' time for a cart change, {clients} at a time"),
            unit: "µs",
            wanted: Wanted::AtMost(0.3),
            rounds: cpu,
            note,
        });
    }
    figures.push(across_stores(bed, &field, &carts, &script(64, SPELL)).await?);
    server.stop()?;
    Ok(figures)
}

async fn across_stores(bed: &Bed, field: &Field, carts: &Carts, limit: &Script<'_>) -> Result<Figure> {
    let slugs: Vec<String> = (1..=STORES).map(stores::slug).collect();
    let tenants: Vec<String> = (1..=STORES).map(|store| format!("'{}'", stores::id(store))).collect();
    let mut change =
        Change { field, load: load(field, carts, &slugs, CARTS_PER_STORE, 64), tenants: tenants.join(", ") };
    change.load.body = Some(carts::one_more(&stores::variant(1)));
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let figure = change.spell(bed).await?;
        let limit = measured(bed, limit).await?;
        rounds.push(Round { figure: figure.per_second, limit: limit.per_second });
    }
    Ok(Figure {
        action: format!("changing carts of {STORES} stores, 64 at a time"),
        unit: "/s",
        wanted: Wanted::AtLeast(0.5),
        rounds,
        note: "pgbench, single-row commits of 64 clients".to_owned(),
    })
}

fn load(field: &Field, carts: &Carts, slugs: &[String], each: usize, clients: usize) -> Load {
    let address = |slug: &str, n| field.url(slug, &format!("/api/v1/carts/{}/lines", carts::id(n)));
    Load {
        urls: slugs.iter().flat_map(|slug| (1..=each).map(move |n| address(slug, n))).collect(),
        method: "POST",
        headers: vec![format!("Cart-Token: {}", carts.token)],
        body: None,
        clients,
        amount: Amount::For(SPELL),
        rate: None,
    }
}

impl Change<'_> {
    async fn spell(&self, bed: &Bed) -> Result<Spell> {
        let mut cpu = Duration::ZERO;
        let changing = async {
            let before = bed.cpu()?;
            let outcome = self.load.run(&[200]).await?;
            cpu = bed.cpu()? - before;
            Ok(outcome)
        };
        let outcome = carts::stored(self.field, &self.tenants, changing).await?;
        Ok(Spell { per_second: outcome.per_second, cpu: micros_each(cpu, outcome.requests) })
    }
}

async fn measured(bed: &Bed, script: &Script<'_>) -> Result<Spell> {
    let before = bed.cpu()?;
    let per_second = script.run().await?;
    let cpu = bed.cpu()? - before;
    let seconds = script.time.as_secs_f64();
    Ok(Spell { per_second, cpu: cpu.as_secs_f64() * 1e6 / (per_second * seconds) })
}

fn micros_each(cpu: Duration, count: u64) -> f64 {
    1e6 / super::per_cpu_second(count, cpu)
}
