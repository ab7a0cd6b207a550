//! The pages of an account: as they are found, after mistakes, and at the end of their way.

use super::head;
use crate::merchant::page::{
    AccountPage, Choice, ConfirmPage, ConfirmState, Field, ForgotPage, Layout, MailView, MailsPage,
    NewStorePage, ResetPage, SessionRow, SignInPage, SignUpPage, StoreCard, StoresPage,
};
use crate::presentation::format;
use crate::presentation::text::Texts;
use askama::Template;
use commerce::locale::Locale;
use commerce::money::{Currency, Money};
use time::macros::datetime;

/// Every page in `locale`: name and HTML.
pub(super) fn pages(locale: Locale) -> Vec<(&'static str, String)> {
    let mut pages = doors(locale);
    pages.extend(links(locale));
    pages.extend(own(locale));
    pages.extend(stores(locale));
    pages
}

fn text(locale: Locale, key: &str) -> String {
    Texts::of(locale).get(key)
}

fn typed(value: &str) -> Field {
    Field { value: value.to_owned(), error: None }
}

fn wrong(value: &str, error: String) -> Field {
    Field { value: value.to_owned(), error: Some(error) }
}

fn too_short(locale: Locale) -> Field {
    wrong("", Texts::of(locale).with("account-error-password-short", "least", 10))
}

/// The ways in.
fn doors(locale: Locale) -> Vec<(&'static str, String)> {
    let sign_in = |email, error: Option<&str>, notice: Option<&str>| SignInPage {
        layout: Layout::nobody(locale, "account-sign-in"),
        email,
        error: error.map(|key| text(locale, key)),
        next: "/stores/1?before=1040".to_owned(),
        notice: notice.map(|key| text(locale, key)),
    };
    let known = || typed("ana.popescu@example.com");
    let first = sign_in(Field::default(), None, None);
    let failed = sign_in(known(), Some("account-error-wrong-credentials"), None);
    let often = sign_in(known(), Some("account-error-too-many-attempts"), None);
    let after_reset = sign_in(Field::default(), None, Some("account-notice-password-set"));
    let sign_up = |name, email, password| SignUpPage {
        layout: Layout::nobody(locale, "account-sign-up"),
        name,
        email,
        password,
    };
    let new = sign_up(Field::default(), Field::default(), Field::default());
    let taken = wrong("ana.popescu@example.com", text(locale, "account-error-email-taken"));
    let mistaken = sign_up(wrong("", text(locale, "account-error-required")), taken, too_short(locale));
    let same = wrong("", text(locale, "account-error-password-is-email"));
    let guessable = sign_up(typed("Ana <b>Popescu"), known(), same);
    vec![
        ("sign-in", first.render().unwrap()),
        ("sign-in-wrong", failed.render().unwrap()),
        ("sign-in-often", often.render().unwrap()),
        ("sign-in-after-reset", after_reset.render().unwrap()),
        ("sign-up", new.render().unwrap()),
        ("sign-up-wrong", mistaken.render().unwrap()),
        ("sign-up-guessable", guessable.render().unwrap()),
    ]
}

/// What links in mails lead to, and what sends them.
fn links(locale: Locale) -> Vec<(&'static str, String)> {
    let forgot = |email, sent| {
        let layout = Layout::nobody(locale, "account-forgot");
        ForgotPage { layout, email, sent }.render().unwrap()
    };
    let reset = |password, usable| {
        let layout = Layout::nobody(locale, "account-reset");
        ResetPage { layout, token: "T0ken".to_owned(), password, usable }.render().unwrap()
    };
    let confirm = |state| {
        let layout = Layout::nobody(locale, "account-confirm");
        ConfirmPage { layout, token: "T0ken".to_owned(), state }.render().unwrap()
    };
    let too_long = wrong("", text(locale, "account-error-password-long"));
    vec![
        ("forgot", forgot(Field::default(), false)),
        ("forgot-wrong", forgot(wrong("ana.popescu", text(locale, "account-error-invalid")), false)),
        ("forgot-sent", forgot(typed("ana.popescu@example.com"), true)),
        ("reset", reset(Field::default(), true)),
        ("reset-wrong", reset(too_long, true)),
        ("reset-unusable", reset(Field::default(), false)),
        ("confirm", confirm(ConfirmState::Ask)),
        ("confirm-done", confirm(ConfirmState::Done)),
        ("confirm-unusable", confirm(ConfirmState::Unusable)),
    ]
}

/// The account itself, and its mails.
fn own(locale: Locale) -> Vec<(&'static str, String)> {
    let session = |id: &str, device: &str, last_used, current| SessionRow {
        id: id.to_owned(),
        device: device.to_owned(),
        since: format::date(locale, datetime!(2026-11-03 08:12 UTC)),
        last_used: format::date(locale, last_used),
        last_used_at: crate::answers::rfc3339(last_used),
        current,
    };
    let account = |confirmed, saved, current, new| AccountPage {
        layout: Layout::for_account(locale, "account-title", head()),
        csrf: head().csrf,
        name: head().name,
        email: head().email,
        confirmed,
        current,
        new,
        saved,
        sessions: vec![
            session("1", "Firefox, Linux", datetime!(2026-11-21 14:05 UTC), true),
            session("2", "Safari, iPhone", datetime!(2026-11-20 21:40 UTC), false),
        ],
        plan: text(locale, "plan-pro"),
    };
    let current_wrong = wrong("", text(locale, "account-error-current-wrong"));
    let mistaken = account(true, false, current_wrong, too_short(locale));
    let layout = || Layout::nobody(locale, "account-mails");
    vec![
        ("account", account(true, false, Field::default(), Field::default()).render().unwrap()),
        ("account-unconfirmed", account(false, false, Field::default(), Field::default()).render().unwrap()),
        ("account-saved", account(true, true, Field::default(), Field::default()).render().unwrap()),
        ("account-wrong", mistaken.render().unwrap()),
        ("mails", MailsPage { layout: layout(), mails: mails(locale) }.render().unwrap()),
        ("mails-empty", MailsPage { layout: layout(), mails: Vec::new() }.render().unwrap()),
    ]
}

