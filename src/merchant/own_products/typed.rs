//! What stands in the form: strings, as they were typed or as they would be.

use super::description;
use crate::input::Pairs;
use crate::merchant::amount;
use actors::view::ListedProduct;
use commerce::catalogue::CatalogueVariant;
use commerce::locale::Locale;

/// Options that a product may have.
pub(super) const MOST_OPTIONS: usize = 3;

#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub title: String,
    pub description: String,
    pub published: bool,
    pub vendor: String,
    pub product_type: String,
    pub tags: String,
    pub manufacturer: String,
    pub responsible_person: String,
    pub country: String,
    pub hs_code: String,
    pub options: [String; MOST_OPTIONS],
    pub pictures: Vec<TypedPicture>,
    pub variants: Vec<TypedVariant>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct TypedPicture {
    pub source: String,
    pub alt: String,
    pub removed: bool,
}

#[derive(Clone, Debug, Default)]
pub(super) struct TypedVariant {
    pub values: [String; MOST_OPTIONS],
    pub price: String,
    pub stock: String,
    /// The stock that the page was made with: what was not touched stays, whatever was sold meanwhile.
    pub seen_stock: String,
    /// The SKU that the page was made with.
    pub seen_sku: String,
    pub sku: String,
    pub cost: String,
    pub grams: String,
    pub barcode: String,
    /// The picture that is its own.
    pub picture: String,
    pub removed: bool,
}

impl TypedVariant {
    /// A row that nobody has written into.
    pub fn is_blank(&self) -> bool {
        let texts = [&self.price, &self.stock, &self.sku, &self.cost, &self.grams, &self.barcode];
        texts.into_iter().chain(&self.values).all(|text| text.trim().is_empty())
    }
}

impl Typed {
    /// A product that nobody has described yet.
    pub fn blank() -> Self {
        Self { published: true, variants: vec![TypedVariant::default()], ..Self::default() }
    }

    /// As the store has it.
    pub fn of(listed: &ListedProduct, locale: Locale) -> Self {
        let product = &listed.shared.product;
        let text = product.text(locale);
        let origin = product.origin.clone();
        let mut options = <[String; MOST_OPTIONS]>::default();
        options.iter_mut().zip(&product.option_names).for_each(|(option, name)| option.clone_from(name));
        let picture = |image: &commerce::catalogue::Image| TypedPicture {
            source: image.source.clone(),
            alt: image.alt(locale).to_owned(),
            removed: false,
        };
        let variants = listed.variants.iter().map(|sold| {
            let stock = listed.stock(sold).on_hand.map(|on_hand| on_hand.to_string()).unwrap_or_default();
            let picture = |index| product.images.get(usize::try_from(index).ok()?);
            TypedVariant {
                stock: stock.clone(),
                seen_stock: stock,
                picture: listed
                    .variant(sold)
                    .image
                    .and_then(picture)
                    .map(|image| image.source.clone())
                    .unwrap_or_default(),
                ..variant(listed.variant(sold), locale)
            }
        });
        Self {
            title: text.title.clone(),
            description: description::typed(&text.description),
            published: product.published,
            vendor: product.vendor.clone(),
            product_type: product.product_type.clone(),
            tags: product.tags.join(", "),
            manufacturer: origin.manufacturer.unwrap_or_default(),
            responsible_person: origin.responsible_person.unwrap_or_default(),
            country: origin.country.unwrap_or_default(),
            hs_code: origin.hs_code.unwrap_or_default(),
            options,
            pictures: product.images.iter().map(picture).collect(),
            variants: variants.collect(),
        }
    }

    /// As it was sent.
    pub fn sent(fields: &Pairs) -> Self {
        let text = |name: &str| fields.first(name).unwrap_or_default().to_owned();
        let is_ticked = |name: &str| fields.first(name).is_some();
        let numbers =
            |name: &str| 1..=fields.first(name).and_then(|count| count.parse().ok()).unwrap_or(0).min(500);
        let variant = |number: u32| {
            let of = |part: &str| text(&format!("{part}_{number}"));
            TypedVariant {
                values: std::array::from_fn(|option| of(&format!("value{}", option + 1))),
                price: of("price"),
                stock: of("stock"),
                seen_stock: of("seen_stock"),
                seen_sku: of("seen_sku"),
                sku: of("sku"),
                cost: of("cost"),
                grams: of("grams"),
                barcode: of("barcode"),
                picture: of("own_picture"),
                removed: is_ticked(&format!("remove_{number}")),
            }
        };
        let picture = |number: u32| TypedPicture {
            source: text(&format!("source_{number}")),
            alt: text(&format!("alt_{number}")),
            removed: is_ticked(&format!("remove_picture_{number}")),
        };
        Self {
            title: text("title"),
            description: text("description").replace("\r\n", "\n"),
            published: is_ticked("published"),
            vendor: text("vendor"),
            product_type: text("product_type"),
            tags: text("tags"),
            manufacturer: text("manufacturer"),
            responsible_person: text("responsible_person"),
            country: text("country"),
            hs_code: text("hs_code"),
            options: std::array::from_fn(|option| text(&format!("option{}", option + 1))),
            pictures: numbers("pictures").map(picture).collect(),
            variants: numbers("variants").map(variant).collect(),
        }
    }
}

fn variant(variant: &CatalogueVariant, locale: Locale) -> TypedVariant {
    let mut values = <[String; MOST_OPTIONS]>::default();
    values.iter_mut().zip(&variant.options).for_each(|(value, option)| value.clone_from(option));
    TypedVariant {
        values,
        price: variant.recommended_price.map(|price| amount::written(locale, price)).unwrap_or_default(),
        sku: variant.sku.clone(),
        seen_sku: variant.sku.clone(),
        cost: match variant.cost.amount() {
            0 => String::new(),
            _ => amount::written(locale, variant.cost),
        },
        grams: variant.weight_grams.map(|grams| grams.to_string()).unwrap_or_default(),
        barcode: variant.barcode.clone().unwrap_or_default(),
        ..TypedVariant::default()
    }
}
