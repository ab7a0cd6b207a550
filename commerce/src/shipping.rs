//! Which shipping methods serve a place, and what they cost.

use crate::address::CountryCode;
use crate::locale::Locale;
use crate::money::Money;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One way in which a store sends parcels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippingMethod {
    /// Stable name within the store: `courier`.
    pub code: String,
    pub titles: BTreeMap<Locale, String>,
    /// `None`: everywhere.
    pub countries: Option<Vec<CountryCode>>,
    /// Tax included, in the store's currency.
    pub price: Money,
    /// From this value of goods on it costs nothing.
    pub free_from: Option<Money>,
}

impl ShippingMethod {
    #[must_use]
    pub fn title(&self, locale: Locale) -> &str {
        self.titles
            .get(&locale)
            .or_else(|| self.titles.get(&Locale::En))
            .map_or(self.code.as_str(), String::as_str)
    }

    #[must_use]
    pub fn serves(&self, country: CountryCode) -> bool {
        self.countries.as_ref().is_none_or(|countries| countries.contains(&country))
    }

    /// What it costs for goods worth `goods`.
    #[must_use]
    pub fn price_for(&self, goods: Money) -> Money {
        match self.free_from {
            Some(free_from) if goods.amount() >= free_from.amount() => Money::zero(self.price.currency()),
            _ => self.price,
        }
    }
}

/// Why no method was found.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ShippingError {
    #[error("no shipping method of the store goes to {0}")]
    NotServed(CountryCode),
    #[error("the store has no shipping method {0:?} that goes there")]
    UnknownMethod(String),
}

/// The wanted method if it serves the place, or the cheapest that does when none is wanted (the one
/// listed first on a tie).
///
/// # Errors
/// Nothing goes there, or the wanted one does not.
pub fn choose<'a>(
    methods: &'a [ShippingMethod],
    wanted: Option<&str>,
    country: CountryCode,
    goods: Money,
) -> Result<&'a ShippingMethod, ShippingError> {
    let mut serving = methods.iter().filter(|method| method.serves(country));
    match wanted {
        Some(code) => serving
            .find(|method| method.code == code)
            .ok_or_else(|| ShippingError::UnknownMethod(code.to_owned())),
        None => serving
            .min_by_key(|method| method.price_for(goods).amount())
            .ok_or(ShippingError::NotServed(country)),
    }
}
