//! One product, to be looked at and bought.

use super::layout::{Layout, NavLink};
use super::notice::Notice;
use super::picture::Picture;
use super::product_card::ProductCard;
use super::structured_data::ProductFacts;
use super::variant::{VariantChoice, variants_json};
use askama::Template;
use commerce::cart::MAX_QUANTITY;

/// One row of the product's details: `Material: oak`.
#[derive(Clone, Debug)]
pub struct Detail {
    pub name: String,
    pub value: String,
}

/// `/products/{handle}`
#[derive(Template)]
#[template(path = "storefront/product.html")]
pub struct ProductPage {
    pub layout: Layout,
    pub title: String,
    pub vendor: String,
    /// The collection that leads here, for the way back.
    pub collection: Option<NavLink>,
    pub gallery: Vec<Picture>,
    /// What the choice is about: `Colour`, or `Size / Colour`.
    pub choice_name: String,
    /// Never empty.
    pub variants: Vec<VariantChoice>,
    /// Index of the variant that is shown first: the first that can be had.
    pub selected: usize,
    /// HTML of the small allowed set, cleaned when it was imported. Printed as it is.
    pub description_html: String,
    pub details: Vec<Detail>,
    /// Name and address (Regulation (EU) 2023/988).
    pub manufacturer: Option<String>,
    pub responsible_person: Option<String>,
    /// For search engines.
    pub facts: ProductFacts,
    pub related: Vec<ProductCard>,
    pub notice: Option<Notice>,
}

impl ProductPage {
    /// Up to so many variants are shown as buttons; more are a list.
    const BUTTONS: usize = 12;

    fn chosen(&self) -> Option<&VariantChoice> {
        self.variants.get(self.selected).or_else(|| self.variants.first())
    }

    fn has_choice(&self) -> bool {
        self.variants.len() > 1
    }

    fn as_buttons(&self) -> bool {
        self.variants.len() <= Self::BUTTONS
    }

    fn all_sold_out(&self) -> bool {
        self.variants.iter().all(VariantChoice::sold_out)
    }

    fn stock_text(&self, variant: &VariantChoice) -> String {
        variant.availability.text(self.layout.frame.locale)
    }

    fn max_quantity(&self) -> u32 {
        MAX_QUANTITY
    }

    fn variants_script(&self) -> String {
        variants_json(&self.variants, self.layout.frame.locale)
    }

    fn facts_script(&self) -> String {
        self.facts.to_script()
    }
}
