//! The runtime: every store is one actor, and [`Stores`] is the only way to them.
//!
//! Nobody outside sees an address, a message or a mailbox. A command is admitted by its store's shard,
//! decided by a pure function of `commerce`, made durable, and only then answered; a read mostly goes to
//! the store's published [`view`], without a hop. What must happen at other places afterwards is a row
//! in the outbox first; [`effects`](self) keep those promises, and sweeps repair what was missed.

pub mod accounts;
mod arrangement;
mod awake;
mod batch;
mod bus;
mod catalogue;
mod checkout;
pub mod clock;
mod command;
mod effects;
mod error;
pub mod faults;
mod hosts;
mod orders;
mod presence;
mod reconcile;
pub mod records;
mod runtime;
mod shard;
mod slots;
pub mod staff;
mod store;
mod stores;
mod tokens;
pub mod view;
mod words;
mod workbench;

pub use catalogue::SharedProduct;
pub use command::{
    Arrangement, CartKey, CheckoutRequest, Offering, PlanChange, SettingsChange, ShippingChange,
};
pub use error::{ArrangementRefusal, CheckoutRefusal, KeyRefusal, StoreError};
pub use presence::Presence;
pub use runtime::RuntimeSettings;
pub use stores::{
    Assorted, ComingBack, EventOutcome, NewCart, NewKey, OrderDetails, PlacedOrder, PlanPages, Standing,
    Stores, StoresParts, Subscriber,
};
pub use tokens::hash_token;
pub use words::fold as folded;
