//! Group commit: everything about carts that waits goes into one transaction, and everybody is answered
//! after it.

use super::turn::refuse_all_after;
use crate::checkout::{Counter, Ticket};
use crate::command::{CartKey, Command, Reply};
use crate::error::StoreError;
use crate::faults::Point;
use crate::runtime::Runtime;
use crate::slots::Slot;
use crate::view::StoreView;
use commerce::cart::Cart;
use commerce::ids::CartId;
use persistence::carts::{ChangedCart, StoredCart};
use persistence::orders::{MadeIntent, StoredOrder};
use persistence::{DbError, TenantTx};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use subtle::ConstantTimeEq;
use time::OffsetDateTime;

/// The carts of a batch, as the batch makes them.
pub(crate) struct Workbench {
    carts: HashMap<CartId, Piece>,
    now: OffsetDateTime,
}

struct Piece {
    stored: Arc<StoredCart>,
    /// The version that Postgres holds.
    base_version: i64,
}

/// An answer that is given once the batch is durable.
enum Answer {
    Cart(Reply<Arc<StoredCart>>, Result<Arc<StoredCart>, StoreError>),
    Placed(Reply<Box<StoredOrder>>, Result<Ticket, StoreError>),
    Recorded(Reply<()>),
}

/// Does a batch.
pub(super) async fn flush(runtime: &Runtime, slot: &Slot, view: &Arc<StoreView>, commands: Vec<Command>) {
    if commands.is_empty() {
        return;
    }
    let now = runtime.clock.now();
    let mut bench = Workbench::from_memory(slot, &commands, now);
    if bench.can_answer_alone(&commands) {
        return answer_reads(&bench, commands);
    }
    let tenant = view.profile.id;
    let mut tx = match runtime.database.tenant(tenant).await {
        Ok(tx) => tx,
        Err(error) => return refuse_all_after(commands, error.into()),
    };
    let missing = bench.missing(&commands);
    if !missing.is_empty() {
        match persistence::carts::load(&mut tx, &missing).await {
            Ok(found) => bench.add(found),
            Err(error) => {
                tx.roll_back().await;
                return refuse_all_after(commands, error.into());
            }
        }
    }
    let mut counter = match Counter::open(&mut tx, runtime, &bench, &commands).await {
        Ok(counter) => counter,
        Err(error) => {
            tx.roll_back().await;
            return refuse_all_after(commands, error.into());
        }
    };
    let mut answers = Vec::with_capacity(commands.len());
    let mut made = Vec::new();
    for command in commands {
        answers.push(decide(command, &mut bench, &mut counter, &mut made, view, now));
    }
    match write(tx, runtime, &bench, &mut counter, &made).await {
        Ok(()) => {
            slot.carts.put(bench.changed().map(|piece| Arc::clone(&piece.stored)));
            slot.carts.put(bench.unchanged().map(|piece| Arc::clone(&piece.stored)));
            counter.tell(runtime, tenant);
            answers.into_iter().for_each(|answer| answer.give(&counter));
        }
        Err(error) => {
            slot.carts.forget_all();
            tracing::warn!(%tenant, error = %error, cause = ?std::error::Error::source(&error), "a batch was not committed");
            let error = Arc::new(error);
            for answer in answers {
                answer.give_instead(StoreError::Unavailable(Arc::clone(&error)));
            }
        }
    }
}

/// One command, decided on what the commands before it have made.
fn decide(
    command: Command,
    bench: &mut Workbench,
    counter: &mut Counter,
    made: &mut Vec<MadeIntent>,
    view: &StoreView,
    now: OffsetDateTime,
) -> Answer {
    match command {
        Command::CreateCart { id, token_hash, reply } => {
            let mut cart = Cart::new(id, now);
            cart.version = 1;
            Answer::Cart(reply, Ok(bench.put(StoredCart { cart, token_hash }, 0)))
        }
        Command::ReadCart { cart, reply } => Answer::Cart(reply, bench.open(cart)),
        Command::ChangeCart { cart, change, reply } => {
            let changed = bench.open(cart).and_then(|stored| {
                let next = stored.cart.apply(&change, |variant| view.offer(variant), now)?;
                Ok(bench.replace(&stored, next))
            });
            Answer::Cart(reply, changed)
        }
        Command::Checkout { request, reply } => {
            let placed = bench.open(request.cart).and_then(|stored| {
                let (ticket, frozen) = counter.place(view, &stored.cart, &request, now)?;
                if let Some(frozen) = frozen {
                    bench.replace(&stored, frozen);
                }
                Ok(ticket)
            });
            Answer::Placed(reply, placed)
        }
        Command::RecordIntent { made: intent, reply } => {
            made.push(intent);
            Answer::Recorded(reply)
        }
        // The turn keeps news apart; it does not come here.
        Command::News { reply, .. } => Answer::Recorded(reply),
    }
}

