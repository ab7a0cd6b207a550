//! Whose store it is, and where a form leads.

use crate::answers::on_to;
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::head;
use crate::merchant::page::{AccountHead, Layout, Section, SettingsForm};
use crate::session::StoreAccess;
use actix_web::HttpResponse;
use actors::view::StoreView;
use actors::{Arrangement, SettingsChange, StoreError};
use commerce::ids::TenantId;
use persistence::accounts::sessions::LivingSession;
use std::sync::Arc;

/// A store with its owner at the door.
pub(in crate::merchant) struct Visit {
    pub tenant: TenantId,
    pub session: LivingSession,
    pub view: Arc<StoreView>,
    pub head: AccountHead,
}

impl Visit {
    /// A program has the API, and is shown no forms.
    pub async fn by(access: StoreAccess, edge: &Edge) -> Result<Self, Problem> {
        let session = access.owner.ok_or_else(Problem::not_found)?;
        Self::of(access.tenant, session, edge).await
    }

    pub async fn of(tenant: TenantId, session: LivingSession, edge: &Edge) -> Result<Self, Problem> {
        let view = edge.stores.view(tenant).await?;
        let head = head::of(edge, &session);
        Ok(Self { tenant, session, view, head })
    }

    pub fn base(&self) -> String {
        format!("/stores/{}", self.tenant)
    }

    pub fn layout(&self, edge: &Edge, title: &str, section: Section) -> Layout {
        Layout::of(edge, &self.view.profile, title, Some(self.head.clone())).within(section)
    }

    pub fn form(&self, saved: bool) -> SettingsForm {
        SettingsForm {
            csrf: self.head.csrf.clone(),
            base: self.base(),
            saved,
            goes_on: !self.view.profile.published,
        }
    }

    /// Saves it and leads back to `page` or, while the store is not open, on to what is still to be done.
    pub async fn save(
        &self,
        edge: &Edge,
        change: SettingsChange,
        page: &str,
    ) -> Result<HttpResponse, StoreError> {
        edge.stores.arrange(self.tenant, Arrangement::Settings(Box::new(change))).await?;
        let base = self.base();
        let address =
            if self.view.profile.published { format!("{base}/settings{page}?saved=1") } else { base };
        Ok(on_to(&address).finish())
    }

    /// Where shoppers see the store or, while it is not open, where its owner does.
    pub fn storefront(&self, edge: &Edge) -> String {
        let profile = &self.view.profile;
        if profile.published {
            edge.settings.origin(&profile.slug, edge.listening)
        } else {
            format!("/preview/{}", profile.slug)
        }
    }
}