fn mails(locale: Locale) -> Vec<MailView> {
    let kinds = [
        ("mail-password-changed-subject", "mail-password-changed-body", "/forgot-password"),
        ("mail-reset-subject", "mail-reset-body", "/reset-password?token=T0ken"),
        ("mail-confirm-subject", "mail-confirm-body", "/confirm?token=T0ken"),
    ];
    let mail = |(subject, body, path): (&str, &str, &str)| {
        let values =
            [("name", head().name.into()), ("link", format!("http://app.localhost:8080{path}").into())];
        MailView {
            to: head().email,
            subject: text(locale, subject),
            text: Texts::of(locale).with_all(body, values),
            at: "2026-11-21T14:05:00Z".to_owned(),
        }
    };
    kinds.into_iter().map(mail).collect()
}

/// The stores, and one more.
fn stores(locale: Locale) -> Vec<(&'static str, String)> {
    let card = |name: &str, slug: &str, (published, closed), revenue, orders| StoreCard {
        name: name.to_owned(),
        url: format!("https://{slug}.shops.example/"),
        href: format!("/stores/{slug}"),
        slug_host: format!("{slug}.shops.example"),
        published,
        closed,
        today: format::money(locale, Money::new(revenue, Currency::Ron)),
        orders,
    };
    let page = |stores, unconfirmed: Option<&str>| {
        let layout = Layout::for_account(locale, "account-stores", head());
        StoresPage { layout, stores, unconfirmed: unconfirmed.map(str::to_owned) }.render().unwrap()
    };
    let some = vec![
        card("Casa Verde", "casa-verde", (true, false), 412_350, 17),
        card("Grădina cu <b>Georgescu", "gradina-de-la-marginea-orasului", (false, false), 0, 0),
        card("Casa de vară", "casa-de-vara", (true, true), 0, 0),
    ];
    let slug_taken = wrong("casa-verde", text(locale, "account-error-slug-taken"));
    let too_long = wrong(&"Casa Verde ".repeat(10), text(locale, "account-error-too-long"));
    let bad_form = wrong("Casa Verde!", text(locale, "account-error-slug-form"));
    let not_chosen = || Some(text(locale, "account-error-required"));
    let limit = Texts::of(locale).with("account-error-too-many-stores", "most", 20);
    let fresh = new_store(locale, Field::default(), Field::default());
    let taken = new_store(locale, typed("Casa Verde"), slug_taken);
    let mistaken = NewStorePage {
        country_error: not_chosen(),
        currency_error: not_chosen(),
        language_error: not_chosen(),
        ..new_store(locale, too_long, bad_form)
    };
    let room = [("most", "2".into()), ("plan", text(locale, "plan-starter").into())];
    let room = Texts::of(locale).with_all("plan-over-stores", room);
    let of_plan = NewStorePage { limit: Some(room), ..new_store(locale, Field::default(), Field::default()) };
    let full = NewStorePage { limit: Some(limit), ..new_store(locale, Field::default(), Field::default()) };
    vec![
        ("stores", page(some, None)),
        ("stores-empty", page(Vec::new(), Some("ana.popescu@example.com"))),
        ("new-store", fresh.render().unwrap()),
        ("new-store-taken", taken.render().unwrap()),
        ("new-store-wrong", mistaken.render().unwrap()),
        ("new-store-limit", full.render().unwrap()),
        ("new-store-plan", of_plan.render().unwrap()),
    ]
}

fn new_store(locale: Locale, name: Field, slug: Field) -> NewStorePage {
    let choice = |value: &str, key: &str, selected| Choice {
        value: value.to_owned(),
        label: text(locale, key),
        selected,
    };
    let currency = |currency: Currency| Choice {
        value: currency.code().to_owned(),
        label: currency.code().to_owned(),
        selected: currency == Currency::Ron,
    };
    let names = ["language-ro", "language-en", "language-de", "language-es", "language-pt"];
    NewStorePage {
        layout: Layout::for_account(locale, "account-new-store", head()),
        csrf: head().csrf,
        name,
        slug,
        domain: "shops.example".to_owned(),
        countries: vec![choice("DE", "country-de", false), choice("RO", "country-ro", true)],
        country_error: None,
        currencies: Currency::ALL.into_iter().map(currency).collect(),
        currency_error: None,
        languages: Locale::ALL
            .into_iter()
            .zip(names)
            .map(|(named, key)| choice(named.code(), key, named == locale))
            .collect(),
        language_error: None,
        limit: None,
    }
}
