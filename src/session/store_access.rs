//! Proof that the asker may act for a store: its owner, signed in by cookie, or a program with its API key.

use super::merchant::{check_header, check_site, signed_in, to_its_end};
use crate::edge::Edge;
use crate::error::Problem;
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use commerce::ids::TenantId;
use persistence::accounts::sessions::LivingSession;
use std::future::Future;
use std::pin::Pin;

/// The name of the path's part that names the store.
const STORE: &str = "id";

/// The store that the path names, which the asker may act for. Another's is answered as none.
pub struct StoreAccess {
    pub tenant: TenantId,
    /// `None`: a program.
    pub owner: Option<LivingSession>,
}

/// The API key that a request shows, if it shows one.
#[must_use]
pub fn bearer(request: &HttpRequest) -> Option<&str> {
    let shown = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = shown.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
}

/// The store of the API key.
///
/// # Errors
/// It opens none.
pub async fn store_of_key(edge: &Edge, key: &str) -> Result<TenantId, Problem> {
    let (stores, key) = (edge.stores.clone(), key.to_owned());
    let tenant = to_its_end(async move { stores.store_of_key(&key).await }).await??;
    tenant.ok_or_else(|| Problem::unauthorized("this API key opens no store: check it, or make a new one"))
}

impl StoreAccess {
    async fn of(request: HttpRequest) -> Result<Self, Problem> {
        let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
        if let Some(key) = bearer(&request) {
            let tenant = store_of_key(edge, key).await?;
            let named = named_store(&request).filter(|named| *named == tenant);
            return named.map(|tenant| Self { tenant, owner: None }).ok_or_else(Problem::not_found);
        }
        check_site(&request)?;
        let session = signed_in(&request).await?;
        check_header(&request, &session)?;
        let tenant = owned_store(&request, &session).await?;
        Ok(Self { tenant, owner: Some(session) })
    }
}

/// The store that the path names.
///
/// # Errors
/// It is none, or another's, which is the same.
pub(super) async fn owned_store(request: &HttpRequest, session: &LivingSession) -> Result<TenantId, Problem> {
    let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
    let tenant = named_store(request).ok_or_else(Problem::not_found)?;
    let (accounts, account) = (edge.accounts.clone(), session.account);
    let owns = to_its_end(async move { accounts.owns(account, tenant).await }).await??;
    if owns { Ok(tenant) } else { Err(Problem::not_found()) }
}

fn named_store(request: &HttpRequest) -> Option<TenantId> {
    request.match_info().get(STORE)?.parse().ok()
}

impl FromRequest for StoreAccess {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::of(request.clone()))
    }
}
