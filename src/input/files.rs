//! Files that clients send.

use super::essence;
use crate::error::Problem;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use std::future::Future;
use std::pin::Pin;

/// The largest file that somebody may send, in bytes.
pub const MOST_FILE_BYTES: usize = 10 * 1024 * 1024;

/// A CSV file.
pub struct CsvBody(pub web::Bytes);

impl FromRequest for CsvBody {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_csv = essence(request).is_some_and(|essence| essence == "text/csv");
        let body = web::Payload::from_request(request, payload).into_inner();
        Box::pin(async move {
            if !is_csv {
                return Err(Problem::new(
                    StatusCode::UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "send CSV with content-type: text/csv",
                ));
            }
            whole(body).await.map(Self)
        })
    }
}

/// A file of any kind: what it is, its content says.
pub struct FileBody(pub web::Bytes);

impl FromRequest for FileBody {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = web::Payload::from_request(request, payload).into_inner();
        Box::pin(async move { whole(body).await.map(Self) })
    }
}

async fn whole(body: Result<web::Payload, actix_web::Error>) -> Result<web::Bytes, Problem> {
    match body.map_err(|_| cut_off())?.to_bytes_limited(MOST_FILE_BYTES).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(_)) => Err(cut_off()),
        Err(_) => Err(file_too_large()),
    }
}

/// A file that nobody reads to its end.
pub(crate) fn file_too_large() -> Problem {
    let most = MOST_FILE_BYTES / 1024 / 1024;
    let detail = format!("the file is larger than {most} MB: send a smaller one, or several");
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", detail)
}

/// Only a part of what was sent has come.
pub(crate) fn cut_off() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "malformed", "the body did not arrive whole: send it again")
}
