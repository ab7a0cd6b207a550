//! From a cart to an order: checked, priced, its stock held, its payment promised, in one transaction.
//!
//! A [`Counter`] serves all checkouts of a batch: it locks the stock of all of them once, in one order,
//! and writes all of their rows with the same few statements.

mod place;

use crate::command::{CheckoutRequest, Command};
use crate::error::{CheckoutRefusal, StoreError};
use crate::orders::event;
use crate::runtime::Runtime;
use crate::view::StoreView;
use crate::workbench::Workbench;
use commerce::cart::{Cart, CartChange, CartState};
use commerce::ids::{OrderId, TenantId, VariantId};
use commerce::stock::Stock;
use persistence::events::StoredEvent;
use persistence::orders::{OrderNames, StoredOrder};
use persistence::outbox::{EffectKind, NewEffect};
use persistence::{DbError, TenantTx};
use std::collections::{BTreeMap, BTreeSet};
use time::{Duration, OffsetDateTime};

/// Whoever places an order asks for its payment at once; only if it does not get there does the outbox.
const PAYMENT_GRACE: Duration = Duration::seconds(30);

/// The checkouts of one batch.
pub(crate) struct Counter {
    clock: crate::clock::Clock,
    /// Orders that the requests' keys or carts have led to before.
    existing: Vec<StoredOrder>,
    /// Locked; as the batch makes it.
    stock: BTreeMap<VariantId, Stock>,
    touched: BTreeSet<VariantId>,
    placed: Vec<StoredOrder>,
    events: Vec<StoredEvent>,
}

/// An order, before its number is known.
pub(crate) enum Ticket {
    /// The one at this place among the new ones.
    New(usize),
    Existing(Box<StoredOrder>),
}

impl Counter {
    /// Looks up what the requests may have led to before, and locks the stock they may need.
    pub async fn open(
        tx: &mut TenantTx,
        runtime: &Runtime,
        bench: &Workbench,
        commands: &[Command],
    ) -> Result<Self, DbError> {
        let requests: Vec<&CheckoutRequest> = commands
            .iter()
            .filter_map(|command| match command {
                Command::Checkout { request, .. } => Some(&**request),
                _ => None,
            })
            .collect();
        let carts: Vec<&Cart> = requests.iter().filter_map(|request| bench.cart(request.cart.id)).collect();
        let names = OrderNames {
            ids: carts.iter().filter_map(|cart| ordered_as(cart)).collect(),
            number: None,
            idempotency_keys: requests.iter().filter_map(|request| request.idempotency_key.clone()).collect(),
        };
        let existing = if names.ids.is_empty() && names.idempotency_keys.is_empty() {
            Vec::new()
        } else {
            persistence::orders::find(tx, names).await?
        };
        if requests.is_empty() {
            return Ok(Self::closed(runtime));
        }
        let variants = variants_to_lock(&requests, &carts, commands);
        Ok(Self {
            clock: runtime.clock.clone(),
            existing,
            stock: persistence::stock::lock(tx, variants).await?,
            touched: BTreeSet::new(),
            placed: Vec::new(),
            events: Vec::new(),
        })
    }

    /// What the batch may move the stock of.
    pub fn variants(&self) -> impl Iterator<Item = VariantId> {
        self.stock.keys().copied()
    }

    /// For a batch without checkouts.
    pub fn closed(runtime: &Runtime) -> Self {
        Self {
            clock: runtime.clock.clone(),
            existing: Vec::new(),
            stock: BTreeMap::new(),
            touched: BTreeSet::new(),
            placed: Vec::new(),
            events: Vec::new(),
        }
    }

    /// Places the order, or finds the one that an equal request has placed. The cart comes back frozen
    /// when it is new.
    pub fn place(
        &mut self,
        view: &StoreView,
        cart: &Cart,
        request: &CheckoutRequest,
        now: OffsetDateTime,
    ) -> Result<(Ticket, Option<Cart>), StoreError> {
        if let Some(ticket) = self.earlier(cart, request)? {
            return Ok((ticket, None));
        }
        let order = self.clock.new_id::<OrderId>();
        let stored =
            place::order(view, cart, request, order, now, |variant| self.stock.get(&variant).copied())?;
        for line in &stored.lines {
            if let Some(stock) = self.stock.get_mut(&line.variant_id) {
                stock.reserved += i64::from(line.quantity);
                self.touched.insert(line.variant_id);
            }
        }
        let frozen = cart.clone().into_order(order)?;
        self.placed.push(stored);
        Ok((Ticket::New(self.placed.len() - 1), Some(frozen)))
    }

