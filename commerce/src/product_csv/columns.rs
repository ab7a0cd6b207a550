//! The columns of a product file that are read. Their order is free, their case does not matter, and
//! columns that nobody here knows are ignored.

use super::problem::{FileProblem, Problems, shown};
use crate::locale::Locale;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Options that a product may have; a fourth column is known only to refuse it.
pub(super) const MAX_OPTIONS: u8 = 3;

/// A column of a product file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Handle,
    Title,
    TitleIn(Locale),
    Body,
    BodyIn(Locale),
    Vendor,
    Type,
    Tags,
    Published,
    Status,
    /// From 1.
    OptionName(u8),
    OptionValue(u8),
    Sku,
    Grams,
    InventoryTracker,
    InventoryQty,
    InventoryPolicy,
    Price,
    Cost,
    Barcode,
    VariantImage,
    ImageSrc,
    ImagePosition,
    ImageAlt,
    ImageAltIn(Locale),
    HsCode,
    CountryOfOrigin,
    Manufacturer,
    ResponsiblePerson,
    /// Not Shopify's but ours: by whom a product that a store carries is supplied, and what the store puts on top.
    Supplier,
    Markup,
}

/// Without these there is nothing to sell.
const REQUIRED: [Column; 3] = [Column::Handle, Column::Title, Column::Price];

#[rustfmt::skip]
const PLAIN: [Column; 26] = [
    Column::Handle, Column::Title, Column::Body, Column::Vendor, Column::Type, Column::Tags,
    Column::Published, Column::Status, Column::Sku, Column::Grams, Column::InventoryTracker,
    Column::InventoryQty, Column::InventoryPolicy, Column::Price, Column::Cost, Column::Barcode,
    Column::VariantImage, Column::ImageSrc, Column::ImagePosition, Column::ImageAlt, Column::HsCode,
    Column::CountryOfOrigin, Column::Manufacturer, Column::ResponsiblePerson, Column::Supplier, Column::Markup,
];

impl Column {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Column> {
        let in_locales = Locale::ALL
            .into_iter()
            .flat_map(|locale| [Self::TitleIn(locale), Self::BodyIn(locale), Self::ImageAltIn(locale)]);
        let options = (1..=MAX_OPTIONS + 1).flat_map(|n| [Self::OptionName(n), Self::OptionValue(n)]);
        PLAIN.into_iter().chain(in_locales).chain(options)
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Handle => "Handle",
            Self::Title => "Title",
            Self::TitleIn(locale) => return write!(f, "Title ({locale})"),
            Self::Body => "Body (HTML)",
            Self::BodyIn(locale) => return write!(f, "Body ({locale})"),
            Self::Vendor => "Vendor",
            Self::Type => "Type",
            Self::Tags => "Tags",
            Self::Published => "Published",
            Self::Status => "Status",
            Self::OptionName(n) => return write!(f, "Option{n} Name"),
            Self::OptionValue(n) => return write!(f, "Option{n} Value"),
            Self::Sku => "Variant SKU",
            Self::Grams => "Variant Grams",
            Self::InventoryTracker => "Variant Inventory Tracker",
            Self::InventoryQty => "Variant Inventory Qty",
            Self::InventoryPolicy => "Variant Inventory Policy",
            Self::Price => "Variant Price",
            Self::Cost => "Cost per item",
            Self::Barcode => "Variant Barcode",
            Self::VariantImage => "Variant Image",
            Self::ImageSrc => "Image Src",
            Self::ImagePosition => "Image Position",
            Self::ImageAlt => "Image Alt Text",
            Self::ImageAltIn(locale) => return write!(f, "Image Alt Text ({locale})"),
            Self::HsCode => "HS Code",
            Self::CountryOfOrigin => "Country of Origin",
            Self::Manufacturer => "Manufacturer",
            Self::ResponsiblePerson => "Responsible Person",
            Self::Supplier => "CartFlux Supplier",
            Self::Markup => "CartFlux Markup",
        })
    }
}

/// Which column stands where.
#[derive(Debug)]
pub(super) struct Header {
    line: u64,
    names: Vec<String>,
    positions: BTreeMap<Column, usize>,
}

impl Header {
    /// All columns, in their order.
    pub(super) fn complete() -> Self {
        let positions = Column::all().zip(0..).collect();
        Self { line: 0, names: Column::all().map(|column| column.to_string()).collect(), positions }
    }

    /// Reads the header's names; columns that are missing or there twice are problems.
    pub(super) fn read<'n>(line: u64, names: impl Iterator<Item = &'n str>, problems: &mut Problems) -> Self {
        let known: BTreeMap<String, Column> =
            Column::all().map(|column| (column.to_string().to_ascii_lowercase(), column)).collect();
        let mut header = Self { line, names: Vec::new(), positions: BTreeMap::new() };
        for (position, name) in names.map(str::trim).enumerate() {
            header.names.push(name.to_owned());
            let Some(column) = known.get(&name.to_ascii_lowercase()) else { continue };
            if header.positions.insert(*column, position).is_some() {
                problems.add(FileProblem::of_cell(line, *column, "the column is there twice: keep one"));
            }
        }
        header.require(problems);
        header
    }

    fn require(&self, problems: &mut Problems) {
        if let [only] = self.names.as_slice()
            && only.contains([';', '\t'])
        {
            let message = format!("{} is one column: save the file with commas between columns", shown(only));
            return problems.add(FileProblem::of_row(self.line, message));
        }
        for column in self.missing() {
            let message = "the column is missing: add it to the header";
            problems.add(FileProblem::of_cell(self.line, column, message));
        }
    }

    fn missing(&self) -> impl Iterator<Item = Column> {
        REQUIRED.into_iter().filter(|column| !self.positions.contains_key(column))
    }

    /// Whether the rows can be read at all.
    pub(super) fn has_required(&self) -> bool {
        self.missing().next().is_none()
    }

    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    /// What the header calls its column at `position`, from 0.
    pub(super) fn name(&self, position: usize) -> Option<&str> {
        self.names.get(position).map(String::as_str).filter(|name| !name.is_empty())
    }

    /// All that it has of those that are known.
    pub(super) fn columns(&self) -> BTreeSet<Column> {
        self.positions.keys().copied().collect()
    }

    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.positions.get(&column).copied()
    }
}
