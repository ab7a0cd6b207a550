//! Sums of a cart or an order, in figures.

use crate::presentation::format;
use crate::presentation::text::Texts;
use commerce::locale::Locale;
use commerce::money::BasisPoints;
use commerce::pricing::Totals;

/// Sums, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalsView {
    pub subtotal: String,
    /// With its sign, when there is a discount.
    pub discount: Option<String>,
    /// What delivery costs: an amount, "free", or that it is told at the checkout.
    pub shipping: String,
    pub total: String,
    /// The whole sentence about the tax in the total.
    pub tax: String,
}

impl TotalsView {
    /// `shipping_known` says whether a destination was given; without one the total has no delivery in it.
    #[must_use]
    pub fn new(locale: Locale, totals: &Totals, tax_rate: BasisPoints, shipping_known: bool) -> Self {
        let texts = Texts::of(locale);
        let money = |amount| format::money(locale, amount);
        let shipping = match totals.shipping.amount() {
            _ if !shipping_known => texts.get("totals-shipping-later"),
            0 => texts.get("totals-shipping-free"),
            _ => money(totals.shipping),
        };
        let tax = [("amount", money(totals.tax).into()), ("rate", format::percent(locale, tax_rate).into())];
        Self {
            subtotal: money(totals.subtotal),
            discount: (totals.discount.amount() > 0).then(|| format!("−{}", money(totals.discount))),
            shipping,
            total: money(totals.total),
            tax: texts.with_all("totals-tax", tax),
        }
    }
}
