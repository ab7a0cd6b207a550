//! Rendered pages of one view.

use bytes::Bytes;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The most pages that are kept of one view. Search results and deep pages are not worth more.
const CAPACITY: usize = 512;

/// A page, ready to send.
pub struct CachedPage {
    pub body: Bytes,
    /// A strong validator: differs whenever the body does.
    pub etag: String,
    /// What the page showed besides the view; another stamp means that it is old.
    pub stamp: u64,
}

/// Pages by their address (path, query and language).
#[derive(Default)]
pub struct PageCache {
    pages: RwLock<HashMap<String, Arc<CachedPage>>>,
}

impl PageCache {
    /// The page, if it was rendered under this stamp.
    #[must_use]
    pub fn get(&self, address: &str, stamp: u64) -> Option<Arc<CachedPage>> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(address).filter(|page| page.stamp == stamp).cloned()
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
