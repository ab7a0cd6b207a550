//! The store whose pages these are, and who looks at them.

use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::head;
use crate::merchant::page::{AccountHead, Layout, Section};
use crate::presentation::storefront::Picture;
use crate::presentation::text::Texts;
use actors::view::StoreView;
use commerce::catalogue::CatalogueProduct;
use commerce::ids::{ProductId, TenantId};
use commerce::locale::Locale;
use persistence::accounts::sessions::LivingSession;
use std::collections::HashSet;
use std::sync::Arc;

pub(super) struct Desk<'a> {
    pub edge: &'a Edge,
    pub view: Arc<StoreView>,
    account: Option<AccountHead>,
    /// Where pictures are.
    media: String,
}

impl<'a> Desk<'a> {
    /// `None` for a program, which can look and send nothing.
    pub async fn at(
        edge: &'a Edge,
        tenant: TenantId,
        session: Option<&LivingSession>,
    ) -> Result<Self, Problem> {
        Ok(Self {
            edge,
            view: edge.stores.view(tenant).await?,
            account: session.map(|session| head::of(edge, session)),
            media: edge.settings.origin("cdn", edge.listening),
        })
    }

    pub fn locale(&self) -> Locale {
        self.view.profile.locale
    }

    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.locale())
    }

    pub fn layout(&self, title: &str) -> Layout {
        Layout::of(self.edge, &self.view.profile, title, self.account.clone()).within(Section::Products)
    }

    /// What its forms have to carry.
    pub fn csrf(&self) -> String {
        self.account.as_ref().map(|account| account.csrf.clone()).unwrap_or_default()
    }

    /// The store's part of the site.
    pub fn base(&self) -> String {
        base(self.view.profile.id)
    }

    pub fn picture(&self, product: &CatalogueProduct) -> Option<String> {
        product.images.first().map(|image| Picture::place(&self.media, &image.source))
    }

    /// What the store carries already.
    pub fn carried(&self) -> HashSet<ProductId> {
        self.view.products().iter().map(|listed| listed.shared.product.id).collect()
    }
}

/// A store's part of the site.
pub(super) fn base(tenant: TenantId) -> String {
    format!("/stores/{tenant}")
}
