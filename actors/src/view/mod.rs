//! What a store shows: an immutable snapshot, read by every page without a lock, a hop or a statement.
//!
//! Prices are computed when the view is built; stock is read through the shared catalogue, so it is
//! always the present one. A view is published after the commit that changed it and before the answer.

mod build;
mod plan;
mod search;

pub(crate) use build::listed;
pub use build::{Ingredients, build};
pub use plan::ViewPlan;

use crate::catalogue::SharedProduct;
use crate::clock::Clock;
use commerce::cart::{Cart, Offer};
use commerce::catalogue::{CatalogueVariant, PriceError, StorePrice};
use commerce::exchange::ReferenceRates;
use commerce::ids::VariantId;
use commerce::locale::Locale;
use commerce::money::{BasisPoints, Money, MoneyError};
use commerce::pricing::{PriceBook, PricedCart, Quote, price_cart};
use commerce::shipping::ShippingMethod;
use commerce::stock::Stock;
use commerce::store::{Collection, StoreProfile, Suspension};
use commerce::tax::VatRates;
use std::sync::Arc;
use time::OffsetDateTime;

pub use search::{ProductQuery, ProductSort};
pub(crate) use search::{has_words, wanted};

/// A store as it is to be shown and sold from.
pub struct StoreView {
    /// Differs between any two views of a process, so that whatever is made from one can be kept under it.
    pub revision: u64,
    /// The generation of the shared catalogue that it was built from.
    pub catalogue_generation: u64,
    /// Which arrangement of the store it shows.
    pub(crate) arrangement: u64,
    /// `None`: nobody owns the store, and no plan limits it.
    pub plan: Option<ViewPlan>,
    pub profile: Arc<StoreProfile>,
    /// Whether the platform has closed it.
    pub suspended: Option<Suspension>,
    pub collections: Arc<[Collection]>,
    pub shipping_methods: Arc<[ShippingMethod]>,
    products: Box<[ListedProduct]>,
    /// Places of the products, in the order of their handles.
    by_handle: Box<[u32]>,
    /// Places of products and of their variants, in the order of the variants' ids.
    by_variant: Box<[(u32, u32)]>,
    vat_rates: Arc<VatRates>,
    rates: Option<Arc<ReferenceRates>>,
    stored: Arc<persistence::stores::StoredStore>,
}

/// A product as this store sells it.
pub struct ListedProduct {
    pub shared: Arc<SharedProduct>,
    /// Its address in this store.
    pub handle: Arc<str>,
    /// The variants that are sold here; never empty.
    pub variants: Box<[ListedVariant]>,
}

/// A variant as this store sells it.
pub struct ListedVariant {
    /// Its place among the product's variants.
    pub index: usize,
    pub price: StorePrice,
}

impl ListedProduct {
    /// The lowest price of its variants.
    #[must_use]
    pub fn price_from(&self) -> Option<Money> {
        self.variants.iter().map(|variant| variant.price.price).min_by_key(|price| price.amount())
    }

    /// Whether any of its variants can be had now.
    #[must_use]
    pub fn in_stock(&self) -> bool {
        self.variants.iter().any(|variant| self.stock(variant).covers(1))
    }

    /// What the supplier says about a variant.
    #[must_use]
    pub fn variant<'a>(&'a self, listed: &ListedVariant) -> &'a CatalogueVariant {
        &self.shared.product.variants[listed.index]
    }

    /// The stock of a variant now.
    #[must_use]
    pub fn stock(&self, listed: &ListedVariant) -> Stock {
        self.shared.stock(listed.index)
    }
}

impl StoreView {
    /// All products, in the store's order.
    #[must_use]
    pub fn products(&self) -> &[ListedProduct] {
        &self.products
    }

    #[must_use]
    pub fn product(&self, handle: &str) -> Option<&ListedProduct> {
        let place =
            self.by_handle.binary_search_by(|place| (*self.products[*place as usize].handle).cmp(handle));
        place.ok().map(|found| &self.products[self.by_handle[found] as usize])
    }

