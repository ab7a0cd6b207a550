//! Decides whether a cart can become an order, and what the order says. No database, no clock.

use crate::command::CheckoutRequest;
use crate::error::{CheckoutRefusal, StoreError};
use crate::view::StoreView;
use commerce::cart::{Cart, Destination};
use commerce::ids::{OrderId, VariantId};
use commerce::money::Money;
use commerce::order::{OrderStatus, RESERVATION, StockState};
use commerce::pricing::{PricedCart, PricedLine, Quote};
use commerce::split::{Split, SplitError, split};
use commerce::stock::Stock;
use persistence::orders::{OrderLineRow, OrderRow, StoredOrder};
use std::fmt::Write;
use time::OffsetDateTime;

/// The order that `cart` becomes; its number is given later. `stock` is what is locked.
pub(super) fn order(
    view: &StoreView,
    cart: &Cart,
    request: &CheckoutRequest,
    id: OrderId,
    now: OffsetDateTime,
    stock: impl Fn(VariantId) -> Option<Stock>,
) -> Result<StoredOrder, StoreError> {
    if view.suspended.is_some() {
        return Err(CheckoutRefusal::Closed.into());
    }
    let account = view.profile.takes_payments().map(str::to_owned).ok_or(CheckoutRefusal::CannotSell)?;
    if cart.lines.is_empty() {
        return Err(CheckoutRefusal::EmptyCart.into());
    }
    let addressed = Cart {
        destination: Some(Destination {
            country: request.contact.address.country,
            postal_code: Some(request.contact.address.postal_code.clone()),
            shipping_method: request.shipping_method.clone(),
        }),
        ..cart.clone()
    };
    let priced = view.price(&addressed, now)?;
    check_lines(&priced, stock)?;
    if let Some(problem) = &priced.shipping_problem {
        return Err(CheckoutRefusal::from(problem.clone()).into());
    }
    let total = priced.totals.total;
    if request.expected_total.is_some_and(|expected| expected != total) {
        return Err(CheckoutRefusal::PriceChanged { now: total }.into());
    }
    let minimum = Money::new(total.currency().minimum_charge(), total.currency());
    if total.amount() < minimum.amount() {
        return Err(CheckoutRefusal::BelowMinimum { minimum }.into());
    }
    let split = match split(total, priced.cost, view.commission()) {
        Ok(split) => split,
        Err(SplitError::NegativeMargin { .. }) => return Err(CheckoutRefusal::BelowCost.into()),
        Err(SplitError::Money(error)) => return Err(error.into()),
    };
    let lines = priced
        .lines
        .iter()
        .zip(0_i32..)
        .filter_map(|(line, position)| line_row(view, request, id, line, position))
        .collect();
    Ok(StoredOrder { order: order_row(cart, request, id, &priced, &split, account, now), lines })
}

fn check_lines(
    priced: &PricedCart,
    stock: impl Fn(VariantId) -> Option<Stock>,
) -> Result<(), CheckoutRefusal> {
    for line in &priced.lines {
        if line.quote.is_none() {
            return Err(CheckoutRefusal::NoLongerSold { line: line.line });
        }
        match stock(line.variant) {
            None => return Err(CheckoutRefusal::NoLongerSold { line: line.line }),
            Some(stock) if !stock.covers(line.quantity) => {
                let available = u32::try_from(stock.available().unwrap_or(0)).unwrap_or(0);
                return Err(CheckoutRefusal::InsufficientStock { line: line.line, available });
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn order_row(
    cart: &Cart,
    request: &CheckoutRequest,
    id: OrderId,
    priced: &PricedCart,
    split: &Split,
    account: String,
    now: OffsetDateTime,
) -> OrderRow {
    let totals = priced.totals;
    OrderRow {
        id,
        number: 0,
        cart_id: cart.id,
        status: OrderStatus::PendingPayment,
        stock_state: StockState::Held,
        reserved_until: now + RESERVATION,
        locale: request.locale,
        contact: request.contact.clone(),
        shipping_method: priced.shipping_method.clone().unwrap_or_default(),
        currency: totals.total.currency(),
        subtotal: totals.subtotal.amount(),
        discount: totals.discount.amount(),
        shipping: totals.shipping.amount(),
        tax: totals.tax.amount(),
        tax_basis_points: priced.tax_rate.0,
        total: totals.total.amount(),
        cost: split.cost.amount(),
        commission: split.commission.amount(),
        destination_account: account,
        payment_intent: None,
        client_secret: None,
        refunded: 0,
        refund_promised: false,
        idempotency_key: request.idempotency_key.clone(),
        request_hash: hash_column(&request.request_hash),
        created_at: now,
        updated_at: now,
    }
}

fn line_row(
    view: &StoreView,
    request: &CheckoutRequest,
    order_id: OrderId,
    line: &PricedLine,
    position: i32,
) -> Option<OrderLineRow> {
    let Quote { unit_price, supplier_unit_cost, rate_micros, .. } = line.quote?;
    let (product, listed) = view.variant(line.variant)?;
    let variant = product.variant(listed);
    let catalogue = &product.shared.product;
    let image = variant.image.and_then(|index| catalogue.images.get(usize::try_from(index).ok()?));
    Some(OrderLineRow {
        order_id,
        id: line.line,
        position,
        variant_id: line.variant,
        supplier_id: catalogue.supplier,
        handle: product.handle.to_string(),
        sku: variant.sku.clone(),
        title: catalogue.text(request.locale).title.clone(),
        variant_title: variant.title(),
        image: image.or(catalogue.images.first()).map(|image| image.source.clone()),
        quantity: line.quantity,
        unit_price: unit_price.amount(),
        subtotal: line.subtotal.amount(),
        discount: line.discount.amount(),
        tax: line.tax.amount(),
        total: line.total.amount(),
        cost: line.cost.amount(),
        supplier_unit_cost: supplier_unit_cost.amount(),
        supplier_currency: supplier_unit_cost.currency(),
        rate_micros,
    })
}

/// A hash as Postgres writes `bytea`.
pub(super) fn hash_column(hash: &[u8; 32]) -> String {
    hash.iter().fold("\\x".to_owned(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
