//! What every page of a store begins with: the store, the language, the frame, and how it is sent.

use super::pages::{self, KeptPage};
use super::{previewed, visitors};
use crate::answers::{on_to, own_page, render};
use crate::edge::Edge;
use crate::error::Problem;
use crate::hosts::StoreHost;
use crate::presentation::storefront::{Addresses, Frame};
use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use actors::SharedProduct;
use actors::view::StoreView;
use askama::Template;
use commerce::ids::TenantId;
use commerce::locale::Locale;
use serde::Deserialize;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A request for a page of a published store, or for its preview.
pub struct StorePage {
    pub request: HttpRequest,
    pub edge: web::Data<Edge>,
    pub tenant: TenantId,
    pub view: Arc<StoreView>,
    /// Asked for in the address, else the store's own.
    pub locale: Locale,
    /// What stands before every path: nothing, except in a preview.
    base: String,
}

impl FromRequest for StorePage {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::of(request.clone()))
    }
}

/// A product or a collection by its own part of the address.
#[derive(Deserialize)]
pub struct ByHandle {
    pub handle: String,
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
    async fn of(request: HttpRequest) -> Result<Self, Problem> {
        let edge = request.app_data::<web::Data<Edge>>().cloned().ok_or_else(Problem::not_found)?;
        let (tenant, view, base) = match previewed::slug(&request) {
            Some(slug) => {
                let (tenant, view) = previewed::store(&request, &edge, slug).await?;
                (tenant, view, format!("/preview/{slug}"))
            }
            None => {
                let StoreHost { tenant, view } = StoreHost::extract(&request).await?;
                visitors::note(&edge, tenant, request.head());
                (tenant, view, String::new())
            }
        };
        let locale = wanted_locale(request.query_string()).unwrap_or(view.profile.locale);
        Ok(Self { request, edge, tenant, view, locale, base })
    }

    /// The store in this language.
    pub fn frame(&self) -> Arc<Frame> {
        frame(&self.edge, &self.view, self.locale, self.base.clone())
    }

    /// The address of `path` in this language.
    pub fn link(&self, path: &str) -> String {
        self.frame().link(path)
    }

    /// A page that is the same for everybody: as the view keeps it, else rendered now by `page`, which
    /// also says whose stock it shows. Kept only under an address that no stranger can vary at will.
    pub fn shared<P: Template>(&self, page: impl FnOnce() -> Shared<P>) -> Result<HttpResponse, Problem> {
        if !self.base.is_empty() {
            return self.own(StatusCode::OK, &page().page);
        }
        let key = pages::key(&self.view, self.request.path(), self.request.query_string());
        if let Some(kept) = key.as_ref().and_then(|key| self.edge.pages.get(key)) {
            return Ok(kept.answer(&self.request));
        }
        let Shared { page, shows } = page();
        let made = Arc::new(KeptPage::new(render(&page)?, shows));
        if let Some(key) = key {
            self.edge.pages.keep(key, Arc::clone(&made));
        }
        Ok(made.answer(&self.request))
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

/// What the store looks like in that language, with `base` before every path.
pub fn frame(edge: &Edge, view: &StoreView, locale: Locale, base: String) -> Arc<Frame> {
    let addresses = Addresses {
        origin: edge.settings.origin(&view.profile.slug, edge.listening),
        media: edge.settings.origin("cdn", edge.listening),
        back: if base.is_empty() { String::new() } else { format!("/stores/{}", view.profile.id) },
        base,
    };
    Arc::new(Frame::new(&view.profile, &view.collections, &view.shipping_methods, locale, addresses))
}
