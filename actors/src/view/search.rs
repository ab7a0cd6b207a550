//! Search, filters and sorting over a view: in memory, because full-text search under row-level
//! security cannot use its index.

use super::{ListedProduct, StoreView};
use commerce::catalogue::CatalogueProduct;
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

pub(super) fn search<'a>(
    view: &'a StoreView,
    query: &ProductQuery<'_>,
    locale: Locale,
) -> Vec<&'a ListedProduct> {
    let words: Vec<String> =
        fold(query.words.unwrap_or_default()).split_whitespace().map(str::to_owned).collect();
    // Asked for something that no word is made of: nothing is called that.
    let asked = query.words.is_some_and(|asked| !asked.trim().is_empty());
    if asked && words.is_empty() {
        return Vec::new();
    }
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
        .filter(|product| words.iter().all(|word| begins_a_word(product.shared.words(), word)))
        .collect();
    let price = |product: &&ListedProduct| product.price_from().map_or(0, commerce::money::Money::amount);
    match query.sort {
        ProductSort::Featured => {}
        ProductSort::Newest => found.sort_by_key(|product| std::cmp::Reverse(product.shared.product.id)),
        ProductSort::PriceAscending => found.sort_by_key(price),
        ProductSort::PriceDescending => found.sort_by_key(|product| std::cmp::Reverse(price(product))),
        ProductSort::Title => {
            found.sort_by_cached_key(|product| fold(&product.shared.product.text(locale).title));
        }
    }
    found
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.split(' ').any(|candidate| candidate.starts_with(word))
}

/// Everything of a product that can be searched, folded: titles in all languages, tags, type, vendor and
/// SKUs.
pub(crate) fn fold_product(product: &CatalogueProduct) -> String {
    let mut text = fold(&product.text.title);
    let titles = product.translations.values().map(|text| text.title.as_str());
    let others = [product.product_type.as_str(), product.vendor.as_str()].into_iter();
    let tags = product.tags.iter().map(String::as_str);
    let skus = product.variants.iter().map(|variant| variant.sku.as_str());
    for part in titles.chain(others).chain(tags).chain(skus) {
        for word in fold(part).split_whitespace() {
            if !text.split(' ').any(|known| known == word) {
                text.push(' ');
                text.push_str(word);
            }
        }
    }
    text
}

/// Lower case, letters without their marks, everything else a blank: a shopper who types "cana" finds
/// "cană". Covers the letters of the five languages.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ă' | 'â' | 'á' | 'à' | 'ã' | 'ä' | 'å' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'í' | 'ì' | 'ï' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ș' | 'ş' => folded.push('s'),
            'ț' | 'ţ' => folded.push('t'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ß' => folded.push_str("ss"),
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shopper_finds_a_word_without_its_marks() {
        assert_eq!(fold("Cană SMĂLȚUITĂ, Größe"), "cana smaltuita  grosse");
        assert!(begins_a_word("cana smaltuita", "smal"));
        assert!(!begins_a_word("cana smaltuita", "uita"));
    }
}
