//! What a store is, as far as the rules need to know it.

use crate::address::CountryCode;
use crate::ids::TenantId;
use crate::locale::Locale;
use crate::money::{BasisPoints, Currency};
use crate::tax::VatScheme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use time::OffsetDateTime;

/// A store's settings.
#[derive(Clone, Debug, PartialEq)]
pub struct StoreProfile {
    pub id: TenantId,
    /// The first label of its host: `casa-verde`.
    pub slug: String,
    pub name: String,
    pub country: CountryCode,
    pub currency: Currency,
    /// The language in which the store speaks unless the shopper asks for another.
    pub locale: Locale,
    pub brand: Brand,
    pub vat_scheme: VatScheme,
    /// What the platform keeps of each sale.
    pub commission: BasisPoints,
    /// Where the margin of each sale goes. Without it the store cannot take payments.
    pub payment_account: Option<PaymentAccount>,
    /// Whether shoppers may see it.
    pub published: bool,
}

/// The merchant's account at the payment provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentAccount {
    /// Stripe's id, `acct_…`.
    pub id: String,
    /// Whether sales may go to it, as Stripe last said.
    pub ready: bool,
}

impl StoreProfile {
    /// The account that sales go to now. `None`: the store may be looked at, and not bought from.
    #[must_use]
    pub fn takes_payments(&self) -> Option<&str> {
        self.payment_account.as_ref().filter(|account| account.ready).map(|account| account.id.as_str())
    }
}

/// The platform has closed a store: nobody is shown it, and nothing is sold. What was paid for goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    pub since: OffsetDateTime,
    /// In the words of whoever did it, for the merchant.
    pub reason: String,
}

/// How a store presents itself. Stored as one JSON document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brand {
    /// The name of a theme: a set of CSS custom properties.
    pub theme: String,
    #[serde(default)]
    pub logo: Option<String>,
    /// The wide picture of the home page.
    #[serde(default)]
    pub hero: Option<String>,
    #[serde(default)]
    pub tagline: BTreeMap<Locale, String>,
    #[serde(default)]
    pub about: BTreeMap<Locale, String>,
    #[serde(default)]
    pub legal: LegalIdentity,
}

/// Who stands behind a store (Directive 2000/31/EC, Art. 5).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalIdentity {
    #[serde(default)]
    pub company: String,
    #[serde(default)]
    pub registration: String,
    #[serde(default)]
    pub vat_id: String,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub email: String,
}

impl LegalIdentity {
    /// Whether a shopper can tell who sells.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        [&self.company, &self.address, &self.email].into_iter().all(|part| !part.trim().is_empty())
    }
}

/// What a store lacks before shoppers may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Nothing to buy.
    Products,
    /// No way to send it.
    Shipping,
    /// Nobody stands behind it (Directive 2000/31/EC, Art. 5).
    LegalDetails,
}

/// What is missing before a store can be published.
#[must_use]
pub fn missing_to_publish(profile: &StoreProfile, products: usize, shipping_methods: usize) -> Vec<Missing> {
    let checks = [
        (products > 0, Missing::Products),
        (shipping_methods > 0, Missing::Shipping),
        (profile.brand.legal.is_complete(), Missing::LegalDetails),
    ];
    checks.into_iter().filter(|(is_there, _)| !is_there).map(|(_, missing)| missing).collect()
}

/// Products of a store that share a tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    pub handle: String,
    /// Products with this tag belong to it.
    pub tag: String,
    pub titles: BTreeMap<Locale, String>,
}

impl Collection {
    #[must_use]
    pub fn title(&self, locale: Locale) -> &str {
        self.titles
            .get(&locale)
            .or_else(|| self.titles.get(&Locale::En))
            .map_or(self.handle.as_str(), String::as_str)
    }
}

/// A host label that can name a store: 3 to 40 of a–z, 0–9 and single inner hyphens (RFC 1035 labels,
/// narrowed), and none of the platform's own.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    const RESERVED: [&str; 30] = [
        "account",
        "accounts",
        "admin",
        "api",
        "app",
        "assets",
        "autoconfig",
        "autodiscover",
        "billing",
        "blog",
        "cdn",
        "dashboard",
        "docs",
        "ftp",
        "help",
        "imap",
        "localhost",
        "login",
        "mail",
        "media",
        "mta-sts",
        "ns1",
        "ns2",
        "secure",
        "smtp",
        "static",
        "status",
        "support",
        "wpad",
        "www",
    ];
    (3..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && !RESERVED.contains(&text)
}
