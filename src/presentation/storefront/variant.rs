//! The forms in which a product can be bought.

use super::price::PriceTag;
use super::script_data::script_json;
use crate::presentation::text::Texts;
use commerce::locale::Locale;
use serde::Serialize;

/// How many units can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    InStock,
    /// So few that it helps to say how many.
    Low(u32),
    SoldOut,
}

impl Availability {
    /// From as many units on, nobody needs to be told how many there are.
    const PLENTY: u32 = 6;

    /// `None`: sold without limit.
    #[must_use]
    pub fn from_units(units: Option<u32>) -> Self {
        match units {
            None | Some(Self::PLENTY..) => Self::InStock,
            Some(0) => Self::SoldOut,
            Some(units) => Self::Low(units),
        }
    }

    pub(crate) fn text(self, locale: Locale) -> String {
        let texts = Texts::of(locale);
        match self {
            Availability::InStock => texts.get("stock-in"),
            Availability::Low(units) => {
                texts.count("stock-low", usize::try_from(units).unwrap_or(usize::MAX))
            }
            Availability::SoldOut => texts.get("stock-out"),
        }
    }

    pub(crate) const fn class(self) -> &'static str {
        match self {
            Availability::InStock => "good",
            Availability::Low(_) => "warn",
            Availability::SoldOut => "bad",
        }
    }
}

/// One variant to choose.
#[derive(Clone, Debug)]
pub struct VariantChoice {
    /// The value of `variant_id`.
    pub id: String,
    /// `Large / Blue`; empty when there is one variant only.
    pub title: String,
    pub sku: String,
    pub price: PriceTag,
    pub availability: Availability,
    /// Index into the gallery.
    pub picture: Option<usize>,
}

impl VariantChoice {
    pub(crate) const fn sold_out(&self) -> bool {
        matches!(self.availability, Availability::SoldOut)
    }
}

/// What the page's script needs to show another variant.
#[derive(Serialize)]
struct VariantData<'a> {
    id: &'a str,
    price: &'a str,
    before: Option<&'a str>,
    saving: Option<&'a str>,
    lowest: Option<&'a str>,
    unit: Option<&'a str>,
    stock: String,
    tone: &'static str,
    out: bool,
    picture: Option<usize>,
}

impl<'a> VariantData<'a> {
    fn of(variant: &'a VariantChoice, locale: Locale) -> Self {
        let VariantChoice { id, price, availability, picture, .. } = variant;
        Self {
            id,
            price: &price.price,
            before: price.compare_at.as_deref(),
            saving: price.saving.as_deref(),
            lowest: price.lowest.as_deref(),
            unit: price.per_unit.as_deref(),
            stock: availability.text(locale),
            tone: availability.class(),
            out: *availability == Availability::SoldOut,
            picture: *picture,
        }
    }
}

/// The variants as JSON for the page's script.
pub(crate) fn variants_json(variants: &[VariantChoice], locale: Locale) -> String {
    let data: Vec<_> = variants.iter().map(|variant| VariantData::of(variant, locale)).collect();
    script_json(&data)
}
