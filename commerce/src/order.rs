//! The states of an order and of its parts, and what moves them. Each function looks at where the
//! order is and says what follows; nothing else may change a state.
//!
//! News of payments comes late, twice and in any order: every function here gives the same end for
//! every order of arrival.

use serde::{Deserialize, Serialize};
use time::Duration;

/// How long the stock of an unpaid order is held.
pub const RESERVATION: Duration = Duration::minutes(30);

macro_rules! states {
    ($($(#[$doc:meta])* $name:ident { $($(#[$state_doc:meta])* $state:ident = $text:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$state_doc])* #[serde(rename = $text)] $state,)* }

        impl $name {
            /// Every state, for tests and for the database's CHECK.
            pub const ALL: &[$name] = &[$($name::$state,)*];

            /// The state's name in the database and in the API.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$state => $text,)* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownState;
            fn from_str(text: &str) -> Result<Self, UnknownState> {
                match text { $($text => Ok($name::$state),)* _ => Err(UnknownState(text.to_owned())) }
            }
        }
    )*};
}

/// A text that names no state.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown state {0:?}")]
pub struct UnknownState(pub String);

states! {
    /// Where an order is.
    OrderStatus {
        /// Placed; its stock is held; nobody has paid.
        PendingPayment = "pending_payment",
        /// A payment was tried and refused; the shopper may try again while the stock is held.
        PaymentFailed = "payment_failed",
        /// Paid; its suppliers are being told.
        Paid = "paid",
        /// At least one supplier has accepted its part.
        Fulfilling = "fulfilling",
        /// Every part has been sent.
        Fulfilled = "fulfilled",
        /// Not paid in time, or given up; its stock is released.
        Cancelled = "cancelled",
        /// All of the money went back.
        Refunded = "refunded",
        /// Some of the money went back.
        PartiallyRefunded = "partially_refunded",
    }
    /// Where the units of an order are.
    StockState {
        /// Promised to the order, not sold.
        Held = "held",
        /// Gone to the shopper.
        Sold = "sold",
        /// Given back.
        Released = "released",
    }
    /// Where one supplier's part of an order is.
    PurchaseOrderStatus {
        /// To be sent.
        Queued = "queued",
        /// An attempt is under way, or its outcome is unknown.
        Sent = "sent",
        /// The supplier has it.
        Accepted = "accepted",
        /// The supplier will not do it; the merchant has to act.
        Rejected = "rejected",
        /// On its way to the shopper.
        Shipped = "shipped",
        /// Could not be delivered to the supplier in 72 hours; the merchant has to act.
        Dead = "dead",
    }
}

impl OrderStatus {
    /// Whether the shopper may still pay.
    #[must_use]
    pub const fn awaits_payment(self) -> bool {
        matches!(self, OrderStatus::PendingPayment | OrderStatus::PaymentFailed)
    }
}

/// What a succeeded payment means for an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnPayment {
    /// Nothing: it was paid already.
    AlreadyPaid,
    /// The order is paid and its held stock sold.
    Sell,
    /// The order had been given up, but its units can still be had: take them and sell.
    TakeAgainAndSell,
    /// The order had been given up and its units are gone: give the money back.
    Refund,
}

/// A payment succeeded. `units_can_be_had` is asked only of an order whose stock was released.
#[must_use]
pub fn on_payment_succeeded(
    status: OrderStatus,
    stock: StockState,
    units_can_be_had: impl FnOnce() -> bool,
) -> OnPayment {
    match (status, stock) {
        // Units that are held are the order's, whatever else was heard of it before.
        (_, StockState::Held) => OnPayment::Sell,
        (OrderStatus::Cancelled, StockState::Released) => {
            if units_can_be_had() {
                OnPayment::TakeAgainAndSell
            } else {
                OnPayment::Refund
            }
        }
        _ => OnPayment::AlreadyPaid,
    }
}

/// A payment was refused: the new status, or `None` when that is old news.
#[must_use]
pub fn on_payment_failed(status: OrderStatus) -> Option<OrderStatus> {
    (status == OrderStatus::PendingPayment).then_some(OrderStatus::PaymentFailed)
}

/// The reservation's time is over, or the order is given up: the new status, or `None` when it is paid
/// or given up already.
#[must_use]
pub fn on_expiry(status: OrderStatus) -> Option<OrderStatus> {
    status.awaits_payment().then_some(OrderStatus::Cancelled)
}

/// So much has been given back in all: the new status, or `None` when nothing changes. News of a refund
/// may come before the news of its payment: then the amount is kept, and the status follows later.
#[must_use]
pub fn on_refund(status: OrderStatus, total: i64, refunded: i64) -> Option<OrderStatus> {
    let next = match refunded {
        _ if status.awaits_payment() => return None,
        ..=0 => return None,
        refunded if refunded >= total => OrderStatus::Refunded,
        _ if status == OrderStatus::Refunded => return None,
        _ => OrderStatus::PartiallyRefunded,
    };
    (next != status).then_some(next)
}

