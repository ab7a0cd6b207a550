//! What a product costs, what a store asks for it and what is left of that, over all its variants.

use crate::presentation::format;
use crate::presentation::text::Texts;
use commerce::catalogue::{HIGHEST_MARKUP, StorePrice};
use commerce::locale::Locale;
use commerce::money::{BasisPoints, Money};
use commerce::split::{SplitError, split};
use commerce::stock::Stock;

/// A percentage as people write it, with a point or a comma. Three digits after it may be meant as thousands.
pub(super) fn read_markup(text: &str) -> Option<BasisPoints> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    if text.split_once('.').is_some_and(|(_, decimals)| decimals.len() > 2) {
        return None;
    }
    BasisPoints::parse_percent(&text).ok().filter(|markup| *markup <= HIGHEST_MARKUP)
}

/// A percentage as it stands in a field: `40`, `37,5`.
pub(super) fn write_markup(locale: Locale, markup: BasisPoints) -> String {
    let point = if locale == Locale::En { '.' } else { ',' };
    match (markup.0 / 100, markup.0 % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}{point}{}", rest / 10),
        (whole, rest) => format!("{whole}{point}{rest:02}"),
    }
}

/// What is left for the merchant of one sale, before the VAT in the price. `None`: beyond all amounts.
fn earning(price: &StorePrice, commission: BasisPoints) -> Option<Money> {
    match split(price.price, price.cost, commission) {
        Ok(parts) => Some(parts.margin),
        Err(SplitError::NegativeMargin { total, cost, commission }) => {
            total.minus(cost).and_then(|rest| rest.minus(commission)).ok()
        }
        Err(SplitError::Money(_)) => None,
    }
}

/// From the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub least: Money,
    pub most: Money,
}

impl Span {
    pub fn of(amounts: impl IntoIterator<Item = Money>) -> Option<Self> {
        let mut amounts = amounts.into_iter();
        let first = amounts.next()?;
        Some(amounts.fold(Self { least: first, most: first }, |span, amount| Self {
            least: if amount.amount() < span.least.amount() { amount } else { span.least },
            most: if amount.amount() > span.most.amount() { amount } else { span.most },
        }))
    }

    /// `12,00 RON`, `12,00 RON – 18,00 RON`.
    pub fn write(self, locale: Locale) -> String {
        let least = format::money(locale, self.least);
        if self.least == self.most {
            least
        } else {
            format!("{least} – {}", format::money(locale, self.most))
        }
    }
}

/// In the store's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figures {
    pub cost: Span,
    pub price: Span,
    pub earning: Span,
}

impl Figures {
    /// `None` when none of the variants has a price.
    pub fn of(prices: &[StorePrice], commission: BasisPoints) -> Option<Self> {
        Some(Self {
            cost: Span::of(prices.iter().map(|price| price.cost))?,
            price: Span::of(prices.iter().map(|price| price.price))?,
            earning: Span::of(prices.iter().filter_map(|price| earning(price, commission)))?,
        })
    }

    /// Whether something is left of every sale.
    pub fn pays(&self) -> bool {
        self.earning.least.amount() > 0
    }
}

/// How much there is of a product: in words, and whether there is any.
pub(super) fn stock(locale: Locale, stocks: impl IntoIterator<Item = Stock>) -> (String, bool) {
    let texts = Texts::of(locale);
    let available: Option<Vec<i64>> = stocks.into_iter().map(Stock::available).collect();
    match available.map(|units| units.into_iter().fold(0, i64::saturating_add)) {
        None => (texts.get("sourcing-always"), true),
        Some(0) => (texts.get("sourcing-sold-out"), false),
        Some(units) => {
            let units = format::number(locale, usize::try_from(units).unwrap_or(usize::MAX));
            (texts.with("sourcing-in-stock", "count", units), true)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use commerce::money::Currency;

    fn lei(amount: i64) -> Money {
        Money::new(amount, Currency::Ron)
    }

    fn price(cost: i64, price: i64) -> StorePrice {
        StorePrice { price: lei(price), cost: lei(cost), rate_micros: 1_000_000 }
    }

    #[test]
    fn a_markup_is_read_as_people_write_it_and_no_higher_than_it_may_be() {
        for (text, markup) in
            [("40", 4_000), (" 37,5 ", 3_750), ("37.25", 3_725), ("0", 0), ("1000", 100_000), ("40 %", 4_000)]
        {
            assert_eq!(read_markup(text), Some(BasisPoints(markup)), "{text}");
        }
        for wrong in ["", "-1", "1000.01", "forty", "1.005", "1e2", "99999999999"] {
            assert_eq!(read_markup(wrong), None, "{wrong}");
        }
        for locale in Locale::ALL {
            for markup in [0, 4_000, 3_750, 3_725, 3_705, 100_000].map(BasisPoints) {
                assert_eq!(read_markup(&write_markup(locale, markup)), Some(markup), "{locale}");
            }
        }
    }

    #[test]
    fn what_is_earned_is_the_price_without_cost_and_commission_and_may_be_a_loss() {
        let figures = |prices: &[StorePrice]| Figures::of(prices, BasisPoints(500)).unwrap();
        let good = figures(&[price(2_000, 2_800), price(1_000, 1_400)]);
        assert_eq!((good.earning.least, good.earning.most, good.pays()), (lei(330), lei(660), true));
        let bad = figures(&[price(2_000, 2_800), price(2_000, 2_000)]);
        assert_eq!((bad.earning.least, bad.pays()), (lei(-100), false));
        assert!(!figures(&[price(950, 1_000)]).pays(), "nothing is left");
        assert_eq!(Figures::of(&[], BasisPoints(500)), None);
    }

    #[test]
    fn stock_is_that_of_all_variants() {
        let counted = |on_hand| Stock { on_hand: Some(on_hand), reserved: 1 };
        assert_eq!(stock(Locale::En, [counted(5), counted(3)]), ("6 in stock".to_owned(), true));
        assert!(!stock(Locale::En, [counted(1)]).1);
        assert!(stock(Locale::En, [counted(1), Stock { on_hand: None, reserved: 0 }]).1);
    }
}