    fn earlier(&self, cart: &Cart, request: &CheckoutRequest) -> Result<Option<Ticket>, CheckoutRefusal> {
        let hash = place::hash_column(&request.request_hash);
        let by_key = |stored: &StoredOrder| {
            request.idempotency_key.is_some() && stored.order.idempotency_key == request.idempotency_key
        };
        let by_cart = |stored: &StoredOrder| stored.order.cart_id == cart.id;
        let new = self.placed.iter().enumerate().map(|(place, stored)| (stored, Some(place)));
        let all = || self.existing.iter().map(|stored| (stored, None)).chain(new.clone());
        let ticket = |stored: &StoredOrder, place: Option<usize>| {
            place.map_or_else(|| Ticket::Existing(Box::new(stored.clone())), Ticket::New)
        };
        if let Some((stored, place)) = all().find(|(stored, _)| by_key(stored)) {
            let same = stored.order.request_hash == hash && by_cart(stored);
            return if same { Ok(Some(ticket(stored, place))) } else { Err(CheckoutRefusal::KeyReused) };
        }
        match all().find(|(stored, _)| by_cart(stored)) {
            None => Ok(None),
            Some((stored, place)) if stored.order.request_hash == hash => Ok(Some(ticket(stored, place))),
            Some((stored, _)) => {
                // One of this very batch has no number yet.
                let number = Some(stored.order.number).filter(|number| *number > 0);
                Err(CheckoutRefusal::AlreadyOrdered { number })
            }
        }
    }

    /// Numbers the new orders and writes everything about them.
    pub async fn write(&mut self, tx: &mut TenantTx) -> Result<(), DbError> {
        if self.placed.is_empty() {
            return Ok(());
        }
        self.stock.retain(|variant, _| self.touched.contains(variant));
        persistence::stock::write(tx, &self.stock).await?;
        let count = i64::try_from(self.placed.len()).unwrap_or(i64::MAX);
        let numbers = persistence::stores::take_numbers(tx, count, count).await?;
        for (stored, offset) in self.placed.iter_mut().zip(0_i64..) {
            stored.order.number = numbers.first_order + offset;
            let sequence = numbers.first_event + offset;
            self.events.push(event(sequence, "order.created", &stored.order, serde_json::json!({})));
        }
        persistence::orders::insert(tx, &self.placed).await?;
        persistence::events::insert(tx, &self.events).await?;
        let effects: Vec<NewEffect> = self
            .placed
            .iter()
            .map(|stored| NewEffect {
                id: self.clock.new_id(),
                kind: EffectKind::CreatePayment,
                subject: stored.order.id.0,
                due_at: stored.order.created_at + PAYMENT_GRACE,
                created_at: stored.order.created_at,
            })
            .collect();
        persistence::outbox::insert(tx, &effects).await
    }

    /// After the commit: what pages show, and who listens.
    pub fn tell(&mut self, runtime: &Runtime, tenant: TenantId) {
        if !self.placed.is_empty() {
            runtime.catalogue.set_stock(&self.stock);
            runtime.bus.publish(tenant, std::mem::take(&mut self.events));
        }
    }

    /// The order of a ticket, once it is durable.
    pub fn redeem(&self, ticket: Ticket) -> Option<Box<StoredOrder>> {
        match ticket {
            Ticket::New(place) => self.placed.get(place).cloned().map(Box::new),
            Ticket::Existing(stored) => Some(stored),
        }
    }
}

fn ordered_as(cart: &Cart) -> Option<OrderId> {
    match cart.state {
        CartState::Open => None,
        CartState::Ordered(order) => Some(order),
    }
}

/// What the carts hold now and what the batch may still put into them.
fn variants_to_lock(
    requests: &[&CheckoutRequest],
    carts: &[&Cart],
    commands: &[Command],
) -> BTreeSet<VariantId> {
    if requests.is_empty() {
        return BTreeSet::new();
    }
    let held = carts.iter().filter(|cart| ordered_as(cart).is_none()).flat_map(|cart| &cart.lines);
    let added = commands.iter().filter_map(|command| match command {
        Command::ChangeCart { cart, change: CartChange::Add { variant, .. }, .. } => {
            requests.iter().any(|request| request.cart.id == cart.id).then_some(*variant)
        }
        _ => None,
    });
    held.map(|line| line.variant).chain(added).collect()
}
