//! What a cart costs. One function prices the cart page, the API's answer and the checkout, so that
//! what was shown is what is charged.
//!
//! The words, used in this sense everywhere:
//! - *unit price*: what the store asks for one unit, tax included.
//! - *subtotal*: unit price × quantity, before discounts.
//! - *discount*: what promotions take off a line.
//! - *total* of a line: subtotal − discount. Total of a cart: the lines' totals + shipping.
//! - *tax*: the part of a total that is VAT; it is contained, never added.
//! - *cost*: what the suppliers are owed for it, in the store's currency.

use crate::cart::Cart;
use crate::ids::{LineId, VariantId};
use crate::money::{BasisPoints, Currency, Money, MoneyError, largest_remainder};
use crate::shipping::{self, ShippingError, ShippingMethod};
use crate::tax::contained_tax;

/// What a store asks and pays for a variant at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    pub unit_price: Money,
    /// In the store's currency.
    pub unit_cost: Money,
    /// In the supplier's currency: what the purchase order says.
    pub supplier_unit_cost: Money,
    /// Micro-units of the store's currency per unit of the supplier's.
    pub rate_micros: i64,
}

/// Everything that pricing depends on besides the cart.
pub struct PriceBook<'a> {
    pub currency: Currency,
    pub shipping_methods: &'a [ShippingMethod],
    pub tax_rate: BasisPoints,
}

/// A line with its amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedLine {
    pub line: LineId,
    pub variant: VariantId,
    pub quantity: u32,
    /// `None`: the store no longer sells it. Such a line costs nothing and bars the checkout.
    pub quote: Option<Quote>,
    pub subtotal: Money,
    pub discount: Money,
    pub total: Money,
    /// This line's part of the tax.
    pub tax: Money,
    /// What the supplier is owed for it, in the store's currency.
    pub cost: Money,
}

/// Sums over a cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    pub subtotal: Money,
    pub discount: Money,
    pub shipping: Money,
    /// Contained in `total`.
    pub tax: Money,
    /// `subtotal - discount + shipping`.
    pub total: Money,
}

/// A cart with its amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedCart {
    pub lines: Vec<PricedLine>,
    /// The method taken, once a destination is known and served.
    pub shipping_method: Option<String>,
    /// Why no method was taken although a destination is known.
    pub shipping_problem: Option<ShippingError>,
    pub tax_rate: BasisPoints,
    pub totals: Totals,
    /// What all suppliers are owed.
    pub cost: Money,
}

impl PricedCart {
    /// Lines that the store no longer sells.
    pub fn unavailable(&self) -> impl Iterator<Item = &PricedLine> {
        self.lines.iter().filter(|line| line.quote.is_none())
    }
}

/// Prices `cart`; `quote` says what the store asks for a variant, if it still sells it.
///
/// # Errors
/// An amount beyond what any payment can be.
pub fn price_cart(
    cart: &Cart,
    book: &PriceBook<'_>,
    quote: impl Fn(VariantId) -> Option<Quote>,
) -> Result<PricedCart, MoneyError> {
    let zero = Money::zero(book.currency);
    let mut lines = Vec::with_capacity(cart.lines.len());
    for line in &cart.lines {
        let quote = quote(line.variant);
        let times =
            |unit: fn(Quote) -> Money| quote.map_or(Ok(zero), |quote| unit(quote).times(line.quantity));
        let subtotal = times(|quote| quote.unit_price)?;
        lines.push(PricedLine {
            line: line.id,
            variant: line.variant,
            quantity: line.quantity,
            quote,
            subtotal,
            discount: zero,
            total: subtotal,
            tax: zero,
            cost: times(|quote| quote.unit_cost)?,
        });
    }
    let sum = |part: fn(&PricedLine) -> Money| Money::sum(lines.iter().map(part), book.currency);
    let subtotal = sum(|line| line.subtotal)?;
    let discount = sum(|line| line.discount)?;
    let cost = sum(|line| line.cost)?;
    let goods = subtotal.minus(discount)?;

    let chosen = cart.destination.as_ref().filter(|_| !cart.lines.is_empty()).map(|destination| {
        let wanted = destination.shipping_method.as_deref();
        shipping::choose(book.shipping_methods, wanted, destination.country, goods)
    });
    let (method, shipping_problem) = match chosen {
        Some(Ok(method)) => (Some(method), None),
        Some(Err(problem)) => (None, Some(problem)),
        None => (None, None),
    };
    let shipping = method.map_or(zero, |method| method.price_for(goods));
    let total = goods.plus(shipping)?;
    let tax = contained_tax(total, book.tax_rate);
    spread_tax(&mut lines, shipping, tax);
    Ok(PricedCart {
        lines,
        shipping_method: method.map(|method| method.code.clone()),
        shipping_problem,
        tax_rate: book.tax_rate,
        totals: Totals { subtotal, discount, shipping, tax, total },
        cost,
    })
}

