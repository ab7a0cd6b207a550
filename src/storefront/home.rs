//! `/`

use super::cards::{card, picture};
use super::page::{Shared, StorePage};
use crate::error::Problem;
use crate::presentation::storefront::{CollectionCard, HomePage, Layout, PageHead};
use actix_web::HttpResponse;
use actors::view::{ProductQuery, StoreView};

/// So many products are shown on the front page.
const FEATURED: usize = 8;

pub async fn show(page: StorePage) -> Result<HttpResponse, Problem> {
    let view = &page.view;
    page.shared(|| {
        // What is sold out is left out, so the page depends on all that come before its last product.
        let shows = StoreView::shows(view.products());
        let frame = page.frame();
        let collections = view.collections.iter().map(|collection| {
            let query = ProductQuery { collection: Some(&collection.handle), ..ProductQuery::default() };
            let first = view.search(&query, page.locale).into_iter().next();
            CollectionCard {
                title: collection.title(page.locale).to_owned(),
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
        Shared { page: HomePage { collections, featured, layout: Layout::new(frame, head) }, shows }
    })
}
