//! Setting a store up: nothing yet, mistakes, and everything done.

use super::{NOW, first_day, head, profile};
use crate::merchant::live_page::Desk;
use crate::merchant::page::{
    Checklist, Field, KeyRow, KeysPage, Layout, LegalDetailsPage, LegalLink, LivePage, LookPage, OpenedStore,
    PaymentsPage, PaymentsState, Section, SettingsForm, SettingsPage, ShippingPage,
};
use crate::merchant::settings::checklist::{Furnishing, checklist};
use crate::merchant::settings::rules::FaultCode;
use crate::merchant::settings::{RowFault, TypedMethod, cards, form_rows, links};
use crate::presentation::assets::asset_url;
use crate::presentation::storefront::{LegalKind, Theme};
use crate::presentation::text::Texts;
use actors::Presence;
use askama::Template;
use commerce::locale::Locale;
use commerce::store::{LegalIdentity, Missing, StoreProfile};

const URL: &str = "https://casa-verde.shops.example";

/// Every page in `locale`: name and HTML.
pub(super) fn pages(locale: Locale) -> Vec<(&'static str, String)> {
    let mut pages = homes(locale);
    pages.extend(settings(locale));
    pages.extend(looks(locale));
    pages.extend(shipping(locale));
    pages.extend(payments(locale));
    pages.extend(keys(locale));
    pages
}

fn layout(locale: Locale, title: &str, section: Section) -> Layout {
    Layout::at(&profile(locale), URL.to_owned(), title, Some(head())).within(section)
}

fn form(saved: bool, goes_on: bool) -> SettingsForm {
    SettingsForm { csrf: head().csrf, base: format!("/stores/{}", profile(Locale::En).id), saved, goes_on }
}

fn typed(value: &str) -> Field {
    Field { value: value.to_owned(), error: None }
}

fn wrong(locale: Locale, value: &str, key: &str) -> Field {
    Field { value: value.to_owned(), error: Some(Texts::of(locale).get(key)) }
}

/// The store's first page with what is missing.
fn homes(locale: Locale) -> Vec<(&'static str, String)> {
    let with_details = |published| {
        let mut profile = StoreProfile { published, ..profile(locale) };
        profile.brand.theme = "botanica".to_owned();
        profile.brand.legal = LegalIdentity {
            company: "Casa Verde SRL".to_owned(),
            address: "Strada Horea 12, Cluj-Napoca".to_owned(),
            email: head().email,
            ..LegalIdentity::default()
        };
        profile
    };
    let empty = StoreProfile { published: false, ..profile(locale) };
    let list = |profile: &StoreProfile, products, methods, refused: &[Missing]| {
        checklist(profile, Furnishing { products, methods }, &head().csrf, refused)
    };
    let home = |profile: &StoreProfile, checklist: Option<Checklist>, opened: Option<OpenedStore>| {
        let layout = Layout::at(profile, URL.to_owned(), "merchant-live-title", Some(head()));
        let presence = Presence { carts: 0, visitors: 0 };
        let desk = Desk { profile, now: NOW };
        let page = desk.page(layout.within(Section::Home), &first_day(), presence, true);
        LivePage { checklist, opened, ..page }.render().unwrap()
    };
    let missing = [Missing::Products, Missing::Shipping, Missing::LegalDetails];
    let (closed, open) = (with_details(false), with_details(true));
    let opened = OpenedStore { url: URL.to_owned(), host: "casa-verde.shops.example".to_owned() };
    let suspended = {
        let layout = Layout::at(&open, URL.to_owned(), "merchant-live-title", Some(head()));
        let page = Desk { profile: &open, now: NOW };
        let page = page.page(layout, &first_day(), Presence { carts: 0, visitors: 0 }, true);
        LivePage { suspended: Some("Nothing was sent for a month.".to_owned()), ..page }.render().unwrap()
    };
    vec![
        ("store-suspended", suspended),
        ("store-new", home(&empty, list(&empty, 0, 0, &[]), None)),
        ("store-refused", home(&empty, list(&empty, 0, 0, &missing), None)),
        ("store-ready", home(&closed, list(&closed, 24, 1, &[]), None)),
        ("store-opened", home(&open, list(&open, 1, 1, &[]), Some(opened))),
    ]
}

fn settings(locale: Locale) -> Vec<(&'static str, String)> {
    let basics = |name, saved: bool, published: bool| {
        let form = form(saved, !published);
        let fact = |key: &str, value: &str| (Texts::of(locale).get(key), value.to_owned());
        let page = SettingsPage {
            layout: layout(locale, "store-settings", Section::Settings),
            links: links(locale, &form.base),
            form,
            store_name: name,
            facts: vec![
                fact("account-store-slug", "casa-verde.shops.example"),
                fact("account-store-currency", "RON"),
            ],
            published,
        };
        page.render().unwrap()
    };
    let legal = |company, email, saved: bool| {
        let link = |kind: LegalKind| LegalLink {
            href: format!("{URL}/pages/{}", kind.slug()),
            title: Texts::of(locale).get(kind.title_key()),
        };
        let page = LegalDetailsPage {
            layout: layout(locale, "store-legal", Section::Settings),
            form: form(saved, !saved),
            company,
            registration: Field::default(),
            vat_id: typed("RO12345678"),
            address: typed("Strada Horea 12 <b>Georgescu"),
            email,
            pages: LegalKind::ALL.map(link).into(),
        };
        page.render().unwrap()
    };
    let no_name = wrong(locale, "", "store-error-name");
    let no_company = wrong(locale, "", "account-error-required");
    vec![
        ("settings", basics(typed("Casa Verde"), true, true)),
        ("settings-wrong", basics(no_name, false, false)),
        ("settings-legal", legal(typed("Casa Verde SRL"), typed("salut@casa-verde.example"), true)),
        ("settings-legal-wrong", legal(no_company, wrong(locale, "salut", "account-error-invalid"), false)),
    ]
}

