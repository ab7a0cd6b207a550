//! What a store sells and what it may pick from: full, empty, and after mistakes.

use super::{head, profile};
use crate::merchant::page::{AddPage, CarriedRow, Choice, Field, Layout, OfferCard, ProductsPage, Section};
use crate::presentation::format;
use crate::presentation::text::Texts;
use askama::Template;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};

const BASE: &str = "/stores/00000000-0000-0000-0000-000000000001";

/// Every page in `locale`: name and HTML.
pub(super) fn pages(locale: Locale) -> Vec<(&'static str, String)> {
    let text = |key: &str| Some(Texts::of(locale).get(key));
    let empty = ProductsPage { empty: true, rows: Vec::new(), ..carried(locale) };
    let sought = ProductsPage { words: "cană \"".to_owned(), rows: Vec::new(), ..carried(locale) };
    let stopped = Texts::of(locale).with("sourcing-stopped", "title", "Cană <b>Georgescu</b>");
    let told =
        ProductsPage { notice: Some(stopped), problem: text("sourcing-error-changed"), ..carried(locale) };
    let nothing = AddPage { offers: Vec::new(), words: "x".to_owned(), ..catalogue(locale) };
    let wrong = Field { value: "1500".to_owned(), error: text("sourcing-error-markup") };
    let mistaken = AddPage {
        markup: wrong,
        problem: text("sourcing-error-nothing"),
        kept: vec!["k1".to_owned(), "k2".to_owned()],
        clear: Some(format!("{BASE}/products/add?q=x")),
        ..catalogue(locale)
    };
    let left_out = AddPage { problem: text("sourcing-error-not-offered"), ..catalogue(locale) };
    vec![
        ("products", carried(locale).render().unwrap()),
        ("products-empty", empty.render().unwrap()),
        ("products-nothing-found", sought.render().unwrap()),
        ("products-told", told.render().unwrap()),
        ("add-products", catalogue(locale).render().unwrap()),
        ("add-products-nothing-found", nothing.render().unwrap()),
        ("add-products-wrong", mistaken.render().unwrap()),
        ("add-products-left-out", left_out.render().unwrap()),
    ]
}

fn layout(locale: Locale, title: &str) -> Layout {
    Layout::at(&profile(locale), "https://casa-verde.shops.example".to_owned(), title, Some(head()))
        .within(Section::Products)
}

fn lei(locale: Locale, amount: i64) -> String {
    format::money(locale, Money::new(amount, Currency::Ron))
}

fn hint(locale: Locale) -> String {
    let commission = format::percent(locale, profile(locale).commission);
    Texts::of(locale).with("sourcing-earning-hint", "commission", commission)
}

