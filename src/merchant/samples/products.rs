//! Product files, and the form of a product of the store's own: new, known, and after mistakes.

use super::{head, profile};
use crate::merchant::page::{Field, FilesPage, GoodsPage, Labelled, Layout, PictureRow, Section, VariantRow};
use crate::presentation::text::Texts;
use askama::Template;
use commerce::locale::Locale;

const BASE: &str = "/stores/00000000-0000-0000-0000-000000000001";

/// Every page in `locale`: name and HTML.
pub(super) fn pages(locale: Locale) -> Vec<(&'static str, String)> {
    let refused = FilesPage {
        problems: vec![
            "line 3, column \"Variant Price\": \"<b>cheap</b>\" is not an amount: write it like 19.99"
                .to_owned(),
            Texts::of(locale).get("files-and-more"),
        ],
        ..files(locale)
    };
    vec![
        ("product-files", files(locale).render().unwrap()),
        ("product-files-refused", refused.render().unwrap()),
        ("product-new", blank(locale).render().unwrap()),
        ("product-own", known(locale).render().unwrap()),
        ("product-own-wrong", wrong(locale).render().unwrap()),
    ]
}

fn layout(locale: Locale, title: &str) -> Layout {
    Layout::at(&profile(locale), "https://casa-verde.shops.example".to_owned(), title, Some(head()))
        .within(Section::Products)
}

fn files(locale: Locale) -> FilesPage {
    FilesPage {
        layout: layout(locale, "files-title"),
        base: BASE.to_owned(),
        csrf: head().csrf,
        count: Texts::of(locale).count("sourcing-count", 106),
        empty: false,
        problems: Vec::new(),
    }
}

fn typed(value: &str) -> Field {
    Field { value: value.to_owned(), error: None }
}

fn variant(number: usize, price: &str) -> VariantRow {
    VariantRow {
        number,
        heading: String::new(),
        values: Vec::new(),
        price: typed(price),
        stock: typed("12"),
        seen_stock: "12".to_owned(),
        seen_sku: "SCARF".to_owned(),
        sku: typed("SCARF"),
        cost: typed(""),
        grams: typed(""),
        barcode: typed(""),
        own_picture: String::new(),
        removed: false,
        removable: false,
    }
}

fn blank(locale: Locale) -> GoodsPage {
    let option = |number: usize| Labelled {
        name: format!("option{number}"),
        label: Texts::of(locale).with("goods-option", "number", number),
        field: typed(""),
    };
    GoodsPage {
        layout: layout(locale, "goods-new"),
        base: BASE.to_owned(),
        action: format!("{BASE}/products/new"),
        csrf: head().csrf,
        saved: false,
        url: None,
        problems: Vec::new(),
        title: typed(""),
        description: typed(""),
        published: true,
        pictures: Vec::new(),
        picture_problem: None,
        currency: "RON".to_owned(),
        options: (1..=3).map(option).collect(),
        options_open: false,
        variants: vec![variant(1, "")],
        vendor: typed(""),
        product_type: typed(""),
        tags: typed(""),
        manufacturer: typed(""),
        responsible_person: typed(""),
        country: typed(""),
        hs_code: typed(""),
    }
}

fn known(locale: Locale) -> GoodsPage {
    let picture = |number: usize| PictureRow {
        number,
        source: format!("/kept/{number}.jpg"),
        url: format!("https://cdn.shops.example/kept/{number}.jpg"),
        alt: typed("Un fular, împăturit"),
        removed: number == 2,
    };
    let of_size = |number: usize, size: &str| VariantRow {
        heading: size.to_owned(),
        values: vec![Labelled {
            name: format!("value1_{number}"),
            label: "Mărime".to_owned(),
            field: typed(size),
        }],
        removable: true,
        ..variant(number, "150,00")
    };
    let mut page = GoodsPage {
        saved: true,
        url: Some("https://casa-verde.shops.example/products/fular".to_owned()),
        title: typed("Fular <b>de lână</b>"),
        description: typed("Lână & in.\n\n<b>"),
        pictures: vec![picture(1), picture(2)],
        options_open: true,
        variants: vec![of_size(1, "Mic"), of_size(2, "Mare")],
        ..blank(locale)
    };
    page.options[0].field = typed("Mărime");
    page
}

fn wrong(locale: Locale) -> GoodsPage {
    let texts = Texts::of(locale);
    let fault = |value: &str, key: &str| Field { value: value.to_owned(), error: Some(texts.get(key)) };
    let variant = VariantRow {
        price: fault("ieftin", "goods-error-price"),
        stock: fault("multe", "goods-error-stock"),
        ..variant(1, "")
    };
    GoodsPage {
        problems: vec![texts.get("goods-error-again")],
        title: fault("", "goods-error-title"),
        description: fault("<p>", "goods-error-description"),
        picture_problem: Some(texts.get("goods-error-picture")),
        country: fault("România", "goods-error-country"),
        published: false,
        variants: vec![variant],
        ..blank(locale)
    }
}
