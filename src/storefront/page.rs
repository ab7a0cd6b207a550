//! What every page of a store begins with: the store, the language, the frame, and how it is sent.

use super::visitors;
use crate::error::Problem;
use crate::hosts::StoreHost;
use crate::presentation::storefront::{Addresses, Frame};
use crate::server::Edge;
use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use actors::view::{CachedPage, StoreView};
use askama::Template;
use commerce::ids::TenantId;
use commerce::locale::Locale;
use sha2::{Digest, Sha256};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A request for a page of a published store.
pub struct StorePage {
    pub request: HttpRequest,
    pub edge: web::Data<Edge>,
    pub tenant: TenantId,
    pub view: Arc<StoreView>,
    /// Asked for in the address, else the store's own.
    pub locale: Locale,
}

impl FromRequest for StorePage {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let store = StoreHost::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let StoreHost { tenant, view } = store.await?;
            let edge = request.app_data::<web::Data<Edge>>().cloned().ok_or_else(Problem::not_found)?;
            let locale = wanted_locale(request.query_string()).unwrap_or(view.profile.locale);
            visitors::note(&edge, tenant, &request);
            Ok(Self { request, edge, tenant, view, locale })
        })
    }
}

fn wanted_locale(query: &str) -> Option<Locale> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang="))?.parse().ok()
}

impl StorePage {
    /// The store in this language.
    pub fn frame(&self) -> Arc<Frame> {
        frame(&self.edge, &self.view, self.locale)
    }

    /// The address of `path` in this language.
    pub fn link(&self, path: &str) -> String {
        self.frame().link(path)
    }

    /// A page that is the same for everybody: from the view if it was rendered there under this stamp,
    /// else rendered now. `keep` says whether it is worth keeping.
    pub fn shared<P: Template>(
        &self,
        stamp: u64,
        keep: bool,
        page: impl FnOnce() -> P,
    ) -> Result<HttpResponse, Problem> {
        let address = self.request.uri().path_and_query().map_or("/", |address| address.as_str());
        if let Some(kept) = self.view.pages.get(address, stamp) {
            return Ok(self.send(&kept));
        }
        let body = render(&page())?;
        let kept = Arc::new(CachedPage { etag: etag(body.as_bytes()), body: body.into(), stamp });
        if keep {
            self.view.pages.put(address.to_owned(), Arc::clone(&kept));
        }
        Ok(self.send(&kept))
    }

    fn send(&self, page: &CachedPage) -> HttpResponse {
        let known = self.request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        let unchanged = known.is_some_and(|known| {
            known == "*" || known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == page.etag)
        });
        let mut response =
            HttpResponse::build(if unchanged { StatusCode::NOT_MODIFIED } else { StatusCode::OK });
        response
            .insert_header((header::ETAG, page.etag.as_str()))
            .insert_header((header::CACHE_CONTROL, "public, max-age=0, must-revalidate"));
        if unchanged {
            return response.finish();
        }
        response.insert_header((header::CONTENT_TYPE, HTML)).body(page.body.clone())
    }

    /// A page that is somebody's own.
    pub fn own(&self, status: StatusCode, page: &impl Template) -> Result<HttpResponse, Problem> {
        Ok(HttpResponse::build(status)
            .insert_header((header::CONTENT_TYPE, HTML))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(render(page)?))
    }

    /// On to another address, by GET.
    pub fn on_to(&self, address: &str) -> HttpResponse {
        HttpResponse::SeeOther()
            .insert_header((header::LOCATION, address))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .finish()
    }

    /// Whether a script asked, and wants an answer instead of a page.
    pub fn wants_json(&self) -> bool {
        let accept = self.request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
        accept.is_some_and(|accept| accept.starts_with("application/json"))
    }
}

const HTML: &str = "text/html; charset=utf-8";

/// What the store looks like in that language.
pub fn frame(edge: &Edge, view: &StoreView, locale: Locale) -> Arc<Frame> {
    let addresses = Addresses {
        origin: edge.settings.origin(&view.profile.slug, edge.listening),
        media: edge.settings.origin("cdn", edge.listening),
        base: String::new(),
    };
    Arc::new(Frame::new(&view.profile, &view.collections, &view.shipping_methods, locale, addresses))
}

fn render(page: &impl Template) -> Result<String, Problem> {
    page.render().map_err(|error| {
        tracing::error!(%error, "rendering a page");
        Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "the page could not be made: try again later",
        )
    })
}

/// A strong validator: half a SHA-256 tells all pages of the world apart.
fn etag(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}
