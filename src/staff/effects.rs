//! `/effects`: promises that were given up, or tried often.

use super::page::{EffectLine, EffectsPage, Layout, Section};
use super::{reading, words};
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::session::{Guarded, Staff, StaffForm};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::StoreError;
use commerce::ids::{EffectId, TenantId};
use persistence::staff::stuck::StuckEffect;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Done {
    done: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Which {
    tenant: TenantId,
    effect: EffectId,
}

/// `GET /effects`
pub(super) async fn show(
    Guarded(Staff(staff)): Guarded<Staff>,
    done: Query<Done>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let notice = match done.0.done.as_deref() {
        Some("due") => Some("It is tried now. Load the page again to see what came of it."),
        Some("gone") => Some("It was done already."),
        _ => None,
    };
    let stuck = reading::stuck(&edge.stores).await?;
    let layout = Layout::of(&edge, &staff, Section::Effects, "Effects");
    own_page(StatusCode::OK, &EffectsPage { layout, notice, rows: stuck.into_iter().map(line).collect() })
}

pub(super) fn line(effect: StuckEffect) -> EffectLine {
    EffectLine {
        tenant: effect.tenant.to_string(),
        id: effect.id.to_string(),
        what: words::effect(&effect.kind).to_owned(),
        store: effect.store,
        order: effect.number,
        attempts: effect.attempts,
        problem: effect.problem.unwrap_or_default(),
        next: effect.dead_at.is_none().then(|| words::moment(effect.due_at)),
        dead: effect.dead_at.map(words::moment),
    }
}

/// `POST /effects/try`
pub(super) async fn try_now(form: StaffForm<Which>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let Which { tenant, effect } = form.form;
    match edge.staff.try_now(&form.staff, tenant, effect).await {
        Ok(()) => Ok(on_to("/effects?done=due").finish()),
        Err(StoreError::NotFound(_)) => Ok(on_to("/effects?done=gone").finish()),
        Err(error) => Err(error.into()),
    }
}
