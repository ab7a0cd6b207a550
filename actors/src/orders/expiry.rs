//! The end of a reservation.

use super::case::{Case, Told};
use commerce::order::{StockState, on_expiry};
use persistence::outbox::EffectKind;
use serde_json::json;

impl Case<'_> {
    /// Gives the units back and promises that the payment can no longer be made. A payment that is quicker
    /// than that promise is dealt with when its news comes.
    pub(super) fn expire(&mut self) -> Told {
        if self.now < self.order.reserved_until || self.order.stock_state != StockState::Held {
            return Told::new();
        }
        // Held units are given back whatever the order's status says.
        let given_up = on_expiry(self.order.status);
        self.order.status = given_up.unwrap_or(self.order.status);
        self.order.stock_state = StockState::Released;
        for line in self.lines {
            if let Some(stock) = self.stock.get_mut(&line.variant_id) {
                stock.reserved -= i64::from(line.quantity);
            }
        }
        self.outbox.settle(EffectKind::CreatePayment, self.order.id.0);
        self.promise(EffectKind::CancelPayment, self.order.id.0);
        let told = given_up.map(|_| ("order.cancelled", json!({"reason": "not_paid_in_time"})));
        told.into_iter().collect()
    }
}
