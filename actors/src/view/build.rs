//! Builds a view from what is stored and from the shared catalogue.

use super::{ListedProduct, ListedVariant, StoreView, ViewPlan};
use crate::catalogue::SharedProduct;
use commerce::catalogue::{PriceError, StorePrice, own_price, store_price};
use commerce::exchange::ReferenceRates;
use commerce::ids::ProductId;
use commerce::money::{BasisPoints, Currency, Money};
use commerce::tax::VatRates;
use persistence::stores::{CarriedProduct, StoredStore};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

static REVISIONS: AtomicU64 = AtomicU64::new(1);

/// What a view is built from besides the store itself.
pub struct Ingredients {
    pub products: Vec<Arc<SharedProduct>>,
    pub rates: Option<Arc<ReferenceRates>>,
    pub vat_rates: Arc<VatRates>,
    pub catalogue_generation: u64,
    pub arrangement: u64,
    pub plan: Option<ViewPlan>,
}

/// Builds the view. A variant without a price (its currency has no reference rate) is not sold, and a
/// product without a variant is not listed; both are said in the log. Drafts are not listed, nor what is beyond the
/// plan, the last ones of the store's order.
#[must_use]
pub fn build(stored: Arc<StoredStore>, ingredients: Ingredients) -> StoreView {
    let shared: HashMap<ProductId, Arc<SharedProduct>> =
        ingredients.products.into_iter().map(|shared| (shared.product.id, shared)).collect();
    let rates = ingredients.rates.as_deref();
    let products: Box<[ListedProduct]> = stored
        .products
        .iter()
        .take(stored.products.len() - ingredients.plan.as_ref().map_or(0, |plan| plan.hidden_products))
        .filter_map(|carried| {
            let shared = shared.get(&carried.product_id).filter(|shared| shared.product.published)?;
            listed(&stored, carried, Arc::clone(shared), rates)
        })
        .collect();
    let (by_handle, by_variant) = (by_handle(&products), by_variant(&products));
    StoreView {
        revision: REVISIONS.fetch_add(1, Ordering::Relaxed),
        catalogue_generation: ingredients.catalogue_generation,
        arrangement: ingredients.arrangement,
        plan: ingredients.plan,
        profile: Arc::clone(&stored.profile),
        suspended: stored.suspended.clone(),
        collections: Arc::clone(&stored.collections),
        shipping_methods: Arc::clone(&stored.shipping_methods),
        products,
        by_handle,
        by_variant,
        vat_rates: ingredients.vat_rates,
        rates: ingredients.rates,
        stored,
    }
}

/// What a store asks for something that costs so much, at these rates.
pub(super) fn price(
    cost: Money,
    markup: BasisPoints,
    currency: Currency,
    rates: Option<&ReferenceRates>,
) -> Result<StorePrice, PriceError> {
    match rates {
        Some(rates) => store_price(cost, markup, currency, rates),
        None => store_price(cost, markup, currency, &ReferenceRates::new(time::Date::MIN, [])),
    }
}

fn by_handle(products: &[ListedProduct]) -> Box<[u32]> {
    let mut places: Box<[u32]> = (0..).zip(products).map(|(place, _)| place).collect();
    places
        .sort_unstable_by(|one, other| products[*one as usize].handle.cmp(&products[*other as usize].handle));
    places
}

fn by_variant(products: &[ListedProduct]) -> Box<[(u32, u32)]> {
    let places = (0..).zip(products).flat_map(|(product, listed)| {
        (0..).zip(&listed.variants).map(move |(variant, _): (u32, _)| (product, variant))
    });
    let mut places: Box<[(u32, u32)]> = places.collect();
    places.sort_unstable_by_key(|(product, variant)| {
        let listed = &products[*product as usize];
        listed.variant(&listed.variants[*variant as usize]).id
    });
    places
}

/// A product as the store sells it, or would.
pub(crate) fn listed(
    stored: &StoredStore,
    carried: &CarriedProduct,
    shared: Arc<SharedProduct>,
    rates: Option<&ReferenceRates>,
) -> Option<ListedProduct> {
    let currency = stored.profile.currency;
    let mut variants = Vec::with_capacity(carried.variants.len());
    for (index, variant) in shared.product.variants.iter().enumerate() {
        let Some(markup) = carried.markup(variant.id) else { continue };
        let price = match shared.product.owner {
            Some(_) => own_price(variant.recommended_price, currency),
            None => price(variant.cost, markup, currency, rates),
        };
        match price {
            Ok(price) => variants.push(ListedVariant { index, price }),
            Err(error) => {
                tracing::warn!(tenant = %stored.profile.id, variant = %variant.id, %error, "a variant has no price");
            }
        }
    }
    if variants.is_empty() {
        return None;
    }
    Some(ListedProduct { shared, handle: Arc::clone(&carried.handle), variants: variants.into() })
}
