//! `GET /stores/{id}`: one store.

use super::page::{Layout, Section, TenantFigures, TenantPage, Typed};
use super::{audit, reading, tenants, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::session::{Guarded, Staff};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use commerce::ids::TenantId;
use persistence::staff::sessions::StaffSession;
use persistence::staff::tenants::TenantRow;
use serde::Deserialize;

/// What is shown of the log.
const ENTRIES: i64 = 20;

#[derive(Deserialize)]
pub(super) struct Done {
    done: Option<String>,
}

pub(super) async fn show(
    Guarded(Staff(staff)): Guarded<Staff>,
    tenant: web::Path<TenantId>,
    done: Query<Done>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let notice = match done.0.done.as_deref() {
        Some("suspended") => Some("The store is closed. Its pages say so from now on."),
        Some("restored") => Some("The store is open again."),
        _ => None,
    };
    let page = read(&edge, &staff, tenant.into_inner()).await?;
    own_page(StatusCode::OK, &TenantPage { notice, ..page })
}

/// The page again, with what was typed and what is wrong.
pub(super) async fn again(
    edge: &Edge,
    staff: &StaffSession,
    tenant: TenantId,
    reason: Typed,
) -> Result<HttpResponse, Problem> {
    let page = read(edge, staff, tenant).await?;
    own_page(StatusCode::UNPROCESSABLE_ENTITY, &TenantPage { reason, ..page })
}

async fn read(edge: &Edge, staff: &StaffSession, tenant: TenantId) -> Result<TenantPage, Problem> {
    let row = reading::tenant(&edge.stores, tenant).await?;
    let entries = reading::audit(&edge.stores, Some(tenant), i64::MAX, ENTRIES).await?;
    let presence = edge.stores.presence(tenant);
    Ok(TenantPage {
        layout: Layout::of(edge, staff, Section::Stores, &row.name),
        base: format!("/stores/{tenant}"),
        state: words::state(&row),
        awake: edge.stores.is_awake(tenant),
        figures: TenantFigures {
            volume: words::volume(&row),
            orders: row.orders,
            visitors: presence.visitors,
            carts: presence.carts,
        },
        url: edge.settings.origin(&row.slug, edge.listening),
        host: tenants::host(edge, &row),
        facts: facts(&row),
        suspended: row.suspended_at.map(words::moment).zip(row.suspended_for),
        reason: Typed::default(),
        notice: None,
        entries: entries.iter().map(audit::row).collect(),
        name: row.name,
    })
}

fn facts(row: &TenantRow) -> Vec<(&'static str, String)> {
    let or_nobody = |text: &Option<String>| text.clone().unwrap_or_else(|| "nobody".to_owned());
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    vec![
        ("Owner", or_nobody(&row.owner)),
        ("E-mail", or_nobody(&row.email)),
        ("Account since", row.owner_since.map(words::moment).unwrap_or_default()),
        ("Opened", words::moment(row.created_at)),
        ("Published", yes(row.published)),
        ("Can be paid", yes(row.payable)),
        ("Id", row.id.to_string()),
    ]
}
