//! `/products`, `/collections/{handle}` and `/search`

use super::cards::card;
use super::page::{ByHandle, Shared, StorePage};
use crate::error::Problem;
use crate::input::Query;
use crate::presentation::storefront::{Layout, ListingKind, ListingPage, PageHead, Sort};
use actix_web::{HttpResponse, web};
use actors::view::{ListedProduct, ProductQuery, ProductSort, StoreView};
use serde::Deserialize;

/// Products on one page.
const PER_PAGE: usize = 24;
/// Nobody searches for more words than fit in here.
const LONGEST_QUERY: usize = 200;

#[derive(Deserialize)]
pub struct ListingQuery {
    q: Option<String>,
    sort: Option<String>,
    /// The handle of the last product of the page before.
    after: Option<String>,
}

pub async fn all(page: StorePage, Query(query): Query<ListingQuery>) -> Result<HttpResponse, Problem> {
    let heading = page.frame().texts().get("nav-all-products");
    list(&page, &query, ListingKind::All, "/products".to_owned(), heading, None)
}

pub async fn collection(
    page: StorePage,
    at: web::Path<ByHandle>,
    Query(query): Query<ListingQuery>,
) -> Result<HttpResponse, Problem> {
    let collection = page.view.collection(&at.handle).ok_or_else(Problem::not_found)?;
    let heading = collection.title(page.locale).to_owned();
    let path = format!("/collections/{}", collection.handle);
    list(&page, &query, ListingKind::Collection, path, heading, Some(&at.handle))
}

pub async fn search(page: StorePage, Query(query): Query<ListingQuery>) -> Result<HttpResponse, Problem> {
    let words: String = query.q.as_deref().unwrap_or_default().chars().take(LONGEST_QUERY).collect();
    let heading = page.frame().texts().get("search-title");
    list(&page, &query, ListingKind::Search(words), "/search".to_owned(), heading, None)
}

fn list(
    page: &StorePage,
    query: &ListingQuery,
    kind: ListingKind,
    path: String,
    heading: String,
    collection: Option<&str>,
) -> Result<HttpResponse, Problem> {
    let view = &page.view;
    let sort = Sort::from_code(query.sort.as_deref().unwrap_or_default());
    let words = match &kind {
        ListingKind::Search(words) => Some(words.as_str()),
        ListingKind::All | ListingKind::Collection => None,
    };
    let wanted = ProductQuery { words, collection, sort: order(sort) };
    page.shared(|| {
        // An empty search asks for words, it does not show everything.
        let found = match words {
            Some(words) if words.trim().is_empty() => Vec::new(),
            _ => view.search(&wanted, page.locale),
        };
        let frame = page.frame();
        let (shown, next) = cut(&found, query.after.as_deref());
        let shows = StoreView::shows(shown.iter().copied());
        let head = PageHead {
            title: heading.clone(),
            description: frame.tagline.clone(),
            path: path.clone(),
            indexed: words.is_none(),
            picture: None,
        };
        let page = ListingPage {
            products: shown.iter().map(|product| card(&frame, product)).collect(),
            layout: Layout::new(frame, head),
            kind: kind.clone(),
            heading: heading.clone(),
            path: path.clone(),
            sort,
            total: found.len(),
            is_continued: query.after.is_some(),
            next,
        };
        Shared { page, shows }
    })
}

/// One page of what was found, and where the next begins.
fn cut<'a>(found: &'a [&'a ListedProduct], after: Option<&str>) -> (&'a [&'a ListedProduct], Option<String>) {
    let start = after
        .and_then(|after| found.iter().position(|product| *product.handle == *after))
        .map_or(0, |position| position + 1);
    let rest = &found[start..];
    let shown = &rest[..rest.len().min(PER_PAGE)];
    let next = shown.last().filter(|_| rest.len() > PER_PAGE).map(|last| last.handle.to_string());
    (shown, next)
}

const fn order(sort: Sort) -> ProductSort {
    match sort {
        Sort::Featured => ProductSort::Featured,
        Sort::Newest => ProductSort::Newest,
        Sort::PriceAscending => ProductSort::PriceAscending,
        Sort::PriceDescending => ProductSort::PriceDescending,
        Sort::Title => ProductSort::Title,
    }
}
