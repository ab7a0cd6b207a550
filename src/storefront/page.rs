//! What every page of a store begins with: the store, the language, the frame, and how it is sent.

use super::visitors;
use crate::answers::{HTML, on_to, own_page, render};
use crate::edge::Edge;
use crate::error::Problem;
use crate::hosts::StoreHost;
use crate::presentation::storefront::{Addresses, Frame, Sort};
use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use actors::SharedProduct;
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

/// A page with the products whose stock it shows.
pub struct Shared<P> {
    pub page: P,
    pub shows: Vec<(Arc<SharedProduct>, u64)>,
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

    /// A page that is the same for everybody: as the view keeps it, else rendered now by `page`, which
    /// also says whose stock it shows. Kept only under an address that no stranger can vary at will.
    pub fn shared<P: Template>(&self, page: impl FnOnce() -> Shared<P>) -> Result<HttpResponse, Problem> {
        let address = self.address_to_keep();
        if let Some(kept) = address.as_deref().and_then(|address| self.view.pages.get(address)) {
            return Ok(self.send(&kept));
        }
        let Shared { page, shows } = page();
        let body = render(&page)?;
        let made = Arc::new(CachedPage { etag: etag(body.as_bytes()), body: body.into(), shows });
        if let Some(address) = address {
            self.view.pages.put(address, Arc::clone(&made));
        }
        Ok(self.send(&made))
    }

    /// The path with its language and order, if nothing else stands in the address.
    fn address_to_keep(&self) -> Option<String> {
        let query = self.request.query_string();
        let known = |pair: &str| match pair.split_once('=') {
            Some(("lang", lang)) => lang.parse::<Locale>().is_ok(),
            Some(("sort", sort)) => Sort::ALL.iter().any(|known| known.code() == sort),
            _ => false,
        };
        let plain = query.is_empty() || (query.split('&').count() <= 2 && query.split('&').all(known));
        plain.then(|| format!("{}?{query}", self.request.path()))
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
        own_page(status, page)
    }

    /// On to another address, by GET.
    pub fn on_to(&self, address: &str) -> HttpResponse {
        on_to(address).finish()
    }

    /// Whether a script asked, and wants an answer instead of a page.
    pub fn wants_json(&self) -> bool {
        let accept = self.request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
        accept.is_some_and(|accept| accept.starts_with("application/json"))
    }
}

/// What the store looks like in that language.
pub fn frame(edge: &Edge, view: &StoreView, locale: Locale) -> Arc<Frame> {
    let addresses = Addresses {
        origin: edge.settings.origin(&view.profile.slug, edge.listening),
        media: edge.settings.origin("cdn", edge.listening),
        base: String::new(),
    };
    Arc::new(Frame::new(&view.profile, &view.collections, &view.shipping_methods, locale, addresses))
}

/// A strong validator: half a SHA-256 tells all pages of the world apart.
fn etag(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}
