//! The languages a store speaks.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A language that every visible string exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    Ro,
    En,
    De,
    Es,
    Pt,
}

impl Locale {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Locale; 5] = [Locale::Ro, Locale::En, Locale::De, Locale::Es, Locale::Pt];

    /// The language's code as it stands in `lang` attributes and in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Locale::Ro => "ro",
            Locale::En => "en",
            Locale::De => "de",
            Locale::Es => "es",
            Locale::Pt => "pt",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text names no language that a store can speak.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown language {0:?}: use one of ro, en, de, es, pt")]
pub struct UnknownLocale(pub String);

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.code() == text)
            .ok_or_else(|| UnknownLocale(text.to_owned()))
    }
}
