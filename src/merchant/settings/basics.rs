//! `/stores/{id}/settings`: the name, what was decided when the store was opened, and the way to the rest.

use super::visit::Visit;
use super::{Shown, rules, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::page::{Field, Section, SettingsLink, SettingsPage};
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedForm, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::SettingsChange;
use commerce::locale::Locale;
use commerce::store::StoreProfile;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct NameForm {
    #[serde(default)]
    name: String,
}

/// `GET /stores/{id}/settings`
pub(super) async fn show(
    Guarded(access): Guarded<StoreAccess>,
    shown: Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::by(access, &edge).await?;
    let name = Field { value: visit.view.profile.name.clone(), error: None };
    own_page(StatusCode::OK, &page(&edge, &visit, name, shown.0.saved.is_some()))
}

/// `POST /stores/{id}/settings`
pub(super) async fn save(form: OwnedForm<NameForm>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let OwnedForm { tenant, session, form: NameForm { name } } = form;
    let visit = Visit::of(tenant, session, &edge).await?;
    let change = SettingsChange { name: Some(name.trim().to_owned()), ..SettingsChange::default() };
    let profile = &visit.view.profile;
    let faults = rules::faults(&change, profile.currency);
    if let Some(error) = words::of(&faults, "name", profile.locale, profile.currency) {
        let page = page(&edge, &visit, Field { value: name, error: Some(error) }, false);
        return own_page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    Ok(visit.save(&edge, change, "").await?)
}

fn page(edge: &Edge, visit: &Visit, store_name: Field, saved: bool) -> SettingsPage {
    let profile = &visit.view.profile;
    let host = format!("{}.{}", profile.slug, edge.settings.server.domain);
    SettingsPage {
        layout: visit.layout(edge, "store-settings", Section::Settings),
        form: visit.form(saved),
        store_name,
        facts: facts(profile, host),
        links: links(profile.locale, &visit.base()),
        published: profile.published,
    }
}

/// What was decided when the store was opened.
fn facts(profile: &StoreProfile, host: String) -> Vec<(String, String)> {
    let texts = Texts::of(profile.locale);
    let language = match profile.locale {
        Locale::Ro => "language-ro",
        Locale::En => "language-en",
        Locale::De => "language-de",
        Locale::Es => "language-es",
        Locale::Pt => "language-pt",
    };
    let country = format!("country-{}", profile.country.as_str().to_ascii_lowercase());
    vec![
        (texts.get("account-store-slug"), host),
        (texts.get("account-store-country"), texts.get(&country)),
        (texts.get("account-store-currency"), profile.currency.code().to_owned()),
        (texts.get("account-store-language"), texts.get(language)),
    ]
}

/// The way to the other settings.
pub(in crate::merchant) fn links(locale: Locale, base: &str) -> Vec<SettingsLink> {
    let texts = Texts::of(locale);
    let link = |(page, title, words): (&str, &str, &str)| SettingsLink {
        href: format!("{base}/settings/{page}"),
        title: texts.get(title),
        words: texts.get(words),
    };
    [
        ("look", "store-look", "store-look-words"),
        ("shipping", "store-shipping", "store-shipping-words"),
        ("legal", "store-legal", "store-legal-words"),
        ("keys", "store-keys", "store-keys-words"),
    ]
    .map(link)
    .into()
}
