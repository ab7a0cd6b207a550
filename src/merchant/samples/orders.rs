//! All orders and the people who placed them, other stores, and what goes wrong.

use super::{NOW, head, order, profile};
use crate::merchant::errors;
use crate::merchant::orders::search::{Fault, FaultCode, Typed};
use crate::merchant::orders::{Book, Ledger};
use crate::merchant::page::{Layout, OtherStore, Section, StoresMenuPage};
use crate::session::Unsent;
use actix_web::http::StatusCode;
use askama::Template;
use commerce::locale::Locale;
use commerce::order::OrderStatus;
use commerce::store::StoreProfile;
use persistence::customers::Customer;
use persistence::order_search::FoundOrder;

/// Every page in `locale`: name and HTML.
pub(super) fn pages(locale: Locale) -> Vec<(&'static str, String)> {
    let mut pages = lists(locale);
    pages.extend(customers(locale));
    pages.extend(menus(locale));
    pages.extend(mistakes(locale));
    pages
}

fn layout(locale: Locale, title: &str, section: Section) -> Layout {
    let url = "https://casa-verde.shops.example".to_owned();
    Layout::at(&profile(locale), url, title, Some(head())).within(section)
}

fn lists(locale: Locale) -> Vec<(&'static str, String)> {
    let found: Vec<FoundOrder> = OrderStatus::ALL
        .iter()
        .zip(["Ana Popescu", "Maria <b>Georgescu</b>", "Ioana Dumitrescu-Constantinescu"].iter().cycle())
        .zip((1_040_i64..).zip(1_i64..))
        .map(|((status, name), (number, units))| FoundOrder {
            order: order(number, name, *status, 1_990 * units, 1_000 * units),
            units,
        })
        .collect();
    let none = Typed::default();
    let sought = Typed {
        status: "needs_attention".to_owned(),
        q: "<b>Georgescu".to_owned(),
        from: "2026-11-01".to_owned(),
        to: "2026-11-21".to_owned(),
    };
    let wrong = Typed { status: "sold".to_owned(), from: "21.11.".to_owned(), ..sought.clone() };
    let faults = [
        Fault { field: "status", code: FaultCode::UnknownStatus },
        Fault { field: "q", code: FaultCode::Words },
        Fault { field: "from", code: FaultCode::NoDay },
        Fault { field: "to", code: FaultCode::EndsFirst },
    ];
    let layout = || layout(locale, "merchant-orders", Section::Orders);
    let open = profile(locale);
    let closed = StoreProfile { published: false, ..open.clone() };
    let page = |profile: &StoreProfile, typed: &Typed, before, found: &[FoundOrder], more| {
        Ledger { profile, typed, before }.page(layout(), found, more).render().unwrap()
    };
    let refused = Ledger { profile: &open, typed: &wrong, before: None }.refusal(layout(), &faults);
    vec![
        ("orders", page(&open, &none, None, &found, true)),
        ("orders-sought", page(&open, &sought, Some(1_041), &found[..2], false)),
        ("orders-empty", page(&open, &none, None, &[], false)),
        ("orders-closed", page(&closed, &none, None, &[], false)),
        ("orders-no-match", page(&open, &sought, None, &[], false)),
        ("orders-wrong", refused.render().unwrap()),
    ]
}

fn customers(locale: Locale) -> Vec<(&'static str, String)> {
    let customer = |name: &str, orders, spent, latest| Customer {
        name: name.to_owned(),
        email: "ana.popescu@example.com".to_owned(),
        orders,
        spent,
        latest,
        latest_at: NOW,
    };
    let found = [
        customer("Ana Popescu", 12, 412_350, 1_042),
        customer("Maria <b>Georgescu</b>", 1, 0, 1_041),
        customer("Ioana Dumitrescu-Constantinescu", 1_204, 129_900, 1_001),
    ];
    let open = profile(locale);
    let layout = || layout(locale, "merchant-customers", Section::Customers);
    let page = |words: &str, after, found: &[Customer], more| {
        Book { profile: &open, words, after }.page(layout(), found, more).render().unwrap()
    };
    let refused = Book { profile: &open, words: "<b>Georgescu", after: None }.refusal(layout());
    vec![
        ("customers", page("", None, &found, true)),
        ("customers-sought", page("ana", Some(1_043), &found[..1], false)),
        ("customers-empty", page("", None, &[], false)),
        ("customers-no-match", page("<b>Georgescu", None, &[], false)),
        ("customers-wrong", refused.render().unwrap()),
    ]
}

fn menus(locale: Locale) -> Vec<(&'static str, String)> {
    let store = |name: &str, number: u8, published| OtherStore {
        name: name.to_owned(),
        href: format!("/stores/{number}"),
        published,
    };
    let page = |stores| {
        let layout = layout(locale, "merchant-other-stores", Section::Home);
        StoresMenuPage { layout, stores }.render().unwrap()
    };
    let some = vec![store("Nordlicht", 2, true), store("Grădina cu <b>Georgescu", 3, false)];
    vec![("other-stores", page(some)), ("other-stores-empty", page(Vec::new()))]
}

fn mistakes(locale: Locale) -> Vec<(&'static str, String)> {
    let page = |status: StatusCode, unsent, is_known| {
        let layout = if is_known {
            Layout::for_account(locale, "account-stores", head())
        } else {
            Layout::nobody(locale, "account-sign-in")
        };
        errors::page(layout, status, unsent, "0198c0de-0000-7000-8000-000000000001".to_owned())
            .render()
            .unwrap()
    };
    let unsent = Unsent {
        fields: vec![("name".to_owned(), "<b>Georgescu\"".to_owned()), ("slug".to_owned(), String::new())],
        csrf: head().csrf,
    };
    vec![
        ("error-unknown", page(StatusCode::NOT_FOUND, None, true)),
        ("error-unknown-nobody", page(StatusCode::NOT_FOUND, None, false)),
        ("error-signed-out", page(StatusCode::UNAUTHORIZED, None, false)),
        ("error-late", page(StatusCode::FORBIDDEN, Some(unsent), true)),
        ("error-forbidden", page(StatusCode::FORBIDDEN, None, true)),
        ("error-input", page(StatusCode::BAD_REQUEST, None, true)),
        ("error-often", page(StatusCode::TOO_MANY_REQUESTS, None, true)),
        ("error-busy", page(StatusCode::SERVICE_UNAVAILABLE, None, false)),
        ("error-broken", page(StatusCode::INTERNAL_SERVER_ERROR, None, false)),
    ]
}
