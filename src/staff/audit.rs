//! `GET /audit`: what staff did, the latest first.

use super::page::{AuditPage, AuditRow, Layout, Section};
use super::{reading, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::session::{Guarded, Staff};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use persistence::staff::audit::Entry;
use serde::Deserialize;

/// Entries on one page.
const PAGE: usize = 100;

#[derive(Deserialize)]
pub(super) struct Start {
    before: Option<i64>,
}

pub(super) async fn show(
    Guarded(Staff(staff)): Guarded<Staff>,
    start: Query<Start>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let one_more = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let before = start.0.before.unwrap_or(i64::MAX);
    let mut entries = reading::audit(&edge.stores, None, before, one_more).await?;
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let older = entries.last().filter(|_| more).map(|last| format!("/audit?before={}", last.id));
    let layout = Layout::of(&edge, &staff, Section::Audit, "Audit log");
    own_page(StatusCode::OK, &AuditPage { layout, rows: entries.iter().map(row).collect(), older })
}

pub(super) fn row(entry: &Entry) -> AuditRow {
    AuditRow {
        at: words::moment(entry.at),
        who: entry.who.clone().unwrap_or_else(|| "the command line".to_owned()),
        action: words::action(&entry.action).to_owned(),
        store: entry.store.as_ref().map(|(tenant, name)| (format!("/stores/{tenant}"), name.clone())),
        details: words::details(&entry.details),
    }
}
