//! What becomes of a subscription, and what is told about it.

use super::invoice::invoice;
use super::model::Subscription;
use super::objects::subscription;
use crate::simulator::actions::{Context, Deed};
use crate::simulator::book::Book;
use crate::simulator::chance;
use crate::simulator::entry::Entry;
use crate::simulator::objects;
use crate::simulator::refusal::Refusal;

const PERIOD_SECONDS: i64 = 30 * 24 * 60 * 60;

const STATUSES: [&str; 8] =
    ["incomplete", "incomplete_expired", "trialing", "active", "past_due", "unpaid", "canceled", "paused"];

/// How a customer's subscription shall be.
pub(in crate::simulator) struct Wish<'a> {
    pub(in crate::simulator) status: &'a str,
    pub(in crate::simulator) price: &'a str,
    pub(in crate::simulator) cancel_at_period_end: bool,
}

/// Changes the customer's subscription, or makes one where there is none that lives.
pub(in crate::simulator) fn set(
    book: &Book,
    customer: &str,
    wish: &Wish<'_>,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    if !STATUSES.contains(&wish.status) {
        return Err(Refusal::invalid(format!("No subscription is {:?}.", wish.status)));
    }
    if !is_price(wish.price) {
        return Err(Refusal::no_such("price", wish.price, "price"));
    }
    if !book.customers.contains_key(customer) {
        return Err(Refusal::no_such("customer", customer, "customer"));
    }
    let before = book.subscriptions_of(customer).into_iter().find(|known| !known.has_ended());
    let mut after = match before {
        Some(known) => known.clone(),
        None => new(book, customer, context),
    };
    after.status = wish.status.to_owned();
    after.price = wish.price.to_owned();
    after.cancel_at_period_end = wish.cancel_at_period_end;
    after.canceled_at = (wish.cancel_at_period_end || after.has_ended()).then_some(context.now);

    let answer = subscription(&after);
    let tell = |kind, object| Entry::Event(objects::event(kind, customer, object, None, context));
    let changed = match before {
        None => "customer.subscription.created",
        Some(_) if after.has_ended() => "customer.subscription.deleted",
        Some(_) => "customer.subscription.updated",
    };
    let mut entries = vec![tell(changed, answer.clone())];
    let is_news = before.is_none_or(|before| before.status != after.status);
    match wish.status {
        "active" if is_news => entries.push(tell("invoice.paid", invoice(&after, true, context.now))),
        "past_due" if is_news => {
            entries.push(tell("invoice.payment_failed", invoice(&after, false, context.now)));
        }
        _ => {}
    }
    entries.push(Entry::Subscription(Box::new(after)));
    Ok(Deed { status: 200, answer, entries })
}

fn new(book: &Book, customer: &str, context: &Context<'_>) -> Subscription {
    Subscription {
        id: chance::id("sub"),
        item: chance::id("si"),
        number: book.subscriptions.len(),
        created: context.now,
        customer: customer.to_owned(),
        price: String::new(),
        status: String::new(),
        cancel_at_period_end: false,
        period_start: context.now,
        period_end: context.now + PERIOD_SECONDS,
        canceled_at: None,
    }
}

pub(super) fn is_price(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    id.strip_prefix("price_").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(plain))
}
