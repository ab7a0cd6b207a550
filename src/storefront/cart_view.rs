//! A cart as pages show it, priced by the one function that also prices the order.

use super::cards::{available, variant_picture};
use super::page::StorePage;
use crate::error::Problem;
use crate::presentation::storefront::{CartLineView, Frame, LineProblem, TotalsView};
use crate::presentation::{format, words};
use actors::StoreError;
use commerce::cart::Cart;
use commerce::pricing::{PricedCart, PricedLine};

/// A cart with its amounts, ready to be shown.
pub struct ShownCart {
    pub priced: PricedCart,
    pub lines: Vec<CartLineView>,
    pub totals: TotalsView,
    /// Units in all lines.
    pub units: usize,
}

impl ShownCart {
    /// Whether every line can be ordered as it is.
    pub fn can_be_ordered(&self) -> bool {
        !self.lines.is_empty() && self.lines.iter().all(|line| line.problem.is_none())
    }
}

pub fn show(page: &StorePage, frame: &Frame, cart: &Cart) -> Result<ShownCart, Problem> {
    let priced = page.view.price(cart, page.edge.stores.clock().now()).map_err(StoreError::from)?;
    let lines = priced.lines.iter().map(|line| line_view(page, frame, line)).collect();
    let totals =
        TotalsView::new(frame.locale, &priced.totals, priced.tax_rate, priced.shipping_method.is_some());
    let units = usize::try_from(cart.quantity()).unwrap_or(usize::MAX);
    Ok(ShownCart { priced, lines, totals, units })
}

fn line_view(page: &StorePage, frame: &Frame, line: &PricedLine) -> CartLineView {
    let known = page.view.variant(line.variant);
    let units = known.map_or(Some(0), |(product, variant)| available(product, variant));
    let problem = match (known, units) {
        (None, _) => Some(LineProblem::NotSold),
        (Some(_), Some(units)) if units < line.quantity => Some(LineProblem::Only(units)),
        _ => None,
    };
    let unit_price = line.quote.map(|quote| format::money(frame.locale, quote.unit_price));
    CartLineView {
        id: line.line.to_string(),
        title: known.map_or_else(
            || frame.texts().get("cart-line-not-sold"),
            |(product, _)| product.shared.product.text(frame.locale).title.clone(),
        ),
        variant: known
            .map(|(product, variant)| words::phrase(frame.locale, &product.variant(variant).title()))
            .unwrap_or_default(),
        path: known
            .map_or_else(|| "/products".to_owned(), |(product, _)| format!("/products/{}", product.handle)),
        picture: known.and_then(|(product, variant)| variant_picture(frame, product, variant)),
        quantity: line.quantity,
        available: units,
        unit_price: unit_price.unwrap_or_default(),
        subtotal: (line.discount.amount() > 0).then(|| format::money(frame.locale, line.subtotal)),
        discounts: Vec::new(),
        total: format::money(frame.locale, line.total),
        problem,
    }
}
