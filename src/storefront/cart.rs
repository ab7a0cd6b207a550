//! The cart's page and its forms. A form answers by sending the browser back to the page; a refusal shows
//! the page at once, with what to do.

use super::cart_view;
use super::page::StorePage;
use crate::error::Problem;
use crate::input::FormBody;
use crate::presentation::storefront::{CartPage, CartSummary, Layout, Notice};
use crate::session::{SameSiteForm, cart_cookies, cart_of_cookie, forget_cart_cookies};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{CartKey, StoreError};
use commerce::cart::{Cart, CartChange, CartRefusal, CartState};
use commerce::ids::{CartId, LineId, VariantId};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct AddForm {
    variant_id: VariantId,
    #[serde(default = "one")]
    quantity: u32,
}

fn one() -> u32 {
    1
}

#[derive(Deserialize)]
pub struct QuantityForm {
    quantity: u32,
}

pub async fn show(page: StorePage) -> Result<HttpResponse, Problem> {
    let cart = browsers_cart(&page).await?;
    cart_page(&page, StatusCode::OK, cart.as_ref(), None)
}

/// How much is in the cart, for the number in a cached page's head.
pub async fn summary(page: StorePage) -> Result<HttpResponse, Problem> {
    let count = browsers_cart(&page).await?.map_or(0, |cart| cart.quantity());
    Ok(summary_answer(usize::try_from(count).unwrap_or(usize::MAX), None))
}

pub async fn add(
    page: StorePage,
    _form: SameSiteForm,
    FormBody(form): FormBody<AddForm>,
) -> Result<HttpResponse, Problem> {
    let line: LineId = page.edge.stores.clock().new_id();
    let change = CartChange::Add { line, variant: form.variant_id, quantity: form.quantity };
    let known = cart_of_cookie(&page.request);
    let open = match known {
        Some(key) if is_open(&page, key).await? => Some(key),
        _ => None,
    };
    let (key, new_token) = match open {
        Some(key) => (key, None),
        None => {
            let new = page.edge.stores.create_cart(page.tenant).await?;
            let token_hash = actors::hash_token(&new.token);
            (CartKey { id: new.cart.id, token_hash }, Some(new.token))
        }
    };
    let mut response = match page.edge.stores.change_cart(page.tenant, key, change).await {
        Ok(stored) => {
            let title = page.view.variant(form.variant_id);
            let title = title.map(|(product, _)| product.shared.product.text(page.locale).title.clone());
            let message = Notice::added(page.locale, &title.unwrap_or_default()).text;
            let count = usize::try_from(stored.cart.quantity()).unwrap_or(usize::MAX);
            if page.wants_json() {
                summary_answer(count, Some(message))
            } else {
                page.on_to(&page.link("/cart"))
            }
        }
        Err(error) => refused(&page, Some(key), error).await?,
    };
    if let Some(token) = new_token {
        set_cart(&mut response, key.id, &token);
    }
    Ok(response)
}

pub async fn set_quantity(
    page: StorePage,
    line: web::Path<LineId>,
    _form: SameSiteForm,
    FormBody(form): FormBody<QuantityForm>,
) -> Result<HttpResponse, Problem> {
    change(page, CartChange::SetQuantity { line: *line, quantity: form.quantity }).await
}

pub async fn remove(
    page: StorePage,
    line: web::Path<LineId>,
    _form: SameSiteForm,
) -> Result<HttpResponse, Problem> {
    change(page, CartChange::Remove { line: *line }).await
}

async fn change(page: StorePage, change: CartChange) -> Result<HttpResponse, Problem> {
    let Some(key) = cart_of_cookie(&page.request) else { return Ok(page.on_to(&page.link("/cart"))) };
    match page.edge.stores.change_cart(page.tenant, key, change).await {
        Ok(_) => Ok(page.on_to(&page.link("/cart"))),
        Err(error) => refused(&page, Some(key), error).await,
    }
}

/// The cart as it is, with the reason why it was not changed.
async fn refused(page: &StorePage, key: Option<CartKey>, error: StoreError) -> Result<HttpResponse, Problem> {
    let StoreError::Cart(refusal) = error else { return Err(error.into()) };
    let notice = Notice::refused(page.locale, &refusal);
    if page.wants_json() {
        let detail = notice.text;
        return Err(Problem { detail: detail.into(), ..Problem::from(refusal) });
    }
    let status = match refusal {
        CartRefusal::InsufficientStock { .. } | CartRefusal::AlreadyOrdered(_) => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let cart = match key {
        Some(key) => page.edge.stores.cart(page.tenant, key).await.ok().map(|stored| stored.cart.clone()),
        None => None,
    };
    let cart = cart.filter(|cart| cart.state == CartState::Open);
    cart_page(page, status, cart.as_ref(), Some(notice))
}

/// The open cart that the browser's cookie opens. One that has become an order, or is gone, is none.
pub async fn browsers_cart(page: &StorePage) -> Result<Option<Cart>, Problem> {
    let Some(key) = cart_of_cookie(&page.request) else { return Ok(None) };
    match page.edge.stores.cart(page.tenant, key).await {
        Ok(stored) if stored.cart.state == CartState::Open => Ok(Some(stored.cart.clone())),
        Ok(_) | Err(StoreError::NotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn is_open(page: &StorePage, key: CartKey) -> Result<bool, Problem> {
    match page.edge.stores.cart(page.tenant, key).await {
        Ok(stored) => Ok(stored.cart.state == CartState::Open),
        Err(StoreError::NotFound(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn cart_page(
    page: &StorePage,
    status: StatusCode,
    cart: Option<&Cart>,
    notice: Option<Notice>,
) -> Result<HttpResponse, Problem> {
    let frame = page.frame();
    let empty = Cart::new(CartId(uuid::Uuid::nil()), page.edge.stores.clock().now());
    let shown = cart_view::show(page, &frame, cart.unwrap_or(&empty))?;
    let title = frame.texts().get("cart-title");
    let can_check_out = shown.can_be_ordered();
    let answer = CartPage {
        layout: Layout::private(frame, title, "/cart".to_owned()),
        lines: shown.lines,
        units: shown.units,
        totals: shown.totals,
        notice,
        can_check_out,
    };
    let mut response = page.own(status, &answer)?;
    if cart.is_none() && page.request.cookie("cart_hint").is_some() {
        forget_cart(&mut response);
    }
    Ok(response)
}

fn summary_answer(count: usize, message: Option<String>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((actix_web::http::header::CACHE_CONTROL, "no-store"))
        .json(CartSummary { count, message })
}

fn set_cart(response: &mut HttpResponse, id: CartId, token: &str) {
    for cookie in cart_cookies(id, token) {
        add_cookie(response, &cookie);
    }
}

/// The browser's cart has become an order, or is gone.
pub fn forget_cart(response: &mut HttpResponse) {
    for cookie in forget_cart_cookies() {
        add_cookie(response, &cookie);
    }
}

fn add_cookie(response: &mut HttpResponse, cookie: &actix_web::cookie::Cookie<'_>) {
    if let Err(error) = response.add_cookie(cookie) {
        tracing::error!(%error, "a cookie could not be written");
    }
}
