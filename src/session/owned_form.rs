//! A form of one of a store's pages, sent by its owner. Programs have the API: a key opens no form.

use super::merchant::SignedForm;
use super::store_access::owned_store;
use crate::error::Problem;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use commerce::ids::TenantId;
use persistence::accounts::sessions::LivingSession;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;

/// Proof that the store which the path names is the asker's, and that the form is one of ours. Another's store
/// is answered as none.
pub struct OwnedForm<T> {
    pub tenant: TenantId,
    pub session: LivingSession,
    pub form: T,
}

impl<T: DeserializeOwned + 'static> FromRequest for OwnedForm<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let signed = SignedForm::<T>::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let SignedForm { session, form } = signed.await?;
            let tenant = owned_store(&request, &session).await?;
            Ok(Self { tenant, session, form })
        })
    }
}
