//! `GET /api/v1/stores/{id}`

use super::ownership::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::session::KeyHolder;
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde_json::json;

pub(super) async fn show(
    holder: KeyHolder,
    id: web::Path<String>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(own(&holder, &id)?).await?;
    let profile = &view.profile;
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(json!({
        "id": profile.id,
        "slug": profile.slug,
        "name": profile.name,
        "country": profile.country,
        "currency": profile.currency,
        "locale": profile.locale,
        "stripe_account": profile.stripe_account,
        "published": profile.published,
        "url": edge.settings.origin(&profile.slug, edge.listening),
    })))
}
