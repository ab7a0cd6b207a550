//! Pages for looking around.

use super::stores::{Product, Sample};
use crate::presentation::storefront::{
    Availability, CollectionCard, Detail, ErrorPage, HomePage, Layout, ListingKind, ListingPage, NavLink,
    PageHead, ProductFacts, ProductPage, Sort, VariantChoice,
};
use std::sync::Arc;

fn layout(sample: &Sample, title: &str, path: &str) -> Layout {
    let head = PageHead {
        title: title.into(),
        description: "Sample".into(),
        path: path.into(),
        indexed: true,
        picture: None,
    };
    Layout::new(Arc::clone(&sample.frame), head)
}

pub(super) fn home(sample: &Sample) -> HomePage {
    let cards = sample.cards();
    let collections = sample.frame.collections.iter().zip(cards.iter().rev()).map(|(link, card)| {
        CollectionCard { title: link.title.clone(), path: link.path.clone(), picture: card.picture.clone() }
    });
    HomePage { layout: layout(sample, "", "/"), collections: collections.collect(), featured: cards }
}

pub(super) fn listing(sample: &Sample) -> ListingPage {
    let link = &sample.frame.collections[0];
    ListingPage {
        layout: layout(sample, &link.title, &link.path),
        kind: ListingKind::Collection,
        heading: link.title.clone(),
        path: link.path.clone(),
        sort: Sort::Featured,
        products: sample.cards(),
        total: 24,
        is_continued: true,
        next: Some("b3RoZXI".into()),
    }
}

pub(super) fn search(sample: &Sample) -> ListingPage {
    ListingPage {
        layout: layout(sample, "Cană", "/search"),
        kind: ListingKind::Search("cană & \"co\"".into()),
        heading: sample.frame.texts().get("search-label"),
        path: "/search".into(),
        sort: Sort::PriceAscending,
        products: sample.cards().into_iter().take(2).collect(),
        total: 2,
        is_continued: false,
        next: Some("a b".into()),
    }
}

pub(super) fn nothing_found(sample: &Sample) -> ListingPage {
    ListingPage { products: Vec::new(), total: 0, next: None, ..search(sample) }
}

pub(super) fn product(sample: &Sample) -> ProductPage {
    build(sample, sample.products[1], &[Some(7), Some(2), Some(0), None])
}

pub(super) fn sold_out(sample: &Sample) -> ProductPage {
    build(sample, sample.products[5], &[Some(0)])
}

fn build(sample: &Sample, product: Product, units: &[Option<u32>]) -> ProductPage {
    let (handle, title, picture, second, price, before, _) = product;
    let names = ["Ocru", "Verde de pădure", "Roșu stins", "Natur"];
    let variant = |(index, units): (usize, &Option<u32>)| VariantChoice {
        id: format!("0190-{index}"),
        title: if index < 4 { names[index].into() } else { format!("Nr. {index}") },
        sku: format!("AC-{index}"),
        price: sample.tag(price, before),
        availability: Availability::from_units(*units),
        picture: Some(index.min(1)),
    };
    let variants: Vec<_> = units.iter().enumerate().map(variant).collect();
    let path = format!("/products/{handle}");
    ProductPage {
        layout: layout(sample, title, &path),
        title: title.into(),
        vendor: if sample.folder == "nordwerk" { "Nordwerk Manufaktur".into() } else { "Atelier Carpați".into() },
        collection: sample.frame.collections.first().cloned().map(|link| NavLink { ..link }),
        gallery: [Some(picture), second].into_iter().flatten().map(|name| sample.picture(name, title)).collect(),
        choice_name: "Culoare".into(),
        variants,
        selected: 0,
        description_html: "<p>Lucrată la roată, una câte una, cu smalț care curge altfel de fiecare dată. Stă bine cu o ramură de măslin sau goală, pe masa din bucătărie.</p><ul><li>Înălțime: 28 cm</li><li>Rezistă la apă</li></ul>".into(),
        details: vec![
            Detail { name: "Material".into(), value: "Gresie, smalț fără plumb".into() },
            Detail { name: "Greutate".into(), value: "1,2 kg".into() },
        ],
        manufacturer: Some("Atelier Carpați SRL, Str. Olarilor 4, 500123 Brașov, România".into()),
        responsible_person: None,
        facts: ProductFacts {
            name: title.into(),
            description: "</script> & \"so\"".into(),
            url: format!("https://shop.example{path}"),
            pictures: vec!["https://shop.example/demo/a.svg".into()],
            brand: "Atelier".into(),
            sku: "AC-1".into(),
            lowest_price: sample.money(price),
            highest_price: sample.money(price),
            available: true,
        },
        related: sample.cards().into_iter().skip(2).take(4).collect(),
        notice: None,
    }
}

/// The platform has closed the store.
pub(super) fn closed(sample: &Sample) -> ErrorPage {
    ErrorPage { closed: true, home: None, ..error(sample, 503) }
}

pub(super) fn error(sample: &Sample, status: u16) -> ErrorPage {
    ErrorPage {
        locale: sample.frame.locale,
        theme: sample.frame.theme,
        store_name: sample.frame.store_name.clone(),
        status,
        closed: false,
        home: Some(sample.frame.link("/")),
        request_id: "0192f5c4-7d1e-7c3a-9a55-0f8f2c1b6e42".into(),
    }
}
