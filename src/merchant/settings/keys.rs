//! `/stores/{id}/settings/keys`: keys for the store's programs.

use super::visit::Visit;
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{Nothing, Query};
use crate::merchant::local_time::{local, short};
use crate::merchant::page::{Field, KeyRow, KeysPage, Section};
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedForm, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{KeyRefusal, StoreError};
use secrecy::ExposeSecret;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    label: String,
}

/// What a page about keys has to say besides them.
#[derive(Default)]
struct News {
    label: Field,
    /// A key that was just made, which nobody can show again.
    made: Option<String>,
    saved: bool,
}

/// `GET /stores/{id}/settings/keys`
pub(super) async fn show(
    Guarded(access): Guarded<StoreAccess>,
    shown: Query<super::Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::by(access, &edge).await?;
    let saved = shown.0.saved.is_some();
    page(&edge, &visit, StatusCode::OK, News { saved, ..News::default() }).await
}

/// `POST /stores/{id}/settings/keys`. Answered by the page and not by the way to one: it has the key.
pub(super) async fn make(form: OwnedForm<Wish>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let OwnedForm { tenant, session, form: Wish { label } } = form;
    let visit = Visit::of(tenant, session, &edge).await?;
    let profile = &visit.view.profile;
    match edge.stores.make_api_key(tenant, &label).await {
        Ok(made) => {
            let made = Some(made.key.expose_secret().to_owned());
            page(&edge, &visit, StatusCode::CREATED, News { made, ..News::default() }).await
        }
        Err(StoreError::Key(refusal)) => {
            let texts = Texts::of(profile.locale);
            let error = match refusal {
                KeyRefusal::Label { longest } => texts.with("store-keys-error-label", "most", longest),
                KeyRefusal::TooMany { most } => texts.with("store-keys-too-many", "most", most),
            };
            let label = Field { value: label, error: Some(error) };
            page(&edge, &visit, StatusCode::UNPROCESSABLE_ENTITY, News { label, ..News::default() }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /stores/{id}/settings/keys/{key}/revoke`
pub(super) async fn revoke(
    form: OwnedForm<Nothing>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let key: Uuid = path.1.parse().map_err(|_| Problem::not_found())?;
    match edge.stores.revoke_api_key(form.tenant, key).await {
        // Revoked before, by the same button in another window: it is as they wanted.
        Ok(()) | Err(StoreError::NotFound(_)) => {
            Ok(on_to(&format!("/stores/{}/settings/keys?saved=1", form.tenant)).finish())
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(edge: &Edge, visit: &Visit, status: StatusCode, news: News) -> Result<HttpResponse, Problem> {
    let profile = &visit.view.profile;
    let now = local(profile.country, edge.stores.clock().now());
    let row = |key: persistence::api_keys::StoredKey| KeyRow {
        id: key.id.to_string(),
        label: key.label,
        made: short(profile.locale, local(profile.country, key.created_at), now),
    };
    let keys = edge.stores.api_keys(visit.tenant).await?.into_iter().map(row).collect();
    let page = KeysPage {
        layout: visit.layout(edge, "store-keys", Section::Settings),
        form: visit.form(news.saved),
        label: news.label,
        made: news.made,
        keys,
    };
    own_page(status, &page)
}
