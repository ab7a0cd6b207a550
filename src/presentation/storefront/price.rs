//! A price as it is shown: with what it was before, and the lowest of the last 30 days beside every
//! reduction (Directive 98/6/EC, Art. 6a; the percentage is counted from that one: CJEU C-330/23).

use crate::presentation::format;
use crate::presentation::text::Texts;
use commerce::locale::Locale;
use commerce::money::Money;

/// What is known of a price.
#[derive(Clone, Copy, Debug)]
pub struct PriceFacts {
    pub price: Money,
    /// What it was before, when the store says that it is reduced.
    pub compare_at: Option<Money>,
    /// The lowest price in force in the 30 days before the reduction.
    pub lowest_30_days: Option<Money>,
}

impl From<Money> for PriceFacts {
    fn from(price: Money) -> Self {
        Self { price, compare_at: None, lowest_30_days: None }
    }
}

/// A price in words and figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceTag {
    pub price: String,
    /// The cheapest of several.
    pub is_from: bool,
    pub compare_at: Option<String>,
    /// `−20 %`.
    pub saving: Option<String>,
    /// The whole sentence about the last 30 days.
    pub lowest: Option<String>,
    /// The whole sentence about kilogram, litre, metre or piece.
    pub per_unit: Option<String>,
}

impl PriceTag {
    #[must_use]
    pub fn new(locale: Locale, facts: impl Into<PriceFacts>) -> Self {
        let PriceFacts { price, compare_at, lowest_30_days } = facts.into();
        let compare_at = compare_at.filter(|before| before.amount() > price.amount());
        let lowest = lowest_30_days.filter(|_| compare_at.is_some());
        Self {
            price: format::money(locale, price),
            is_from: false,
            compare_at: compare_at.map(|before| format::money(locale, before)),
            saving: lowest.and_then(|lowest| format::reduction(locale, lowest, price)),
            lowest: lowest
                .map(|lowest| Texts::of(locale).with("price-lowest", "price", format::money(locale, lowest))),
            per_unit: None,
        }
    }

    /// The price of the cheapest variant of several that differ in price.
    #[must_use]
    pub fn from_cheapest(self) -> Self {
        Self { is_from: true, ..self }
    }

    /// With what a kilogram, litre, metre or piece costs: `per_unit(locale, money, "kg")`.
    #[must_use]
    pub fn per_unit(self, locale: Locale, price: Money, unit: &str) -> Self {
        let sentence = format!("{} / {unit}", format::money(locale, price));
        Self { per_unit: Some(sentence), ..self }
    }
}
