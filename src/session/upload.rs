//! A form of one of a store's pages that brings files, sent by the store's owner.

use super::merchant::{check_site, forged, signed_in};
use super::store_access::owned_store;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{MOST_FILE_BYTES, Pairs, cut_off, essence, file_too_large};
use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use commerce::ids::TenantId;
use futures_util::StreamExt;
use persistence::accounts::sessions::LivingSession;
use std::future::Future;
use std::pin::Pin;

/// The most fields and files of a form.
const MOST_PARTS: usize = 2_000;
/// What all fields may hold that are no files, in bytes.
const MOST_TEXT: usize = 1024 * 1024;

/// Proof as for [`super::OwnedForm`]. The form's token is its first field: nothing is read of what somebody else sends.
pub struct OwnedUpload {
    pub tenant: TenantId,
    pub session: LivingSession,
    pub fields: Pairs,
    /// Those that are not empty, in their order.
    pub files: Vec<web::Bytes>,
    /// There were more files than fit: they were read and dropped, so that nothing that was typed is lost.
    pub oversized: bool,
}

impl OwnedUpload {
    async fn of(request: HttpRequest, parts: Result<Multipart, actix_web::Error>) -> Result<Self, Problem> {
        check_site(&request)?;
        let session = signed_in(&request).await?;
        let tenant = owned_store(&request, &session).await?;
        let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
        if essence(&request).is_none_or(|essence| essence != "multipart/form-data") {
            return Err(not_multipart());
        }
        let mut parts = parts.map_err(|_| not_multipart())?;
        let mut text_left = MOST_TEXT;
        let token = match parts.next().await {
            Some(Ok(mut first)) if first.name() == Some("csrf") => text(&mut first, &mut text_left).await?,
            _ => return Err(forged()),
        };
        if !edge.signing_keys.is_csrf_token(&token, session.session, session.account) {
            return Err(forged());
        }
        let (mut fields, mut files, mut left, mut oversized) =
            (Vec::new(), Vec::new(), MOST_FILE_BYTES, false);
        for _ in 0..MOST_PARTS {
            let Some(part) = parts.next().await else {
                return Ok(Self { tenant, session, fields: Pairs::from(fields), files, oversized });
            };
            let mut part = part.map_err(|_| cut_off())?;
            let is_file = part.content_disposition().is_some_and(|named| named.get_filename().is_some());
            if !is_file {
                let name = part.name().unwrap_or_default().to_owned();
                fields.push((name, text(&mut part, &mut text_left).await?));
                continue;
            }
            match part.bytes(left).await {
                Ok(file) => {
                    let file = file.map_err(|_| cut_off())?;
                    left -= file.len();
                    files.extend(Some(file).filter(|file| !file.is_empty()));
                }
                Err(_) => oversized = true,
            }
        }
        Err(file_too_large())
    }
}

/// A field's text, taken from what is left for all of them.
async fn text(part: &mut Field, left: &mut usize) -> Result<String, Problem> {
    let bytes = part.bytes(*left).await.map_err(|_| file_too_large())?.map_err(|_| cut_off())?;
    *left -= bytes.len();
    String::from_utf8(bytes.into()).map_err(|_| Problem::field("form", "malformed", "send text as UTF-8"))
}

fn not_multipart() -> Problem {
    Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "unsupported_media_type",
        "send a form with content-type: multipart/form-data",
    )
}

impl FromRequest for OwnedUpload {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let parts = Multipart::from_request(request, payload).into_inner();
        Box::pin(Self::of(request.clone(), parts))
    }
}
