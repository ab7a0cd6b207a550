//! Everything that a store has, shown to shoppers or not.

use super::Stores;
use crate::error::StoreError;
use crate::view::{ListedProduct, listed};
use commerce::ids::{ProductId, TenantId};
use persistence::stores::CarriedProduct;

/// A product of a store: one that shoppers see, a draft, or one beyond the plan.
pub struct Assorted {
    pub listed: ListedProduct,
    /// With its markups.
    pub carried: CarriedProduct,
}

impl Stores {
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
        let with_product = |carried: &CarriedProduct| {
            let shared = shared.next_if(|shared| shared.product.id == carried.product_id)?;
            let listed = listed(stored, carried, shared, rates.as_deref())?;
            Some(Assorted { listed, carried: carried.clone() })
        };
        Ok(stored.products.iter().filter_map(with_product).collect())
    }
}
