//! `/stores/new`: opening a store.

use super::errors::FormErrors;
use crate::answers::{on_to, own, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::head;
use crate::merchant::page::{Choice, Field, Layout, NewStorePage};
use crate::presentation::text::Texts;
use crate::session::{Guarded, SignedForm, SignedIn};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::accounts::StoreWish;
use commerce::address::COUNTRIES;
use commerce::locale::Locale;
use commerce::money::Currency;
use commerce::store::is_slug;
use persistence::accounts::sessions::LivingSession;
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
pub(super) struct StoreForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    slug: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    currency: String,
    #[serde(default)]
    locale: String,
}

#[derive(Deserialize)]
pub(super) struct WantedSlug {
    #[serde(default)]
    slug: String,
}

/// `GET /stores/new`
pub(super) async fn start(
    Guarded(SignedIn(session)): Guarded<SignedIn>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let (country, currency) = usual(session.locale);
    let wish = StoreWish {
        country: country.to_owned(),
        currency: currency.code().to_owned(),
        locale: session.locale.code().to_owned(),
        ..StoreWish::default()
    };
    own_page(StatusCode::OK, &page(&edge, &session, wish, None))
}

/// `POST /stores/new`
pub(super) async fn open(
    form: SignedForm<StoreForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let SignedForm { session, form: StoreForm { name, slug, country, currency, locale } } = form;
    let typed = StoreWish { name, slug, country, currency, locale };
    // People begin names with a capital; an address has none.
    let wish = StoreWish { slug: typed.slug.trim().to_lowercase(), ..typed.clone() };
    match edge.accounts.open_store(session.account, &wish).await {
        Ok(tenant) => Ok(on_to(&format!("/stores/{tenant}")).finish()),
        Err(error) => {
            let errors = FormErrors::read(session.locale, error)?;
            errors.page(&page(&edge, &session, typed, Some(&errors)))
        }
    }
}

/// `GET /stores/new/slug?slug=`: whether a store may have this address, for the page's script. Whoever opens
/// the store is told again, by the database.
pub(super) async fn check_slug(
    SignedIn(session): SignedIn,
    wanted: Query<WantedSlug>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let slug = wanted.0.slug.trim().to_lowercase();
    let texts = Texts::of(session.locale);
    let (free, reason) = if !is_slug(&slug) {
        (false, texts.get("account-error-slug-form"))
    } else if edge.stores.find_host(&slug).await?.is_some() {
        (false, texts.get("account-error-slug-taken"))
    } else {
        let address = format!("{slug}.{}", edge.settings.server.domain);
        (true, texts.with("store-slug-free", "address", address))
    };
    Ok(own(HttpResponse::Ok()).json(json!({"slug": slug, "free": free, "reason": reason})))
}

/// Where a merchant of that language probably is.
fn usual(locale: Locale) -> (&'static str, Currency) {
    match locale {
        Locale::Ro => ("RO", Currency::Ron),
        Locale::En => ("IE", Currency::Eur),
        Locale::De => ("DE", Currency::Eur),
        Locale::Es => ("ES", Currency::Eur),
        Locale::Pt => ("PT", Currency::Eur),
    }
}

fn language_key(locale: Locale) -> &'static str {
    match locale {
        Locale::Ro => "language-ro",
        Locale::En => "language-en",
        Locale::De => "language-de",
        Locale::Es => "language-es",
        Locale::Pt => "language-pt",
    }
}

fn page(edge: &Edge, session: &LivingSession, wish: StoreWish, errors: Option<&FormErrors>) -> NewStorePage {
    let head = head::of(edge, session);
    let texts = Texts::of(session.locale);
    let error = |field: &str| errors.and_then(|errors| errors.of(field));
    let choice = |value: &str, label: String, chosen: &str| Choice {
        value: value.to_owned(),
        label,
        selected: value == chosen,
    };
    let mut countries: Vec<Choice> = COUNTRIES
        .iter()
        .map(|code| choice(code, texts.get(&format!("country-{}", code.to_lowercase())), &wish.country))
        .collect();
    countries.sort_by(|one, other| one.label.cmp(&other.label));
    let currency = |currency: Currency| choice(currency.code(), currency.code().to_owned(), &wish.currency);
    let language = |locale: Locale| choice(locale.code(), texts.get(language_key(locale)), &wish.locale);
    NewStorePage {
        csrf: head.csrf.clone(),
        slug: Field { error: error("slug"), value: wish.slug.clone() },
        domain: edge.settings.server.domain.clone(),
        countries,
        currencies: Currency::ALL.into_iter().map(currency).collect(),
        languages: Locale::ALL.into_iter().map(language).collect(),
        country_error: error("country"),
        currency_error: error("currency"),
        language_error: error("locale"),
        limit: error("limit"),
        name: Field { error: error("name"), value: wish.name.clone() },
        layout: Layout::for_account(session.locale, "account-new-store", head),
    }
}
