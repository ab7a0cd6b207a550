//! The store's front door.

use super::layout::Layout;
use super::picture::Picture;
use super::product_card::ProductCard;
use askama::Template;

/// A collection with a picture.
#[derive(Clone, Debug)]
pub struct CollectionCard {
    pub title: String,
    /// `/collections/{handle}`.
    pub path: String,
    /// A picture of one of its products.
    pub picture: Option<Picture>,
}

/// `/`
#[derive(Template)]
#[template(path = "storefront/home.html")]
pub struct HomePage {
    /// Its frame has the hero, the tagline and what the store says of itself.
    pub layout: Layout,
    pub collections: Vec<CollectionCard>,
    pub featured: Vec<ProductCard>,
}
