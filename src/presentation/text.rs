//! The words of all pages, one Fluent bundle per language. A key that a language lacks is looked
//! up in English, and one that English lacks is shown as it is: a missing word never breaks a page
//! (and never passes the tests, which compare the languages key by key).

use crate::presentation::format;
use commerce::locale::Locale;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt::Display;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/storefront.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/legal.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/merchant.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/account.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/store.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/sourcing.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/plan.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/countries.ftl")),
        ]
    };
}

/// The Fluent files of a language: storefront, legal pages, merchants' pages, accounts, how a store is set up,
/// what it sells, plans, names of countries.
pub(crate) const fn sources(locale: Locale) -> [&'static str; 8] {
    match locale {
        Locale::Ro => sources!("ro"),
        Locale::En => sources!("en"),
        Locale::De => sources!("de"),
        Locale::Es => sources!("es"),
        Locale::Pt => sources!("pt"),
    }
}

static TEXTS: LazyLock<[Texts; 5]> = LazyLock::new(|| Locale::ALL.map(Texts::load));

/// Every text of one language.
pub struct Texts {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of `locale`, read once.
    #[must_use]
    pub fn of(locale: Locale) -> &'static Texts {
        let index = Locale::ALL.iter().position(|known| *known == locale).unwrap_or(0);
        &TEXTS[index]
    }

    /// The text of `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text of `key` with one value put into it.
    #[must_use]
    pub fn with(&self, key: &str, name: &'static str, value: impl Display) -> String {
        self.with_all(key, [(name, value.to_string().into())])
    }

    /// The text of `key` for a number of things. The file chooses by `$plural`, the CLDR's name of the
    /// plural form (Fluent's own rules have Romanian wrong from 102 on), and prints `$count`.
    #[must_use]
    pub fn count(&self, key: &str, count: usize) -> String {
        let plural = format::plural(self.locale, count).into();
        self.with_all(key, [("plural", plural), ("count", format::number(self.locale, count).into())])
    }

    /// The text of `key` with several values put into it.
    #[must_use]
    pub fn with_all<const N: usize>(
        &self,
        key: &str,
        values: [(&'static str, FluentValue<'static>); N],
    ) -> String {
        self.format(key, Some(&FluentArgs::from_iter(values)))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        if let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) {
            // What cannot be resolved is printed as its name; the tests keep this from happening.
            let mut unresolved = Vec::new();
            return self.bundle.format_pattern(pattern, args, &mut unresolved).into_owned();
        }
        match self.locale {
            Locale::En => key.to_owned(),
            _ => Texts::of(Locale::En).format(key, args),
        }
    }

    fn load(locale: Locale) -> Texts {
        let mut bundle = FluentBundle::new_concurrent(vec![language(locale)]);
        // The marks that Fluent puts around values are for mixed directions; no language here needs
        // them, and they would stand in attributes and mails.
        bundle.set_use_isolating(false);
        for source in sources(locale) {
            // A file with a mistake still gives its sound entries; a test reads every file strictly.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Texts { locale, bundle }
    }
}

/// The language whose plural rules apply. British English and European Portuguese, for this is Europe.
fn language(locale: Locale) -> LanguageIdentifier {
    let tag = match locale {
        Locale::Ro => "ro",
        Locale::En => "en-GB",
        Locale::De => "de",
        Locale::Es => "es",
        Locale::Pt => "pt-PT",
    };
    tag.parse().unwrap_or_default()
}
