//! What suppliers offer, and what a store asks for it. A store that sells goods of its own is a supplier to itself.

use crate::exchange::{ExchangeError, ReferenceRates};
use crate::ids::{ProductId, SupplierId, TenantId, VariantId};
use crate::locale::Locale;
use crate::money::{BasisPoints, Currency, Money, MoneyError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A product as its supplier describes it. It is the same for every store that carries it; what
/// differs by store (the price) is computed, and what changes by the minute (the stock) is elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CatalogueProduct {
    pub id: ProductId,
    pub supplier: SupplierId,
    /// The store whose own it is, and nobody else's; `None`: any store may carry it.
    pub owner: Option<TenantId>,
    /// Whether it is offered; a store's own may be a draft.
    pub published: bool,
    /// The supplier's own key for it, unique within the supplier.
    pub handle: String,
    /// The supplier's text; [`CatalogueProduct::text`] prefers a translation.
    pub text: ProductText,
    pub translations: BTreeMap<Locale, ProductText>,
    pub vendor: String,
    pub product_type: String,
    pub tags: Vec<String>,
    pub images: Vec<Image>,
    /// Names of the options, at most three: `["Size", "Colour"]`. Empty when there is one variant.
    pub option_names: Vec<String>,
    pub origin: Origin,
    /// In the supplier's order; never empty.
    pub variants: Vec<CatalogueVariant>,
}

impl CatalogueProduct {
    /// Title and description in `locale`, else as the supplier wrote them.
    #[must_use]
    pub fn text(&self, locale: Locale) -> &ProductText {
        self.translations.get(&locale).unwrap_or(&self.text)
    }
}

/// What a product is called and how it is described. `description` is HTML from a small allowed set:
/// it was cleaned when it was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductText {
    pub title: String,
    pub description: String,
}

/// A picture. `source` is an address, or a path on our media host when it starts with `/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    pub source: String,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub alt_translations: BTreeMap<Locale, String>,
}

impl Image {
    #[must_use]
    pub fn alt(&self, locale: Locale) -> &str {
        self.alt_translations.get(&locale).unwrap_or(&self.alt)
    }
}

/// Who answers for a product and where it comes from: Regulation (EU) 2023/988 (GPSR) wants the first
/// two on the product page, customs the last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub manufacturer: Option<String>,
    pub responsible_person: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    pub hs_code: Option<String>,
}

/// One sellable form of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueVariant {
    pub id: VariantId,
    pub sku: String,
    /// One value for each of the product's option names.
    pub options: Vec<String>,
    /// What the supplier is paid for one unit; of a store's own, what the store says that it paid.
    pub cost: Money,
    /// What the supplier proposes to ask, tax included; of a store's own, what the store asks.
    pub recommended_price: Option<Money>,
    pub weight_grams: Option<u32>,
    pub barcode: Option<String>,
    /// Index into the product's images, when the variant has a picture of its own.
    pub image: Option<u32>,
}

impl CatalogueVariant {
    /// What tells this variant from its siblings: `Large / Blue`. Empty when there is nothing to tell.
    #[must_use]
    pub fn title(&self) -> String {
        self.options.join(" / ")
    }
}

/// The rate between a currency and itself.
const ONE_TO_ONE: i64 = 1_000_000;

/// The most that a store puts on top of a supplier's cost: a thousand percent.
pub const HIGHEST_MARKUP: BasisPoints = BasisPoints(100_000);

/// What a store asks for one unit, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorePrice {
    /// Tax included, in the store's currency.
    pub price: Money,
    /// The supplier's cost in the store's currency.
    pub cost: Money,
    /// Micro-units of the store's currency for one unit of the supplier's: kept on the order line.
    pub rate_micros: i64,
}

/// Why a price could not be made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PriceError {
    #[error("converting the supplier's cost")]
    Exchange(#[from] ExchangeError),
    #[error("computing the price")]
    Money(#[from] MoneyError),
    /// It is the store's own, and the store has not said one.
    #[error("nobody has set a price")]
    NotSet,
    /// Currencies of stores do not change, so this is a fault of ours.
    #[error("the price is in another currency than the store's")]
    OtherCurrency,
}

/// Of a store's own variant: what the store says. Nobody is owed anything for it.
///
/// # Errors
/// There is none, or it is in another currency.
pub fn own_price(asked: Option<Money>, currency: Currency) -> Result<StorePrice, PriceError> {
    let price = asked.ok_or(PriceError::NotSet)?;
    if price.currency() != currency {
        return Err(PriceError::OtherCurrency);
    }
    Ok(StorePrice { price, cost: Money::zero(currency), rate_micros: ONE_TO_ONE })
}

/// Cost at the dated reference rate plus the store's markup, each rounded half up once. The price
/// includes tax: the markup has to cover it, and the dashboard shows what is left.
///
/// # Errors
/// No rate for one of the currencies, or an amount out of range.
pub fn store_price(
    cost: Money,
    markup: BasisPoints,
    currency: Currency,
    rates: &ReferenceRates,
) -> Result<StorePrice, PriceError> {
    let rate_micros = rates.rate_micros(cost.currency(), currency)?;
    let cost = rates.convert(cost, currency)?;
    let price = cost.plus(cost.share(markup)?)?;
    Ok(StorePrice { price, cost, rate_micros })
}
