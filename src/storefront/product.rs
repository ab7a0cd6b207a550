//! `/products/{handle}`

use super::cards::{availability, card, picture};
use super::page::{ByHandle, Shared, StorePage};
use crate::error::Problem;
use crate::presentation::storefront::{
    Availability, Detail, Frame, Layout, NavLink, PageHead, PriceTag, ProductFacts, ProductPage,
    VariantChoice,
};
use crate::presentation::words;
use actix_web::{HttpResponse, web};
use actors::view::{ListedProduct, StoreView};
use commerce::money::Money;

/// So many others are shown beside a product.
const RELATED: usize = 4;
/// As much of a description as search engines show.
const SUMMARY: usize = 160;

pub async fn show(page: StorePage, path: web::Path<ByHandle>) -> Result<HttpResponse, Problem> {
    let view = &page.view;
    let product = view.product(&path.handle).ok_or_else(Problem::not_found)?;
    page.shared(|| {
        let related = related(view, product);
        let shows = StoreView::shows(related.iter().copied().chain([product]));
        Shared { page: product_page(&page, product, &related), shows }
    })
}

fn product_page(page: &StorePage, product: &ListedProduct, related: &[&ListedProduct]) -> ProductPage {
    let frame = page.frame();
    let catalogue = &product.shared.product;
    let text = catalogue.text(page.locale);
    let path = format!("/products/{}", product.handle);
    let gallery: Vec<_> = catalogue.images.iter().map(|image| picture(&frame, product, image)).collect();
    let variants = choices(&frame, product);
    let collection = page.view.collections.iter().find(|collection| catalogue.tags.contains(&collection.tag));
    let summary = summary(&text.description);
    let head = PageHead {
        title: text.title.clone(),
        description: summary.clone(),
        path: path.clone(),
        indexed: true,
        picture: gallery.first().cloned(),
    };
    ProductPage {
        title: text.title.clone(),
        vendor: catalogue.vendor.clone(),
        collection: collection.map(|collection| NavLink {
            title: collection.title(page.locale).to_owned(),
            path: format!("/collections/{}", collection.handle),
        }),
        choice_name: words::phrase(page.locale, &catalogue.option_names.join(" / ")),
        selected: variants
            .iter()
            .position(|variant| variant.availability != Availability::SoldOut)
            .unwrap_or(0),
        description_html: text.description.clone(),
        details: details(&frame, product),
        manufacturer: catalogue.origin.manufacturer.clone(),
        responsible_person: catalogue.origin.responsible_person.clone(),
        facts: facts(&frame, product, summary, &path, &gallery),
        related: related.iter().map(|product| card(&frame, product)).collect(),
        notice: None,
        gallery,
        variants,
        layout: Layout::new(frame, head),
    }
}

fn choices(frame: &Frame, product: &ListedProduct) -> Vec<VariantChoice> {
    let choice = |listed| {
        let variant = product.variant(listed);
        VariantChoice {
            id: variant.id.to_string(),
            title: words::phrase(frame.locale, &variant.title()),
            sku: variant.sku.clone(),
            price: PriceTag::new(frame.locale, listed.price.price),
            availability: availability(product, listed),
            picture: variant.image.and_then(|index| usize::try_from(index).ok()),
        }
    };
    product.variants.iter().map(choice).collect()
}

fn details(frame: &Frame, product: &ListedProduct) -> Vec<Detail> {
    let catalogue = &product.shared.product;
    let texts = frame.texts();
    let weight = product.variants.first().and_then(|listed| product.variant(listed).weight_grams);
    let country = catalogue.origin.country.as_deref().and_then(commerce::address::CountryCode::parse);
    let country = country.map(|code| texts.get(&format!("country-{}", code.as_str().to_ascii_lowercase())));
    [
        (texts.get("detail-type"), Some(words::word(frame.locale, &catalogue.product_type).to_owned())),
        (texts.get("detail-origin"), country),
        (texts.get("detail-weight"), weight.map(|grams| format!("{grams} g"))),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(Detail { name, value: value.filter(|value| !value.is_empty())? }))
    .collect()
}

fn facts(
    frame: &Frame,
    product: &ListedProduct,
    description: String,
    path: &str,
    gallery: &[crate::presentation::storefront::Picture],
) -> ProductFacts {
    let catalogue = &product.shared.product;
    let prices = || product.variants.iter().map(|variant| variant.price.price);
    // A listed product has a variant.
    let none = Money::zero(commerce::money::Currency::Eur);
    let sku = product.variants.first().map(|listed| product.variant(listed).sku.clone());
    ProductFacts {
        name: catalogue.text(frame.locale).title.clone(),
        description,
        url: format!("{}{}", frame.addresses.origin, frame.link(path)),
        pictures: gallery.iter().map(|picture| picture.source.clone()).collect(),
        brand: catalogue.vendor.clone(),
        sku: sku.unwrap_or_default(),
        lowest_price: prices().min_by_key(|price| price.amount()).unwrap_or(none),
        highest_price: prices().max_by_key(|price| price.amount()).unwrap_or(none),
        available: product.in_stock(),
    }
}

/// Others with the most tags in common, in the store's order.
fn related<'a>(view: &'a StoreView, product: &ListedProduct) -> Vec<&'a ListedProduct> {
    let tags = &product.shared.product.tags;
    let common =
        |other: &ListedProduct| other.shared.product.tags.iter().filter(|tag| tags.contains(tag)).count();
    let mut others: Vec<&ListedProduct> =
        view.products().iter().filter(|other| other.handle != product.handle && common(other) > 0).collect();
    others.sort_by_cached_key(|other| std::cmp::Reverse(common(other)));
    others.truncate(RELATED);
    others
}

/// The beginning of a description without its markup.
fn summary(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            letter if !in_tag => text.push(letter),
            _ => {}
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut summary = words.join(" ").replace("&amp;", "&");
    if let Some((cut, _)) = summary.char_indices().nth(SUMMARY) {
        let end = summary[..cut].rfind(' ').unwrap_or(cut);
        summary.truncate(end);
        summary.push('…');
    }
    summary
}
