//! One message at the head of a page: what happened, and what to do next.

use crate::presentation::text::Texts;
use commerce::cart::{CartRefusal, MAX_LINES, MAX_QUANTITY};
use commerce::locale::Locale;

/// How a message sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Warning,
    Bad,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
}

impl Notice {
    /// Something went into the cart.
    #[must_use]
    pub fn added(locale: Locale, title: &str) -> Self {
        Self { tone: Tone::Good, text: Texts::of(locale).with("notice-added", "title", title) }
    }

    /// The cart is as the shopper wanted it.
    #[must_use]
    pub fn cart_updated(locale: Locale) -> Self {
        Self { tone: Tone::Good, text: Texts::of(locale).get("notice-cart-updated") }
    }

    /// A change of the cart was not possible.
    #[must_use]
    pub fn refused(locale: Locale, refusal: &CartRefusal) -> Self {
        let texts = Texts::of(locale);
        let text = match refusal {
            CartRefusal::AlreadyOrdered(_) => texts.get("notice-already-ordered"),
            CartRefusal::UnknownLine => texts.get("notice-line-gone"),
            CartRefusal::UnknownVariant => texts.get("notice-not-sold"),
            CartRefusal::QuantityOutOfRange => texts.with("notice-quantity", "most", MAX_QUANTITY),
            CartRefusal::InsufficientStock { available: 0 } => texts.get("notice-sold-out"),
            CartRefusal::InsufficientStock { available } => {
                texts.count("notice-only-left", usize::try_from(*available).unwrap_or(usize::MAX))
            }
            CartRefusal::TooManyLines => texts.with("notice-too-many-lines", "most", MAX_LINES),
        };
        Self { tone: Tone::Bad, text }
    }

    /// The total is no longer what the shopper agreed to.
    #[must_use]
    pub fn price_changed(locale: Locale, before: &str, now: &str) -> Self {
        let values = [("before", before.to_owned().into()), ("now", now.to_owned().into())];
        Self { tone: Tone::Warning, text: Texts::of(locale).with_all("notice-price-changed", values) }
    }

    /// The name of the icon in the sprite.
    #[must_use]
    pub const fn icon(&self) -> &'static str {
        match self.tone {
            Tone::Good => "circle-check",
            Tone::Warning => "triangle-alert",
            Tone::Bad => "circle-alert",
        }
    }

    /// The class that colours it.
    #[must_use]
    pub const fn class(&self) -> &'static str {
        match self.tone {
            Tone::Good => "good",
            Tone::Warning => "warn",
            Tone::Bad => "bad",
        }
    }
}
