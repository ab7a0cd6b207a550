//! What a shopper may do to a cart. A cart holds what was chosen, never what it costs: prices are
//! read again at every pricing.

use crate::address::{CountryCode, FieldError, FieldProblem};
use crate::ids::{CartId, LineId, OrderId, VariantId};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// The most units of one line, whatever the stock.
pub const MAX_QUANTITY: u32 = 999;
/// The most lines of one cart.
pub const MAX_LINES: usize = 100;
/// How long an untouched cart is kept at least: until the end of that day (UTC).
pub const LIFETIME: time::Duration = time::Duration::days(30);

/// When a cart that is touched now expires. Always a midnight, so a cart that changes often keeps its
/// expiry: it is indexed, and Postgres updates a row in place only while no indexed column changes
/// (<https://www.postgresql.org/docs/15/storage-hot.html>).
fn expiry(now: OffsetDateTime) -> OffsetDateTime {
    (now + LIFETIME + time::Duration::DAY).to_offset(time::UtcOffset::UTC).replace_time(time::Time::MIDNIGHT)
}

/// A cart. `version` rises by one with each change: the database refuses a change that was decided on
/// another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cart {
    pub id: CartId,
    pub version: i64,
    pub lines: Vec<CartLine>,
    pub destination: Option<Destination>,
    pub state: CartState,
    pub expires_at: OffsetDateTime,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    pub id: LineId,
    pub variant: VariantId,
    pub quantity: u32,
}

/// Where it shall go, as far as the shopper has said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destination {
    pub country: CountryCode,
    pub postal_code: Option<String>,
    /// `None`: the cheapest that serves the place.
    pub shipping_method: Option<String>,
}

impl Destination {
    /// A destination as a shopper wrote it: the parts are short and plain, whatever else they are.
    ///
    /// # Errors
    /// The part that is not.
    pub fn read(
        country: CountryCode,
        postal_code: Option<&str>,
        shipping_method: Option<&str>,
    ) -> Result<Self, FieldError> {
        let part =
            |field, text: Option<&str>, longest| match text.map(str::trim).filter(|text| !text.is_empty()) {
                None => Ok(None),
                Some(text) if text.chars().count() > longest => {
                    Err(FieldError { field, code: FieldProblem::TooLong })
                }
                Some(text) if text.chars().any(char::is_control) => {
                    Err(FieldError { field, code: FieldProblem::Invalid })
                }
                Some(text) => Ok(Some(text.to_owned())),
            };
        Ok(Self {
            country,
            postal_code: part("postal_code", postal_code, 16)?,
            shipping_method: part("shipping_method", shipping_method, 64)?,
        })
    }
}

/// Whether the cart can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CartState {
    Open,
    /// It has become this order and never changes again.
    Ordered(OrderId),
}

/// What a shopper asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CartChange {
    /// More of a variant: joins the line that already holds it. `line` is the id of a new line.
    Add {
        line: LineId,
        variant: VariantId,
        quantity: u32,
    },
    /// Exactly so many; zero removes the line.
    SetQuantity {
        line: LineId,
        quantity: u32,
    },
    Remove {
        line: LineId,
    },
    SetDestination(Destination),
}

/// Why a change was refused. Nothing has changed then.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CartRefusal {
    #[error("the cart has become an order")]
    AlreadyOrdered(OrderId),
    #[error("the cart has no such line")]
    UnknownLine,
    #[error("the store does not sell this variant")]
    UnknownVariant,
    #[error("the quantity must be between 1 and {MAX_QUANTITY}")]
    QuantityOutOfRange,
    /// More than can be sold now.
    #[error("only {available} can be sold now")]
    InsufficientStock { available: u32 },
    #[error("a cart has at most {MAX_LINES} lines")]
    TooManyLines,
}

/// What the store says about a variant when a change is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Not sold here.
    Unknown,
    /// Sold without limit.
    Unlimited,
    /// So many can be sold now.
    Available(u32),
}

impl Cart {
    /// A new, empty cart.
    #[must_use]
    pub fn new(id: CartId, now: OffsetDateTime) -> Self {
        Self {
            id,
            version: 0,
            lines: Vec::new(),
            destination: None,
            state: CartState::Open,
            expires_at: expiry(now),
        }
    }

