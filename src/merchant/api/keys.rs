//! `/api/v1/stores/{id}/api-keys`: keys for the store's programs. A key makes no keys: its owner does.

use crate::answers::{own, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::JsonBody;
use crate::session::{Proven, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use commerce::ids::TenantId;
use persistence::api_keys::StoredKey;
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wish {
    label: String,
}

/// `GET`
pub(super) async fn list(access: StoreAccess, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let keys = edge.stores.api_keys(owners(&access)?).await?;
    let items: Vec<Value> = keys.iter().map(key_json).collect();
    Ok(own(HttpResponse::Ok()).json(json!({"items": items, "next": null})))
}

/// `POST`: the answer is the only one that has the key.
pub(super) async fn make(
    Proven { proof: access, sent: body }: Proven<StoreAccess, JsonBody<Wish>>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let made = edge.stores.make_api_key(owners(&access)?, &body.0.label).await?;
    let mut answer = key_json(&made.stored);
    answer["key"] = made.key.expose_secret().into();
    Ok(own(HttpResponse::Created()).json(answer))
}

/// `DELETE …/{key}`
pub(super) async fn revoke(
    access: StoreAccess,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let key = path.1.parse().map_err(|_| Problem::not_found())?;
    edge.stores.revoke_api_key(owners(&access)?, key).await?;
    Ok(own(HttpResponse::NoContent()).finish())
}

fn owners(access: &StoreAccess) -> Result<TenantId, Problem> {
    access.owner.as_ref().map(|_| access.tenant).ok_or_else(|| {
        Problem::new(
            StatusCode::FORBIDDEN,
            "owner_only",
            "a key cannot see, make or revoke keys: sign in as the store's owner",
        )
    })
}

fn key_json(key: &StoredKey) -> Value {
    json!({"id": key.id, "label": key.label, "created_at": rfc3339(key.created_at)})
}
