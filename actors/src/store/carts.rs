//! A batch about carts: one transaction for everything that waits.

use super::answer::Decision;
use crate::batch::{Batch, Failure};
use crate::checkout::Counter;
use crate::command::Command;
use crate::faults::Point;
use crate::runtime::Runtime;
use crate::slots::Slot;
use crate::view::StoreView;
use crate::workbench::Workbench;
use commerce::cart::Cart;
use commerce::ids::TenantId;
use persistence::carts::{ChangedCart, StoredCart};
use persistence::orders::MadeIntent;
use persistence::{DbError, TenantTx};
use std::sync::Arc;
use time::OffsetDateTime;

/// Commands about one store's carts.
pub(super) struct CartBatch<'a> {
    pub runtime: &'a Runtime,
    pub slot: &'a Slot,
    pub view: &'a Arc<StoreView>,
}

/// What a batch has come to, once it is durable.
pub(super) struct Outcome {
    decisions: Vec<Decision>,
    counter: Counter,
}

/// Forgets the store's carts unless the batch was made durable: also when it panics, and then before
/// anybody who waits can learn of it and look.
struct Doubt<'a> {
    slot: &'a Slot,
    settled: bool,
}

impl Drop for Doubt<'_> {
    fn drop(&mut self) {
        if !self.settled {
            self.slot.carts.forget_all();
        }
    }
}

impl Batch for CartBatch<'_> {
    type Outcome = Outcome;

    /// Whenever it fails, what is remembered of the store's carts is forgotten: Postgres knows.
    async fn attempt(&self, commands: &[Command]) -> Result<Outcome, Failure> {
        let mut doubt = Doubt { slot: self.slot, settled: false };
        let outcome = decide_and_write(self.runtime, self.slot, self.view, commands).await;
        doubt.settled = outcome.is_ok();
        outcome
    }

    fn give(outcome: Outcome, commands: Vec<Command>) {
        for (command, decision) in commands.into_iter().zip(outcome.decisions) {
            decision.give(command, &outcome.counter);
        }
    }
}

async fn decide_and_write(
    runtime: &Runtime,
    slot: &Slot,
    view: &Arc<StoreView>,
    commands: &[Command],
) -> Result<Outcome, Failure> {
    let now = runtime.clock.now();
    let mut bench = Workbench::from_memory(slot, commands, now);
    if let Some(outcome) = alone(runtime, slot, view, &mut bench, commands, now).await {
        return outcome;
    }
    let tenant = view.profile.id;
    let mut tx = runtime.database.tenant(tenant).await.map_err(Failure::Before)?;
    let (mut bench, mut counter) = match prepare(&mut tx, runtime, bench, commands).await {
        Ok(prepared) => prepared,
        Err(error) => {
            tx.roll_back().await;
            return Err(Failure::Before(error));
        }
    };
    let _look_again = runtime.catalogue.look_again_at(counter.variants());
    let mut made = Vec::new();
    let decisions = decide_all(commands, &mut bench, &mut counter, &mut made, view, now);
    if let Err(error) = write(&mut tx, runtime, &bench, &mut counter, &made).await {
        tx.roll_back().await;
        return Err(Failure::Before(error));
    }
    tx.commit().await.map_err(Failure::AtCommit)?;
    runtime
        .faults
        .pass(Point::AfterCommit, tenant)
        .map_err(|_| Failure::AtCommit(DbError::Injected("AfterCommit")))?;
    slot.carts.put(bench.all().map(|piece| Arc::clone(&piece.stored)));
    counter.tell(runtime, tenant);
    Ok(Outcome { decisions, counter })
}

/// Most batches look at carts that are in memory, or change them and nothing else: they need one trip to
/// Postgres, or none. `None`: this one needs more.
async fn alone(
    runtime: &Runtime,
    slot: &Slot,
    view: &Arc<StoreView>,
    bench: &mut Workbench,
    commands: &[Command],
    now: OffsetDateTime,
) -> Option<Result<Outcome, Failure>> {
    let about_carts = |command: &Command| {
        matches!(command, Command::CreateCart { .. } | Command::ReadCart { .. } | Command::ChangeCart { .. })
    };
    if !commands.iter().all(about_carts) || !bench.missing(commands).is_empty() {
        return None;
    }
    let mut counter = Counter::closed(runtime);
    let decisions = decide_all(commands, bench, &mut counter, &mut Vec::new(), view, now);
    let changed = changed(bench);
    if !changed.is_empty()
        && let Err(failure) = store_alone(runtime, view.profile.id, &changed).await
    {
        return Some(Err(failure));
    }
    slot.carts.put(bench.all().map(|piece| Arc::clone(&piece.stored)));
    Some(Ok(Outcome { decisions, counter }))
}

