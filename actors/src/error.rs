//! Why a store could not do what was asked.

use commerce::cart::CartRefusal;
use commerce::ids::{LineId, VariantId};
use commerce::money::{Money, MoneyError};
use commerce::plan::OverLimit;
use commerce::shipping::ShippingError;
use commerce::store::Missing;
use payments::PaymentError;
use persistence::DbError;

/// What callers can act on.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such store, cart or order, or not the right token: the same to whoever asks.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Too much is waiting already. Ask again a little later.
    #[error("the store is busy")]
    Busy,
    /// The server is stopping.
    #[error("the server is stopping")]
    ShuttingDown,
    /// The store died while it worked on this: it may have happened or not. What it said before is safe.
    #[error("the store was interrupted")]
    Interrupted,
    /// The database could not be asked, or did not answer: it may have happened or not.
    #[error("the store could not be saved")]
    Unavailable(#[source] std::sync::Arc<DbError>),
    #[error("the cart refuses")]
    Cart(#[from] CartRefusal),
    #[error("the checkout is refused")]
    Checkout(#[from] CheckoutRefusal),
    #[error("the store cannot be changed like that")]
    Arrangement(#[from] ArrangementRefusal),
    #[error("the key cannot be made")]
    Key(#[from] KeyRefusal),
    #[error("asking the payment provider")]
    Payment(#[from] PaymentError),
    #[error("computing an amount")]
    Money(#[from] MoneyError),
}

impl From<DbError> for StoreError {
    fn from(error: DbError) -> Self {
        StoreError::Unavailable(std::sync::Arc::new(error))
    }
}

/// Why a cart cannot become an order. Nothing has changed then.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CheckoutRefusal {
    #[error("the cart is empty")]
    EmptyCart,
    #[error("the store does not take payments yet")]
    CannotSell,
    /// The platform has closed it.
    #[error("the store is closed")]
    Closed,
    #[error("a line is no longer sold")]
    NoLongerSold { line: LineId },
    /// So many can still be had.
    #[error("only {available} of a line can be had")]
    InsufficientStock { line: LineId, available: u32 },
    #[error("choosing a shipping method")]
    Shipping(#[from] ShippingError),
    /// The shopper agreed to another amount.
    #[error("the total is now {now}")]
    PriceChanged { now: Money },
    /// Stripe takes no payment as small as this.
    #[error("the total is below {minimum}")]
    BelowMinimum { minimum: Money },
    /// Cost and commission exceed the total. The merchant has to act, the shopper cannot.
    #[error("the order would be sold below its cost")]
    BelowCost,
    /// The cart is an order already, from another request.
    #[error("the cart is an order already")]
    AlreadyOrdered { number: Option<i64> },
    /// The idempotency key was used for another request.
    #[error("the idempotency key belongs to another request")]
    KeyReused,
}

/// Why a store cannot be changed like that. Nothing has changed then.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ArrangementRefusal {
    #[error("no supplier offers some of the variants")]
    NotOffered(Vec<VariantId>),
    /// Suppliers and their SKUs.
    #[error("no supplier offers some of the SKUs")]
    NotSupplied(Vec<(String, String)>),
    /// Suppliers and SKUs.
    #[error("nobody says what is put on top of the cost of some of the SKUs")]
    NoMarkup(Vec<(String, String)>),
    /// Handles under which the store sells something else, or anything where the product is to be new.
    #[error("some of the handles are taken")]
    HandlesTaken(Vec<String>),
    /// SKUs, each with the handle of the store's own product that has it.
    #[error("some of the SKUs are taken")]
    SkusTaken(Vec<(String, String)>),
    #[error("the store carries as much as it may")]
    TooManyProducts(#[source] OverLimit),
    /// Or it would lack it from now on, and is published.
    #[error("the store is not ready to be published")]
    NotReady(Vec<Missing>),
}

/// Why a key cannot be made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyRefusal {
    /// It says what the key is for, in one line of so many characters.
    #[error("the label is no line of up to {longest} characters")]
    Label { longest: usize },
    #[error("the store has {most} keys already")]
    TooMany { most: usize },
}
