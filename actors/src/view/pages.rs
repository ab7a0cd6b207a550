//! Rendered pages of one view.

use crate::catalogue::SharedProduct;
use bytes::Bytes;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The most pages that are kept of one view. Deep pages are not worth more.
const CAPACITY: usize = 512;

/// A page, ready to send.
pub struct CachedPage {
    pub body: Bytes,
    /// A strong validator: differs whenever the body does.
    pub etag: String,
    /// The products whose stock it shows, with their stamps when it was rendered. Empty for a page that
    /// shows none.
    pub shows: Vec<(Arc<SharedProduct>, u64)>,
}

impl CachedPage {
    fn is_fresh(&self) -> bool {
        self.shows.iter().all(|(product, stamp)| product.stamp() == *stamp)
    }
}

/// Pages by their address: the path and the parameters that make another page.
#[derive(Default)]
pub struct PageCache {
    pages: RwLock<HashMap<String, Arc<CachedPage>>>,
}

impl PageCache {
    /// The page, if nothing that it shows has changed since.
    #[must_use]
    pub fn get(&self, address: &str) -> Option<Arc<CachedPage>> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(address).filter(|page| page.is_fresh()).cloned()
    }

    /// Keeps a page. Above the capacity all others are forgotten: they cost microseconds to render.
    pub fn put(&self, address: String, page: Arc<CachedPage>) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= CAPACITY {
            pages.clear();
        }
        pages.insert(address, page);
    }
}
