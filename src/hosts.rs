//! Which surface a request is for, and which store: an extractor that carries proof. Whoever has a
//! [`StoreHost`] in hand has a store that is shown, found by its host and by nothing else.

use crate::edge::Edge;
use crate::error::Problem;
use actix_web::dev::{Payload, RequestHead};
use actix_web::guard::{Guard, GuardContext};
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use actors::view::StoreView;
use commerce::ids::TenantId;
use std::borrow::Cow;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// The labels of the platform's own hosts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// `app.DOMAIN`: merchants.
    Merchant,
    /// `cdn.DOMAIN`: media.
    Media,
    /// `admin.DOMAIN`: platform staff.
    Staff,
    /// `DOMAIN` itself: nothing but the way to the others.
    Platform,
}

impl Surface {
    fn label(self) -> &'static str {
        match self {
            Surface::Merchant => "app",
            Surface::Media => "cdn",
            Surface::Staff => "admin",
            Surface::Platform => "",
        }
    }
}

/// The host without its port, in lower case; `None` when the request names none that could be one.
fn host_of(head: &RequestHead) -> Option<Cow<'_, str>> {
    let named = head.uri.host().or_else(|| head.headers().get(header::HOST)?.to_str().ok())?;
    let without_port = named.split(':').next()?.trim_end_matches('.');
    let plausible = !without_port.is_empty()
        && without_port.len() <= 253
        && without_port.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.');
    if !plausible {
        return None;
    }
    let has_capitals = without_port.bytes().any(|byte| byte.is_ascii_uppercase());
    Some(if has_capitals {
        Cow::Owned(without_port.to_ascii_lowercase())
    } else {
        Cow::Borrowed(without_port)
    })
}

/// The part of `host` before the platform's domain: `casa-verde`, or empty for the domain itself.
fn label_under<'a>(host: &'a str, domain: &str) -> Option<&'a str> {
    if host == domain {
        return Some("");
    }
    host.strip_suffix(domain)?.strip_suffix('.')
}

/// Whether a request is for that one of the platform's own hosts.
pub fn is_on(surface: Surface, domain: &str, head: &RequestHead) -> bool {
    host_of(head).as_deref().and_then(|host| label_under(host, domain)) == Some(surface.label())
}

/// Lets requests for one of the platform's own hosts through.
pub struct OnSurface {
    pub surface: Surface,
    pub domain: String,
}

impl Guard for OnSurface {
    fn check(&self, context: &GuardContext<'_>) -> bool {
        is_on(self.surface, &self.domain, context.head())
    }
}

/// A store that is shown (published, within its owner's plan, and not closed by the platform), found by the request's
/// host.
pub struct StoreHost {
    pub tenant: TenantId,
    pub view: Arc<StoreView>,
}

impl StoreHost {
    async fn find(request: HttpRequest) -> Result<Self, Problem> {
        let (tenant, view) = published(&request).await?;
        if view.suspended.is_some() && !is_about_an_order(&request) {
            return Err(Problem::store_closed());
        }
        Ok(Self { tenant, view })
    }
}

/// The store that is shown behind the request's host, closed by the platform or not; to whoever asks for an order,
/// any store.
///
/// # Errors
/// There is none.
pub async fn published(request: &HttpRequest) -> Result<(TenantId, Arc<StoreView>), Problem> {
    let edge = request.app_data::<web::Data<Edge>>().ok_or_else(Problem::not_found)?;
    let host = host_of(request.head()).ok_or_else(Problem::not_found)?;
    // A slug is looked up by itself, a merchant's own domain whole.
    let name = label_under(&host, &edge.settings.server.domain).unwrap_or(&host);
    let tenant = edge.stores.find_host(name).await?.ok_or_else(Problem::not_found)?;
    let view = edge.stores.view(tenant).await?;
    if view.is_shown() || is_about_an_order(request) { Ok((tenant, view)) } else { Err(Problem::not_found()) }
}

/// Whoever has ordered may see what becomes of it, whether the store is open or not.
fn is_about_an_order(request: &HttpRequest) -> bool {
    let is_below = |start| request.path().starts_with(start);
    request.method().is_safe() && (is_below("/orders/") || is_below("/api/v1/orders/"))
}

/// The open store behind the host, if it is in memory and up to date.
pub fn present(edge: &Edge, head: &RequestHead) -> Option<(TenantId, Arc<StoreView>)> {
    let host = host_of(head)?;
    let name = label_under(&host, &edge.settings.server.domain).unwrap_or(&host);
    edge.stores.present(name).filter(|(_, view)| view.is_shown() && view.suspended.is_none())
}

impl FromRequest for StoreHost {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        Box::pin(Self::find(request.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_is_named_by_the_label_before_the_domain() {
        assert_eq!(label_under("casa-verde.shops.example", "shops.example"), Some("casa-verde"));
        assert_eq!(label_under("shops.example", "shops.example"), Some(""));
        assert_eq!(label_under("evilshops.example", "shops.example"), None);
        assert_eq!(label_under("my-shop.de", "shops.example"), None);
    }
}