async fn write(
    mut tx: TenantTx,
    runtime: &Runtime,
    bench: &Workbench,
    counter: &mut Counter,
    made: &[MadeIntent],
) -> Result<(), DbError> {
    let tenant = tx.tenant();
    let written = async {
        // One order of locks everywhere: stock, orders, the store's numbers, carts.
        if !made.is_empty() {
            persistence::orders::record_intents(&mut tx, made).await?;
        }
        counter.write(&mut tx).await?;
        // The fence stands last: nothing is committed on a cart that another node has changed.
        let changed: Vec<ChangedCart<'_>> = bench
            .changed()
            .map(|piece| ChangedCart { stored: &piece.stored, base_version: piece.base_version })
            .collect();
        persistence::carts::save(&mut tx, &changed).await?;
        runtime.faults.pass(Point::BeforeCommit, tenant).map_err(|_| DbError::Injected("BeforeCommit"))
    };
    if let Err(error) = written.await {
        tx.roll_back().await;
        return Err(error);
    }
    tx.commit().await?;
    runtime.faults.pass(Point::AfterCommit, tenant).map_err(|_| DbError::Injected("AfterCommit"))
}

fn answer_reads(bench: &Workbench, commands: Vec<Command>) {
    for command in commands {
        if let Command::ReadCart { cart, reply } = command {
            // An error says that nobody waits for the answer.
            let _ = reply.send(bench.open(cart));
        }
    }
}

impl Workbench {
    fn from_memory(slot: &Slot, commands: &[Command], now: OffsetDateTime) -> Self {
        let known = wanted(commands).into_iter().filter_map(|id| {
            let stored = slot.carts.get(id)?;
            Some((id, Piece { base_version: stored.cart.version, stored }))
        });
        Self { carts: known.collect(), now }
    }

    fn missing(&self, commands: &[Command]) -> Vec<CartId> {
        wanted(commands).into_iter().filter(|id| !self.carts.contains_key(id)).collect()
    }

    fn can_answer_alone(&self, commands: &[Command]) -> bool {
        commands.iter().all(|command| match command {
            Command::ReadCart { cart, .. } => self.carts.contains_key(&cart.id),
            _ => false,
        })
    }

    fn add(&mut self, found: Vec<StoredCart>) {
        for stored in found {
            let base_version = stored.cart.version;
            self.carts.insert(stored.cart.id, Piece { stored: Arc::new(stored), base_version });
        }
    }

    fn put(&mut self, stored: StoredCart, base_version: i64) -> Arc<StoredCart> {
        let stored = Arc::new(stored);
        self.carts.insert(stored.cart.id, Piece { stored: Arc::clone(&stored), base_version });
        stored
    }

    pub(crate) fn cart(&self, id: CartId) -> Option<&Cart> {
        self.carts.get(&id).map(|piece| &piece.stored.cart)
    }

    /// The cart, if the token opens it. A wrong token, a cart past its time and a missing one look the
    /// same.
    pub(crate) fn open(&self, key: CartKey) -> Result<Arc<StoredCart>, StoreError> {
        let piece = self.carts.get(&key.id);
        let expected = piece.map_or([0; 32], |piece| piece.stored.token_hash);
        let fits = bool::from(expected.ct_eq(&key.token_hash));
        let alive = |piece: &&Piece| piece.stored.cart.is_alive(self.now);
        piece
            .filter(|_| fits)
            .filter(alive)
            .map(|piece| Arc::clone(&piece.stored))
            .ok_or(StoreError::NotFound("cart"))
    }

    fn replace(&mut self, old: &StoredCart, next: Cart) -> Arc<StoredCart> {
        let next = Arc::new(StoredCart { cart: next, token_hash: old.token_hash });
        if let Some(piece) = self.carts.get_mut(&next.cart.id) {
            piece.stored = Arc::clone(&next);
        }
        next
    }

    fn changed(&self) -> impl Iterator<Item = &Piece> {
        self.carts.values().filter(|piece| piece.stored.cart.version != piece.base_version)
    }

    fn unchanged(&self) -> impl Iterator<Item = &Piece> {
        self.carts.values().filter(|piece| piece.stored.cart.version == piece.base_version)
    }
}

fn wanted(commands: &[Command]) -> BTreeSet<CartId> {
    commands
        .iter()
        .filter_map(|command| match command {
            Command::ReadCart { cart, .. } | Command::ChangeCart { cart, .. } => Some(cart.id),
            Command::Checkout { request, .. } => Some(request.cart.id),
            Command::CreateCart { .. } | Command::RecordIntent { .. } | Command::News { .. } => None,
        })
        .collect()
}

impl Answer {
    fn give(self, counter: &Counter) {
        // An error says that nobody waits for the answer.
        match self {
            Answer::Cart(reply, answer) => drop(reply.send(answer)),
            Answer::Placed(reply, ticket) => {
                let placed = ticket.and_then(|ticket| counter.redeem(ticket).ok_or(StoreError::Interrupted));
                drop(reply.send(placed));
            }
            Answer::Recorded(reply) => drop(reply.send(Ok(()))),
        }
    }

    /// A refusal stands whatever became of the transaction; a success does not.
    fn give_instead(self, error: StoreError) {
        match self {
            Answer::Cart(reply, Ok(_)) => drop(reply.send(Err(error))),
            Answer::Placed(reply, Ok(_)) => drop(reply.send(Err(error))),
            Answer::Recorded(reply) => drop(reply.send(Err(error))),
            Answer::Cart(reply, refused) => drop(reply.send(refused)),
            Answer::Placed(reply, Err(refused)) => drop(reply.send(Err(refused))),
        }
    }
}
