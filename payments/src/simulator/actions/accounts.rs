//! Connected accounts: made, looked at, sent to their onboarding.
//!
//! An account that was never made here, but has a well-formed id, is one that may sell: demonstrations
//! and tests name accounts without making them first.

use super::{Context, Deed};
use crate::simulator::book::Book;
use crate::simulator::card_page::link;
use crate::simulator::chance;
use crate::simulator::entry::Entry;
use crate::simulator::form::{Params, nested};
use crate::simulator::model::Account;
use crate::simulator::objects;
use crate::simulator::refusal::Refusal;
use crate::simulator::schema::Kind::{Boolean, Metadata, OneOf, Text};
use crate::simulator::schema::Need::{Optional, Required};
use crate::simulator::schema::Schema;
use serde_json::json;
use std::collections::BTreeMap;

/// Stripe's account links live for a few minutes.
const LINK_SECONDS: i64 = 300;

const PAYERS: &[&str] = &["account", "application"];
const DASHBOARDS: &[&str] = &["express", "full", "none"];
const COLLECTORS: &[&str] = &["application", "stripe"];

pub(in crate::simulator) const CREATE: Schema = Schema {
    parameters: &[
        ("business_profile[*]", Text(5000), Optional),
        ("business_type", OneOf(&["company", "government_entity", "individual", "non_profit"]), Optional),
        ("capabilities[card_payments][requested]", Boolean, Optional),
        ("capabilities[transfers][requested]", Boolean, Optional),
        ("controller[fees][payer]", OneOf(PAYERS), Optional),
        ("controller[losses][payments]", OneOf(&["application", "stripe"]), Optional),
        ("controller[requirement_collection]", OneOf(COLLECTORS), Optional),
        ("controller[stripe_dashboard][type]", OneOf(DASHBOARDS), Optional),
        ("country", Text(2), Optional),
        ("default_currency", Text(3), Optional),
        ("email", Text(800), Optional),
        ("expand[*]", Text(100), Optional),
        ("metadata[*]", Metadata, Optional),
        ("type", OneOf(&["custom", "express", "standard"]), Optional),
    ],
};

pub(in crate::simulator) const LINK: Schema = Schema {
    parameters: &[
        ("account", Text(5000), Required),
        ("collect", OneOf(&["currently_due", "eventually_due"]), Optional),
        ("collection_options[fields]", OneOf(&["currently_due", "eventually_due"]), Optional),
        ("collection_options[future_requirements]", OneOf(&["include", "omit"]), Optional),
        ("expand[*]", Text(100), Optional),
        ("refresh_url", Text(5000), Optional),
        ("return_url", Text(5000), Optional),
        ("type", OneOf(&["account_onboarding", "account_update"]), Required),
    ],
};

pub(in crate::simulator) fn create(
    _book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let account = Account {
        id: chance::id("acct").replace("acct_", "acct_1"),
        created: context.now,
        country: params.get("country").cloned().unwrap_or_else(|| "DE".to_owned()),
        email: params.get("email").cloned(),
        metadata: nested(params, "metadata"),
        onboarded: false,
    };
    Ok(Deed::done(objects::account(&account), vec![Entry::Account(account)]))
}

pub(in crate::simulator) fn create_link(
    book: &Book,
    params: &Params,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let id = params.get("account").map(String::as_str).unwrap_or_default();
    let account = find(book, id).ok_or_else(|| Refusal::no_such("account", id, "account"))?;
    let return_url = params.get("return_url").map(String::as_str).unwrap_or_default();
    let answer = json!({
        "object": "account_link",
        "created": context.now,
        "expires_at": context.now + LINK_SECONDS,
        "url": onboarding_url(context.base, &account.id, return_url),
    });
    Ok(Deed::done(answer, Vec::new()))
}

/// The owner has answered everything, or owes answers.
pub(in crate::simulator) fn set_onboarded(
    book: &Book,
    id: &str,
    onboarded: bool,
    context: &Context<'_>,
) -> Result<Deed, Refusal> {
    let account = find(book, id).ok_or_else(|| Refusal::not_found("account", id))?;
    let account = Account { onboarded, ..account };
    let answer = objects::account(&account);
    let event = objects::event("account.updated", &account.id, answer.clone(), Some(&account.id), context);
    Ok(Deed::done(answer, vec![Entry::Account(account), Entry::Event(event)]))
}

pub(in crate::simulator) fn find(book: &Book, id: &str) -> Option<Account> {
    let made_elsewhere = || Account {
        id: id.to_owned(),
        created: 0,
        country: "DE".to_owned(),
        email: None,
        metadata: BTreeMap::new(),
        onboarded: true,
    };
    book.accounts.get(id).cloned().or_else(|| is_account_id(id).then(made_elsewhere))
}

pub(in crate::simulator) fn is_account_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    id.strip_prefix("acct_").is_some_and(|rest| !rest.is_empty() && rest.bytes().all(plain))
}

/// Where a merchant is asked about their business.
fn onboarding_url(base: &str, account: &str, return_url: &str) -> String {
    link::with_query(&format!("{base}/onboarding/{account}"), &[("return_url", return_url)])
}
