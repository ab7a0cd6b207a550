//! `POST /v1/payment_intents/{id}/cancel`.

use super::{Context, Deed, intent_of_path};
use crate::simulator::book::Book;
use crate::simulator::entry::Entry;
use crate::simulator::form::Params;
use crate::simulator::model::IntentStatus;
use crate::simulator::objects;
use crate::simulator::refusal::Refusal;
use crate::simulator::schema::Kind::{OneOf, Text};
use crate::simulator::schema::Need::Optional;
use crate::simulator::schema::Schema;

const REASONS: &[&str] = &["abandoned", "duplicate", "fraudulent", "requested_by_customer"];

pub(in crate::simulator) const SCHEMA: Schema = Schema {
    parameters: &[("cancellation_reason", OneOf(REASONS), Optional), ("expand[*]", Text(100), Optional)],
};

pub(in crate::simulator) fn cancel(
    book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let intent = intent_of_path(book, context)?;
    if intent.status != IntentStatus::RequiresPaymentMethod {
        let message = format!(
            "You cannot cancel this PaymentIntent because it has a status of {}.",
            intent.status.word(),
        );
        return Err(Refusal::invalid(message).code("payment_intent_unexpected_state"));
    }
    let mut intent = intent.clone();
    intent.status = IntentStatus::Canceled;
    intent.canceled_at = Some(context.now);
    intent.cancellation_reason = params.get("cancellation_reason").cloned();
    let answer = objects::payment_intent(&intent);
    let event = objects::event("payment_intent.canceled", &intent.id, answer.clone(), None, context);
    Ok(Deed::done(answer, vec![Entry::Intent(Box::new(intent)), Entry::Event(event)]))
}
