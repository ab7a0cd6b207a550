//! A picture with the room it takes, so that nothing moves when it arrives.

/// A picture ready for an `img`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub source: String,
    /// `url 640w, url 1280w`; empty when there is one size only (an SVG needs no other).
    pub source_set: String,
    pub alt: String,
    pub width: u32,
    pub height: u32,
}

impl Picture {
    /// A product's picture: the platform shows all of them as squares.
    #[must_use]
    pub fn square(source: String, alt: &str) -> Self {
        Self { source, source_set: String::new(), alt: alt.to_owned(), width: 1200, height: 1200 }
    }

    /// A home page's wide picture. It is decoration: the words stand beside it.
    #[must_use]
    pub fn wide(source: String) -> Self {
        Self { source, source_set: String::new(), alt: String::new(), width: 1600, height: 900 }
    }

    /// Where `source` really is: a path is on the media host, anything else is an address.
    #[must_use]
    pub fn place(media: &str, source: &str) -> String {
        if source.starts_with('/') { format!("{media}{source}") } else { source.to_owned() }
    }
}
