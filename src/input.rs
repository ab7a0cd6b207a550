//! Reading what clients send: whole, bounded, and with the wrong field named.

mod files;

use crate::error::Problem;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;

pub(crate) use files::{CsvBody, FileBody, MOST_FILE_BYTES, cut_off, file_too_large};

/// A JSON body of the expected form.
pub struct JsonBody<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for JsonBody<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = essence(request)
            .is_some_and(|essence| essence == "application/json" || essence.ends_with("+json"));
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            if !is_json {
                return Err(Problem::new(
                    StatusCode::UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "send JSON with content-type: application/json",
                ));
            }
            read_json(&read_body(body).await?).map(Self)
        })
    }
}

/// A form of the expected form.
pub struct FormBody<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for FormBody<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_form = essence(request).is_some_and(|essence| essence == "application/x-www-form-urlencoded");
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            if !is_form {
                return Err(not_a_form());
            }
            read_pairs(&read_body(body).await?).map(Self)
        })
    }
}

/// The form that a request's body is.
///
/// # Errors
/// It is none, or not of the expected form.
pub(crate) fn read_form<T: DeserializeOwned>(request: &HttpRequest, body: &[u8]) -> Result<T, Problem> {
    if essence(request).is_some_and(|essence| essence == "application/x-www-form-urlencoded") {
        read_pairs(body)
    } else {
        Err(not_a_form())
    }
}

fn read_pairs<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let pairs = std::str::from_utf8(body).map_err(|_| not_text())?;
    web::Query::<T>::from_query(pairs)
        .map(web::Query::into_inner)
        .map_err(|error| Problem::field("form", "malformed", error.to_string()))
}

/// A form that has a button and no field.
#[derive(Debug, Deserialize)]
pub struct Nothing {}

/// Names and values as they were sent: a name may come more than once.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Pairs(Vec<(String, String)>);

impl From<Vec<(String, String)>> for Pairs {
    fn from(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }
}

impl Pairs {
    /// The first value of that name.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All values of that name, in their order.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn not_a_form() -> Problem {
    Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "unsupported_media_type",
        "send a form with content-type: application/x-www-form-urlencoded",
    )
}

/// Query parameters of the expected form.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Query<T> {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let query = web::Query::<T>::from_query(request.query_string());
        std::future::ready(query.map(|query| Self(query.into_inner())).map_err(|error| Problem {
            status: StatusCode::BAD_REQUEST,
            ..Problem::field("query", "malformed", error.to_string())
        }))
    }
}

/// A body that arrived whole.
///
/// # Errors
/// It is too large, or broke off.
pub(crate) async fn read_body(
    body: impl Future<Output = Result<web::Bytes, actix_web::Error>>,
) -> Result<web::Bytes, Problem> {
    body.await.map_err(|error| {
        if error.as_response_error().status_code() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "the body is too large: send less")
        } else {
            cut_off()
        }
    })
}

/// A JSON value of the expected form.
///
/// # Errors
/// It is not of that form; the field is named.
pub(crate) fn read_value<T: DeserializeOwned>(value: &serde_json::Value) -> Result<T, Problem> {
    read_json(value.to_string().as_bytes())
}

/// The JSON value that `body` is, and nothing after it.
///
/// # Errors
/// It is not JSON or not of the expected form; the field is named.
pub(crate) fn read_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    if std::str::from_utf8(body).is_err() {
        return Err(not_text());
    }
    // Serde would take an array of the fields' values as well.
    if body.trim_ascii_start().first() == Some(&b'[') {
        return Err(Problem::field("body", "malformed", "send a JSON object"));
    }
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let field = error.path().to_string();
        let cause = error.into_inner();
        if cause.is_data() {
            // "missing field `quantity`", "duplicate field `quantity`": the path ends above the field, the
            // message names it.
            let said = cause.to_string();
            let is_missing = said.starts_with("missing field");
            let is_double = said.starts_with("duplicate field");
            let named = said.split('`').nth(1).filter(|_| is_missing || is_double);
            let field = match (field.as_str(), named) {
                (".", Some(named)) => named.to_owned(),
                (parent, Some(named)) => format!("{parent}.{named}"),
                (".", None) => "body".to_owned(),
                (field, None) => field.to_owned(),
            };
            let message = said.split(" at line").next().unwrap_or(&said).to_owned();
            Problem::field(&field, if is_missing { "required" } else { "malformed" }, message)
        } else {
            Problem::new(StatusCode::BAD_REQUEST, "malformed", format!("the body is not JSON: {cause}"))
        }
    })?;
    deserializer.end().map_err(|_| {
        Problem::new(StatusCode::BAD_REQUEST, "malformed", "send one JSON value and nothing after it")
    })?;
    Ok(value)
}

fn not_text() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "malformed", "the body is not UTF-8 text")
}

pub(crate) fn essence(request: &HttpRequest) -> Option<String> {
    let value = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next()?.trim().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Line {
        #[expect(dead_code, reason = "only its form matters here")]
        quantity: u32,
    }

    #[derive(Debug, serde::Deserialize)]
    struct Body {
        #[expect(dead_code, reason = "only its form matters here")]
        line: Line,
    }

    #[test]
    fn a_name_may_come_more_than_once() {
        let pairs: Pairs = read_pairs(b"product=a+b&markup=40&product=%C4%83&empty=").unwrap();
        assert_eq!(pairs.all("product").collect::<Vec<_>>(), ["a b", "ă"]);
        assert_eq!((pairs.first("markup"), pairs.first("empty")), (Some("40"), Some("")));
        assert_eq!((pairs.first("nothing"), pairs.all("nothing").count()), (None, 0));
        let nothing: Pairs = read_pairs(b"").unwrap();
        assert_eq!(nothing.all("product").count(), 0);
    }

    #[test]
    fn the_wrong_field_is_named() {
        for (body, field) in [
            (r#"{"line": {"quantity": -1}}"#, "line.quantity"),
            (r#"{"line": {}}"#, "line.quantity"),
            (r#"{}"#, "line"),
            (r#"{"line": {"quantity": 1, "qty": 2}}"#, "line.qty"),
        ] {
            let problem = read_json::<Body>(body.as_bytes()).unwrap_err();
            assert_eq!(problem.errors[0].field, field, "{body}");
        }
        assert_eq!(read_json::<Body>(b"{").unwrap_err().status, 400);
        assert_eq!(read_json::<Body>(b"\xff").unwrap_err().status, 400);
    }
}
