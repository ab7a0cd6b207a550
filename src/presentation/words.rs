//! Words of the catalogue in the shopper's language: option names, option values, types. A supplier's file
//! has one column for them and no translations, but their number is small, so there is a dictionary. A word
//! that is not in it is shown as the supplier wrote it.

use commerce::locale::Locale;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

#[derive(Deserialize)]
struct File {
    options: HashMap<String, BTreeMap<Locale, String>>,
    values: HashMap<String, BTreeMap<Locale, String>>,
    types: HashMap<String, BTreeMap<Locale, String>>,
}

static WORDS: LazyLock<HashMap<String, BTreeMap<Locale, String>>> = LazyLock::new(|| {
    // The file is part of the program, and a test reads it; were it damaged, words stay as they are.
    let file = toml::from_str::<File>(include_str!("../../locales/option-words.toml"));
    file.map(|file| file.options.into_iter().chain(file.values).chain(file.types).collect())
        .unwrap_or_default()
});

/// The word in that language.
#[must_use]
pub fn word(locale: Locale, word: &str) -> &str {
    WORDS.get(word).and_then(|translations| translations.get(&locale)).map_or(word, String::as_str)
}

/// `Night blue / Large`, each word by itself.
#[must_use]
pub fn phrase(locale: Locale, phrase: &str) -> String {
    phrase.split(" / ").map(|part| word(locale, part)).collect::<Vec<_>>().join(" / ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shopper_reads_options_in_their_language() {
        assert_eq!(phrase(Locale::De, "Night blue / Large"), "Nachtblau / Groß");
        assert_eq!(phrase(Locale::Ro, "27 cm"), "27 cm");
    }

    #[test]
    fn every_word_is_there_in_every_language() {
        assert!(WORDS.len() > 50);
        for (word, translations) in WORDS.iter() {
            assert_eq!(translations.len(), Locale::ALL.len(), "{word}");
        }
    }
}
