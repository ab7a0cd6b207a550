//! Where browsers buy a plan, and change what they have bought. The pages need no script.

use super::model::{Checkout, Portal, Subscription};
use super::state::{self, Wish};
use crate::simulator::actions::Context;
use crate::simulator::book::Book;
use crate::simulator::card_page::page::{document, escaped};
use crate::simulator::card_page::{html, notice, see_other};
use crate::simulator::clock;
use crate::simulator::entry::Entry;
use crate::simulator::refusal::Refusal;
use crate::simulator::shared::Shared;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

#[derive(Deserialize)]
pub(in crate::simulator) struct Buying {
    action: CheckoutButton,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum CheckoutButton {
    Subscribe,
    Back,
}

#[derive(Deserialize)]
pub(in crate::simulator) struct Managing {
    #[serde(default)]
    price: String,
    action: PortalButton,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PortalButton {
    Change,
    Cancel,
    Keep,
    End,
    Fail,
    Pay,
    Back,
}

pub(in crate::simulator) async fn show_checkout(shared: Data<Shared>, id: Path<String>) -> HttpResponse {
    match shared.book().checkouts.get(id.as_str()) {
        Some(checkout) if checkout.subscription.is_none() => html(StatusCode::OK, checkout_page(checkout)),
        Some(_) => notice(200, "This has been bought. You can close this page."),
        None => unknown(),
    }
}

pub(in crate::simulator) async fn finish_checkout(
    shared: Data<Shared>,
    id: Path<String>,
    form: Form<Buying>,
) -> HttpResponse {
    let mut book = shared.book();
    let Some(checkout) = book.checkouts.get(id.as_str()).cloned() else { return unknown() };
    match form.action {
        CheckoutButton::Back => match &checkout.cancel_url {
            Some(cancel_url) => see_other(cancel_url),
            None => notice(200, "Nothing was bought. You can close this page."),
        },
        // Two tabs may press the button: one of them buys.
        CheckoutButton::Subscribe if checkout.subscription.is_some() => see_other(&checkout.success_url),
        CheckoutButton::Subscribe => match buy(&shared, &mut book, &checkout) {
            Ok(()) => see_other(&checkout.success_url),
            Err(refusal) => notice(refusal.status, &refusal.message),
        },
    }
}

fn buy(shared: &Shared, book: &mut Book, checkout: &Checkout) -> Result<(), Refusal> {
    let wish = Wish { status: "active", price: &checkout.price, cancel_at_period_end: false };
    let mut entries = state::set(book, &checkout.customer, &wish, &context(shared))?.entries;
    let bought = entries.iter().find_map(|entry| match entry {
        Entry::Subscription(subscription) => Some(subscription.id.clone()),
        _ => None,
    });
    entries.push(Entry::Checkout(Box::new(Checkout { subscription: bought, ..checkout.clone() })));
    shared.commit(book, entries)
}

pub(in crate::simulator) async fn show_portal(shared: Data<Shared>, id: Path<String>) -> HttpResponse {
    let book = shared.book();
    match book.portals.get(id.as_str()) {
        Some(portal) => {
            let subscription = book.subscriptions_of(&portal.customer).into_iter().next();
            html(StatusCode::OK, portal_page(portal, subscription))
        }
        None => unknown(),
    }
}

pub(in crate::simulator) async fn finish_portal(
    shared: Data<Shared>,
    id: Path<String>,
    form: Form<Managing>,
) -> HttpResponse {
    let mut book = shared.book();
    let Some(portal) = book.portals.get(id.as_str()).cloned() else { return unknown() };
    let known = book.subscriptions_of(&portal.customer).into_iter().next().cloned();
    let wish = match (form.action, &known) {
        (PortalButton::Back, _) | (_, None) => {
            return match &portal.return_url {
                Some(return_url) => see_other(return_url),
                None => notice(200, "This is done. You can close this page."),
            };
        }
        (action, Some(known)) => wished(action, known, form.price.trim()),
    };
    let done = state::set(&book, &portal.customer, &wish, &context(&shared))
        .and_then(|deed| shared.commit(&mut book, deed.entries));
    match done {
        Ok(()) => see_other(&format!("/portal/{}", portal.id)),
        Err(refusal) => notice(refusal.status, &refusal.message),
    }
}

fn wished<'a>(action: PortalButton, known: &'a Subscription, price: &'a str) -> Wish<'a> {
    let cancel_at_period_end = known.cancel_at_period_end;
    let as_it_is = Wish { status: &known.status, price: &known.price, cancel_at_period_end };
    match action {
        PortalButton::Change => Wish { price, ..as_it_is },
        PortalButton::Cancel => Wish { cancel_at_period_end: true, ..as_it_is },
        PortalButton::Keep => Wish { cancel_at_period_end: false, ..as_it_is },
        PortalButton::End => Wish { status: "canceled", ..as_it_is },
        PortalButton::Fail => Wish { status: "past_due", ..as_it_is },
        PortalButton::Pay => Wish { status: "active", ..as_it_is },
        PortalButton::Back => as_it_is,
    }
}

fn context(shared: &Shared) -> Context<'_> {
    Context { now: clock::seconds(), key: None, base: &shared.base, intent: None }
}

fn unknown() -> HttpResponse {
    notice(404, "There is no such page any more. Please go back to your account.")
}

fn checkout_page(checkout: &Checkout) -> String {
    let body = format!(
        r#"<p class="badge">Simulation: no money moves</p>
<h1>Subscribe to <strong>{price}</strong></h1>
<p class="quiet">In its place Stripe asks for a card and collects the price every month.</p>
<form method="post" action="/checkout/{id}">
<button name="action" value="subscribe">Subscribe</button>
<button class="second" name="action" value="back">Back</button>
</form>"#,
        price = escaped(&checkout.price),
        id = escaped(&checkout.id),
    );
    document("Subscribe", &body)
}

fn portal_page(portal: &Portal, subscription: Option<&Subscription>) -> String {
    let button = |value: &str, label: &str| {
        format!(r#"<button class="second" name="action" value="{value}">{label}</button>"#)
    };
    let (state, buttons) = match subscription {
        None => ("Nothing has been subscribed to.".to_owned(), String::new()),
        Some(known) => {
            let ends = if known.cancel_at_period_end { ", ends with its period" } else { "" };
            let state = format!("{} ({}{ends})", escaped(&known.price), escaped(&known.status));
            let collected = if known.status == "past_due" {
                ("pay", "Pay again")
            } else {
                ("fail", "Let a payment fail")
            };
            let kept = if known.cancel_at_period_end {
                ("keep", "Keep it after all")
            } else {
                ("cancel", "Cancel at the end of the period")
            };
            let buttons = format!(
                r#"<label for="price">Price</label>
<input id="price" name="price" value="{price}" autocomplete="off">
<button name="action" value="change">Change the price</button>
{}{}{}"#,
                button(collected.0, collected.1),
                button(kept.0, kept.1),
                button("end", "End it now"),
                price = escaped(&known.price),
            );
            (state, if known.has_ended() { String::new() } else { buttons })
        }
    };
    let body = format!(
        r#"<p class="badge">Simulation: no money moves</p>
<h1>Your subscription</h1>
<p class="quiet">{state}</p>
<form method="post" action="/portal/{id}">
{buttons}
{back}
</form>"#,
        id = escaped(&portal.id),
        back = button("back", "Back"),
    );
    document("Your subscription", &body)
}