/// The tax is computed once on the total and spread over lines and shipping, so that it sums.
fn spread_tax(lines: &mut [PricedLine], shipping: Money, tax: Money) {
    let weights: Vec<i64> = lines.iter().map(|line| line.total.amount()).chain([shipping.amount()]).collect();
    for (line, share) in lines.iter_mut().zip(largest_remainder(tax.amount(), &weights)) {
        line.tax = Money::new(share, tax.currency());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::CountryCode;
    use crate::cart::{CartLine, Destination};
    use crate::ids::CartId;
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use time::OffsetDateTime;
    use uuid::Uuid;

    const EUR: Currency = Currency::Eur;

    fn courier(price: i64, free_from: Option<i64>) -> ShippingMethod {
        ShippingMethod {
            code: "courier".into(),
            titles: BTreeMap::new(),
            countries: None,
            price: Money::new(price, EUR),
            free_from: free_from.map(|amount| Money::new(amount, EUR)),
        }
    }

    fn cart(quantities: &[u32]) -> Cart {
        let mut cart = Cart::new(CartId(Uuid::nil()), OffsetDateTime::UNIX_EPOCH);
        cart.destination = CountryCode::parse("DE").map(|country| Destination {
            country,
            postal_code: None,
            shipping_method: None,
        });
        cart.lines = quantities
            .iter()
            .zip(1_u128..)
            .map(|(quantity, number)| CartLine {
                id: LineId(Uuid::from_u128(number)),
                variant: VariantId(Uuid::from_u128(number)),
                quantity: *quantity,
            })
            .collect();
        cart
    }

    fn quote(price: i64, cost: i64) -> Quote {
        Quote {
            unit_price: Money::new(price, EUR),
            unit_cost: Money::new(cost, EUR),
            supplier_unit_cost: Money::new(cost, EUR),
            rate_micros: 1_000_000,
        }
    }

    #[test]
    fn a_line_the_store_no_longer_sells_costs_nothing_and_is_named() {
        let methods = [courier(500, None)];
        let book = PriceBook { currency: EUR, shipping_methods: &methods, tax_rate: BasisPoints(1900) };
        let gone = VariantId(Uuid::from_u128(2));
        let priced =
            price_cart(&cart(&[2, 1]), &book, |variant| (variant != gone).then(|| quote(1000, 600))).unwrap();
        assert_eq!(priced.totals.total, Money::new(2500, EUR));
        assert_eq!(priced.unavailable().map(|line| line.variant).collect::<Vec<_>>(), [gone]);
    }

    #[test]
    fn shipping_is_free_from_its_threshold_on() {
        let methods = [courier(500, Some(2000))];
        let book = PriceBook { currency: EUR, shipping_methods: &methods, tax_rate: BasisPoints(1900) };
        let shipping = |quantity| {
            price_cart(&cart(&[quantity]), &book, |_| Some(quote(1000, 600)))
                .unwrap()
                .totals
                .shipping
                .amount()
        };
        assert_eq!((shipping(1), shipping(2)), (500, 0));
    }

    proptest! {
        #[test]
        fn lines_sum_to_the_totals_and_net_and_tax_to_gross(
            quantities in prop::collection::vec(1_u32..50, 0..20),
            prices in prop::collection::vec(1_i64..1_000_000, 20),
            shipping in 0_i64..5000,
            rate in 0_u32..2800,
        ) {
            let methods = [courier(shipping, None)];
            let book = PriceBook { currency: EUR, shipping_methods: &methods, tax_rate: BasisPoints(rate) };
            let price_of = |variant: VariantId| prices[usize::try_from(variant.0.as_u128()).unwrap() - 1];
            let priced = price_cart(&cart(&quantities), &book, |variant| {
                Some(quote(price_of(variant), price_of(variant) / 2))
            }).unwrap();
            let totals = priced.totals;
            let sum = |part: fn(&PricedLine) -> Money| priced.lines.iter().map(|line| part(line).amount()).sum::<i64>();
            prop_assert_eq!(sum(|line| line.subtotal), totals.subtotal.amount());
            prop_assert_eq!(sum(|line| line.total), totals.subtotal.amount() - totals.discount.amount());
            prop_assert_eq!(
                totals.total.amount(),
                totals.subtotal.amount() - totals.discount.amount() + totals.shipping.amount()
            );
            let expected: i64 = quantities.iter().zip(&prices).map(|(quantity, price)| i64::from(*quantity) * price).sum();
            prop_assert_eq!(totals.subtotal.amount(), expected);
            prop_assert!(totals.tax.amount() >= 0 && totals.tax.amount() <= totals.total.amount());
            prop_assert!(sum(|line| line.tax) <= totals.tax.amount());
            prop_assert!(priced.lines.iter().all(|line| line.tax.amount() >= 0));
        }

        #[test]
        fn the_order_of_lines_does_not_matter(
            quantities in prop::collection::vec(1_u32..50, 1..10),
            prices in prop::collection::vec(1_i64..1_000_000, 10),
        ) {
            let methods = [courier(499, None)];
            let book = PriceBook { currency: EUR, shipping_methods: &methods, tax_rate: BasisPoints(2100) };
            let price_of = |variant: VariantId| prices[usize::try_from(variant.0.as_u128()).unwrap() - 1];
            let forwards = cart(&quantities);
            let mut backwards = forwards.clone();
            backwards.lines.reverse();
            let totals = |cart: &Cart| price_cart(cart, &book, |variant| Some(quote(price_of(variant), 1))).unwrap().totals;
            prop_assert_eq!(totals(&forwards), totals(&backwards));
        }
    }
}
