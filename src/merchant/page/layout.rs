//! What surrounds every page of the merchant's.

use crate::edge::Edge;
use crate::presentation::assets::asset_url;
use crate::presentation::text::Texts;
use commerce::locale::Locale;
use commerce::store::StoreProfile;
use std::fmt::Display;

/// The store that is looked at.
pub struct StoreHead {
    pub name: String,
    /// The storefront; `None` while nobody sees it.
    pub url: Option<String>,
    /// Where the store is seen by its merchant.
    pub href: String,
}

/// A part of a store's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Home,
    Orders,
    Products,
    Customers,
    Payments,
    Settings,
}

impl Section {
    /// All of them, as they are offered.
    pub const ALL: [Section; 6] = [
        Section::Home,
        Section::Orders,
        Section::Products,
        Section::Customers,
        Section::Payments,
        Section::Settings,
    ];

    /// Where it begins, after the store's part of the site.
    const fn path(self) -> &'static str {
        match self {
            Section::Home => "",
            Section::Orders => "/orders",
            Section::Products => "/products",
            Section::Customers => "/customers",
            Section::Payments => "/payments",
            Section::Settings => "/settings",
        }
    }

    const fn title_key(self) -> &'static str {
        match self {
            Section::Home => "store-nav-home",
            Section::Orders => "store-nav-orders",
            Section::Products => "store-nav-products",
            Section::Customers => "store-nav-customers",
            Section::Payments => "store-nav-payments",
            Section::Settings => "store-nav-settings",
        }
    }
}

/// The way to a section.
pub struct SectionLink {
    pub href: String,
    pub title: String,
    pub current: bool,
}

/// Who is signed in.
#[derive(Clone)]
pub struct AccountHead {
    pub name: String,
    pub email: String,
    /// What a form of this session has to carry.
    pub csrf: String,
}

/// A page's language and title, its store, and who looks at it.
pub struct Layout {
    pub locale: Locale,
    pub title: String,
    /// `None` on pages that are about no single store.
    pub store: Option<StoreHead>,
    /// `None` before signing in.
    pub account: Option<AccountHead>,
    /// The part of the store that the page belongs to.
    pub section: Option<Section>,
}

impl Layout {
    /// Nobody has signed in.
    pub(in crate::merchant) fn nobody(locale: Locale, title: &str) -> Self {
        Self { locale, title: Texts::of(locale).get(title), store: None, account: None, section: None }
    }

    /// A page of the account's own, in the account's language.
    pub(in crate::merchant) fn for_account(locale: Locale, title: &str, account: AccountHead) -> Self {
        Self { account: Some(account), ..Self::nobody(locale, title) }
    }

    /// A page of this store, in the store's language.
    pub(in crate::merchant) fn of(
        edge: &Edge,
        profile: &StoreProfile,
        title: &str,
        account: Option<AccountHead>,
    ) -> Self {
        Self::at(profile, edge.settings.origin(&profile.slug, edge.listening), title, account)
    }

    pub(in crate::merchant) fn at(
        profile: &StoreProfile,
        url: String,
        title: &str,
        account: Option<AccountHead>,
    ) -> Self {
        let store = StoreHead {
            name: profile.name.clone(),
            url: profile.published.then_some(url),
            href: format!("/stores/{}", profile.id),
        };
        Self { store: Some(store), account, ..Self::nobody(profile.locale, title) }
    }

    /// A page of this part of the store.
    pub(in crate::merchant) fn within(self, section: Section) -> Self {
        Self { section: Some(section), ..self }
    }

    /// The ways through the store, for its owner: a program sees none of them.
    pub fn sections(&self) -> Vec<SectionLink> {
        let Some(store) = self.store.as_ref().filter(|_| self.account.is_some()) else { return Vec::new() };
        let link = |section: Section| SectionLink {
            href: format!("{}{}", store.href, section.path()),
            title: self.t(section.title_key()),
            current: self.section == Some(section),
        };
        Section::ALL.map(link).into()
    }

    /// The account's other stores; for the owner alone.
    pub fn menu(&self) -> Option<String> {
        let store = self.store.as_ref().filter(|_| self.account.is_some())?;
        Some(format!("{}/menu", store.href))
    }

    pub fn t(&self, key: &str) -> String {
        Texts::of(self.locale).get(key)
    }

    pub fn t1(&self, key: &str, name: &'static str, value: impl Display) -> String {
        Texts::of(self.locale).with(key, name, value)
    }

    pub fn asset(&self, name: &str) -> &'static str {
        asset_url(name)
    }

    /// What the first line needs. Romanian needs the extended letters for ș and ț.
    pub fn fonts(&self) -> &'static [&'static str] {
        match self.locale {
            Locale::Ro => &["instrument-sans-latin.woff2", "instrument-sans-latin-ext.woff2"],
            _ => &["instrument-sans-latin.woff2"],
        }
    }
}
