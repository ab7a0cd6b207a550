//! The carts that a batch works on: taken from memory or from Postgres, changed one command after the
//! other, and put back only after the commit.

use crate::command::{CartKey, Command};
use crate::error::StoreError;
use crate::slots::Slot;
use commerce::cart::Cart;
use commerce::ids::CartId;
use persistence::carts::StoredCart;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use subtle::ConstantTimeEq;
use time::OffsetDateTime;

/// The carts of a batch, as the batch makes them.
pub(crate) struct Workbench {
    /// Ordered, so that rows are written in one order.
    carts: BTreeMap<CartId, Piece>,
    now: OffsetDateTime,
}

/// A cart on the bench.
pub(crate) struct Piece {
    pub stored: Arc<StoredCart>,
    /// The version that Postgres holds.
    pub base_version: i64,
}

impl Workbench {
    pub fn from_memory(slot: &Slot, commands: &[Command], now: OffsetDateTime) -> Self {
        let known = wanted(commands).into_iter().filter_map(|id| {
            let stored = slot.carts.get(id)?;
            Some((id, Piece { base_version: stored.cart.version, stored }))
        });
        Self { carts: known.collect(), now }
    }

    pub fn missing(&self, commands: &[Command]) -> Vec<CartId> {
        wanted(commands).into_iter().filter(|id| !self.carts.contains_key(id)).collect()
    }

    pub fn add(&mut self, found: Vec<StoredCart>) {
        for stored in found {
            let base_version = stored.cart.version;
            self.carts.insert(stored.cart.id, Piece { stored: Arc::new(stored), base_version });
        }
    }

    pub fn put(&mut self, stored: StoredCart, base_version: i64) -> Arc<StoredCart> {
        let stored = Arc::new(stored);
        self.carts.insert(stored.cart.id, Piece { stored: Arc::clone(&stored), base_version });
        stored
    }

    pub fn cart(&self, id: CartId) -> Option<&Cart> {
        self.carts.get(&id).map(|piece| &piece.stored.cart)
    }

    /// The cart, if the token opens it. A wrong token, a cart past its time and a missing one look the
    /// same.
    pub fn open(&self, key: CartKey) -> Result<Arc<StoredCart>, StoreError> {
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

    pub fn replace(&mut self, old: &StoredCart, next: Cart) -> Arc<StoredCart> {
        let next = Arc::new(StoredCart { cart: next, token_hash: old.token_hash });
        if let Some(piece) = self.carts.get_mut(&next.cart.id) {
            piece.stored = Arc::clone(&next);
        }
        next
    }

    pub fn changed(&self) -> impl Iterator<Item = &Piece> {
        self.carts.values().filter(|piece| piece.stored.cart.version != piece.base_version)
    }

    pub fn all(&self) -> impl Iterator<Item = &Piece> {
        self.carts.values()
    }
}

fn wanted(commands: &[Command]) -> BTreeSet<CartId> {
    commands
        .iter()
        .filter_map(|command| match command {
            Command::ReadCart { cart, .. } | Command::ChangeCart { cart, .. } => Some(cart.id),
            Command::Checkout { request, .. } => Some(request.cart.id),
            Command::CreateCart { .. }
            | Command::RecordIntent { .. }
            | Command::News { .. }
            | Command::Arrange { .. } => None,
        })
        .collect()
}
