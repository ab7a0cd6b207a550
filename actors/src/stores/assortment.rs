//! Everything that a store has, shown to shoppers or not.

use super::Stores;
use crate::error::StoreError;
use crate::view::{ListedProduct, has_words, listed, wanted};
use commerce::ids::{ProductId, TenantId};
use persistence::stores::CarriedProduct;
use std::sync::Arc;

/// A product of a store: one that shoppers see, a draft, or one beyond the plan.
pub struct Assorted {
    pub listed: ListedProduct,
    /// With its markups.
    pub carried: CarriedProduct,
    /// Where it is.
    pub standing: Standing,
}

/// Whether shoppers see a product, as far as it is the product's own affair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Shown,
    Draft,
    /// The plan has no room for it.
    BeyondPlan,
}

impl Assorted {
    /// What is left of the assortment when these words are looked for.
    #[must_use]
    pub fn found(assortment: Vec<Assorted>, words: &str) -> Vec<Assorted> {
        let Some(words) = wanted(words) else { return Vec::new() };
        assortment.into_iter().filter(|assorted| has_words(&assorted.listed, &words)).collect()
    }
}

impl Stores {
    /// The addresses of everything that the store has, what has no price among it.
    ///
    /// # Errors
    /// No such store, or the database.
    pub async fn handles(&self, tenant: TenantId) -> Result<Vec<Arc<str>>, StoreError> {
        let view = self.view(tenant).await?;
        Ok(view.stored().products.iter().map(|carried| Arc::clone(&carried.handle)).collect())
    }

    /// In the store's order. What has no price at all (its currency has no reference rate) is left out, and said in
    /// the log.
    ///
    /// # Errors
    /// No such store, or the database.
    pub async fn assortment(&self, tenant: TenantId) -> Result<Vec<Assorted>, StoreError> {
        let runtime = self.runtime();
        let view = self.view(tenant).await?;
        let stored = view.stored();
        let ids: Vec<ProductId> = stored.products.iter().map(|carried| carried.product_id).collect();
        let shared = runtime.catalogue.products(&runtime.database, tenant, &ids).await?;
        let mut shared = shared.into_iter().peekable();
        let rates = runtime.catalogue.rates();
        let hidden = view.plan.as_ref().map_or(0, |plan| plan.hidden_products);
        let within_plan = stored.products.len() - hidden;
        let with_product = |(place, carried): (usize, &CarriedProduct)| {
            let shared = shared.next_if(|shared| shared.product.id == carried.product_id)?;
            let standing = match shared.product.published {
                false => Standing::Draft,
                true if place < within_plan => Standing::Shown,
                true => Standing::BeyondPlan,
            };
            let listed = listed(stored, carried, shared, rates.as_deref())?;
            Some(Assorted { listed, carried: carried.clone(), standing })
        };
        Ok(stored.products.iter().enumerate().filter_map(with_product).collect())
    }
}
