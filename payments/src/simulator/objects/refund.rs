//! `refund`.

use super::sibling;
use crate::simulator::model::SimulatedRefund;
use serde_json::{Value, json};

pub(in crate::simulator) fn refund(refund: &SimulatedRefund) -> Value {
    let reversal = (refund.transfer_reversed > 0).then(|| sibling("trr", &refund.id));
    json!({
        "id": refund.id,
        "object": "refund",
        "amount": refund.amount,
        "balance_transaction": sibling("txn", &refund.id),
        "charge": refund.charge,
        "created": refund.created,
        "currency": refund.currency,
        "customer": null,
        "customer_account": null,
        "destination_details": { "card": { "reference_status": "pending", "type": "refund" }, "type": "card" },
        "metadata": refund.metadata,
        "payment_intent": refund.intent,
        "payment_method": null,
        "reason": refund.reason,
        "receipt_number": null,
        "source_transfer_reversal": null,
        "status": "succeeded",
        "transfer_reversal": reversal,
    })
}
