//! Products of a view as pages show them.

use crate::presentation::storefront::{Availability, Frame, Picture, PriceTag, ProductCard};
use actors::view::{ListedProduct, ListedVariant};
use commerce::catalogue::Image;

/// A product in a listing.
pub fn card(frame: &Frame, product: &ListedProduct) -> ProductCard {
    let catalogue = &product.shared.product;
    let prices = || product.variants.iter().map(|variant| variant.price.price);
    let cheapest = prices().min_by_key(|price| price.amount());
    let differ = prices().any(|price| Some(price) != cheapest);
    let tag = cheapest.map(|price| PriceTag::new(frame.locale, price)).unwrap_or_default();
    ProductCard {
        title: catalogue.text(frame.locale).title.clone(),
        path: format!("/products/{}", product.handle),
        picture: catalogue.images.first().map(|image| picture(frame, product, image)),
        second_picture: catalogue.images.get(1).map(|image| picture(frame, product, image)),
        vendor: catalogue.vendor.clone(),
        price: if differ { tag.from_cheapest() } else { tag },
        sold_out: !product.in_stock(),
    }
}

/// A picture of a product. One without words of its own is called by the product's name.
pub fn picture(frame: &Frame, product: &ListedProduct, image: &Image) -> Picture {
    let mut picture = frame.picture(image);
    if picture.alt.is_empty() {
        picture.alt.clone_from(&product.shared.product.text(frame.locale).title);
    }
    picture
}

/// The picture of a variant: its own, else the product's first.
pub fn variant_picture(frame: &Frame, product: &ListedProduct, variant: &ListedVariant) -> Option<Picture> {
    let images = &product.shared.product.images;
    let own = product.variant(variant).image.and_then(|index| images.get(usize::try_from(index).ok()?));
    own.or(images.first()).map(|image| picture(frame, product, image))
}

/// How many units of a variant can be had.
pub fn availability(product: &ListedProduct, variant: &ListedVariant) -> Availability {
    Availability::from_units(available(product, variant))
}

/// Units that can be sold now; `None` without limit.
pub fn available(product: &ListedProduct, variant: &ListedVariant) -> Option<u32> {
    product.stock(variant).available().map(|units| u32::try_from(units).unwrap_or(u32::MAX))
}
