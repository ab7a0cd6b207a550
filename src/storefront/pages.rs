//! Rendered pages that are the same for everybody, kept while what they show is as it was. All stores
//! share one bounded place: a page costs microseconds to render again.

use crate::answers::HTML;
use crate::presentation::storefront::Sort;
use actix_web::http::header::{
    self, AcceptEncoding, ContentEncoding, Encoding, Header, HeaderMap, HeaderValue,
};
use actix_web::{HttpMessage, HttpResponse};
use actors::SharedProduct;
use actors::view::StoreView;
use bytes::Bytes;
use commerce::locale::Locale;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::{Arc, OnceLock};

/// What a page costs besides its bytes.
const OVERHEAD: usize = 512;
/// Brotli at this quality beats gzip at its best, at a tenth of the time that its own best takes.
const BROTLI_QUALITY: u32 = 5;
/// Longer than any query that makes a page worth keeping.
const LONGEST_QUERY: usize = 40;

/// By the view's revision and the address: the path and the parameters that make another page.
pub type Key = (u64, String);

/// The kept pages.
pub struct Pages(moka::sync::Cache<Key, Arc<KeptPage>>);

/// A page, ready to send.
pub struct KeptPage {
    plain: Form,
    brotli: OnceLock<Form>,
    gzip: OnceLock<Form>,
    digest: String,
    /// The products whose stock it shows, with their stamps from before it was rendered.
    shows: Box<[(Arc<SharedProduct>, u64)]>,
}

/// Its bytes in one encoding.
struct Form {
    body: Bytes,
    /// A strong validator: differs whenever the bytes do, so also between encodings.
    etag: HeaderValue,
    encoding: Option<&'static str>,
}

/// Where a page would be kept, if nothing stands in the address that a stranger can vary at will.
#[must_use]
pub fn key(view: &StoreView, path: &str, query: &str) -> Option<Key> {
    let known = |pair: &str| match pair.split_once('=') {
        Some(("lang", lang)) => lang.parse::<Locale>().is_ok(),
        Some(("sort", sort)) => Sort::ALL.iter().any(|known| known.code() == sort),
        _ => false,
    };
    let plain = query.is_empty()
        || (query.len() <= LONGEST_QUERY && query.split('&').count() <= 2 && query.split('&').all(known));
    plain.then(|| (view.revision, [path, query].join("?")))
}

impl Pages {
    /// A place for so many bytes of pages.
    #[must_use]
    pub fn new(bytes: u64) -> Self {
        let weight = |key: &Key, page: &Arc<KeptPage>| {
            // Compressed forms come later and are smaller; together they are less than the page again.
            u32::try_from(2 * page.plain.body.len() + key.1.len() + OVERHEAD).unwrap_or(u32::MAX)
        };
        Self(moka::sync::Cache::builder().max_capacity(bytes).weigher(weight).build())
    }

    /// The page, if nothing that it shows has changed since.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Arc<KeptPage>> {
        self.0.get(key).filter(|page| page.is_fresh())
    }

    pub fn keep(&self, key: Key, page: Arc<KeptPage>) {
        self.0.insert(key, page);
    }
}

impl KeptPage {
    #[must_use]
    pub fn new(html: String, shows: Vec<(Arc<SharedProduct>, u64)>) -> Self {
        // Half a SHA-256 tells all pages of the world apart.
        let digest = Sha256::digest(html.as_bytes());
        let digest: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let plain = Form::new(html.into(), &digest, None);
        Self { plain, brotli: OnceLock::new(), gzip: OnceLock::new(), digest, shows: shows.into() }
    }

    fn is_fresh(&self) -> bool {
        self.shows.iter().all(|(product, stamp)| product.stamp() == *stamp)
    }

    /// The answer to somebody who asks for it: the page as they take it best, or that theirs is the same.
    #[must_use]
    pub fn answer(&self, request: &impl HttpMessage) -> HttpResponse {
        let form = self.for_asker(request);
        let unchanged = is_known(request.headers(), &form.etag);
        let mut response = if unchanged { HttpResponse::NotModified() } else { HttpResponse::Ok() };
        response
            .insert_header((header::ETAG, form.etag.clone()))
            .insert_header((header::VARY, HeaderValue::from_static("accept-encoding")))
            .insert_header((
                header::CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=0, must-revalidate"),
            ));
        if unchanged {
            return response.finish();
        }
        if let Some(encoding) = form.encoding {
            response.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static(encoding)));
        }
        response.insert_header((header::CONTENT_TYPE, HeaderValue::from_static(HTML)));
        response.body(form.body.clone())
    }

    /// Each form is made once, when somebody first takes it.
    fn for_asker(&self, request: &impl HttpMessage) -> &Form {
        if !request.headers().contains_key(header::ACCEPT_ENCODING) {
            return &self.plain;
        }
        let supported = [Encoding::brotli(), Encoding::gzip(), Encoding::identity()];
        let accepted = AcceptEncoding::parse(request).ok();
        let wanted = accepted.and_then(|accepted| accepted.negotiate(supported.iter()));
        match wanted {
            Some(Encoding::Known(ContentEncoding::Brotli)) => {
                self.brotli.get_or_init(|| self.encoded("br", brotli))
            }
            Some(Encoding::Known(ContentEncoding::Gzip)) => {
                self.gzip.get_or_init(|| self.encoded("gzip", gzip))
            }
            _ => &self.plain,
        }
    }

    fn encoded(&self, name: &'static str, encode: fn(&[u8]) -> std::io::Result<Vec<u8>>) -> Form {
        match encode(&self.plain.body) {
            Ok(body) => Form::new(body.into(), &self.digest, Some(name)),
            // Writing to memory does not fail; if it did, the page as it is would do.
            Err(_) => Form::new(self.plain.body.clone(), &self.digest, None),
        }
    }
}

impl Form {
    fn new(body: Bytes, digest: &str, encoding: Option<&'static str>) -> Self {
        let etag = match encoding {
            Some(encoding) => format!("\"{digest}-{encoding}\""),
            None => format!("\"{digest}\""),
        };
        // Hexadecimal digits and a name are always a header's value.
        let etag = HeaderValue::from_str(&etag).unwrap_or_else(|_| HeaderValue::from_static("\"\""));
        Self { body, etag, encoding }
    }
}

/// Whether the asker has it already.
fn is_known(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let Some(known) = headers.get(header::IF_NONE_MATCH) else { return false };
    if known == etag {
        return true;
    }
    let (Ok(known), Ok(etag)) = (known.to_str(), etag.to_str()) else { return false };
    known == "*" || known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag)
}

fn brotli(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, 22);
    encoder.write_all(plain)?;
    encoder.flush()?;
    Ok(encoder.into_inner())
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(plain)?;
    encoder.finish()
}
