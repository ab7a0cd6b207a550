//! `/checkout`: one page from the cart to the order.

use super::cart::{browsers_cart, forget_cart};
use super::cart_view::{self, ShownCart};
use super::checkout_form::{CheckoutForm, request};
use super::order::{payment_address, remember};
use super::page::StorePage;
use crate::error::Problem;
use crate::input::FormBody;
use crate::presentation::format;
use crate::presentation::storefront::{
    CheckoutPage, CheckoutValues, CountryChoice, FieldMessage, Layout, Notice, ShippingChoice, Tone,
};
use crate::session::{SameSiteForm, cart_of_cookie};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actors::{CheckoutRefusal, StoreError};
use commerce::address::{CountryCode, FieldError, FieldProblem};
use commerce::cart::{Cart, CartChange, Destination};

pub async fn show(page: StorePage) -> Result<HttpResponse, Problem> {
    let Some(mut cart) = browsers_cart(&page).await? else { return Ok(page.on_to(&page.link("/cart"))) };
    if cart.lines.is_empty() {
        return Ok(page.on_to(&page.link("/cart")));
    }
    // Most parcels stay at home, so that is what the total is shown for at first.
    let home = Destination { country: page.view.profile.country, postal_code: None, shipping_method: None };
    let destination = cart.destination.get_or_insert(home).clone();
    let values = CheckoutValues {
        country: destination.country.to_string(),
        postal_code: destination.postal_code.unwrap_or_default(),
        ..CheckoutValues::default()
    };
    checkout_page(&page, StatusCode::OK, &cart, Shown { values, ..Shown::default() })
}

/// Another country or method was chosen: the totals follow, what was typed stays.
pub async fn recalculate(
    page: StorePage,
    _form: SameSiteForm,
    FormBody(form): FormBody<CheckoutForm>,
) -> Result<HttpResponse, Problem> {
    let Some(key) = cart_of_cookie(&page.request) else { return Ok(page.on_to(&page.link("/cart"))) };
    let cart = match form.destination() {
        Some(destination) => {
            let destination = with_a_method_that_serves(&page, destination);
            let change = CartChange::SetDestination(destination);
            match page.edge.stores.change_cart(page.tenant, key, change).await {
                Ok(stored) => stored.cart.clone(),
                Err(StoreError::Cart(_) | StoreError::NotFound(_)) => {
                    return Ok(page.on_to(&page.link("/cart")));
                }
                Err(error) => return Err(error.into()),
            }
        }
        None => match browsers_cart(&page).await? {
            Some(cart) => cart,
            None => return Ok(page.on_to(&page.link("/cart"))),
        },
    };
    let shown = Shown { values: form.values(), key: form.idempotency_key(), ..Shown::default() };
    checkout_page(&page, StatusCode::OK, &cart, shown)
}

/// Places the order and sends the browser on to its payment.
pub async fn place(
    page: StorePage,
    _form: SameSiteForm,
    FormBody(form): FormBody<CheckoutForm>,
) -> Result<HttpResponse, Problem> {
    let Some(key) = cart_of_cookie(&page.request) else { return Ok(page.on_to(&page.link("/cart"))) };
    let contact = match form.contact() {
        Ok(contact) => contact,
        Err(errors) => return again(&page, &form, errors, None).await,
    };
    let expected = form.expected_total(page.view.profile.currency);
    let wish = request(key, contact, form.shipping_method(), page.locale, expected, form.idempotency_key());
    match page.edge.stores.checkout(page.tenant, wish).await {
        Ok(placed) => {
            let order = &placed.stored.order;
            let address = payment_address(
                &page,
                order.number,
                order.payment_intent.as_deref(),
                order.client_secret.as_deref(),
            );
            let mut response = page.on_to(&address);
            remember(&page, &mut response, order.number, &placed.token);
            forget_cart(&mut response);
            Ok(response)
        }
        Err(StoreError::Checkout(refusal)) => refused(&page, &form, refusal).await,
        Err(error) => Err(error.into()),
    }
}

