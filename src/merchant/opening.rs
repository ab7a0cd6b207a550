//! `POST /stores/{id}/publish` and `/unpublish`: showing the store to shoppers, and closing it.

use crate::answers::on_to;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Nothing;
use crate::session::OwnedForm;
use actix_web::{HttpResponse, web};
use actors::{Arrangement, ArrangementRefusal, SettingsChange, StoreError};
use commerce::ids::TenantId;

/// `POST /stores/{id}/publish`
pub(super) async fn publish(
    form: OwnedForm<Nothing>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let tenant = form.tenant;
    match show_to_shoppers(&edge, tenant, true).await {
        Ok(()) => Ok(on_to(&format!("/stores/{tenant}?opened=1")).finish()),
        Err(StoreError::Arrangement(ArrangementRefusal::NotReady(_))) => {
            Ok(on_to(&format!("/stores/{tenant}?refused=1")).finish())
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /stores/{id}/unpublish`
pub(super) async fn unpublish(
    form: OwnedForm<Nothing>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    show_to_shoppers(&edge, form.tenant, false).await?;
    Ok(on_to(&format!("/stores/{}", form.tenant)).finish())
}

async fn show_to_shoppers(edge: &Edge, tenant: TenantId, published: bool) -> Result<(), StoreError> {
    let change = SettingsChange { published: Some(published), ..SettingsChange::default() };
    edge.stores.arrange(tenant, Arrangement::Settings(Box::new(change))).await
}
