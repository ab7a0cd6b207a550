//! The products of all suppliers that some active store carries, once in memory, shared by all of them; and what stores
//! make themselves, each given to its store alone.
//!
//! Descriptions change with imports; [`Catalogue::refresh`] asks for them. Stock changes by the minute
//! and lives in atomics beside the description. It is what pages show and carts are bounded by; what
//! is really there only a checkout knows, which asks Postgres.

use commerce::catalogue::CatalogueProduct;
use commerce::exchange::ReferenceRates;
use commerce::ids::{ProductId, SupplierId, TenantId, VariantId};
use commerce::stock::Stock;
use persistence::{Database, DbError};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// `on_hand` of a variant that its supplier does not count.
const UNCOUNTED: i64 = i64::MIN;

/// A product and the stock of its variants, in the same order.
pub struct SharedProduct {
    pub product: CatalogueProduct,
    /// What is searched in: lower case, without diacritics.
    words: Box<str>,
    stock: Box<[StockCell]>,
    /// Rises with each change of stock, so that a rendered page knows that it is old.
    stamp: AtomicU64,
}

struct StockCell {
    on_hand: AtomicI64,
    reserved: AtomicI64,
}

impl SharedProduct {
    fn new(product: CatalogueProduct, stock: &[Stock], stamp: u64) -> Self {
        let cell = |stock: &Stock| StockCell {
            on_hand: AtomicI64::new(stock.on_hand.unwrap_or(UNCOUNTED)),
            reserved: AtomicI64::new(stock.reserved),
        };
        let words = crate::words::of_product(&product).into();
        Self { product, words, stock: stock.iter().map(cell).collect(), stamp: AtomicU64::new(stamp) }
    }

    /// All that it can be found by, folded.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// The stock of the variant at `index`.
    #[must_use]
    pub fn stock(&self, index: usize) -> Stock {
        self.stock.get(index).map_or(Stock { on_hand: Some(0), reserved: 0 }, |cell| {
            let on_hand = cell.on_hand.load(Ordering::Relaxed);
            Stock {
                on_hand: (on_hand != UNCOUNTED).then_some(on_hand),
                reserved: cell.reserved.load(Ordering::Relaxed),
            }
        })
    }

    /// Changes whenever the stock of one of the variants does.
    #[must_use]
    pub fn stamp(&self) -> u64 {
        self.stamp.load(Ordering::Acquire)
    }

    fn set(&self, variant: VariantId, stock: Stock) {
        if let Some(index) = self.index_of(variant) {
            let cell = &self.stock[index];
            if self.stock(index) == stock {
                return;
            }
            cell.on_hand.store(stock.on_hand.unwrap_or(UNCOUNTED), Ordering::Relaxed);
            cell.reserved.store(stock.reserved, Ordering::Relaxed);
            self.stamp.fetch_add(1, Ordering::Release);
        }
    }

    fn index_of(&self, variant: VariantId) -> Option<usize> {
        self.product.variants.iter().position(|candidate| candidate.id == variant)
    }
}

/// What is shown of these variants may soon be wrong: see [`Catalogue::look_again_at`].
pub struct LookAgain<'a> {
    touched: &'a Mutex<BTreeSet<VariantId>>,
    variants: Vec<VariantId>,
}

impl Drop for LookAgain<'_> {
    fn drop(&mut self) {
        if !self.variants.is_empty() {
            self.touched.lock().unwrap_or_else(PoisonError::into_inner).extend(self.variants.drain(..));
        }
    }
}

/// The shared catalogue.
#[derive(Default)]
pub struct Catalogue {
    products: RwLock<Products>,
    /// Rises when a product's description or the reference rates change.
    generation: AtomicU64,
    stamps: AtomicU64,
    seen_revisions: Mutex<BTreeMap<SupplierId, i64>>,
    /// Held by whoever reads products and puts them in: a product read before an import must not arrive
    /// after the refresh that saw it.
    reading: tokio::sync::Mutex<()>,
    /// Variants whose stock some transaction has changed lately.
    touched: Mutex<BTreeSet<VariantId>>,
}

#[derive(Default)]
struct Products {
    by_id: HashMap<ProductId, Arc<SharedProduct>>,
    product_of: HashMap<VariantId, ProductId>,
    /// What is a store's own.
    own: HashMap<TenantId, Vec<ProductId>>,
    rates: Option<Arc<ReferenceRates>>,
}

