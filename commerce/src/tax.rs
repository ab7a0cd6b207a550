//! The VAT contained in a price. Rates are data with an effective date (`config/vat.toml`), never
//! constants.

use crate::address::CountryCode;
use crate::money::{BasisPoints, Money, divide_half_up};
use std::collections::BTreeMap;
use time::Date;

/// Standard rates by country, each valid from a day on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VatRates {
    by_country: BTreeMap<CountryCode, Vec<(Date, BasisPoints)>>,
}

impl VatRates {
    /// From rows of country, first day, rate; in any order.
    pub fn new(rows: impl IntoIterator<Item = (CountryCode, Date, BasisPoints)>) -> Self {
        let mut by_country: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (country, from, rate) in rows {
            by_country.entry(country).or_default().push((from, rate));
        }
        for rates in by_country.values_mut() {
            rates.sort();
        }
        Self { by_country }
    }

    /// The rate in force in `country` on `day`; `None` when the table does not know.
    #[must_use]
    pub fn standard(&self, country: CountryCode, day: Date) -> Option<BasisPoints> {
        let rates = self.by_country.get(&country)?;
        rates.iter().rev().find(|(from, _)| *from <= day).map(|(_, rate)| *rate)
    }
}

/// Where a cross-border consumer sale is taxed (Directive 2006/112/EC, Art. 59c).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VatScheme {
    /// Below the threshold of EUR 10,000 a year: at the seller's rate.
    Home,
    /// One-stop shop: at the rate of the country of destination.
    Destination,
}

impl VatScheme {
    /// The country whose rate applies.
    #[must_use]
    pub fn taxed_in(self, home: CountryCode, destination: Option<CountryCode>) -> CountryCode {
        match self {
            VatScheme::Home => home,
            VatScheme::Destination => destination.unwrap_or(home),
        }
    }
}

/// The tax inside a price that includes it: gross × rate / (1 + rate), rounded half up.
#[must_use]
pub fn contained_tax(gross: Money, rate: BasisPoints) -> Money {
    let rate = i128::from(rate.0);
    let tax = divide_half_up(i128::from(gross.amount()) * rate, 10_000 + rate);
    // The tax is a part of the gross amount, so it fits wherever that did.
    Money::new(i64::try_from(tax).unwrap_or(gross.amount()), gross.currency())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use time::macros::date;

    #[test]
    fn romania_changed_its_rate_in_august_2025() {
        let ro = CountryCode::parse("RO").unwrap();
        let rates = VatRates::new([
            (ro, date!(2025 - 08 - 01), BasisPoints(2100)),
            (ro, date!(2017 - 01 - 01), BasisPoints(1900)),
        ]);
        assert_eq!(rates.standard(ro, date!(2025 - 07 - 31)), Some(BasisPoints(1900)));
        assert_eq!(rates.standard(ro, date!(2025 - 08 - 01)), Some(BasisPoints(2100)));
        assert_eq!(rates.standard(ro, date!(2016 - 12 - 31)), None);
    }

    #[test]
    fn the_tax_is_what_is_contained() {
        let tax = contained_tax(Money::new(12_100, Currency::Ron), BasisPoints(2100));
        assert_eq!(tax, Money::new(2_100, Currency::Ron));
    }
}
