//! The looks a store can choose from.

/// A set of CSS custom properties, in a style sheet of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Warm: cream, botanical green, terracotta, a friendly serif.
    Botanica,
    /// Cool: white, night blue, brass, a grotesk.
    #[default]
    Polar,
}

impl Theme {
    /// All of them.
    pub const ALL: [Theme; 2] = [Theme::Botanica, Theme::Polar];

    /// The theme of this name; the default for a name that is none, so that a page always has a look.
    #[must_use]
    pub fn named(name: &str) -> Theme {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }

    /// Its name in a store's brand and in `data-theme`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Theme::Botanica => "botanica",
            Theme::Polar => "polar",
        }
    }

    /// The file name of its style sheet.
    #[must_use]
    pub const fn style_sheet(self) -> &'static str {
        match self {
            Theme::Botanica => "theme-botanica.css",
            Theme::Polar => "theme-polar.css",
        }
    }

    /// The browser's own chrome, light and dark. These two repeat `--bg` as sRGB: not every browser
    /// reads OKLCH in a `theme-color`.
    #[must_use]
    pub const fn chrome_colours(self) -> [&'static str; 2] {
        match self {
            Theme::Botanica => ["#f9f5ec", "#151e18"],
            Theme::Polar => ["#f8fafc", "#0c1420"],
        }
    }

    /// The fonts that the first lines of every page need. Romanian needs the extended ones for ș and ț.
    #[must_use]
    pub const fn fonts(self, extended: bool) -> &'static [&'static str] {
        match (self, extended) {
            (Theme::Botanica, false) => &["fraunces-latin.woff2", "figtree-latin.woff2"],
            (Theme::Botanica, true) => &[
                "fraunces-latin.woff2",
                "figtree-latin.woff2",
                "fraunces-latin-ext.woff2",
                "figtree-latin-ext.woff2",
            ],
            (Theme::Polar, false) => &["instrument-sans-latin.woff2"],
            (Theme::Polar, true) => &["instrument-sans-latin.woff2", "instrument-sans-latin-ext.woff2"],
        }
    }
}
