//! `/orders/{number}`: to be paid, followed and understood by whoever holds its token.

use super::page::StorePage;
use crate::error::Problem;
use crate::input::Query;
use crate::presentation::storefront::{
    Frame, Layout, Notice, OrderLineView, OrderPage, PaymentElement, Picture, Shipment, Tone, TotalsView,
};
use crate::presentation::{format, words};
use crate::session::{SameSiteForm, order_cookie, order_token};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{OrderDetails, StoreError};
use commerce::money::{BasisPoints, Money};
use commerce::order::OrderStatus;
use commerce::pricing::Totals;
use persistence::orders::OrderRow;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct OrderQuery {
    /// A link's token; it moves into a cookie, so that the address can be shown to others.
    token: Option<String>,
    /// What the payment provider says when it sends the shopper back: not proof, only a hint.
    redirect_status: Option<String>,
}

pub async fn show(
    page: StorePage,
    number: web::Path<String>,
    Query(query): Query<OrderQuery>,
) -> Result<HttpResponse, Problem> {
    let number = read_number(&number)?;
    if let Some(token) = query.token {
        page.edge.stores.order(page.tenant, number, &token).await?;
        let mut response = page.on_to(&page.link(&format!("/orders/{number}")));
        remember(&page, &mut response, number, &token);
        return Ok(response);
    }
    let details = find(&page, number).await?;
    let paid_just_now = query.redirect_status.as_deref() == Some("succeeded");
    page.own(StatusCode::OK, &order_page(&page, &details, paid_just_now))
}

/// On to where the card is entered.
pub async fn pay(
    page: StorePage,
    number: web::Path<String>,
    _form: SameSiteForm,
) -> Result<HttpResponse, Problem> {
    let number = read_number(&number)?;
    let details = find(&page, number).await?;
    let order = &details.stored.order;
    if !order.status.awaits_payment() {
        return Ok(page.on_to(&page.link(&format!("/orders/{number}"))));
    }
    let (intent, secret) = match &order.payment_intent {
        Some(intent) => (intent.clone(), order.client_secret.clone()),
        None => match page.edge.stores.start_payment(page.tenant, order).await {
            Ok(made) => (made.intent, made.client_secret),
            Err(StoreError::Payment(error)) => {
                tracing::warn!(%error, "a payment could not be started");
                let text = page.frame().texts().get("notice-payment-unavailable");
                let notice = Some(Notice { tone: Tone::Bad, text });
                let answer = OrderPage { notice, ..order_page(&page, &details, false) };
                return page.own(StatusCode::SERVICE_UNAVAILABLE, &answer);
            }
            Err(error) => return Err(error.into()),
        },
    };
    Ok(page.on_to(&payment_address(&page, number, Some(&intent), secret.as_deref())))
}

/// Where the card is entered: the provider's page if it has one, else the order's own page.
pub fn payment_address(
    page: &StorePage,
    number: i64,
    intent: Option<&str>,
    client_secret: Option<&str>,
) -> String {
    let frame = page.frame();
    let order = frame.link(&format!("/orders/{number}"));
    match (&page.edge.card_page, intent, client_secret) {
        (Some(base), Some(intent), Some(secret)) => {
            let back = format!("{}{order}", frame.addresses.origin);
            payments::simulator::card_page_url(base, intent, secret, &back)
        }
        _ => order,
    }
}

/// Lets this browser see the order again.
pub fn remember(page: &StorePage, response: &mut HttpResponse, number: i64, token: &str) {
    if let Err(error) = response.add_cookie(&order_cookie(&page.request, number, token)) {
        tracing::error!(%error, "a cookie could not be written");
    }
}

pub fn read_number(text: &str) -> Result<i64, Problem> {
    let plain = !text.is_empty() && text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain).ok_or_else(Problem::not_found)
}

async fn find(page: &StorePage, number: i64) -> Result<OrderDetails, Problem> {
    let token = order_token(&page.request, number).ok_or_else(Problem::not_found)?;
    Ok(page.edge.stores.order(page.tenant, number, &token).await?)
}

fn order_page(page: &StorePage, details: &OrderDetails, paid_just_now: bool) -> OrderPage {
    let frame = page.frame();
    let order = &details.stored.order;
    let number = order.number.to_string();
    let money = |amount| format::money(page.locale, Money::new(amount, order.currency));
    let lines = details.stored.lines.iter().map(|line| OrderLineView {
        title: line.title.clone(),
        variant: words::phrase(page.locale, &line.variant_title),
        picture: line
            .image
            .as_ref()
            .map(|image| Picture::square(Picture::place(&frame.addresses.media, image), &line.title)),
        quantity: line.quantity,
        total: money(line.total),
    });
    let shipments = details.purchase_orders.iter().filter_map(|part| part.tracking.clone());
    let method = page.view.shipping_methods.iter().find(|method| method.code == order.shipping_method);
    let awaits = order.status.awaits_payment();
    let left = order.reserved_until - page.edge.stores.clock().now();
    let title = frame.texts().with("order-number", "number", &number);
    OrderPage {
        lines: lines.collect(),
        // After an attempt that was refused, another has just gone through: the refusal is old news.
        status: if awaits && paid_just_now { OrderStatus::PendingPayment } else { order.status },
        placed_on: format::date(page.locale, order.created_at),
        email: order.contact.email.clone(),
        pay_path: (awaits && !paid_just_now && page.edge.card_page.is_some())
            .then(|| format!("/orders/{number}/pay")),
        element: payment_element(page, &frame, order).filter(|_| awaits && !paid_just_now),
        held_minutes: usize::try_from(left.whole_minutes()).ok().filter(|_| awaits),
        processing: awaits && paid_just_now,
        totals: totals(page, order),
        address: address(frame.texts(), order),
        shipping_method: method
            .map_or_else(|| order.shipping_method.clone(), |method| method.title(page.locale).to_owned()),
        shipments: shipments
            .map(|tracking| Shipment {
                carrier: tracking.carrier,
                number: tracking.number,
                url: tracking.url,
            })
            .collect(),
        refunded: (order.refunded > 0).then(|| money(order.refunded)),
        notice: None,
        layout: Layout::private(frame, title, format!("/orders/{number}")),
        number,
    }
}

/// The provider's own card form, where it has no page of its own.
fn payment_element(page: &StorePage, frame: &Frame, order: &OrderRow) -> Option<PaymentElement> {
    if page.edge.card_page.is_some() {
        return None;
    }
    Some(PaymentElement {
        publishable_key: page.edge.publishable_key.clone(),
        client_secret: order.client_secret.clone()?,
        return_url: format!("{}{}", frame.addresses.origin, frame.link(&format!("/orders/{}", order.number))),
    })
}

fn totals(page: &StorePage, order: &OrderRow) -> TotalsView {
    let money = |amount| Money::new(amount, order.currency);
    let totals = Totals {
        subtotal: money(order.subtotal),
        discount: money(order.discount),
        shipping: money(order.shipping),
        tax: money(order.tax),
        total: money(order.total),
    };
    TotalsView::new(page.locale, &totals, BasisPoints(order.tax_basis_points), true)
}

fn address(texts: &crate::presentation::text::Texts, order: &OrderRow) -> Vec<String> {
    let contact = &order.contact;
    let address = &contact.address;
    let country = texts.get(&format!("country-{}", address.country.as_str().to_ascii_lowercase()));
    [
        Some(contact.name.clone()),
        Some(address.line1.clone()),
        address.line2.clone(),
        Some(format!("{} {}", address.postal_code, address.city)),
        Some(country),
    ]
    .into_iter()
    .flatten()
    .collect()
}
