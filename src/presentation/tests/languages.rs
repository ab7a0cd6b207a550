//! The five languages say the same things.

use crate::presentation::text::{Texts, sources};
use commerce::address::COUNTRIES;
use commerce::locale::Locale;
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Keys with the names of the values that are put into them.
fn entries(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources(locale) {
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '*', '}', '[']))
            {
                key = name.to_owned();
                let twice = entries.insert(key.clone(), BTreeSet::new()).is_some();
                assert!(!twice, "{locale} has {key} twice");
            }
            for rest in line.split('$').skip(1) {
                let value = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
                entries.entry(key.clone()).or_default().insert(value);
            }
        }
    }
    entries
}

fn read_all(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, text);
        } else {
            text.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn everything_that_uses_texts() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    read_all(&root.join("templates/storefront"), &mut text);
    read_all(&root.join("templates/merchant"), &mut text);
    read_all(&root.join("src/merchant"), &mut text);
    read_all(&root.join("src/storefront"), &mut text);
    text.push_str(&std::fs::read_to_string(root.join("templates/error.html")).unwrap());
    read_all(&root.join("src/presentation"), &mut text);
    text
}

#[test]
fn every_file_is_sound_fluent() {
    for locale in Locale::ALL {
        for source in sources(locale) {
            if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                panic!("{locale}: {errors:?}");
            }
        }
    }
}

#[test]
fn all_languages_have_the_same_keys_with_the_same_values_in_them() {
    let english = entries(Locale::En);
    for locale in Locale::ALL {
        for (key, values) in entries(locale) {
            assert_eq!(Some(&values), english.get(&key), "{locale}: {key}");
        }
        assert_eq!(entries(locale).len(), english.len(), "{locale} lacks a key");
    }
}

#[test]
fn every_country_has_a_name() {
    for locale in Locale::ALL {
        for code in COUNTRIES {
            let key = format!("country-{}", code.to_ascii_lowercase());
            assert_ne!(Texts::of(locale).get(&key), key, "{locale}");
        }
    }
}

#[test]
fn every_key_is_used() {
    let users = everything_that_uses_texts();
    for key in entries(Locale::En).into_keys().filter(|key| !key.starts_with("country-")) {
        assert!(users.contains(&format!("\"{key}\"")), "nothing uses {key}");
    }
}

#[test]
fn every_key_that_is_used_exists() {
    let users = everything_that_uses_texts();
    let english = entries(Locale::En);
    for call in ["t(\"", "t1(\"", "count(\"", ".get(\"", ".with(\"", "with_all(\""] {
        for key in users.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_key = key.contains('-')
                && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(!is_key || english.contains_key(key), "there is no text {key}");
        }
    }
}

#[test]
fn romanian_is_written_with_commas_below() {
    for source in sources(Locale::Ro) {
        assert!(!source.contains(['ş', 'ţ', 'Ş', 'Ţ']), "a cedilla where a comma belongs");
    }
}

#[test]
fn an_unknown_key_is_shown_as_it_is() {
    let unknown = "no such text";
    assert_eq!(Texts::of(Locale::De).get(unknown), unknown);
}

#[test]
fn plurals_follow_the_language() {
    let count = |locale, number| Texts::of(locale).count("listing-count", number);
    assert_eq!(
        [1, 2, 19, 20, 102].map(|number| count(Locale::Ro, number)),
        ["1 produs", "2 produse", "19 produse", "20 de produse", "102 produse"]
    );
    assert_eq!([1, 2].map(|number| count(Locale::De, number)), ["1 Produkt", "2 Produkte"]);
}
