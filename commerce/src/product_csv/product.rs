//! From rows to products: a product's first row describes it, the rows below with the same handle add
//! variants and pictures.

use super::cells::{Cells, country, handle, hs_code, name, note, status, tags, yes_or_no};
use super::columns::Column;
use super::gallery::Gallery;
use super::html::description;
use super::options::Options;
use super::problem::{FileProblem, Problems, shown};
use super::skus::Skus;
use super::variant::ReadVariant;
use super::{FileProduct, MAX_IMAGES, MAX_VARIANTS};
use crate::catalogue::{Origin, ProductText};
use crate::locale::Locale;
use crate::money::Currency;
use std::collections::{BTreeMap, HashMap};

/// A product whose rows are still being read.
#[derive(Debug)]
pub(super) struct OpenProduct {
    /// Without variants, images and option names until [`OpenProduct::close`].
    product: FileProduct,
    options: Options,
    gallery: Gallery,
    variants: Vec<ReadVariant>,
    /// On which line each combination of options stands.
    combinations: HashMap<Vec<String>, u64>,
}

impl OpenProduct {
    /// Reads what the first row says about the product itself.
    pub(super) fn read(cells: &mut Cells<'_>) -> Self {
        let text = read_text(cells);
        let product = FileProduct {
            handle: read_handle(cells),
            translations: read_translations(cells, &text),
            text,
            vendor: cells.read(Column::Vendor, name).unwrap_or_default(),
            product_type: cells.read(Column::Type, name).unwrap_or_default(),
            tags: cells.read(Column::Tags, tags).unwrap_or_default(),
            images: Vec::new(),
            option_names: Vec::new(),
            origin: read_origin(cells),
            variants: Vec::new(),
            published: read_published(cells),
            supplier: cells.read(Column::Supplier, handle),
        };
        Self {
            product,
            options: Options::read(cells),
            gallery: Gallery::default(),
            variants: Vec::new(),
            combinations: HashMap::new(),
        }
    }

    /// Takes the variant and the picture of a row, the first one included.
    pub(super) fn add_row(&mut self, cells: &mut Cells<'_>, currency: Currency) {
        self.check_title(cells);
        self.options.check_names(cells);
        self.gallery.add_row(cells);
        let is_first = self.variants.is_empty();
        let has_own = |column| cells.given(column).is_some();
        if is_first || Options::are_given(cells) || has_own(Column::Price) || has_own(Column::Sku) {
            self.add_variant(cells, currency);
        }
    }

    fn add_variant(&mut self, cells: &mut Cells<'_>, currency: Currency) {
        let options = self.options.values(cells);
        let is_new = options.as_ref().is_some_and(|options| self.is_new(options, cells));
        let read = ReadVariant::read(cells, options.unwrap_or_default(), is_new, currency);
        // One too many is kept, so that it is said once.
        if self.variants.len() == MAX_VARIANTS {
            let message = format!("the product has more than {MAX_VARIANTS} variants: make it two products");
            cells.refuse(Column::Handle, message);
        }
        if self.variants.len() <= MAX_VARIANTS {
            self.variants.push(read);
        }
    }

    fn is_new(&mut self, options: &[String], cells: &mut Cells<'_>) -> bool {
        let Some(line) = self.combinations.insert(options.to_vec(), cells.line()) else { return true };
        cells.refuse(self.options.first_column(), same_variant(options, line));
        false
    }

    fn check_title(&self, cells: &mut Cells<'_>) {
        let first = &self.product.text.title;
        let other = cells.given(Column::Title).filter(|title| !first.is_empty() && title != first);
        if let Some(title) = other {
            let message = format!(
                "{} is not the title in the product's first row: repeat that, leave it empty, or write another \
                 handle",
                shown(title)
            );
            cells.refuse(Column::Title, message);
        }
    }

    /// The product, complete.
    pub(super) fn close(mut self, skus: &mut Skus, problems: &mut Problems) -> FileProduct {
        let is_single = matches!(
            self.variants.as_slice(),
            [only] if self.options.are_default(&only.variant.options)
        );
        let mut images = self.gallery.into_images();
        for read in &mut self.variants {
            if is_single {
                read.variant.options.clear();
            }
            let pictures = images.0.len();
            read.variant.image = read.picture.take().and_then(|source| images.index_of(source));
            // One that only a variant names is one more.
            if images.0.len() > pictures && images.0.len() > MAX_IMAGES {
                let message = format!("the product has more than {MAX_IMAGES} pictures: remove some");
                problems.add(FileProblem::of_cell(read.line, Column::VariantImage, message));
                images.0.truncate(pictures);
            }
            skus.claim(&self.product, read, problems);
        }
        FileProduct {
            images: images.0,
            option_names: if is_single { Vec::new() } else { self.options.into_names() },
            variants: self.variants.into_iter().map(|read| read.variant).collect(),
            ..self.product
        }
    }
}

fn same_variant(options: &[String], line: u64) -> String {
    if options.is_empty() {
        return format!("the product has no options, so line {line} is its only variant: name an option");
    }
    format!("{} is the variant on line {line} already: write another value", shown(&options.join(" / ")))
}

/// A refused handle still tells the product's SKUs from others'.
fn read_handle(cells: &mut Cells<'_>) -> String {
    let refused = cells.given(Column::Handle).unwrap_or_default();
    cells.read(Column::Handle, handle).unwrap_or_else(|| refused.to_owned())
}

fn read_text(cells: &mut Cells<'_>) -> ProductText {
    if cells.given(Column::Title).is_none() {
        cells.refuse(Column::Title, "the product has no title: write it in the product's first row");
    }
    ProductText {
        title: cells.read(Column::Title, name).unwrap_or_default(),
        description: cells.read(Column::Body, description).unwrap_or_default(),
    }
}

fn read_translations(cells: &mut Cells<'_>, original: &ProductText) -> BTreeMap<Locale, ProductText> {
    let mut translations = BTreeMap::new();
    for locale in Locale::ALL {
        let title = cells.read(Column::TitleIn(locale), name);
        let body = cells.read(Column::BodyIn(locale), description);
        if title.is_some() || body.is_some() {
            let text = ProductText {
                title: title.unwrap_or_else(|| original.title.clone()),
                description: body.unwrap_or_else(|| original.description.clone()),
            };
            translations.insert(locale, text);
        }
    }
    translations
}

fn read_origin(cells: &mut Cells<'_>) -> Origin {
    Origin {
        manufacturer: cells.read(Column::Manufacturer, note),
        responsible_person: cells.read(Column::ResponsiblePerson, note),
        country: cells.read(Column::CountryOfOrigin, country),
        hs_code: cells.read(Column::HsCode, hs_code),
    }
}

fn read_published(cells: &mut Cells<'_>) -> bool {
    let is_published = cells.read(Column::Published, yes_or_no).unwrap_or(true);
    let is_active = cells.read(Column::Status, status).unwrap_or(true);
    is_published && is_active
}