fn looks(locale: Locale) -> Vec<(&'static str, String)> {
    let look = |theme: Theme, error: Option<&str>, saved: bool| {
        let form = form(saved, !saved);
        let page = LookPage {
            layout: layout(locale, "store-look", Section::Settings),
            themes: cards(locale, theme),
            style_sheets: Theme::ALL.map(|theme| asset_url(theme.style_sheet())).into(),
            error: error.map(|key| Texts::of(locale).get(key)),
            preview: format!("{}/look/preview?theme=", form.base),
            form,
            shown: theme.name().to_owned(),
        };
        page.render().unwrap()
    };
    vec![
        ("settings-look", look(Theme::Botanica, None, true)),
        ("settings-look-wrong", look(Theme::Polar, Some("store-error-theme"), false)),
    ]
}

fn shipping(locale: Locale) -> Vec<(&'static str, String)> {
    let row = |code: &str, title: &str, price: &str, countries: &[&str]| TypedMethod {
        code: code.to_owned(),
        title: title.to_owned(),
        price: price.to_owned(),
        everywhere: countries.is_empty(),
        countries: countries.iter().map(|code| (*code).to_owned()).collect(),
        ..TypedMethod::default()
    };
    let page = |rows: &[TypedMethod], faults: &[RowFault], refusal: Option<&str>, suggested: bool| {
        let page = ShippingPage {
            layout: layout(locale, "store-shipping", Section::Settings),
            form: form(!suggested && faults.is_empty() && refusal.is_none(), suggested),
            rows: form_rows(&profile(locale), rows, faults),
            currency: "RON",
            suggested,
            refusal: refusal.map(|key| Texts::of(locale).get(key)),
        };
        page.render().unwrap()
    };
    let fault = |row, part, code| RowFault { row, part, code };
    let near = row("courier", "Fan <b>Courier", "19,99", &["RO"]);
    let removed = TypedMethod { remove: true, ..near.clone() };
    let far = row("post", "Poșta", "49,99", &["AT", "BG", "DE", "HU"]);
    let mistaken = TypedMethod { everywhere: false, countries: Vec::new(), ..row("", "", "mult", &["RO"]) };
    let faults = [
        fault(1, "title", FaultCode::Required),
        fault(1, "price", FaultCode::Amount),
        fault(1, "countries", FaultCode::NoCountry),
    ];
    vec![
        ("settings-shipping-first", page(&[row("", "Standard", "19,99", &["RO"])], &[], None, true)),
        ("settings-shipping", page(&[near.clone(), far, row("", "", "", &[])], &[], None, false)),
        ("settings-shipping-wrong", page(&[near, mistaken], &faults, None, false)),
        ("settings-shipping-none", page(&[removed], &[], Some("store-shipping-keep-one"), false)),
    ]
}

fn payments(locale: Locale) -> Vec<(&'static str, String)> {
    let page = |state, returned, testing| {
        let page = PaymentsPage {
            layout: layout(locale, "store-payments", Section::Payments),
            csrf: head().csrf,
            base: form(false, false).base,
            state,
            returned,
            problem: None,
            testing,
        };
        page.render().unwrap()
    };
    vec![
        ("payments", page(PaymentsState::NotStarted, false, true)),
        ("payments-incomplete", page(PaymentsState::Incomplete, false, false)),
        ("payments-returned", page(PaymentsState::Incomplete, true, false)),
        ("payments-ready", page(PaymentsState::Ready, true, false)),
    ]
}

fn keys(locale: Locale) -> Vec<(&'static str, String)> {
    let page = |label: Field, made: Option<&str>, count: usize| {
        let row = |number: usize| KeyRow {
            id: format!("k{number}"),
            label: format!("Warehouse {number}"),
            made: "12 Mar".to_owned(),
        };
        let page = KeysPage {
            layout: layout(locale, "store-keys", Section::Settings),
            form: form(made.is_none() && count > 0, false),
            label,
            made: made.map(str::to_owned),
            keys: (0..count).map(row).collect(),
        };
        page.render().unwrap()
    };
    let too_many = Texts::of(locale).with("store-keys-too-many", "most", 20);
    vec![
        ("settings-keys-none", page(Field::default(), None, 0)),
        ("settings-keys", page(Field::default(), None, 3)),
        (
            "settings-keys-made",
            page(
                Field::default(),
                Some("cfk_01a20009ef4872ffa3b096f92c4b150e_NgTbsLqlJaREk3aHDIIQ4EZqL8A1NFN-aa1cIBiQCvY"),
                4,
            ),
        ),
        ("settings-keys-wrong", page(Field { value: "More".to_owned(), error: Some(too_many) }, None, 3)),
    ]
}
