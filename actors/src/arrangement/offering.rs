//! Products as a merchant's file or form describes them: the store's own are stored, suppliers' are carried.

use super::over_limit;
use crate::command::Offering;
use crate::error::ArrangementRefusal;
use crate::records::records;
use crate::runtime::Runtime;
use commerce::ids::{ProductId, VariantId};
use commerce::money::BasisPoints;
use commerce::product_csv::{FileProduct, FileVariant};
use persistence::own_products::{self, Listing};
use persistence::stores::StoredStore;
use persistence::{DbError, TenantTx};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Everything is asked before anything is written: other changes of the same transaction stand.
pub(super) async fn offer(
    tx: &mut TenantTx,
    store: &StoredStore,
    offering: &Offering,
    runtime: &Runtime,
) -> Result<Option<ArrangementRefusal>, DbError> {
    let (carried, own): (Vec<&FileProduct>, Vec<&FileProduct>) =
        offering.products.iter().partition(|product| product.supplier.is_some());
    let OfSuppliers { mut listings, unknown, without_markup } = of_suppliers(tx, store, &carried).await?;
    if !unknown.is_empty() {
        return Ok(Some(ArrangementRefusal::NotSupplied(unknown)));
    }
    if !without_markup.is_empty() {
        return Ok(Some(ArrangementRefusal::NoMarkup(without_markup)));
    }
    if let Some(refusal) = sku_taken(tx, &own).await? {
        return Ok(Some(refusal));
    }
    let own: Vec<FileProduct> = own.into_iter().cloned().collect();
    let known = own_products::known(tx, own.iter().map(|product| product.handle.clone()).collect()).await?;
    let planned: Vec<Planned<'_>> = offering
        .products
        .iter()
        .map(|product| {
            let carried = listings.get(&product.handle).map(|listing| listing.product_id);
            (&*product.handle, carried.or_else(|| known.get(&product.handle).copied()))
        })
        .collect();
    let taken = taken(store, &planned, offering.are_new);
    if !taken.is_empty() {
        return Ok(Some(ArrangementRefusal::HandlesTaken(taken)));
    }
    let sold: BTreeSet<ProductId> = store.products.iter().map(|sold| sold.product_id).collect();
    let added = planned.iter().filter(|(_, id)| id.is_none_or(|id| !sold.contains(&id))).count();
    if let Some(over) = over_limit(store, sold.len() + added, runtime) {
        return Ok(Some(ArrangementRefusal::TooManyProducts(over)));
    }
    if !own.is_empty() {
        listings.extend(store_own(tx, store, &own, offering, runtime).await?);
    }
    // In the order of the file.
    let listings: Vec<Listing> =
        offering.products.iter().filter_map(|product| listings.remove(&product.handle)).collect();
    own_products::list(tx, &listings).await.map(|()| None)
}

async fn store_own(
    tx: &mut TenantTx,
    store: &StoredStore,
    own: &[FileProduct],
    offering: &Offering,
    runtime: &Runtime,
) -> Result<BTreeMap<String, Listing>, DbError> {
    let (products, mut variants) = records(own, FileVariant::own_cost, &runtime.clock);
    let kept: HashSet<&str> = offering.keep_stock.iter().map(String::as_str).collect();
    for variant in &mut variants {
        variant.keep_stock = kept.contains(&*variant.sku);
    }
    let stored = own_products::store(tx, store.profile.currency, &products, &variants).await?;
    let listing = |(handle, (product_id, variants)): (String, (ProductId, Vec<VariantId>))| {
        let variants = variants.into_iter().map(|variant| (variant, BasisPoints::ZERO)).collect();
        (handle.clone(), Listing { product_id, handle, variants })
    };
    Ok(stored.into_iter().map(listing).collect())
}

/// What a file says of suppliers' products.
struct OfSuppliers {
    /// By handle.
    listings: BTreeMap<String, Listing>,
    /// Suppliers and SKUs that nobody supplies.
    unknown: Vec<(String, String)>,
    /// Those of which neither the file nor the store says what is put on top of the cost.
    without_markup: Vec<(String, String)>,
}

async fn of_suppliers(
    tx: &mut TenantTx,
    store: &StoredStore,
    carried: &[&FileProduct],
) -> Result<OfSuppliers, DbError> {
    let key =
        |product: &FileProduct, sku: &str| (product.supplier.clone().unwrap_or_default(), sku.to_owned());
    let wanted: Vec<(String, String)> = carried
        .iter()
        .flat_map(|product| product.variants.iter().map(|variant| key(product, &variant.sku)))
        .collect();
    let found = own_products::by_sku(tx, &wanted).await?;
    let known: BTreeMap<VariantId, BasisPoints> =
        store.products.iter().flat_map(|product| product.variants.iter().copied()).collect();
    let (mut listings, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let (mut unknown, mut without_markup) = (Vec::new(), Vec::new());
    for product in carried {
        let mut listing: Option<Listing> = None;
        for variant in &product.variants {
            let wanted = key(product, &variant.sku);
            let Some((product_id, id)) = found.get(&wanted).copied() else {
                unknown.push(wanted);
                continue;
            };
            let listing = listing.get_or_insert_with(|| Listing {
                product_id,
                handle: product.handle.clone(),
                variants: Vec::new(),
            });
            match variant.markup.or_else(|| known.get(&id).copied()) {
                // Its supplier has moved it to another product.
                _ if listing.product_id != product_id => unknown.push(wanted),
                Some(markup) => listing.variants.push((id, markup)),
                None => without_markup.push(wanted),
            }
        }
        let Some(listing) = listing else { continue };
        if seen.insert(listing.product_id) {
            listings.insert(product.handle.clone(), listing);
        } else {
            // One product of the supplier cannot be two of the store's.
            unknown.extend(product.variants.iter().map(|variant| key(product, &variant.sku)));
        }
    }
    Ok(OfSuppliers { listings, unknown, without_markup })
}

/// A SKU names one variant of the store's own: it is not taken away from a product that is not spoken of.
async fn sku_taken(tx: &mut TenantTx, own: &[&FileProduct]) -> Result<Option<ArrangementRefusal>, DbError> {
    let skus: Vec<String> =
        own.iter().flat_map(|product| product.variants.iter().map(|variant| variant.sku.clone())).collect();
    if skus.is_empty() {
        return Ok(None);
    }
    let spoken_of: HashSet<&str> = own.iter().map(|product| &*product.handle).collect();
    let owners = own_products::sku_owners(tx, skus).await?;
    let taken: Vec<(String, String)> =
        owners.into_iter().filter(|(_, handle)| !spoken_of.contains(&**handle)).collect();
    Ok((!taken.is_empty()).then_some(ArrangementRefusal::SkusTaken(taken)))
}

/// A handle, and what is known of the product that is to have it.
type Planned<'a> = (&'a str, Option<ProductId>);

/// Handles under which the store sells another product, or any at all.
fn taken(store: &StoredStore, planned: &[Planned<'_>], are_new: bool) -> Vec<String> {
    let by_handle: BTreeMap<&str, ProductId> =
        store.products.iter().map(|sold| (&*sold.handle, sold.product_id)).collect();
    let sold: BTreeSet<ProductId> = by_handle.values().copied().collect();
    let is_taken = |(handle, id): &&Planned<'_>| match by_handle.get(handle) {
        None => false,
        // A product that is sold already keeps its handle, whatever the file says.
        Some(other) => are_new || (Some(*other) != *id && id.is_none_or(|id| !sold.contains(&id))),
    };
    planned.iter().filter(is_taken).map(|(handle, _)| (*handle).to_owned()).collect()
}
