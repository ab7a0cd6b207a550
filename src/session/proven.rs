//! First the proof, then what was sent.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use std::future::Future;
use std::pin::Pin;

/// What somebody has sent who has proved who they are. Nobody else is told whether it would have been right:
/// arguments of a handler are made side by side, and the first that fails answers.
pub struct Proven<P, T> {
    pub proof: P,
    pub sent: T,
}

impl<P, T> FromRequest for Proven<P, T>
where
    P: FromRequest + 'static,
    T: FromRequest<Error = P::Error> + 'static,
{
    type Error = P::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, P::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let proof = P::from_request(request, payload);
        let sent = T::from_request(request, payload);
        Box::pin(async move { Ok(Self { proof: proof.await?, sent: sent.await? }) })
    }
}
