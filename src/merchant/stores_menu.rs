//! `GET /stores/{id}/menu`: the account's other stores, for the menu behind the store's name. The menu's script
//! asks for it when the menu is opened first.
//!
//! A store's name is the store's: row-level security shows it to nobody outside, so all of them cannot be had by
//! one statement of the account's. They are taken from the stores' views, which are mostly there.

use super::page::{Layout, OtherStore, StoresMenuPage};
use super::settings::visit::Visit;
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::session::{Guarded, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

pub(super) async fn show(
    Guarded(access): Guarded<StoreAccess>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::by(access, &edge).await?;
    let mut stores = Vec::new();
    let owned = edge.accounts.stores(visit.session.account).await?;
    for tenant in owned.into_iter().filter(|tenant| *tenant != visit.tenant) {
        let view = edge.stores.view(tenant).await?;
        stores.push(OtherStore {
            name: view.profile.name.clone(),
            href: format!("/stores/{tenant}"),
            published: view.profile.published,
        });
    }
    let layout = Layout::of(&edge, &visit.view.profile, "merchant-other-stores", Some(visit.head.clone()));
    own_page(StatusCode::OK, &StoresMenuPage { layout, stores })
}