    #[must_use]
    pub fn variant(&self, id: VariantId) -> Option<(&ListedProduct, &ListedVariant)> {
        let at = |(product, variant): (u32, u32)| {
            let product = &self.products[product as usize];
            (product, &product.variants[variant as usize])
        };
        let id_at = |places: &(u32, u32)| {
            let (product, variant) = at(*places);
            product.variant(variant).id
        };
        let found = self.by_variant.binary_search_by_key(&id, id_at).ok()?;
        Some(at(self.by_variant[found]))
    }

    #[must_use]
    pub fn collection(&self, handle: &str) -> Option<&Collection> {
        self.collections.iter().find(|collection| collection.handle == handle)
    }

    /// Products that match, sorted.
    #[must_use]
    pub fn search(&self, query: &ProductQuery<'_>, locale: Locale) -> Vec<&ListedProduct> {
        search::search(self, query, locale)
    }

    /// What the store has of a variant.
    #[must_use]
    pub fn offer(&self, id: VariantId) -> Offer {
        match self.variant(id) {
            None => Offer::Unknown,
            Some((product, variant)) => match product.stock(variant).available() {
                None => Offer::Unlimited,
                Some(available) => Offer::Available(u32::try_from(available).unwrap_or(u32::MAX)),
            },
        }
    }

    /// What the store asks and pays for a variant.
    #[must_use]
    pub fn quote(&self, id: VariantId) -> Option<Quote> {
        let (product, variant) = self.variant(id)?;
        Some(Quote {
            unit_price: variant.price.price,
            unit_cost: variant.price.cost,
            // What the store paid for its own is its own affair.
            supplier_unit_cost: match product.shared.product.owner {
                Some(_) => variant.price.cost,
                None => product.variant(variant).cost,
            },
            rate_micros: variant.price.rate_micros,
        })
    }

    /// What the store would ask for something that costs so much.
    ///
    /// # Errors
    /// No rate for one of the currencies, or an amount out of range.
    pub fn price_at(&self, cost: Money, markup: BasisPoints) -> Result<StorePrice, PriceError> {
        build::price(cost, markup, self.profile.currency, self.rates.as_deref())
    }

    /// What the cart costs now. The page, the API and the checkout all ask here.
    ///
    /// # Errors
    /// An amount beyond what any payment can be.
    pub fn price(&self, cart: &Cart, now: OffsetDateTime) -> Result<PricedCart, MoneyError> {
        let destination = cart.destination.as_ref().map(|destination| destination.country);
        let book = PriceBook {
            currency: self.profile.currency,
            shipping_methods: &self.shipping_methods,
            tax_rate: self.tax_rate(destination, now),
        };
        price_cart(cart, &book, |variant| self.quote(variant))
    }

    /// The VAT contained in prices for that destination.
    #[must_use]
    pub fn tax_rate(
        &self,
        destination: Option<commerce::address::CountryCode>,
        now: OffsetDateTime,
    ) -> BasisPoints {
        let country = self.profile.vat_scheme.taxed_in(self.profile.country, destination);
        self.vat_rates.standard(country, now.date()).unwrap_or(BasisPoints::ZERO)
    }

    /// What a page that shows these products depends on besides the view: their stock. Taken before the
    /// page is rendered, so that a change in between makes it old.
    #[must_use]
    pub fn shows<'a>(
        products: impl IntoIterator<Item = &'a ListedProduct>,
    ) -> Vec<(Arc<SharedProduct>, u64)> {
        products.into_iter().map(|product| (Arc::clone(&product.shared), product.shared.stamp())).collect()
    }

    /// Whether shoppers may see it: its merchant shows it, and the plan has room for it.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.profile.published && self.plan.as_ref().is_none_or(|plan| plan.is_open)
    }

    /// What the platform keeps of each sale.
    #[must_use]
    pub fn commission(&self) -> BasisPoints {
        self.plan.as_ref().map_or(self.profile.commission, |known| known.plan.limits.commission)
    }

    /// Whether no time has come at which the clock alone makes the plan another.
    pub(crate) fn plan_holds(&self, clock: &Clock) -> bool {
        let changes_at = self.plan.as_ref().and_then(|plan| plan.changes_at);
        changes_at.is_none_or(|changes_at| clock.now() < changes_at)
    }

    pub(crate) fn stored(&self) -> &Arc<persistence::stores::StoredStore> {
        &self.stored
    }
}
