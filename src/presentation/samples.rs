//! Every page, filled with what the two demo stores could show: for the tests, and for looking at.

mod browsing;
mod buying;
mod stores;

use super::storefront::Theme;
use askama::Template;
use commerce::locale::Locale;
use std::sync::Arc;
use stores::Sample;

/// Every page of the store that wears `theme`, in `locale`: name and HTML.
pub(crate) fn pages(theme: Theme, locale: Locale) -> Vec<(&'static str, String)> {
    let sample = Sample::new(theme, locale);
    let frame = || Arc::clone(&sample.frame);
    let mut pages = vec![
        ("home", render(&browsing::home(&sample))),
        ("listing", render(&browsing::listing(&sample))),
        ("search", render(&browsing::search(&sample))),
        ("search-empty", render(&browsing::nothing_found(&sample))),
        ("product", render(&browsing::product(&sample))),
        ("product-sold-out", render(&browsing::sold_out(&sample))),
        ("cart", render(&buying::cart(&sample))),
        ("cart-problem", render(&buying::cart_with_problem(&sample))),
        ("cart-empty", render(&buying::empty_cart(&sample))),
        ("checkout", render(&buying::checkout(&sample))),
        ("checkout-errors", render(&buying::checkout_with_errors(&sample))),
    ];
    pages.extend(buying::orders(&sample).iter().map(|(name, page)| (*name, render(page))));
    for kind in super::storefront::LegalKind::ALL {
        pages.push((kind.slug(), render(&super::storefront::LegalPage::new(frame(), kind))));
    }
    for (name, status) in [("404", 404), ("422", 422), ("429", 429), ("500", 500), ("503", 503)] {
        pages.push((name, render(&browsing::error(&sample, status))));
    }
    pages.push(("closed", render(&browsing::closed(&sample))));
    pages
}

fn render(page: &impl Template) -> String {
    page.render().unwrap()
}
