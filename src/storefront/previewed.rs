//! Which store a preview is of, and whether whoever asks may see it.

use crate::edge::Edge;
use crate::error::Problem;
use crate::session::{SignedIn, to_its_end};
use actix_web::{FromRequest, HttpRequest};
use actors::view::StoreView;
use commerce::ids::TenantId;
use commerce::store::is_slug;
use std::sync::Arc;

/// The path's parameter; no other route has one of this name.
const STORE: &str = "previewed";

/// The name of the store that is previewed, where the request is for a preview.
pub(super) fn slug(request: &HttpRequest) -> Option<&str> {
    request.match_info().get(STORE)
}

/// The store, if it is of whoever is signed in.
pub(super) async fn store(
    request: &HttpRequest,
    edge: &Edge,
    slug: &str,
) -> Result<(TenantId, Arc<StoreView>), Problem> {
    let SignedIn(session) = SignedIn::extract(request).await?;
    // A preview goes by the slug; anything else would only be remembered as unknown.
    if !is_slug(slug) {
        return Err(Problem::not_found());
    }
    let (stores, accounts, name) = (edge.stores.clone(), edge.accounts.clone(), slug.to_owned());
    to_its_end(async move {
        let tenant = stores.find_host(&name).await?.ok_or_else(Problem::not_found)?;
        if !accounts.owns(session.account, tenant).await? {
            return Err(Problem::not_found());
        }
        Ok((tenant, stores.view(tenant).await?))
    })
    .await?
}
