//! `POST /v1/refunds`: part of a payment or the rest of it, with the shares that each party gives back
//! (<https://docs.stripe.com/connect/destination-charges#issue-refunds>).

use super::{Context, Deed};
use crate::simulator::book::Book;
use crate::simulator::chance;
use crate::simulator::entry::Entry;
use crate::simulator::form::{Params, nested};
use crate::simulator::model::{Charge, Intent, IntentStatus, SimulatedRefund};
use crate::simulator::objects;
use crate::simulator::refusal::Refusal;
use crate::simulator::schema::Kind::{Boolean, Integer, Metadata, OneOf, Text};
use crate::simulator::schema::Need::Optional;
use crate::simulator::schema::Schema;
use commerce::money::divide_half_up;

const REASONS: &[&str] = &["duplicate", "fraudulent", "requested_by_customer"];

pub(in crate::simulator) const SCHEMA: Schema = Schema {
    parameters: &[
        ("amount", Integer, Optional),
        ("charge", Text(5000), Optional),
        ("expand[*]", Text(100), Optional),
        ("metadata[*]", Metadata, Optional),
        ("payment_intent", Text(5000), Optional),
        ("reason", OneOf(REASONS), Optional),
        ("refund_application_fee", Boolean, Optional),
        ("reverse_transfer", Boolean, Optional),
    ],
};

pub(in crate::simulator) fn create(
    book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let (intent, charge) = paid(book, params)?;
    let amount = amount(params, intent, charge)?;
    let is_set = |name| params.get(name).is_some_and(|value| value == "true");
    let reverses = is_set("reverse_transfer");
    if reverses && intent.destination.is_none() {
        let message = "Cannot reverse transfer because the charge does not have an associated transfer.";
        return Err(Refusal::invalid(message).param("reverse_transfer"));
    }
    let fee = intent.application_fee_amount.unwrap_or(0);
    let returns_fee = is_set("refund_application_fee");
    let share = |of: i64| share(of, intent.amount, charge.amount_refunded, amount);
    let refund = SimulatedRefund {
        id: chance::id("re"),
        created: context.now,
        intent: intent.id.clone(),
        charge: charge.id.clone(),
        amount,
        currency: intent.currency.clone(),
        reason: params.get("reason").cloned(),
        metadata: nested(params, "metadata"),
        transfer_reversed: if reverses { share(intent.amount) } else { 0 },
        fee_refunded: if returns_fee { share(fee) } else { 0 },
    };
    let mut intent = intent.clone();
    if let Some(charge) = &mut intent.charge {
        charge.amount_refunded += amount;
    }
    let answer = objects::refund(&refund);
    let charge = objects::latest_charge(&intent);
    let event = objects::event("charge.refunded", &intent.id, charge, None, context);
    let entries = vec![Entry::Intent(Box::new(intent)), Entry::Refund(Box::new(refund)), Entry::Event(event)];
    Ok(Deed::done(answer, entries))
}

/// The payment that is meant, with its successful charge.
fn paid<'book>(book: &'book Book, params: &Params) -> Result<(&'book Intent, &'book Charge), Refusal> {
    let has_charge = |intent: &&Intent, id| intent.charge.as_ref().is_some_and(|charge| charge.id == id);
    let intent = match (params.get("payment_intent"), params.get("charge").map(String::as_str)) {
        (Some(id), None) => {
            book.intents.get(id).ok_or_else(|| Refusal::no_such("payment_intent", id, "payment_intent"))?
        }
        (None, Some(id)) => book
            .intents
            .values()
            .find(|intent| has_charge(intent, id))
            .ok_or_else(|| Refusal::no_such("charge", id, "charge"))?,
        _ => return Err(Refusal::invalid("One of payment_intent and charge is required.")),
    };
    let charge = intent.charge.as_ref().filter(|_| intent.status == IntentStatus::Succeeded);
    let message =
        || format!("This PaymentIntent ({}) does not have a successful charge to refund.", intent.id);
    charge.map(|charge| (intent, charge)).ok_or_else(|| Refusal::invalid(message()))
}

fn amount(params: &Params, intent: &Intent, charge: &Charge) -> Result<i64, Refusal> {
    let left = intent.amount - charge.amount_refunded;
    if left == 0 {
        let message = format!("Charge {} has already been refunded.", charge.id);
        return Err(Refusal::invalid(message).code("charge_already_refunded"));
    }
    let asked = params.get("amount").and_then(|amount| amount.parse().ok()).unwrap_or(left);
    if asked < 1 {
        let refusal = Refusal::invalid("This value must be greater than or equal to 1.");
        return Err(refusal.code("parameter_invalid_integer").param("amount"));
    }
    if asked > left {
        let message = format!("Refund amount ({asked}) is greater than unrefunded amount on charge ({left})");
        return Err(Refusal::invalid(message).param("amount"));
    }
    Ok(asked)
}

/// The share of `of` that goes back with this refund. Computed on the sums before and after it, so that
/// the shares of many partial refunds never sum to more than the whole.
fn share(of: i64, whole: i64, refunded_before: i64, refunded_now: i64) -> i64 {
    let until =
        |refunded: i64| divide_half_up(i128::from(of) * i128::from(refunded), i128::from(whole.max(1)));
    i64::try_from(until(refunded_before + refunded_now) - until(refunded_before)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn half_of_the_payment_takes_half_of_the_fee() {
        assert_eq!(share(8200, 10_000, 0, 5000), 4100);
    }

    #[test]
    fn the_shares_of_partial_refunds_sum_to_the_whole() {
        let shares: Vec<i64> = (0..7).map(|part| share(500, 700, part * 100, 100)).collect();
        assert_eq!(shares.iter().sum::<i64>(), 500);
    }
}