    /// The cart after `change`; `offer` says what the store has of a variant. Each accepted change
    /// raises the version and gives the cart its full lifetime again.
    ///
    /// # Errors
    /// The reason, when the change is not possible.
    pub fn apply(
        &self,
        change: &CartChange,
        offer: impl Fn(VariantId) -> Offer,
        now: OffsetDateTime,
    ) -> Result<Cart, CartRefusal> {
        if let CartState::Ordered(order) = self.state {
            return Err(CartRefusal::AlreadyOrdered(order));
        }
        let mut next = self.clone();
        match change {
            CartChange::Add { line, variant, quantity } => next.add(*line, *variant, *quantity, &offer)?,
            CartChange::SetQuantity { line, quantity: 0 } | CartChange::Remove { line } => {
                next.remove(*line)?
            }
            CartChange::SetQuantity { line, quantity } => next.set_quantity(*line, *quantity, &offer)?,
            CartChange::SetDestination(destination) => next.destination = Some(destination.clone()),
        }
        next.version += 1;
        next.expires_at = expiry(now);
        Ok(next)
    }

    /// The cart, frozen as `order`.
    ///
    /// # Errors
    /// It already was.
    pub fn into_order(mut self, order: OrderId) -> Result<Cart, CartRefusal> {
        if let CartState::Ordered(existing) = self.state {
            return Err(CartRefusal::AlreadyOrdered(existing));
        }
        self.state = CartState::Ordered(order);
        self.version += 1;
        Ok(self)
    }

    /// Whether it may still be used: an open cart until it expires, an ordered one for ever.
    #[must_use]
    pub fn is_alive(&self, now: OffsetDateTime) -> bool {
        self.state != CartState::Open || now < self.expires_at
    }

    /// Units in all lines.
    #[must_use]
    pub fn quantity(&self) -> u32 {
        self.lines.iter().map(|line| line.quantity).sum()
    }

    fn add(
        &mut self,
        line: LineId,
        variant: VariantId,
        quantity: u32,
        offer: &impl Fn(VariantId) -> Offer,
    ) -> Result<(), CartRefusal> {
        if quantity == 0 || quantity > MAX_QUANTITY {
            return Err(CartRefusal::QuantityOutOfRange);
        }
        let existing = self.lines.iter().position(|held| held.variant == variant);
        let wanted = existing.map_or(0, |index| self.lines[index].quantity) + quantity;
        permit(wanted, offer(variant))?;
        match existing {
            Some(index) => self.lines[index].quantity = wanted,
            None if self.lines.len() >= MAX_LINES => return Err(CartRefusal::TooManyLines),
            None => self.lines.push(CartLine { id: line, variant, quantity }),
        }
        Ok(())
    }

    fn set_quantity(
        &mut self,
        line: LineId,
        quantity: u32,
        offer: &impl Fn(VariantId) -> Offer,
    ) -> Result<(), CartRefusal> {
        let held = self.lines.iter_mut().find(|held| held.id == line).ok_or(CartRefusal::UnknownLine)?;
        // Fewer is always possible: a shopper must be able to follow the stock down.
        if quantity > held.quantity {
            permit(quantity, offer(held.variant))?;
        }
        held.quantity = quantity;
        Ok(())
    }

    fn remove(&mut self, line: LineId) -> Result<(), CartRefusal> {
        let index = self.lines.iter().position(|held| held.id == line).ok_or(CartRefusal::UnknownLine)?;
        self.lines.remove(index);
        Ok(())
    }
}

fn permit(wanted: u32, offer: Offer) -> Result<(), CartRefusal> {
    match offer {
        Offer::Unknown => Err(CartRefusal::UnknownVariant),
        _ if wanted > MAX_QUANTITY => Err(CartRefusal::QuantityOutOfRange),
        Offer::Available(available) if wanted > available => {
            Err(CartRefusal::InsufficientStock { available })
        }
        Offer::Available(_) | Offer::Unlimited => Ok(()),
    }
}
