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
}

impl Layout {
    /// Nobody has signed in.
    pub(in crate::merchant) fn nobody(locale: Locale, title: &str) -> Self {
        Self { locale, title: Texts::of(locale).get(title), store: None, account: None }
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
