//! `POST /api/v1/stores/{id}/media`: keeps a picture, and says where it is.

use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::FileBody;
use crate::pictures::{NotKept, keep};
use crate::presentation::storefront::Picture;
use crate::session::{Proven, StoreAccess};
use ::pictures::{MOST_PIXELS, MOST_PIXELS_ON_A_SIDE};
use actix_web::{HttpResponse, web};
use serde_json::json;

pub(super) async fn add(
    Proven { proof: _, sent: FileBody(file) }: Proven<StoreAccess, FileBody>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    match keep(&edge, file).await {
        Ok(source) => {
            let media = edge.settings.origin("cdn", edge.listening);
            let url = Picture::place(&media, &source);
            Ok(own(HttpResponse::Created()).json(json!({"source": source, "url": url})))
        }
        Err(NotKept::Refused) => Err(Problem::field(
            "body",
            "not_a_picture",
            "this is no picture that can be read: send the bytes of a JPEG, PNG, WebP or GIF file",
        )),
        Err(NotKept::TooLarge) => Err(Problem::field(
            "body",
            "too_large",
            format!(
                "the picture has too many pixels: send at most {MOST_PIXELS_ON_A_SIDE} on each side and {MOST_PIXELS} in all"
            ),
        )),
        Err(NotKept::Problem(problem)) => Err(problem),
    }
}
