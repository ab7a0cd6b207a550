//! The origin of pictures: files under `DATA_DIR/media`, and nothing else of the machine.
//!
//! It is a host of its own, so that a picture which is a document (SVG) never runs in the origin of a
//! page; its policy lets it run nothing at all besides.

use crate::edge::Edge;
use crate::error::Problem;
use actix_files::NamedFile;
use actix_web::http::header::{self, ContentEncoding, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use std::path::PathBuf;

/// What is served, by extension.
const TYPES: [(&str, &str); 7] = [
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("gif", "image/gif"),
];
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const LONGEST_PATH: usize = 512;

/// On `cdn.DOMAIN`.
pub fn routes(routes: &mut web::ServiceConfig) {
    routes.service(web::resource("/{path:.*}").route(web::get().to(picture)).route(web::head().to(picture)));
}

async fn picture(
    request: HttpRequest,
    path: web::Path<String>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let (relative, content_type) = Some(path.as_str())
        .filter(|_| !request.path().contains('%'))
        .and_then(picture_path)
        .ok_or_else(Problem::not_found)?;
    let place = edge.settings.data.dir.join("media").join(relative);
    // Missing, not to be read, or too long a name: none of it is anybody's business.
    let opened = web::block(move || NamedFile::open(place)).await;
    let Ok(Ok(file)) = opened else { return Err(Problem::not_found()) };
    if !file.metadata().is_file() {
        return Err(Problem::not_found());
    }
    let mut file = file.disable_content_disposition();
    if request.headers().contains_key(header::RANGE) {
        // A part of a file is a part of its bytes, not of what a compressor makes of them.
        file = file.set_content_encoding(ContentEncoding::Identity);
    }
    let mut response = file.into_response(&request);
    let keeps = if is_hashed(&path) { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    for (name, value) in [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, keeps),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// The file's place under the folder of media, and its type. Names are of letters, digits, `.`, `_` and
/// `-` and begin with none of the three: no dotfile, no way up, nothing to decode.
fn picture_path(path: &str) -> Option<(PathBuf, &'static str)> {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphanumeric())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
    };
    if path.len() > LONGEST_PATH || !path.split('/').all(is_name) {
        return None;
    }
    let (_, extension) = path.rsplit_once('.')?;
    let (_, content_type) = TYPES.iter().find(|(known, _)| extension.eq_ignore_ascii_case(known))?;
    Some((path.split('/').collect(), content_type))
}

/// Whether the name carries a fingerprint of the content: `vase.1f8a09c3d2e4b567.webp`.
fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    stem.rsplit(['.', '-', '/']).next().is_some_and(|last| {
        last.len() >= 12
            && last.bytes().all(|byte| byte.is_ascii_hexdigit())
            && last.bytes().any(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_below_the_folder_have_a_path() {
        assert_eq!(
            picture_path("demo/vase-2.SVG"),
            Some((PathBuf::from("demo/vase-2.SVG"), "image/svg+xml"))
        );
        for wrong in [
            "",
            "/",
            "../secret.png",
            "demo/../../x.png",
            "demo//x.png",
            "/etc/x.png",
            ".hidden.png",
            "demo/.x/y.png",
            "x",
            "png",
            ".png",
            "demo/x.html",
            "x.png/",
            "x.png\0",
            "C:\\x.png",
            "demo\\x.png",
            "x.svg.html",
            "ăx.png",
        ] {
            assert_eq!(picture_path(wrong), None, "{wrong:?}");
        }
        assert_eq!(picture_path(&format!("{}.png", "a".repeat(600))), None);
    }

    #[test]
    fn only_names_with_a_fingerprint_are_kept_for_ever() {
        assert!(is_hashed("a/vase.1f8a09c3d2e4b567.webp"));
        assert!(is_hashed("1f8a09c3d2e4b5671f8a09c3d2e4b567.png"));
        for plain in ["vase.webp", "demo/vase-2.webp", "deadbeef.png", "accededecade.png"] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }
}