async fn store_alone(
    runtime: &Runtime,
    tenant: TenantId,
    changed: &[ChangedCart<'_>],
) -> Result<(), Failure> {
    let injected = |point| move |_| DbError::Injected(point);
    let before = runtime.faults.pass(Point::BeforeCommit, tenant);
    before.map_err(injected("BeforeCommit")).map_err(Failure::Before)?;
    persistence::carts::save_alone(&runtime.database, tenant, changed).await.map_err(|error| {
        if error.says_that_nothing_happened() { Failure::Before(error) } else { Failure::AtCommit(error) }
    })?;
    let after = runtime.faults.pass(Point::AfterCommit, tenant);
    after.map_err(injected("AfterCommit")).map_err(Failure::AtCommit)
}

/// What the batch has made of its carts.
fn changed(bench: &Workbench) -> Vec<ChangedCart<'_>> {
    bench
        .changed()
        .map(|piece| ChangedCart { stored: &piece.stored, base_version: piece.base_version })
        .collect()
}

/// What the commands need from Postgres before they can be decided.
async fn prepare(
    tx: &mut TenantTx,
    runtime: &Runtime,
    mut bench: Workbench,
    commands: &[Command],
) -> Result<(Workbench, Counter), DbError> {
    let missing = bench.missing(commands);
    if !missing.is_empty() {
        bench.add(persistence::carts::load(tx, &missing).await?);
    }
    let counter = Counter::open(tx, runtime, &bench, commands).await?;
    Ok((bench, counter))
}

/// Each command on what the commands before it have made.
fn decide_all(
    commands: &[Command],
    bench: &mut Workbench,
    counter: &mut Counter,
    made: &mut Vec<MadeIntent>,
    view: &StoreView,
    now: OffsetDateTime,
) -> Vec<Decision> {
    commands.iter().map(|command| decide(command, bench, counter, made, view, now)).collect()
}

fn decide(
    command: &Command,
    bench: &mut Workbench,
    counter: &mut Counter,
    made: &mut Vec<MadeIntent>,
    view: &StoreView,
    now: OffsetDateTime,
) -> Decision {
    match command {
        Command::CreateCart { id, token_hash, .. } => {
            let mut cart = Cart::new(*id, now);
            cart.version = 1;
            Decision::Cart(Ok(bench.put(StoredCart { cart, token_hash: *token_hash }, 0)))
        }
        Command::ReadCart { cart, .. } => Decision::Cart(bench.open(*cart)),
        Command::ChangeCart { cart, change, .. } => Decision::Cart(bench.open(*cart).and_then(|stored| {
            let next = stored.cart.apply(change, |variant| view.offer(variant), now)?;
            Ok(bench.replace(&stored, next))
        })),
        Command::Checkout { request, .. } => Decision::Placed(bench.open(request.cart).and_then(|stored| {
            let (ticket, frozen) = counter.place(view, &stored.cart, request, now)?;
            if let Some(frozen) = frozen {
                bench.replace(&stored, frozen);
            }
            Ok(ticket)
        })),
        Command::RecordIntent { made: intent, .. } => {
            made.push(intent.clone());
            Decision::Recorded
        }
        // The turn keeps these apart; they do not come here.
        Command::News { .. } | Command::Arrange { .. } => Decision::Recorded,
    }
}

async fn write(
    tx: &mut TenantTx,
    runtime: &Runtime,
    bench: &Workbench,
    counter: &mut Counter,
    made: &[MadeIntent],
) -> Result<(), DbError> {
    // One order of locks everywhere: stock, orders, the store's numbers, carts.
    if !made.is_empty() {
        persistence::orders::record_intents(tx, made).await?;
    }
    counter.write(tx).await?;
    // The fence stands last: nothing is committed on a cart that another node has changed.
    persistence::carts::save(tx, &changed(bench)).await?;
    runtime.faults.pass(Point::BeforeCommit, tx.tenant()).map_err(|_| DbError::Injected("BeforeCommit"))
}