fn carried(locale: Locale) -> ProductsPage {
    let texts = Texts::of(locale);
    let row = |number: usize, title: &str, cost: i64, price: i64, earning: i64| CarriedRow {
        id: format!("c{number}"),
        title: title.to_owned(),
        url: Some(format!("https://casa-verde.shops.example/products/{number}")),
        hidden: None,
        edit: None,
        picture: Some(format!("https://cdn.shops.example/demo/{number}.svg")),
        supplier: "Atelier Carpați".to_owned(),
        variants: texts.count("sourcing-variants", number),
        stock: texts.with("sourcing-in-stock", "count", number * 17),
        sold_out: false,
        cost: lei(locale, cost),
        price: lei(locale, price),
        earning: lei(locale, earning),
        pays: earning > 0,
        markup: Field { value: "40".to_owned(), error: None },
        mixed: None,
        saved: false,
        problem: None,
    };
    let mixed = texts.with("sourcing-markup-mixed", "range", "40 % – 60 %");
    let mistyped =
        Field { value: "<b>Georgescu".to_owned(), error: Some(texts.get("sourcing-error-markup")) };
    let rows = vec![
        row(1, "Vază cu glazură curgătoare", 12_000, 16_800, 3_960),
        CarriedRow { saved: true, ..row(2, "Lumânare din ceară de albine", 2_000, 2_800, 660) },
        CarriedRow {
            mixed: Some(mixed),
            markup: Field::default(),
            ..row(3, "Pled de lână", 30_000, 45_000, 12_750)
        },
        CarriedRow {
            sold_out: true,
            stock: texts.get("sourcing-sold-out"),
            ..row(4, "Cană", 4_000, 4_000, -200)
        },
        CarriedRow { markup: mistyped, url: None, ..row(5, "Cană <b>Georgescu</b>", 4_000, 5_600, 1_320) },
        CarriedRow {
            problem: Some(texts.get("sourcing-error-last")),
            picture: None,
            stock: texts.get("sourcing-always"),
            edit: Some(format!("{BASE}/products/c21")),
            hidden: Some(texts.get("sourcing-draft")),
            cost: String::new(),
            ..row(21, "Tocător de nuc", 4_000, 5_600, 1_320)
        },
    ];
    ProductsPage {
        layout: layout(locale, "sourcing-title"),
        base: BASE.to_owned(),
        csrf: head().csrf,
        empty: false,
        words: String::new(),
        page: 2,
        notice: Some(texts.count("sourcing-added", 21)),
        problem: None,
        count: texts.count("sourcing-count", 106),
        hint: hint(locale),
        rows,
        place: Some(texts.with_all("sourcing-page", [("page", "2".into()), ("pages", "3".into())])),
        before: Some(format!("{BASE}/products")),
        after: Some(format!("{BASE}/products?page=3")),
    }
}

fn catalogue(locale: Locale) -> AddPage {
    let texts = Texts::of(locale);
    let choice = |value: &str, label: &str, selected| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        selected,
    };
    let card = |number: usize, title: &str, cost: i64| OfferCard {
        id: format!("o{number}"),
        title: title.to_owned(),
        picture: Some(format!("https://cdn.shops.example/demo/{number}.svg")),
        supplier: "Atelier Carpați".to_owned(),
        stock: texts.with("sourcing-in-stock", "count", number * 17),
        sold_out: false,
        carried: false,
        chosen: false,
        cost: lei(locale, cost),
        recommended: None,
        price: lei(locale, cost * 7 / 5),
        earning: lei(locale, cost / 3),
        pays: true,
        problem: None,
    };
    let offers = vec![
        OfferCard {
            recommended: Some(lei(locale, 19_900)), ..card(1, "Vază cu glazură curgătoare", 12_000)
        },
        OfferCard { chosen: true, ..card(2, "Lumânare din ceară de albine", 2_000) },
        OfferCard { carried: true, ..card(3, "Pled de lână", 30_000) },
        OfferCard {
            sold_out: true,
            stock: texts.get("sourcing-sold-out"),
            ..card(4, "Cană <b>Georgescu</b>", 4_000)
        },
        OfferCard {
            pays: false,
            earning: lei(locale, -200),
            picture: None,
            ..card(5, "Tocător de nuc", 4_000)
        },
        OfferCard {
            problem: Some(texts.with("sourcing-no-rate", "currency", "HUF")),
            ..card(6, "Ulcior", 4_000)
        },
    ];
    AddPage {
        layout: layout(locale, "sourcing-add-title"),
        base: BASE.to_owned(),
        csrf: head().csrf,
        words: "glazură & co".to_owned(),
        suppliers: vec![choice("atelier", "Atelier Carpați", true), choice("nordwerk", "Nordwerk", false)],
        types: vec![choice("Vases", "Vase", false)],
        markup: Field { value: "40".to_owned(), error: None },
        hint: hint(locale),
        problem: None,
        offers,
        kept: Vec::new(),
        chosen: 1,
        clear: None,
        here: format!("{BASE}/products/add?q=glazur%C4%83&supplier=atelier"),
        target: format!("{BASE}/products/add"),
        last: Some("o6".to_owned()),
        next: format!("{BASE}/products/add?q=glazur%C4%83&supplier=atelier&after=o6"),
    }
}
