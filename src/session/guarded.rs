//! Pages for those who are signed in. Whoever is not is led to the door, and back here afterwards.

use super::door;
use crate::answers::on_to;
use crate::error::Problem;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse, ResponseError};
use std::fmt;
use std::future::Future;
use std::pin::Pin;

/// A proof, on a page.
pub struct Guarded<T>(pub T);

/// Why the page is not shown.
#[derive(Debug)]
pub enum NotShown {
    /// Where to sign in.
    SignIn(String),
    Refused(Problem),
}

impl<T: FromRequest<Error = Problem> + 'static> FromRequest for Guarded<T> {
    type Error = NotShown;
    type Future = Pin<Box<dyn Future<Output = Result<Self, NotShown>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let proof = T::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            proof.await.map(Self).map_err(|problem| match problem.status {
                StatusCode::UNAUTHORIZED => NotShown::SignIn(door(&request)),
                _ => NotShown::Refused(problem),
            })
        })
    }
}

impl fmt::Display for NotShown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotShown::SignIn(_) => f.write_str("nobody is signed in"),
            NotShown::Refused(problem) => problem.fmt(f),
        }
    }
}

impl ResponseError for NotShown {
    fn status_code(&self) -> StatusCode {
        match self {
            NotShown::SignIn(_) => StatusCode::SEE_OTHER,
            NotShown::Refused(problem) => problem.status_code(),
        }
    }

    fn error_response(&self) -> HttpResponse {
        match self {
            NotShown::SignIn(door) => on_to(door).finish(),
            NotShown::Refused(problem) => problem.error_response(),
        }
    }
}
