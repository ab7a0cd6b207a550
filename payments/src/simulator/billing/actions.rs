//! Customers, their checkouts, their portal, and the list of their subscriptions.

use super::model::{Checkout, Customer, Portal};
use super::objects;
use super::state::is_price;
use crate::simulator::actions::{Context, Deed};
use crate::simulator::book::Book;
use crate::simulator::card_page::link::WebAddress;
use crate::simulator::chance;
use crate::simulator::entry::Entry;
use crate::simulator::form::{Params, nested};
use crate::simulator::refusal::Refusal;
use crate::simulator::schema::Kind::{Boolean, Integer, Metadata, OneOf, Text};
use crate::simulator::schema::Need::{Optional, Required};
use crate::simulator::schema::Schema;
use serde_json::{Value, json};

const STATUSES: &[&str] = &[
    "active",
    "all",
    "canceled",
    "ended",
    "incomplete",
    "incomplete_expired",
    "past_due",
    "paused",
    "trialing",
    "unpaid",
];

/// As many as Stripe gives unasked.
const USUAL: usize = 10;

pub(in crate::simulator) const CUSTOMER: Schema = Schema {
    parameters: &[
        ("description", Text(5000), Optional),
        ("email", Text(512), Optional),
        ("expand[*]", Text(100), Optional),
        ("metadata[*]", Metadata, Optional),
        ("name", Text(256), Optional),
    ],
};

/// Of the three modes there is one here.
pub(in crate::simulator) const CHECKOUT: Schema = Schema {
    parameters: &[
        ("allow_promotion_codes", Boolean, Optional),
        ("cancel_url", Text(5000), Optional),
        ("client_reference_id", Text(200), Optional),
        ("customer", Text(5000), Required),
        ("expand[*]", Text(100), Optional),
        ("line_items[0][price]", Text(5000), Required),
        ("line_items[0][quantity]", Integer, Required),
        ("locale", Text(10), Optional),
        ("metadata[*]", Metadata, Optional),
        ("mode", OneOf(&["subscription"]), Required),
        ("success_url", Text(5000), Required),
    ],
};

pub(in crate::simulator) const PORTAL: Schema = Schema {
    parameters: &[
        ("configuration", Text(5000), Optional),
        ("customer", Text(5000), Required),
        ("expand[*]", Text(100), Optional),
        ("locale", Text(10), Optional),
        ("return_url", Text(5000), Optional),
    ],
};

pub(in crate::simulator) const LIST: Schema = Schema {
    parameters: &[
        ("customer", Text(5000), Optional),
        ("expand[*]", Text(100), Optional),
        ("limit", Integer, Optional),
        ("price", Text(5000), Optional),
        ("status", OneOf(STATUSES), Optional),
    ],
};

pub(in crate::simulator) fn create_customer(
    _book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let customer = Customer {
        id: chance::id("cus"),
        created: context.now,
        email: params.get("email").cloned(),
        name: params.get("name").cloned(),
        metadata: nested(params, "metadata"),
    };
    Ok(Deed::done(objects::customer(&customer), vec![Entry::Customer(customer)]))
}

pub(in crate::simulator) fn create_checkout(
    book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let given = |name: &str| params.get(name).cloned().unwrap_or_default();
    let price = given("line_items[0][price]");
    if !is_price(&price) {
        return Err(Refusal::no_such("price", &price, "line_items[0][price]"));
    }
    if params.get("line_items[0][quantity]").is_none_or(|quantity| quantity != "1") {
        let message = "The simulator sells one of a plan at a time.";
        return Err(Refusal::invalid(message).param("line_items[0][quantity]"));
    }
    let checkout = Checkout {
        id: chance::id("cs_test"),
        created: context.now,
        customer: customer(book, params)?,
        price,
        client_reference_id: params.get("client_reference_id").cloned(),
        metadata: nested(params, "metadata"),
        success_url: address(params, "success_url")?.ok_or_else(|| Refusal::missing("success_url"))?,
        cancel_url: address(params, "cancel_url")?,
        subscription: None,
    };
    let answer = objects::checkout(&checkout, context.base);
    Ok(Deed::done(answer, vec![Entry::Checkout(Box::new(checkout))]))
}

pub(in crate::simulator) fn create_portal(
    book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let portal = Portal {
        id: chance::id("bps"),
        created: context.now,
        customer: customer(book, params)?,
        return_url: address(params, "return_url")?,
    };
    Ok(Deed::done(objects::portal(&portal, context.base), vec![Entry::Portal(portal)]))
}

/// `GET /v1/subscriptions`, the newest first. Those that have ended are listed when they are asked for.
pub(in crate::simulator) fn list(book: &Book, params: &Params) -> Result<Value, Refusal> {
    let customer = customer(book, params)?;
    let status = params.get("status").map(String::as_str);
    let limit = params.get("limit").and_then(|limit| limit.parse::<usize>().ok()).unwrap_or(USUAL);
    let mut found = book.subscriptions_of(&customer);
    found.retain(|known| match status {
        None => known.status != "canceled",
        Some("all") => true,
        Some("ended") => known.has_ended(),
        Some(status) => known.status == status,
    });
    found.retain(|known| params.get("price").is_none_or(|price| *price == known.price));
    let has_more = found.len() > limit;
    let data: Vec<Value> = found.into_iter().take(limit).map(objects::subscription).collect();
    Ok(json!({ "object": "list", "data": data, "has_more": has_more, "url": "/v1/subscriptions" }))
}

/// Where a browser can be sent to.
fn address(params: &Params, name: &str) -> Result<Option<String>, Refusal> {
    let Some(given) = params.get(name) else { return Ok(None) };
    let address = WebAddress::try_from(given.clone());
    address
        .map(|address| Some(address.as_str().to_owned()))
        .map_err(|_| Refusal::invalid("Not a valid URL").code("url_invalid").param(name))
}

/// The customer that is named, who has to be known.
fn customer(book: &Book, params: &Params) -> Result<String, Refusal> {
    let id = params.get("customer").ok_or_else(|| Refusal::missing("customer"))?;
    if book.customers.contains_key(id) {
        Ok(id.clone())
    } else {
        Err(Refusal::no_such("customer", id, "customer"))
    }
}
