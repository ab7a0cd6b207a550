//! How many units can be sold now.

use serde::{Deserialize, Serialize};

/// What a supplier has of a variant, and how much of it is promised to orders not yet paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stock {
    /// `None`: the supplier does not count this variant; it never runs out.
    pub on_hand: Option<i64>,
    /// Never more than `on_hand` where that is counted.
    pub reserved: i64,
}

impl Stock {
    /// Units that a new order may still take; `None` without limit.
    #[must_use]
    pub fn available(self) -> Option<i64> {
        self.on_hand.map(|on_hand| (on_hand - self.reserved).max(0))
    }

    /// Whether `quantity` more units can be promised.
    #[must_use]
    pub fn covers(self, quantity: u32) -> bool {
        self.available().is_none_or(|available| available >= i64::from(quantity))
    }
}
