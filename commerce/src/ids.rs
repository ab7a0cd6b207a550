//! One type per id, so that a cart's id cannot be passed where an order's is meant.
//!
//! Ids are made at the edges (version 7: they sort by the time they were made); this crate only
//! carries them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

typed_ids! {
    /// A store. It is also the key that keeps its rows apart from every other store's.
    TenantId;
    /// A merchant's account, which may own several stores.
    AccountId;
    /// One sign-in of an account, with all the tokens that it is renewed by.
    SessionId;
    /// A member of the platform's staff.
    StaffId;
    /// A mail that was promised.
    MailId;
    /// A supplier of the platform's catalogue.
    SupplierId;
    /// A product in a supplier's catalogue; every store that carries it uses the same id.
    ProductId;
    /// One sellable form of a product.
    VariantId;
    /// A shopper's cart.
    CartId;
    /// One line of a cart, and of the order made from it.
    LineId;
    /// An order of a store.
    OrderId;
    /// One supplier's part of an order.
    PurchaseOrderId;
    /// A piece of work that was promised in a transaction and is done after it.
    EffectId;
}
