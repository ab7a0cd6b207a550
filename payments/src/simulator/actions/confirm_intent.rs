//! `POST /v1/payment_intents/{id}/confirm`, and the same decision for the card page.

use super::{Context, Deed, intent_of_path};
use crate::simulator::book::Book;
use crate::simulator::chance;
use crate::simulator::entry::Entry;
use crate::simulator::form::Params;
use crate::simulator::model::{Charge, Decline, Intent, IntentStatus};
use crate::simulator::objects;
use crate::simulator::refusal::Refusal;
use crate::simulator::schema::Kind::{Boolean, OneOf, Text};
use crate::simulator::schema::Need::Optional;
use crate::simulator::schema::Schema;
use serde_json::json;

pub(in crate::simulator) const SCHEMA: Schema = Schema {
    parameters: &[
        ("client_secret", Text(255), Optional),
        ("expand[*]", Text(100), Optional),
        ("key", Text(255), Optional),
        ("off_session", Boolean, Optional),
        ("payment_method", Text(5000), Optional),
        ("receipt_email", Text(800), Optional),
        ("return_url", Text(5000), Optional),
        ("setup_future_usage", OneOf(&["off_session", "on_session"]), Optional),
        ("use_stripe_sdk", Boolean, Optional),
    ],
};

/// A card that somebody pays with.
pub(in crate::simulator) struct Card {
    pub(in crate::simulator) payment_method: String,
    pub(in crate::simulator) brand: &'static str,
    pub(in crate::simulator) last4: String,
    pub(in crate::simulator) decline: Option<Decline>,
}

pub(in crate::simulator) fn confirm(
    book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let intent = intent_of_path(book, context)?;
    let payment_method = params.get("payment_method").map(String::as_str).unwrap_or_default();
    pay(intent, card(payment_method)?, context)
}

/// An attempt to pay `intent` with `card`.
///
/// # Errors
/// The payment is not in a state to be paid.
pub(in crate::simulator) fn pay(intent: &Intent, card: Card, context: &Context<'_>) -> Result<Deed, Refusal> {
    if intent.status != IntentStatus::RequiresPaymentMethod {
        let word = intent.status.word();
        let message =
            format!("This PaymentIntent's status is {word}, so it cannot be confirmed. Use another one.");
        return Err(Refusal::invalid(message).code("payment_intent_unexpected_state"));
    }
    let mut intent = intent.clone();
    let declined = card.decline.is_some();
    intent.charge = Some(Charge {
        id: chance::id("ch"),
        created: context.now,
        payment_method: card.payment_method,
        brand: card.brand.to_owned(),
        last4: card.last4,
        decline: card.decline,
        amount_refunded: 0,
    });
    let (status, event) = if declined {
        (402, "payment_intent.payment_failed")
    } else {
        intent.status = IntentStatus::Succeeded;
        (200, "payment_intent.succeeded")
    };
    let object = objects::payment_intent(&intent);
    let event = objects::event(event, &intent.id, object.clone(), None, context);
    let answer = match objects::last_payment_error(&intent) {
        Some(mut error) => {
            error["payment_intent"] = object;
            json!({ "error": error })
        }
        None => object,
    };
    let entries = vec![Entry::Intent(Box::new(intent)), Entry::Event(event)];
    Ok(Deed { status, answer, entries })
}

/// Stripe's names for test cards (<https://docs.stripe.com/testing>), as many as are of use here.
fn card(payment_method: &str) -> Result<Card, Refusal> {
    let (brand, last4, decline_code) = match payment_method {
        "pm_card_visa" => ("visa", "4242", None),
        "pm_card_mastercard" => ("mastercard", "4444", None),
        "pm_card_amex" => ("amex", "0005", None),
        "pm_card_chargeDeclined" | "pm_card_visa_chargeDeclined" => ("visa", "0002", Some("generic_decline")),
        "pm_card_chargeDeclinedInsufficientFunds" => ("visa", "9995", Some("insufficient_funds")),
        "" => {
            let message = "You cannot confirm this PaymentIntent because it's missing a payment method.";
            return Err(Refusal::invalid(message).code("payment_intent_unexpected_state"));
        }
        unknown => return Err(Refusal::no_such("PaymentMethod", unknown, "payment_method")),
    };
    Ok(Card {
        payment_method: payment_method.to_owned(),
        brand,
        last4: last4.to_owned(),
        decline: decline_code.map(decline),
    })
}

/// Stripe's words for a refusal by the issuer.
pub(in crate::simulator) fn decline(decline_code: &str) -> Decline {
    let message = match decline_code {
        "insufficient_funds" => "Your card has insufficient funds.",
        _ => "Your card was declined.",
    };
    Decline { decline_code: decline_code.to_owned(), message: message.to_owned() }
}