impl Products {
    fn forget_own(&mut self, tenant: TenantId, which: impl Fn(&CatalogueProduct) -> bool) {
        let Self { by_id, product_of, own, .. } = self;
        let Some(ids) = own.get_mut(&tenant) else { return };
        ids.retain(|id| {
            let Some(known) = by_id.get(id).filter(|known| which(&known.product)) else { return true };
            for variant in &known.product.variants {
                product_of.remove(&variant.id);
            }
            by_id.remove(id);
            false
        });
        if ids.is_empty() {
            own.remove(&tenant);
        }
    }
}

impl Catalogue {
    /// Rises when something changed that views are made of.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// The latest reference rates, once any are known.
    #[must_use]
    pub fn rates(&self) -> Option<Arc<ReferenceRates>> {
        self.read().rates.clone()
    }

    /// The products, in the order of `ids`, as that store may see them; those that do not exist are left out. What is
    /// not in memory yet is read from Postgres.
    ///
    /// # Errors
    /// The database.
    pub async fn products(
        &self,
        database: &Database,
        tenant: TenantId,
        ids: &[ProductId],
    ) -> Result<Vec<Arc<SharedProduct>>, DbError> {
        let missing: Vec<ProductId> = {
            let products = self.read();
            ids.iter().filter(|id| !products.by_id.contains_key(id)).copied().collect()
        };
        if !missing.is_empty() {
            let _one_reader = self.reading.lock().await;
            let mut tx = database.tenant(tenant).await?;
            let loaded = persistence::catalogue::products(&mut tx, missing).await;
            tx.roll_back().await;
            self.insert_missing(loaded?);
        }
        let products = self.read();
        // Row-level security decides what is read; this, what of it another store has brought into memory.
        let may_see = |shared: &&Arc<SharedProduct>| shared.product.owner.is_none_or(|owner| owner == tenant);
        Ok(ids.iter().filter_map(|id| products.by_id.get(id).filter(may_see).cloned()).collect())
    }

    /// Those of the store's own products are read anew when they are next asked for.
    pub async fn forget_own(&self, tenant: TenantId, which: impl Fn(&CatalogueProduct) -> bool) {
        // Whoever has read them before the change has put them in by now.
        let _one_reader = self.reading.lock().await;
        self.products.write().unwrap_or_else(PoisonError::into_inner).forget_own(tenant, which);
    }

    /// Nothing of the store's own stays in memory: it is asleep.
    pub fn forget_asleep(&self, tenant: TenantId) {
        self.products.write().unwrap_or_else(PoisonError::into_inner).forget_own(tenant, |_| true);
    }

    /// Stores of which something is in memory that is theirs alone.
    pub fn owners(&self) -> Vec<TenantId> {
        self.read().own.keys().copied().collect()
    }

    /// Asks Postgres what has changed and reloads it. Returns whether anything has.
    ///
    /// # Errors
    /// The database.
    pub async fn refresh(&self, database: &Database) -> Result<bool, DbError> {
        let _one_reader = self.reading.lock().await;
        let mut tx = database.shared().await?;
        let revisions = persistence::catalogue::revisions(&mut tx).await?;
        let rates = persistence::exchange_rates::latest(&mut tx).await?;
        let seen = self.seen_revisions.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut changed = Vec::new();
        for (supplier, revision) in &revisions {
            let known = seen.get(supplier).copied().unwrap_or(0);
            if known < *revision {
                changed.extend(persistence::catalogue::changed_since(&mut tx, *supplier, known).await?);
            }
        }
        let held: Vec<ProductId> = {
            let products = self.read();
            changed.into_iter().filter(|id| products.by_id.contains_key(id)).collect()
        };
        let reloaded = if held.is_empty() {
            Vec::new()
        } else {
            persistence::catalogue::products(&mut tx, held).await?
        };
        tx.roll_back().await;
        let rates_changed = self.adopt_rates(rates);
        let products_changed = !reloaded.is_empty();
        self.replace(reloaded);
        *self.seen_revisions.lock().unwrap_or_else(PoisonError::into_inner) = revisions;
        if rates_changed || products_changed {
            self.generation.fetch_add(1, Ordering::AcqRel);
        }
        Ok(rates_changed || products_changed)
    }

