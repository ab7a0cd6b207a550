//! What a store sells, and the catalogue that it is picked from.

use super::layout::Layout;
use super::{Choice, Field};
use askama::Template;

/// A product that the store carries.
pub struct CarriedRow {
    pub id: String,
    pub title: String,
    /// Its page in the storefront; `None` while nobody sees it.
    pub url: Option<String>,
    /// Why shoppers do not see it in a store that they see.
    pub hidden: Option<String>,
    /// Where it is described, if it is the store's own.
    pub edit: Option<String>,
    pub picture: Option<String>,
    pub supplier: String,
    /// So many variants.
    pub variants: String,
    pub stock: String,
    pub sold_out: bool,
    pub cost: String,
    pub price: String,
    pub earning: String,
    /// Whether something is left of every sale.
    pub pays: bool,
    /// Empty when the variants' markups differ.
    pub markup: Field,
    /// The markups of the variants, where they differ.
    pub mixed: Option<String>,
    /// The markup has just been set.
    pub saved: bool,
    /// Why it was not changed.
    pub problem: Option<String>,
}

/// `GET /stores/{id}/products`
#[derive(Template)]
#[template(path = "merchant/sourcing/products.html")]
pub struct ProductsPage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    pub csrf: String,
    /// Whether the store carries nothing at all.
    pub empty: bool,
    /// What was looked for.
    pub words: String,
    pub page: usize,
    pub notice: Option<String>,
    /// Why nothing was changed, where no row says it.
    pub problem: Option<String>,
    /// So many products were found.
    pub count: String,
    /// What the figures are.
    pub hint: String,
    pub rows: Vec<CarriedRow>,
    pub place: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A product of the suppliers' catalogue.
pub struct OfferCard {
    pub id: String,
    pub title: String,
    pub picture: Option<String>,
    pub supplier: String,
    pub stock: String,
    pub sold_out: bool,
    /// The store carries it already.
    pub carried: bool,
    pub chosen: bool,
    pub cost: String,
    pub recommended: Option<String>,
    /// At the markup.
    pub price: String,
    pub earning: String,
    pub pays: bool,
    /// Why it cannot be sold here.
    pub problem: Option<String>,
}

/// `GET /stores/{id}/products/add`
#[derive(Template)]
#[template(path = "merchant/sourcing/add.html")]
pub struct AddPage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    pub csrf: String,
    /// What was looked for.
    pub words: String,
    pub suppliers: Vec<Choice>,
    pub types: Vec<Choice>,
    pub markup: Field,
    /// What the figures are.
    pub hint: String,
    /// Why nothing was added.
    pub problem: Option<String>,
    pub offers: Vec<OfferCard>,
    /// What is chosen and not among these offers.
    pub kept: Vec<String>,
    /// So many are chosen.
    pub chosen: usize,
    /// The same without what is chosen, where some of it is not to be seen.
    pub clear: Option<String>,
    /// This page's offers, without the markup.
    pub here: String,
    /// Where the form is sent to: it leads back to these offers when something is wrong.
    pub target: String,
    /// The last of these offers, if there are more.
    pub last: Option<String>,
    /// Those after them, without the markup.
    pub next: String,
}
