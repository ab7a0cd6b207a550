//! What a preview cannot show.

use super::layout::Layout;
use askama::Template;

/// In place of a cart, a checkout or an order: whose store it is cannot buy here.
#[derive(Template)]
#[template(path = "storefront/preview.html")]
pub struct PreviewPage {
    pub title: String,
    pub layout: Layout,
}