async fn refused(
    page: &StorePage,
    form: &CheckoutForm,
    refusal: CheckoutRefusal,
) -> Result<HttpResponse, Problem> {
    let frame = page.frame();
    let texts = frame.texts();
    let field = |field, code| vec![FieldError { field, code }];
    let (errors, notice) = match refusal {
        CheckoutRefusal::PriceChanged { now } => {
            let before = form.expected_total(now.currency()).unwrap_or(now);
            let money = |amount| format::money(page.locale, amount);
            (Vec::new(), Some(Notice::price_changed(page.locale, &money(before), &money(now))))
        }
        CheckoutRefusal::Shipping(commerce::shipping::ShippingError::NotServed(_)) => {
            (field("country", FieldProblem::NotServed), None)
        }
        CheckoutRefusal::Shipping(_) => (field("shipping_method", FieldProblem::Unknown), None),
        CheckoutRefusal::InsufficientStock { .. } | CheckoutRefusal::NoLongerSold { .. } => {
            (Vec::new(), Some(Notice { tone: Tone::Bad, text: texts.get("notice-stock-changed") }))
        }
        CheckoutRefusal::EmptyCart | CheckoutRefusal::AlreadyOrdered { .. } | CheckoutRefusal::KeyReused => {
            return Ok(page.on_to(&page.link("/cart")));
        }
        CheckoutRefusal::Closed => return Err(Problem::store_closed()),
        CheckoutRefusal::BelowMinimum { minimum } => {
            let text = texts.with("notice-below-minimum", "minimum", format::money(page.locale, minimum));
            (Vec::new(), Some(Notice { tone: Tone::Bad, text }))
        }
        CheckoutRefusal::CannotSell | CheckoutRefusal::BelowCost => {
            (Vec::new(), Some(Notice { tone: Tone::Bad, text: texts.get("notice-cannot-sell") }))
        }
    };
    again(page, form, errors, notice).await
}

/// The page again, with what was typed and what is wrong.
async fn again(
    page: &StorePage,
    form: &CheckoutForm,
    errors: Vec<FieldError>,
    notice: Option<Notice>,
) -> Result<HttpResponse, Problem> {
    let Some(mut cart) = browsers_cart(page).await? else { return Ok(page.on_to(&page.link("/cart"))) };
    if let Some(destination) = form.destination() {
        cart.destination = Some(with_a_method_that_serves(page, destination));
    }
    let errors = errors.iter().map(|error| FieldMessage::of(page.locale, error)).collect();
    let shown = Shown { values: form.values(), errors, notice, key: form.idempotency_key() };
    checkout_page(page, StatusCode::UNPROCESSABLE_ENTITY, &cart, shown)
}

/// A method chosen for one country may not go to another: then the cheapest that does is shown.
fn with_a_method_that_serves(page: &StorePage, mut destination: Destination) -> Destination {
    let serves = |code: &String| {
        let method = page.view.shipping_methods.iter().find(|method| method.code == *code);
        method.is_some_and(|method| method.serves(destination.country))
    };
    destination.shipping_method = destination.shipping_method.filter(serves);
    destination
}

#[derive(Default)]
struct Shown {
    values: CheckoutValues,
    errors: Vec<FieldMessage>,
    notice: Option<Notice>,
    key: Option<String>,
}

fn checkout_page(
    page: &StorePage,
    status: StatusCode,
    cart: &Cart,
    shown: Shown,
) -> Result<HttpResponse, Problem> {
    let frame = page.frame();
    let cart_shown = cart_view::show(page, &frame, cart)?;
    let methods = &page.view.shipping_methods;
    let serves = |code: &str| {
        CountryCode::parse(code).is_some_and(|country| methods.iter().any(|method| method.serves(country)))
    };
    let title = frame.texts().get("checkout-title");
    let new_key = || page.edge.stores.clock().new_id::<commerce::ids::EffectId>().to_string();
    let idempotency_key = shown.key.unwrap_or_else(new_key);
    let answer = CheckoutPage {
        layout: Layout::private(frame, title, "/checkout".to_owned()),
        countries: CountryChoice::list(page.locale, serves),
        shipping: shipping_choices(page, cart, &cart_shown),
        expected_total: cart_shown.priced.totals.total.amount(),
        can_order: cart_shown.can_be_ordered() && page.view.profile.takes_payments().is_some(),
        lines: cart_shown.lines,
        totals: cart_shown.totals,
        values: shown.values,
        errors: shown.errors,
        notice: shown.notice,
        idempotency_key,
    };
    page.own(status, &answer)
}

fn shipping_choices(page: &StorePage, cart: &Cart, shown: &ShownCart) -> Vec<ShippingChoice> {
    let Some(destination) = &cart.destination else { return Vec::new() };
    let totals = shown.priced.totals;
    let goods = totals.subtotal.minus(totals.discount).unwrap_or(totals.subtotal);
    let serving = page.view.shipping_methods.iter().filter(|method| method.serves(destination.country));
    serving
        .map(|method| ShippingChoice {
            code: method.code.clone(),
            title: method.title(page.locale).to_owned(),
            price: ShippingChoice::price(page.locale, method.price_for(goods)),
            selected: shown.priced.shipping_method.as_deref() == Some(&method.code),
        })
        .collect()
}
