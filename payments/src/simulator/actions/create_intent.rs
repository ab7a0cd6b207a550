//! `POST /v1/payment_intents`.

use super::{Context, Deed};
use crate::simulator::book::Book;
use crate::simulator::chance;
use crate::simulator::entry::Entry;
use crate::simulator::form::{Params, nested};
use crate::simulator::model::{ClientSecret, Intent, IntentStatus};
use crate::simulator::objects;
use crate::simulator::refusal::Refusal;
use crate::simulator::schema::Kind::{Boolean, Integer, Metadata, OneOf, Text};
use crate::simulator::schema::Need::{Optional, Required, WithSiblings};
use crate::simulator::schema::Schema;
use commerce::money::Currency;

/// Stripe takes eight digits, and more of them in currencies of small worth
/// (<https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts>).
const fn largest_amount(currency: Currency) -> i64 {
    match currency {
        Currency::Huf => 9_999_999_999,
        _ => 99_999_999,
    }
}

pub(in crate::simulator) const SCHEMA: Schema = Schema {
    parameters: &[
        ("amount", Integer, Required),
        ("application_fee_amount", Integer, Optional),
        ("automatic_payment_methods[allow_redirects]", OneOf(&["always", "never"]), Optional),
        ("automatic_payment_methods[enabled]", Boolean, WithSiblings),
        ("capture_method", OneOf(&["automatic", "automatic_async"]), Optional),
        ("currency", Text(3), Required),
        ("description", Text(1000), Optional),
        ("expand[*]", Text(100), Optional),
        ("metadata[*]", Metadata, Optional),
        ("on_behalf_of", Text(255), Optional),
        ("receipt_email", Text(800), Optional),
        ("statement_descriptor_suffix", Text(22), Optional),
        ("transfer_data[amount]", Integer, Optional),
        ("transfer_data[destination]", Text(255), WithSiblings),
        ("transfer_group", Text(255), Optional),
    ],
};

/// Parameters that the answer repeats and nothing depends on.
const ECHOED: [&str; 7] = [
    "automatic_payment_methods[allow_redirects]",
    "automatic_payment_methods[enabled]",
    "capture_method",
    "description",
    "receipt_email",
    "statement_descriptor_suffix",
    "transfer_group",
];

pub(in crate::simulator) fn create(
    _book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let currency = currency(params)?;
    let amount = amount(params, currency)?;
    let destination = account(params, "transfer_data[destination]")?;
    let on_behalf_of = account(params, "on_behalf_of")?;
    let application_fee_amount = fee(params, amount, destination.is_some())?;
    let id = chance::id("pi");
    let intent = Intent {
        client_secret: ClientSecret::new(format!("{id}_secret_{}", chance::letters(25))),
        id,
        created: context.now,
        status: IntentStatus::RequiresPaymentMethod,
        amount,
        currency: currency.code().to_ascii_lowercase(),
        application_fee_amount,
        destination,
        on_behalf_of,
        echoed: ECHOED.iter().filter_map(|name| params.get_key_value(*name)).map(owned).collect(),
        metadata: nested(params, "metadata").into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        charge: None,
        canceled_at: None,
        cancellation_reason: None,
    };
    let answer = objects::payment_intent(&intent);
    Ok(Deed::done(answer, vec![Entry::Intent(Box::new(intent))]))
}

fn currency(params: &Params) -> Result<Currency, Refusal> {
    let code = params.get("currency").map(String::as_str).unwrap_or_default();
    code.parse().map_err(|_| Refusal::invalid(format!("Invalid currency: {code}.")).param("currency"))
}

fn amount(params: &Params, currency: Currency) -> Result<i64, Refusal> {
    let amount = number(params, "amount").unwrap_or(0);
    if amount < 1 {
        let refusal = Refusal::invalid("This value must be greater than or equal to 1.");
        return Err(refusal.code("parameter_invalid_integer").param("amount"));
    }
    let minimum = currency.minimum_charge();
    if amount < minimum {
        let message = format!("Amount must be at least {minimum} in the smallest unit of {currency}");
        return Err(Refusal::invalid(message).code("amount_too_small").param("amount"));
    }
    let maximum = largest_amount(currency);
    if amount > maximum {
        let message = format!("Amount must be no more than {maximum} in the smallest unit of {currency}");
        return Err(Refusal::invalid(message).code("amount_too_large").param("amount"));
    }
    Ok(amount)
}

/// A fee needs a transfer that it is taken from, and excludes a transfer of a stated amount.
fn fee(params: &Params, amount: i64, has_destination: bool) -> Result<Option<i64>, Refusal> {
    let refuse = |message: &str| Err(Refusal::invalid(message).param("application_fee_amount"));
    let Some(fee) = number(params, "application_fee_amount") else { return Ok(None) };
    if !has_destination {
        return refuse("Can only apply an application_fee_amount when there is a destination account.");
    }
    if params.contains_key("transfer_data[amount]") {
        return refuse("You may only specify one of application_fee_amount and transfer_data[amount].");
    }
    if fee < 1 {
        return refuse("This value must be greater than or equal to 1.");
    }
    if fee > amount {
        return refuse("Your application fee cannot be larger than the charge amount.");
    }
    Ok(Some(fee))
}

fn account(params: &Params, name: &str) -> Result<Option<String>, Refusal> {
    let Some(id) = params.get(name) else { return Ok(None) };
    if super::accounts::is_account_id(id) {
        Ok(Some(id.clone()))
    } else {
        Err(Refusal::no_such("destination", id, name))
    }
}

fn number(params: &Params, name: &str) -> Option<i64> {
    params.get(name)?.parse().ok()
}

fn owned((name, value): (&String, &String)) -> (String, String) {
    (name.clone(), value.clone())
}
