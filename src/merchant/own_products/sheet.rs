//! The form as a page.

use super::faults::Faults;
use super::typed::{Typed, TypedPicture, TypedVariant};
use crate::edge::Edge;
use crate::merchant::head;
use crate::merchant::page::{Field, GoodsPage, Labelled, Layout, PictureRow, Section, VariantRow};
use crate::presentation::storefront::Picture;
use actors::view::StoreView;
use persistence::accounts::sessions::LivingSession;

/// What the page is about, besides what stands in the form.
pub(super) struct Sheet<'a> {
    pub edge: &'a Edge,
    pub view: &'a StoreView,
    pub session: Option<&'a LivingSession>,
    /// `new`, or the product's id.
    pub name: &'a str,
    /// Its page in the storefront, where shoppers see it.
    pub url: Option<String>,
    pub saved: bool,
}

impl Sheet<'_> {
    pub fn page(&self, typed: &Typed, faults: &Faults) -> GoodsPage {
        let account = self.session.map(|session| head::of(self.edge, session));
        let csrf = account.as_ref().map(|account| account.csrf.clone()).unwrap_or_default();
        let mut layout =
            Layout::of(self.edge, &self.view.profile, "goods-new", account).within(Section::Products);
        if self.name != "new" {
            layout.title.clone_from(&typed.title);
        }
        let base = format!("/stores/{}", self.view.profile.id);
        let field = |name: &str, value: &str| Field { value: value.to_owned(), error: faults.of_field(name) };
        let option = |(number, name): (usize, &String)| Labelled {
            name: format!("option{number}"),
            label: layout.t1("goods-option", "number", number),
            field: field(&format!("option{number}"), name),
        };
        let options: Vec<Labelled> = (1..).zip(&typed.options).map(option).collect();
        let has_options = typed.options.iter().any(|name| !name.trim().is_empty());
        let has_fault = options.iter().any(|option| option.field.error.is_some());
        let variants =
            (1..).zip(&typed.variants).map(|(number, variant)| self.variant(number, variant, typed, faults));
        let pictures =
            (1..).zip(&typed.pictures).map(|(number, picture)| self.picture(number, picture, faults));
        GoodsPage {
            action: format!("{base}/products/{}", self.name),
            base,
            csrf,
            saved: self.saved,
            url: self.url.clone(),
            problems: faults.others(),
            title: field("title", &typed.title),
            description: field("description", &typed.description),
            published: typed.published,
            pictures: pictures.collect(),
            picture_problem: faults.of_field("picture"),
            currency: self.view.profile.currency.code().to_owned(),
            options_open: has_options || has_fault,
            options,
            variants: variants.collect(),
            vendor: field("vendor", &typed.vendor),
            product_type: field("product_type", &typed.product_type),
            tags: field("tags", &typed.tags),
            manufacturer: field("manufacturer", &typed.manufacturer),
            responsible_person: field("responsible_person", &typed.responsible_person),
            country: field("country", &typed.country),
            hs_code: field("hs_code", &typed.hs_code),
            layout,
        }
    }

    fn variant(&self, number: usize, variant: &TypedVariant, typed: &Typed, faults: &Faults) -> VariantRow {
        let field = |part: &str, value: &str| Field {
            value: value.to_owned(),
            error: faults.of_field(&format!("{part}_{number}")),
        };
        let named = (1..).zip(typed.options.iter().zip(&variant.values));
        let values = named.filter(|(_, (name, _))| !name.trim().is_empty()).map(|(option, (name, value))| {
            let part = format!("value{option}");
            Labelled { field: field(&part, value), name: format!("{part}_{number}"), label: name.clone() }
        });
        let given = variant.values.iter().filter(|value| !value.trim().is_empty()).cloned();
        VariantRow {
            number,
            heading: given.collect::<Vec<_>>().join(" / "),
            values: values.collect(),
            price: field("price", &variant.price),
            stock: field("stock", &variant.stock),
            seen_stock: variant.seen_stock.clone(),
            seen_sku: variant.seen_sku.clone(),
            sku: field("sku", &variant.sku),
            cost: field("cost", &variant.cost),
            grams: field("grams", &variant.grams),
            barcode: field("barcode", &variant.barcode),
            own_picture: variant.picture.clone(),
            removed: variant.removed,
            removable: typed.variants.len() > 1,
        }
    }

    fn picture(&self, number: usize, picture: &TypedPicture, faults: &Faults) -> PictureRow {
        let media = self.edge.settings.origin("cdn", self.edge.listening);
        PictureRow {
            number,
            url: Picture::place(&media, &picture.source),
            source: picture.source.clone(),
            alt: Field { value: picture.alt.clone(), error: faults.of_field(&format!("alt_{number}")) },
            removed: picture.removed,
        }
    }
}