    /// What a transaction made of the stock. Two that commit at once may report in the other order, so
    /// [`Catalogue::settle_stock`] looks again.
    pub fn set_stock(&self, stock: &BTreeMap<VariantId, Stock>) {
        self.adopt_stock(stock);
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).extend(stock.keys());
    }

    /// Held around a commit: when it is dropped, however the commit ended and even if nobody heard how,
    /// the stock of these variants is looked at again.
    pub fn look_again_at(&self, variants: impl IntoIterator<Item = VariantId>) -> LookAgain<'_> {
        LookAgain { touched: &self.touched, variants: variants.into_iter().collect() }
    }

    /// What is shown of these may be wrong: [`Catalogue::settle_stock`] looks again.
    pub fn doubt(&self, variants: impl IntoIterator<Item = VariantId>) {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).extend(variants);
    }

    /// Reads what was touched since the last time, so that what is shown ends up true.
    ///
    /// # Errors
    /// The database; what was touched is then looked at again next time.
    pub async fn settle_stock(&self, database: &Database) -> Result<(), DbError> {
        let touched = std::mem::take(&mut *self.touched.lock().unwrap_or_else(PoisonError::into_inner));
        if touched.is_empty() {
            return Ok(());
        }
        match self.read_stock(database, &touched).await {
            Ok(stock) => {
                self.adopt_stock(&stock);
                Ok(())
            }
            Err(error) => {
                self.touched.lock().unwrap_or_else(PoisonError::into_inner).extend(touched);
                Err(error)
            }
        }
    }

    /// What is a store's own is read inside that store.
    async fn read_stock(
        &self,
        database: &Database,
        variants: &BTreeSet<VariantId>,
    ) -> Result<BTreeMap<VariantId, Stock>, DbError> {
        let mut by_owner: BTreeMap<Option<TenantId>, Vec<VariantId>> = BTreeMap::new();
        {
            let products = self.read();
            for variant in variants {
                let product = products.product_of.get(variant).and_then(|id| products.by_id.get(id));
                // Nobody shows what is not in memory.
                let Some(product) = product else { continue };
                by_owner.entry(product.product.owner).or_default().push(*variant);
            }
        }
        let mut all = BTreeMap::new();
        for (owner, variants) in by_owner {
            let stock = match owner {
                None => {
                    let mut tx = database.shared().await?;
                    let stock = persistence::stock::read(&mut tx, variants).await;
                    tx.roll_back().await;
                    stock
                }
                Some(tenant) => {
                    let mut tx = database.tenant(tenant).await?;
                    let stock = persistence::stock::read(&mut tx, variants).await;
                    tx.roll_back().await;
                    stock
                }
            };
            all.extend(stock?);
        }
        Ok(all)
    }

    fn adopt_stock(&self, stock: &BTreeMap<VariantId, Stock>) {
        let products = self.read();
        for (variant, stock) in stock {
            let product = products.product_of.get(variant).and_then(|id| products.by_id.get(id));
            if let Some(product) = product {
                product.set(*variant, *stock);
            }
        }
    }

    fn insert_missing(&self, loaded: Vec<persistence::catalogue::StockedProduct>) {
        let mut products = self.products.write().unwrap_or_else(PoisonError::into_inner);
        for stocked in loaded {
            // Somebody else may have been quicker; theirs may already carry newer stock.
            if !products.by_id.contains_key(&stocked.product.id) {
                // Its stock may be older than a settling that has just run.
                self.doubt(stocked.product.variants.iter().map(|variant| variant.id));
                self.put(&mut products, stocked);
            }
        }
    }

    fn replace(&self, loaded: Vec<persistence::catalogue::StockedProduct>) {
        let mut products = self.products.write().unwrap_or_else(PoisonError::into_inner);
        for stocked in loaded {
            self.put(&mut products, stocked);
        }
    }

    fn put(&self, products: &mut Products, stocked: persistence::catalogue::StockedProduct) {
        let id = stocked.product.id;
        for variant in &stocked.product.variants {
            products.product_of.insert(variant.id, id);
        }
        if let Some(owner) = stocked.product.owner
            && !products.by_id.contains_key(&id)
        {
            products.own.entry(owner).or_default().push(id);
        }
        // A stamp that no earlier incarnation of the product can have had.
        let stamp = self.stamps.fetch_add(1, Ordering::Relaxed) << 32;
        products.by_id.insert(id, Arc::new(SharedProduct::new(stocked.product, &stocked.stock, stamp)));
    }

    fn adopt_rates(&self, rates: Option<ReferenceRates>) -> bool {
        let mut products = self.products.write().unwrap_or_else(PoisonError::into_inner);
        if products.rates.as_deref() == rates.as_ref() {
            return false;
        }
        products.rates = rates.map(Arc::new);
        true
    }

    fn read(&self) -> std::sync::RwLockReadGuard<'_, Products> {
        self.products.read().unwrap_or_else(PoisonError::into_inner)
    }
}
