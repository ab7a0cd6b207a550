//! `POST /stores/{id}/suspend` and `/restore`.

use super::page::Typed;
use super::tenant;
use crate::answers::on_to;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Nothing;
use crate::session::{StaffForm, to_its_end};
use actix_web::{HttpResponse, web};
use commerce::ids::TenantId;
use serde::Deserialize;

/// A merchant reads it: a few sentences.
const LONGEST_REASON: usize = 300;

#[derive(Deserialize)]
pub(super) struct Why {
    #[serde(default)]
    reason: String,
}

pub(super) async fn suspend(
    form: StaffForm<Why>,
    tenant: web::Path<TenantId>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let (staff, tenant) = (form.staff, tenant.into_inner());
    let reason: String = form.form.reason.trim().replace('\0', "");
    let problem = match reason.chars().count() {
        0 => Some("Say why: the merchant reads it.".to_owned()),
        1..=LONGEST_REASON => None,
        _ => Some(format!("Use {LONGEST_REASON} characters or fewer.")),
    };
    if problem.is_some() {
        return tenant::again(&edge, &staff, tenant, Typed { value: reason, error: problem }).await;
    }
    let accounts = edge.staff.clone();
    to_its_end(async move { accounts.suspend(&staff, tenant, reason).await }).await??;
    Ok(on_to(&format!("/stores/{tenant}?done=suspended")).finish())
}

pub(super) async fn restore(
    form: StaffForm<Nothing>,
    tenant: web::Path<TenantId>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let (staff, tenant) = (form.staff, tenant.into_inner());
    let accounts = edge.staff.clone();
    to_its_end(async move { accounts.restore(&staff, tenant).await }).await??;
    Ok(on_to(&format!("/stores/{tenant}?done=restored")).finish())
}