/// The order's status after one of its purchase orders moved. A refund's mark stays.
#[must_use]
pub fn on_purchase_orders(status: OrderStatus, parts: &[PurchaseOrderStatus]) -> OrderStatus {
    if !matches!(status, OrderStatus::Paid | OrderStatus::Fulfilling) || parts.is_empty() {
        return status;
    }
    let moved = |part: &PurchaseOrderStatus| {
        matches!(part, PurchaseOrderStatus::Accepted | PurchaseOrderStatus::Shipped)
    };
    if parts.iter().all(|part| *part == PurchaseOrderStatus::Shipped) {
        OrderStatus::Fulfilled
    } else if parts.iter().any(moved) {
        OrderStatus::Fulfilling
    } else {
        status
    }
}

/// What a supplier says about its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SupplierNews {
    Accepted,
    Rejected,
    Shipped,
}

/// The part's status after news from its supplier, or `None` when that is old news: shipping is final,
/// and a shipment may be told before the acceptance.
#[must_use]
pub fn on_supplier_news(status: PurchaseOrderStatus, news: SupplierNews) -> Option<PurchaseOrderStatus> {
    use PurchaseOrderStatus::{Accepted, Dead, Queued, Rejected, Sent, Shipped};
    match (status, news) {
        // A rejection stands against an acceptance that was on its way: it is the later decision.
        (Shipped, _) | (Accepted | Rejected, SupplierNews::Accepted) | (Rejected, SupplierNews::Rejected) => {
            None
        }
        (_, SupplierNews::Shipped) => Some(Shipped),
        (Queued | Sent | Dead, SupplierNews::Accepted) => Some(Accepted),
        (Queued | Sent | Dead | Accepted, SupplierNews::Rejected) => Some(Rejected),
    }
}

/// The pause before the next attempt of something that failed `attempts` times: 1 s, doubled each time,
/// at most 15 minutes.
#[must_use]
pub fn pause_after(attempts: u32) -> Duration {
    let seconds = 1_i64.checked_shl(attempts.saturating_sub(1).min(20)).unwrap_or(i64::MAX);
    Duration::seconds(seconds.min(900))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_refusal_never_unpays_an_order() {
        for status in OrderStatus::ALL {
            let expected = (*status == OrderStatus::PendingPayment).then_some(OrderStatus::PaymentFailed);
            assert_eq!(on_payment_failed(*status), expected);
        }
    }

    #[test]
    fn a_payment_after_the_reservation_is_honoured_only_if_the_units_are_there() {
        let late = |there| on_payment_succeeded(OrderStatus::Cancelled, StockState::Released, || there);
        assert_eq!(late(true), OnPayment::TakeAgainAndSell);
        assert_eq!(late(false), OnPayment::Refund);
    }

    #[test]
    fn an_order_becomes_paid_once() {
        for status in
            [OrderStatus::Paid, OrderStatus::Fulfilling, OrderStatus::Fulfilled, OrderStatus::Refunded]
        {
            assert_eq!(on_payment_succeeded(status, StockState::Sold, || true), OnPayment::AlreadyPaid);
        }
    }

    #[test]
    fn a_refund_heard_of_before_its_payment_does_not_lose_the_payment() {
        assert_eq!(on_refund(OrderStatus::PendingPayment, 1000, 1), None);
        assert_eq!(
            on_payment_succeeded(OrderStatus::PaymentFailed, StockState::Held, || false),
            OnPayment::Sell
        );
        assert_eq!(on_refund(OrderStatus::Paid, 1000, 1), Some(OrderStatus::PartiallyRefunded));
    }

    #[test]
    fn an_order_is_fulfilled_when_every_part_is_shipped() {
        use PurchaseOrderStatus::{Accepted, Queued, Shipped};
        assert_eq!(on_purchase_orders(OrderStatus::Paid, &[Queued, Queued]), OrderStatus::Paid);
        assert_eq!(on_purchase_orders(OrderStatus::Paid, &[Accepted, Queued]), OrderStatus::Fulfilling);
        assert_eq!(on_purchase_orders(OrderStatus::Fulfilling, &[Shipped, Shipped]), OrderStatus::Fulfilled);
        assert_eq!(on_purchase_orders(OrderStatus::Refunded, &[Shipped]), OrderStatus::Refunded);
    }

    #[test]
    fn pauses_grow_to_a_quarter_of_an_hour() {
        let seconds: Vec<i64> = (1..=12).map(|attempts| pause_after(attempts).whole_seconds()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    }
}
