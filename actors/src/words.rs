//! Words as they are looked for: without case and without marks.

use commerce::catalogue::CatalogueProduct;

/// Whether one of the folded text's words begins so.
pub(crate) fn begins_a_word(text: &str, word: &str) -> bool {
    text.split(' ').any(|candidate| candidate.starts_with(word))
}

/// Everything of a product that can be searched, folded: titles in all languages, tags, type, vendor and
/// SKUs.
pub(crate) fn of_product(product: &CatalogueProduct) -> String {
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
#[must_use]
pub fn fold(text: &str) -> String {
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
