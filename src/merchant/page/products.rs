//! Product files, and the form that describes a product of the store's own.

use super::Field;
use super::layout::Layout;
use askama::Template;

/// `GET /stores/{id}/products/file`
#[derive(Template)]
#[template(path = "merchant/products/files.html")]
pub struct FilesPage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    pub csrf: String,
    /// So many products.
    pub count: String,
    pub empty: bool,
    /// Why nothing of a file was taken.
    pub problems: Vec<String>,
}

/// A picture of the product.
pub struct PictureRow {
    /// From 1.
    pub number: usize,
    pub source: String,
    /// Where the browser finds it.
    pub url: String,
    pub alt: Field,
    pub removed: bool,
}

/// A form of the product that can be bought.
pub struct VariantRow {
    /// From 1.
    pub number: usize,
    /// What it is, once it is something: `Large / Blue`.
    pub heading: String,
    /// One for each option that has a name.
    pub values: Vec<Labelled>,
    pub price: Field,
    pub stock: Field,
    /// The stock that the page was made with.
    pub seen_stock: String,
    /// The SKU that the page was made with.
    pub seen_sku: String,
    pub sku: Field,
    pub cost: Field,
    pub grams: Field,
    pub barcode: Field,
    /// The source of the picture that is its own.
    pub own_picture: String,
    pub removed: bool,
    /// It is not the only one.
    pub removable: bool,
}

/// A field with the merchant's own name for it.
pub struct Labelled {
    pub name: String,
    pub label: String,
    pub field: Field,
}

/// `GET /stores/{id}/products/new` and `…/products/{product}`
#[derive(Template)]
#[template(path = "merchant/products/form.html")]
pub struct GoodsPage {
    pub layout: Layout,
    /// The store's part of the site, `/stores/{id}`.
    pub base: String,
    /// Where the form goes.
    pub action: String,
    pub csrf: String,
    pub saved: bool,
    pub url: Option<String>,
    /// What is wrong and belongs to no field.
    pub problems: Vec<String>,
    pub title: Field,
    pub description: Field,
    pub published: bool,
    pub pictures: Vec<PictureRow>,
    pub picture_problem: Option<String>,
    pub currency: String,
    pub options: Vec<Labelled>,
    /// Whether the choices are to be seen at once.
    pub options_open: bool,
    pub variants: Vec<VariantRow>,
    pub vendor: Field,
    pub product_type: Field,
    pub tags: Field,
    pub manufacturer: Field,
    pub responsible_person: Field,
    pub country: Field,
    pub hs_code: Field,
}
