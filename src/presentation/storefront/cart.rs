//! What was chosen, before it is ordered.

use super::layout::Layout;
use super::notice::Notice;
use super::picture::Picture;
use super::totals::TotalsView;
use askama::Template;
use commerce::cart::MAX_QUANTITY;
use serde::Serialize;

/// Why a line cannot be ordered as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// The store no longer sells it.
    NotSold,
    /// Fewer can be had than the line asks for; none at all is zero.
    Only(u32),
}

/// A line of a cart.
#[derive(Clone, Debug)]
pub struct CartLineView {
    /// The line's id, part of the addresses of its forms.
    pub id: String,
    pub title: String,
    /// Empty when the product has one variant only.
    pub variant: String,
    /// `/products/{handle}`.
    pub path: String,
    pub picture: Option<Picture>,
    pub quantity: u32,
    /// How many can be had; `None` when there is no limit.
    pub available: Option<u32>,
    pub unit_price: String,
    /// Before discounts, when there is a discount.
    pub subtotal: Option<String>,
    /// Why it is cheaper: titles of promotions.
    pub discounts: Vec<String>,
    pub total: String,
    pub problem: Option<LineProblem>,
}

impl CartLineView {
    fn max_quantity(&self) -> u32 {
        // Never below what the line already holds: the browser would bar every change downwards.
        self.available.unwrap_or(MAX_QUANTITY).clamp(self.quantity, MAX_QUANTITY.max(self.quantity))
    }

    fn post_path(&self) -> String {
        format!("/cart/lines/{}", self.id)
    }

    fn remove_path(&self) -> String {
        format!("/cart/lines/{}/remove", self.id)
    }

    pub(crate) fn problem_text(&self, layout: &Layout) -> Option<String> {
        self.problem.map(|problem| match problem {
            LineProblem::NotSold => layout.t("cart-line-not-sold"),
            LineProblem::Only(0) => layout.t("cart-line-sold-out"),
            LineProblem::Only(units) => {
                layout.count("cart-line-only", usize::try_from(units).unwrap_or(usize::MAX))
            }
        })
    }
}

/// `/cart`
#[derive(Template)]
#[template(path = "storefront/cart.html")]
pub struct CartPage {
    pub layout: Layout,
    /// Empty: the page invites to look around.
    pub lines: Vec<CartLineView>,
    /// Units in all lines.
    pub units: usize,
    pub totals: TotalsView,
    pub notice: Option<Notice>,
    /// Whether every line can be ordered.
    pub can_check_out: bool,
}

/// What `GET /cart/summary` answers, and the forms of the cart when they ask for JSON.
#[derive(Clone, Debug, Serialize)]
pub struct CartSummary {
    /// Units in all lines.
    pub count: usize,
    /// What happened, to be read out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
