//! What surrounds every page. A [`Frame`] is what one store looks like in one language: made once
//! whenever the store changes and shared by all pages. A [`Layout`] is a frame with one page's head.

use super::legal_kind::LegalKind;
use super::picture::Picture;
use super::theme::Theme;
use crate::presentation::assets::asset_url;
use crate::presentation::format;
use crate::presentation::text::Texts;
use commerce::catalogue::Image;
use commerce::locale::Locale;
use commerce::shipping::ShippingMethod;
use commerce::store::{Collection, LegalIdentity, StoreProfile};
use std::borrow::Borrow;
use std::fmt::Display;
use std::sync::Arc;

/// Where a store's pages and its media are.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// Scheme and host of the store, no slash at the end: `https://casa-verde.example`.
    pub origin: String,
    /// Put before a picture's path; empty when media are on the store's own host.
    pub media: String,
    /// Put before every link: `/preview/casa-verde` in a preview, else empty.
    pub base: String,
    /// Where a preview leads back to; empty where it is none.
    pub back: String,
}

/// A link with its words. `path` is before [`Frame::link`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    pub title: String,
    pub path: String,
}

/// The same page in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    pub code: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    pub url: String,
    pub current: bool,
}

/// A store in one language.
pub struct Frame {
    pub locale: Locale,
    /// The store's own language, which its links need not name.
    pub default_locale: Locale,
    pub theme: Theme,
    pub store_name: String,
    pub logo: Option<String>,
    pub hero: Option<Picture>,
    pub tagline: String,
    pub about: String,
    pub collections: Vec<NavLink>,
    /// From which value of goods on delivery costs nothing, where the store promises that.
    pub free_shipping_from: Option<String>,
    pub legal: LegalIdentity,
    pub addresses: Addresses,
}

impl Frame {
    /// What `profile` looks like in `locale`.
    #[must_use]
    pub fn new(
        profile: &StoreProfile,
        collections: &[Collection],
        shipping: &[ShippingMethod],
        locale: Locale,
        addresses: Addresses,
    ) -> Self {
        let words = |texts: &std::collections::BTreeMap<Locale, String>| {
            texts.get(&locale).or_else(|| texts.get(&profile.locale)).cloned().unwrap_or_default()
        };
        let served = shipping.iter().filter(|method| method.serves(profile.country));
        let free_from = served.filter_map(|method| method.free_from).min_by_key(|from| from.amount());
        let place = |source: &String| Picture::place(&addresses.media, source);
        Self {
            locale,
            default_locale: profile.locale,
            theme: Theme::named(&profile.brand.theme),
            store_name: profile.name.clone(),
            logo: profile.brand.logo.as_ref().map(place),
            hero: profile.brand.hero.as_ref().map(|source| Picture::wide(place(source))),
            tagline: words(&profile.brand.tagline),
            about: words(&profile.brand.about),
            collections: collections
                .iter()
                .map(|collection| NavLink {
                    title: collection.title(locale).to_owned(),
                    path: format!("/collections/{}", collection.handle),
                })
                .collect(),
            free_shipping_from: free_from.map(|from| format::round_money(locale, from)),
            legal: profile.brand.legal.clone(),
            addresses,
        }
    }

    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.locale)
    }

    /// The address of `path` in this language. A language other than the store's own travels in the
    /// address, not in a cookie, so that anonymous pages stay the same for everyone.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.link_in(self.locale, path)
    }

    /// A picture of the catalogue with its words in this language.
    #[must_use]
    pub fn picture(&self, image: &Image) -> Picture {
        Picture::square(Picture::place(&self.addresses.media, &image.source), image.alt(self.locale))
    }

    fn link_in(&self, locale: Locale, path: &str) -> String {
        let base = &self.addresses.base;
        if locale == self.default_locale {
            return format!("{base}{path}");
        }
        let (path, fragment) =
            path.split_once('#').map_or((path, String::new()), |(path, f)| (path, format!("#{f}")));
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{base}{path}{joint}lang={locale}{fragment}")
    }
}

/// What tells one page's head from another's.
#[derive(Clone, Debug)]
pub struct PageHead {
    /// Without the store's name, which is added.
    pub title: String,
    /// For search engines, at most about 160 characters.
    pub description: String,
    /// The page's canonical path, query included where it makes another page.
    pub path: String,
    /// Whether search engines may keep it. Carts, checkouts, orders and errors: no.
    pub indexed: bool,
    /// What is shown where the page is shared.
    pub picture: Option<Picture>,
}

/// A frame with one page's head.
#[derive(Clone)]
pub struct Layout {
    pub frame: Arc<Frame>,
    pub head: PageHead,
}

impl Layout {
    #[must_use]
    pub fn new(frame: Arc<Frame>, head: PageHead) -> Self {
        Self { frame, head }
    }

    /// A page that search engines shall not keep.
    #[must_use]
    pub fn private(frame: Arc<Frame>, title: String, path: String) -> Self {
        Self::new(frame, PageHead { title, description: String::new(), path, indexed: false, picture: None })
    }

    /// The text of `key`.
    pub(crate) fn t(&self, key: &str) -> String {
        self.frame.texts().get(key)
    }

    /// The text of `key` with one value in it.
    pub(crate) fn t1(&self, key: &str, name: &'static str, value: impl Display) -> String {
        self.frame.texts().with(key, name, value)
    }

    /// The text of `key` for a number of things.
    pub(crate) fn count(&self, key: &str, count: impl Borrow<usize>) -> String {
        self.frame.texts().count(key, *count.borrow())
    }

    pub(crate) fn link(&self, path: &str) -> String {
        self.frame.link(path)
    }

    pub(crate) fn asset(&self, name: &str) -> &'static str {
        asset_url(name)
    }

    pub(crate) fn document_title(&self) -> String {
        match self.head.title.as_str() {
            "" => self.frame.store_name.clone(),
            title => format!("{title} – {}", self.frame.store_name),
        }
    }

    /// Whether search engines may keep it.
    pub(crate) fn indexed(&self) -> bool {
        self.head.indexed && self.frame.addresses.back.is_empty()
    }

    pub(crate) fn canonical(&self) -> String {
        format!("{}{}", self.frame.addresses.origin, self.link(&self.head.path))
    }

    pub(crate) fn fonts(&self) -> &'static [&'static str] {
        self.frame.theme.fonts(self.frame.locale == Locale::Ro)
    }

    /// The value of the hidden `lang` field of forms that are sent by GET.
    pub(crate) fn form_language(&self) -> Option<&'static str> {
        (self.frame.locale != self.frame.default_locale).then(|| self.frame.locale.code())
    }

    pub(crate) fn legal_links(&self) -> Vec<(String, String)> {
        let link = |kind: LegalKind| (format!("/pages/{}", kind.slug()), self.t(kind.title_key()));
        LegalKind::ALL.map(link).to_vec()
    }

    pub(crate) fn languages(&self) -> Vec<LanguageLink> {
        let Addresses { origin, back, .. } = &self.frame.addresses;
        // A preview is on another host than the store.
        let origin = if back.is_empty() { origin.as_str() } else { "" };
        let link = |locale: Locale| LanguageLink {
            code: locale.code(),
            name: native_name(locale),
            url: format!("{origin}{}", self.frame.link_in(locale, &self.head.path)),
            current: locale == self.frame.locale,
        };
        Locale::ALL.map(link).to_vec()
    }
}

const fn native_name(locale: Locale) -> &'static str {
    match locale {
        Locale::Ro => "Română",
        Locale::En => "English",
        Locale::De => "Deutsch",
        Locale::Es => "Español",
        Locale::Pt => "Português",
    }
}
