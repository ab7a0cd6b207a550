//! A product in a listing.

use super::picture::Picture;
use super::price::PriceTag;

/// A product in a listing.
#[derive(Clone, Debug)]
pub struct ProductCard {
    pub title: String,
    /// The product's path, before [`super::Frame::link`]: `/products/{handle}`.
    pub path: String,
    pub picture: Option<Picture>,
    /// Shown while the pointer is on the card.
    pub second_picture: Option<Picture>,
    pub vendor: String,
    pub price: PriceTag,
    pub sold_out: bool,
}
