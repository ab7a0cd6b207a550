//! `/stores/{id}/settings/look`: how the store looks, and the store itself in each look.

use super::visit::Visit;
use super::{rules, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::page::{LookPage, Section, ThemeCard};
use crate::operations::headers;
use crate::presentation::assets::asset_url;
use crate::presentation::storefront::Theme;
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedForm, StoreAccess};
use crate::storefront::home_in;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, web};
use actors::SettingsChange;
use commerce::locale::Locale;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Shown {
    saved: Option<u8>,
    /// Looked at, and not chosen yet.
    theme: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    theme: String,
}

/// `GET /stores/{id}/settings/look`
pub(super) async fn show(
    Guarded(access): Guarded<StoreAccess>,
    shown: Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::by(access, &edge).await?;
    let theme = shown.0.theme.as_deref().map_or_else(|| chosen(&visit), Theme::named);
    answer(StatusCode::OK, &page(&edge, &visit, theme, None, shown.0.saved.is_some()))
}

/// `POST /stores/{id}/settings/look`
pub(super) async fn save(form: OwnedForm<Wanted>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let OwnedForm { tenant, session, form: Wanted { theme } } = form;
    let visit = Visit::of(tenant, session, &edge).await?;
    let change = SettingsChange { theme: Some(theme), ..SettingsChange::default() };
    let profile = &visit.view.profile;
    let faults = rules::faults(&change, profile.currency);
    if let Some(error) = words::of(&faults, "theme", profile.locale, profile.currency) {
        let page = page(&edge, &visit, chosen(&visit), Some(error), false);
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    Ok(visit.save(&edge, change, "/look").await?)
}

/// `GET /stores/{id}/look/preview?theme=`: the store's front page in that look, for a frame.
pub(super) async fn preview(
    Guarded(access): Guarded<StoreAccess>,
    wanted: Query<Wanted>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(access.tenant).await?;
    let theme = match wanted.0.theme.as_str() {
        "" => Theme::named(&view.profile.brand.theme),
        name => {
            let known = Theme::ALL.into_iter().find(|theme| theme.name() == name);
            known.ok_or_else(Problem::not_found)?
        }
    };
    let html = crate::answers::render(&home_in(&edge, &view, theme))?;
    let mut answer = crate::answers::own(HttpResponse::Ok())
        .insert_header((header::CONTENT_TYPE, crate::answers::HTML))
        .body(still(&html));
    headers::be_shown_in_a_frame(answer.headers_mut());
    Ok(answer)
}

fn chosen(visit: &Visit) -> Theme {
    Theme::named(&visit.view.profile.brand.theme)
}

fn answer(status: StatusCode, page: &LookPage) -> Result<HttpResponse, Problem> {
    let mut answer = own_page(status, page)?;
    headers::show_a_frame(answer.headers_mut());
    Ok(answer)
}

/// The page as a picture: its links lead nowhere, and nothing runs.
fn still(html: &str) -> String {
    let mut still = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, script)) = rest.split_once("<script") {
        still.push_str(before);
        rest = script.split_once("</script>").map_or("", |(_, after)| after);
    }
    still.push_str(rest);
    still.replacen("<body", "<body inert", 1)
}

fn page(edge: &Edge, visit: &Visit, theme: Theme, error: Option<String>, saved: bool) -> LookPage {
    LookPage {
        layout: visit.layout(edge, "store-look", Section::Settings),
        form: visit.form(saved),
        themes: cards(visit.view.profile.locale, theme),
        style_sheets: Theme::ALL.map(|theme| asset_url(theme.style_sheet())).into(),
        error,
        preview: format!("{}/look/preview?theme=", visit.base()),
        shown: theme.name().to_owned(),
    }
}

/// All looks.
pub(in crate::merchant) fn cards(locale: Locale, selected: Theme) -> Vec<ThemeCard> {
    let card = |theme: Theme| ThemeCard {
        value: theme.name(),
        title: title(theme),
        words: Texts::of(locale).get(match theme {
            Theme::Botanica => "store-theme-botanica",
            Theme::Polar => "store-theme-polar",
        }),
        selected: theme == selected,
    };
    Theme::ALL.map(card).into()
}

/// A name is the same in every language.
pub(super) const fn title(theme: Theme) -> &'static str {
    match theme {
        Theme::Botanica => "Botanica",
        Theme::Polar => "Polar",
    }
}

#[cfg(test)]
mod tests {
    use super::still;

    #[test]
    fn nothing_runs_in_a_preview() {
        let page = "<head><script src=\"/a.js\" defer></script><title>x</title></head><body data-a=\"1\"><p>y</p><script>z</script>";
        assert_eq!(still(page), "<head><title>x</title></head><body inert data-a=\"1\"><p>y</p>");
    }
}
