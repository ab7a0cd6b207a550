//! Products in a grid: all of them, those of a collection, or what a search found.

use super::layout::Layout;
use super::product_card::ProductCard;
use askama::Template;

/// The orders in which products can be listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Featured,
    Newest,
    PriceAscending,
    PriceDescending,
    Title,
}

impl Sort {
    /// All of them, as they are offered.
    pub const ALL: [Sort; 5] =
        [Sort::Featured, Sort::Newest, Sort::PriceAscending, Sort::PriceDescending, Sort::Title];

    /// The value of `sort` in an address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Sort::Featured => "featured",
            Sort::Newest => "newest",
            Sort::PriceAscending => "price-ascending",
            Sort::PriceDescending => "price-descending",
            Sort::Title => "title",
        }
    }

    /// The order with this code; the first one for anything else.
    #[must_use]
    pub fn from_code(code: &str) -> Sort {
        Self::ALL.into_iter().find(|sort| sort.code() == code).unwrap_or_default()
    }

    const fn text_key(self) -> &'static str {
        match self {
            Sort::Featured => "sort-featured",
            Sort::Newest => "sort-newest",
            Sort::PriceAscending => "sort-price-ascending",
            Sort::PriceDescending => "sort-price-descending",
            Sort::Title => "sort-title",
        }
    }
}

/// Which products are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListingKind {
    All,
    Collection,
    /// For these words; empty before anything was looked for.
    Search(String),
}

/// `/products`, `/collections/{handle}` and `/search`
#[derive(Template)]
#[template(path = "storefront/listing.html")]
pub struct ListingPage {
    pub layout: Layout,
    pub kind: ListingKind,
    pub heading: String,
    /// The listing's own path: `/collections/kitchen`.
    pub path: String,
    pub sort: Sort,
    pub products: Vec<ProductCard>,
    /// How many there are on all pages.
    pub total: usize,
    /// Whether this is not the first page.
    pub is_continued: bool,
    /// Where the next page starts.
    pub next: Option<String>,
}

impl ListingPage {
    fn query(&self) -> &str {
        match &self.kind {
            ListingKind::Search(words) => words,
            ListingKind::All | ListingKind::Collection => "",
        }
    }

    fn is_search(&self) -> bool {
        matches!(self.kind, ListingKind::Search(_))
    }

    fn sorts(&self) -> Vec<(&'static str, String, bool)> {
        let choice = |sort: Sort| (sort.code(), self.layout.t(sort.text_key()), sort == self.sort);
        Sort::ALL.map(choice).to_vec()
    }

    fn page_link(&self, after: Option<&str>) -> String {
        let mut parameters = Vec::new();
        if self.is_search() {
            parameters.push(format!("q={}", encoded(self.query())));
        }
        if self.sort != Sort::default() {
            parameters.push(format!("sort={}", self.sort.code()));
        }
        if let Some(after) = after {
            parameters.push(format!("after={}", encoded(after)));
        }
        let question = if parameters.is_empty() { "" } else { "?" };
        self.layout.link(&format!("{}{question}{}", self.path, parameters.join("&")))
    }
}

/// Percent-encoding of everything but RFC 3986's unreserved characters.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
