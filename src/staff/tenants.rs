//! `GET /`: all stores.

use super::page::{Layout, Section, TenantLine, TenantsPage};
use super::{reading, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::session::{Guarded, Staff, escaped};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use persistence::staff::tenants::{TenantQuery, TenantRow};
use serde::Deserialize;

/// Stores on one page.
const PAGE: usize = 50;
/// Beyond this nobody turns pages.
const LAST_PAGE: u32 = 10_000;

#[derive(Deserialize)]
pub(super) struct Sought {
    #[serde(default)]
    q: String,
    page: Option<u32>,
}

/// Where shoppers find it.
pub(super) fn host(edge: &Edge, row: &TenantRow) -> String {
    row.domain.clone().unwrap_or_else(|| format!("{}.{}", row.slug, edge.settings.server.domain))
}

pub(super) async fn show(
    Guarded(Staff(staff)): Guarded<Staff>,
    sought: Query<Sought>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let Sought { q, page } = sought.0;
    let sought: String = q.trim().chars().filter(|one| !one.is_control()).take(200).collect();
    let page = page.unwrap_or(1).clamp(1, LAST_PAGE);
    let size = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let query = TenantQuery {
        tenant: None,
        sought: sought.clone(),
        limit: size + 1,
        offset: i64::from(page - 1) * size,
    };
    let mut rows = reading::tenants(&edge.stores, query).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let to = |page: u32| format!("/?q={}&page={page}", escaped(&sought));
    let shown = TenantsPage {
        layout: Layout::of(&edge, &staff, Section::Stores, "Stores"),
        rows: rows.iter().map(|row| line(&edge, row)).collect(),
        newer: (page > 1).then(|| to(page - 1)),
        older: more.then(|| to(page + 1)),
        sought,
    };
    own_page(StatusCode::OK, &shown)
}

fn line(edge: &Edge, row: &TenantRow) -> TenantLine {
    let presence = edge.stores.presence(row.id);
    TenantLine {
        href: format!("/stores/{}", row.id),
        name: row.name.clone(),
        host: host(edge, row),
        email: row.email.clone().unwrap_or_else(|| "nobody".to_owned()),
        state: words::state(row),
        awake: edge.stores.is_awake(row.id),
        visitors: presence.visitors,
        carts: presence.carts,
        orders: row.orders,
        volume: words::volume(row),
    }
}
