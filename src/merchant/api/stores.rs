//! `/api/v1/stores`: those of whoever asks, and new ones.

use super::json::store_json;
use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::JsonBody;
use crate::session::{Merchant, Proven, StoreAccess, bearer, store_of_key};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use actors::accounts::StoreWish;
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
pub(super) struct Wish {
    name: String,
    slug: String,
    country: String,
    currency: String,
    locale: String,
}

/// `POST /api/v1/stores`
pub(super) async fn open(
    Proven { proof: merchant, sent: body }: Proven<Merchant, JsonBody<Wish>>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let Wish { name, slug, country, currency, locale } = body.0;
    let wish = StoreWish { name, slug, country, currency, locale };
    let tenant = edge.accounts.open_store(merchant.0.account, &wish).await?;
    let view = edge.stores.view(tenant).await?;
    Ok(own(HttpResponse::Created()).json(store_json(&edge, &view)))
}

/// `GET /api/v1/stores`: the account's; with an API key, the key's.
pub(super) async fn list(request: HttpRequest, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let tenants = match bearer(&request) {
        Some(key) => vec![store_of_key(&edge, key).await?],
        None => {
            let merchant = Merchant::extract(&request).await?;
            edge.accounts.stores(merchant.0.account).await?
        }
    };
    let mut items = Vec::new();
    for tenant in tenants {
        items.push(store_json(&edge, &*edge.stores.view(tenant).await?));
    }
    Ok(own(HttpResponse::Ok()).json(json!({"items": items, "next": null})))
}

/// `GET /api/v1/stores/{id}`
pub(super) async fn show(access: StoreAccess, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(access.tenant).await?;
    Ok(own(HttpResponse::Ok()).json(store_json(&edge, &view)))
}
