//! Search, filters and sorting over a view: in memory, because full-text search under row-level
//! security cannot use its index.

use super::{ListedProduct, StoreView};
use crate::words::{begins_a_word, fold};
use commerce::locale::Locale;

/// What is looked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProductQuery<'a> {
    /// Every word must begin a word of the product.
    pub words: Option<&'a str>,
    /// The handle of a collection; an unknown one matches nothing.
    pub collection: Option<&'a str>,
    pub sort: ProductSort,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProductSort {
    /// As the merchant arranged them.
    #[default]
    Featured,
    PriceAscending,
    PriceDescending,
    Title,
    /// What the merchant has added last comes first.
    Newest,
}

impl ProductSort {
    /// All of them, in the order in which they are offered.
    pub const ALL: [ProductSort; 5] = [
        ProductSort::Featured,
        ProductSort::Newest,
        ProductSort::PriceAscending,
        ProductSort::PriceDescending,
        ProductSort::Title,
    ];

    /// As it stands in `?sort=`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ProductSort::Featured => "featured",
            ProductSort::PriceAscending => "price_asc",
            ProductSort::PriceDescending => "price_desc",
            ProductSort::Title => "title",
            ProductSort::Newest => "newest",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text)
    }
}

/// What a search is for: folded words, each of which begins a word of what is found. `None`: asked for something that no
/// word is made of, and nothing is called that.
pub(crate) fn wanted(words: &str) -> Option<Vec<String>> {
    let folded: Vec<String> = fold(words).split_whitespace().map(str::to_owned).collect();
    (words.trim().is_empty() || !folded.is_empty()).then_some(folded)
}

/// Whether a product has all of them.
pub(crate) fn has_words(product: &ListedProduct, wanted: &[String]) -> bool {
    wanted.iter().all(|word| begins_a_word(product.shared.words(), word))
}

pub(super) fn search<'a>(
    view: &'a StoreView,
    query: &ProductQuery<'_>,
    locale: Locale,
) -> Vec<&'a ListedProduct> {
    let Some(words) = wanted(query.words.unwrap_or_default()) else { return Vec::new() };
    let tag = match query.collection {
        None => None,
        Some(handle) => match view.collection(handle) {
            Some(collection) => Some(collection.tag.as_str()),
            None => return Vec::new(),
        },
    };
    let mut found: Vec<&ListedProduct> = view
        .products()
        .iter()
        .filter(|product| tag.is_none_or(|tag| product.shared.product.tags.iter().any(|own| own == tag)))
        .filter(|product| has_words(product, &words))
        .collect();
    let price = |product: &&ListedProduct| product.price_from().map_or(0, commerce::money::Money::amount);
    match query.sort {
        ProductSort::Featured => {}
        ProductSort::Newest => found.reverse(),
        ProductSort::PriceAscending => found.sort_by_key(price),
        ProductSort::PriceDescending => found.sort_by_key(|product| std::cmp::Reverse(price(product))),
        ProductSort::Title => {
            found.sort_by_cached_key(|product| fold(&product.shared.product.text(locale).title));
        }
    }
    found
}
