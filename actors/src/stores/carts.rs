//! What shoppers do with carts.

use super::Stores;
use crate::command::{CartKey, Command};
use crate::error::StoreError;
use crate::tokens::{hash_token, write_token};
use commerce::cart::{Cart, CartChange};
use commerce::ids::TenantId;
use persistence::carts::StoredCart;
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// A new cart, and the token that opens it: shown here and never again.
pub struct NewCart {
    pub cart: Cart,
    pub token: String,
}

impl Stores {
    /// A new, empty cart.
    ///
    /// # Errors
    /// The store cannot take it now.
    pub async fn create_cart(&self, tenant: TenantId) -> Result<NewCart, StoreError> {
        let token = write_token(&self.runtime().clock.secret());
        let id = self.runtime().clock.new_id();
        let token_hash = hash_token(&token);
        let stored = self.ask(tenant, |reply| Command::CreateCart { id, token_hash, reply }).await?;
        Ok(NewCart { cart: stored.cart.clone(), token })
    }

    /// The cart that the key opens.
    ///
    /// # Errors
    /// No such cart, or not its token.
    pub async fn cart(&self, tenant: TenantId, key: CartKey) -> Result<Arc<StoredCart>, StoreError> {
        let slot = self.runtime().slots.existing(tenant);
        if let Some(stored) = slot.and_then(|slot| slot.carts.get(key.id)) {
            let opens = bool::from(stored.token_hash.ct_eq(&key.token_hash));
            let alive = stored.cart.is_alive(self.runtime().clock.now());
            return if opens && alive { Ok(stored) } else { Err(StoreError::NotFound("cart")) };
        }
        self.ask(tenant, |reply| Command::ReadCart { cart: key, reply }).await
    }

    /// Changes the cart; the answer is durable.
    ///
    /// # Errors
    /// No such cart, a refused change, or a store that cannot take it now.
    pub async fn change_cart(
        &self,
        tenant: TenantId,
        key: CartKey,
        change: CartChange,
    ) -> Result<Arc<StoredCart>, StoreError> {
        self.ask(tenant, |reply| Command::ChangeCart { cart: key, change, reply }).await
    }
}
