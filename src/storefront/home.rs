//! `/`

use super::cards::{card, picture};
use super::page::{Shared, StorePage, frame};
use crate::edge::Edge;
use crate::error::Problem;
use crate::presentation::storefront::{CollectionCard, Frame, HomePage, Layout, PageHead, Theme};
use actix_web::HttpResponse;
use actors::view::{ProductQuery, StoreView};
use std::sync::Arc;

/// So many products are shown on the front page.
const FEATURED: usize = 8;

pub async fn show(page: StorePage) -> Result<HttpResponse, Problem> {
    let view = &page.view;
    page.shared(|| {
        // What is sold out is left out, so the page depends on all that come before its last product.
        let shows = StoreView::shows(view.products());
        Shared { page: home(view, page.frame()), shows }
    })
}

/// The front page as it would look in another theme, in the store's own language.
pub fn home_in(edge: &Edge, view: &StoreView, theme: Theme) -> HomePage {
    let mut frame = frame(edge, view, view.profile.locale, String::new());
    // It was made just now, so it is nobody else's.
    if let Some(frame) = Arc::get_mut(&mut frame) {
        frame.theme = theme;
    }
    home(view, frame)
}

fn home(view: &StoreView, frame: Arc<Frame>) -> HomePage {
    let locale = frame.locale;
    let collections = view.collections.iter().map(|collection| {
        let query = ProductQuery { collection: Some(&collection.handle), ..ProductQuery::default() };
        let first = view.search(&query, locale).into_iter().next();
        CollectionCard {
            title: collection.title(locale).to_owned(),
            path: format!("/collections/{}", collection.handle),
            picture: first.and_then(|product| {
                product.shared.product.images.first().map(|image| picture(&frame, product, image))
            }),
        }
    });
    let head = PageHead {
        title: String::new(),
        description: frame.tagline.clone(),
        path: "/".to_owned(),
        indexed: true,
        picture: frame.hero.clone(),
    };
    let can_be_had = view.products().iter().filter(|product| product.in_stock());
    let featured = can_be_had.take(FEATURED).map(|product| card(&frame, product)).collect();
    let collections = collections.collect();
    HomePage { collections, featured, layout: Layout::new(frame, head) }
}
