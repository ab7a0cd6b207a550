//! `/stores/{id}/payments`: the way to the payment provider and back.

use super::page::{PaymentsPage, PaymentsState, Section};
use super::settings::visit::Visit;
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{Nothing, Query};
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedForm, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{ComingBack, StoreError};
use commerce::ids::TenantId;
use commerce::store::StoreProfile;
use serde::Deserialize;

/// How the page was come to.
#[derive(Deserialize)]
pub(super) struct Shown {
    /// From the provider, or to see whether it has decided.
    returned: Option<u8>,
    /// The address at the provider had been used or was too old.
    again: Option<u8>,
}

/// `GET /stores/{id}/payments`
pub(super) async fn show(
    Guarded(access): Guarded<StoreAccess>,
    shown: Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::by(access, &edge).await?;
    // Only a form makes an account: this may be another site's link.
    if shown.0.again.is_some() && state(&visit.view.profile) == PaymentsState::Incomplete {
        return lead_away(&edge, visit).await;
    }
    if shown.0.returned.is_none() {
        return page(&edge, &visit, false, None);
    }
    let asked = edge.stores.check_payments(visit.tenant).await;
    let problem = unasked(&visit, asked.err())?;
    let visit = Visit::of(visit.tenant, visit.session, &edge).await?;
    page(&edge, &visit, true, problem)
}

/// `POST /stores/{id}/payments`: on to the provider.
pub(super) async fn begin(form: OwnedForm<Nothing>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let visit = Visit::of(form.tenant, form.session, &edge).await?;
    lead_away(&edge, visit).await
}

/// Where the payment provider sends the merchant's browser.
pub(super) fn coming_back(edge: &Edge, tenant: TenantId) -> ComingBack {
    let page = format!("{}/stores/{tenant}/payments", edge.settings.origin("app", edge.listening));
    ComingBack { return_url: format!("{page}?returned=1"), refresh_url: format!("{page}?again=1") }
}

async fn lead_away(edge: &Edge, visit: Visit) -> Result<HttpResponse, Problem> {
    match edge.stores.onboarding_url(visit.tenant, coming_back(edge, visit.tenant)).await {
        Ok(url) => Ok(on_to(&url).finish()),
        Err(error) => {
            let problem = unasked(&visit, Some(error))?;
            page(edge, &visit, false, problem)
        }
    }
}

/// What kept us from asking the provider, in the merchant's words. Anything else is passed on.
fn unasked(visit: &Visit, error: Option<StoreError>) -> Result<Option<String>, Problem> {
    let texts = Texts::of(visit.view.profile.locale);
    match error {
        None => Ok(None),
        Some(StoreError::Payment(error)) if error.is_temporary() => {
            tracing::warn!(%error, "the payment provider could not be asked about an account");
            Ok(Some(texts.get("store-payments-away")))
        }
        Some(StoreError::Payment(error)) => {
            tracing::error!(%error, "the payment provider refused an account");
            Ok(Some(texts.get("store-payments-refused")))
        }
        Some(error) => Err(error.into()),
    }
}

fn page(
    edge: &Edge,
    visit: &Visit,
    returned: bool,
    problem: Option<String>,
) -> Result<HttpResponse, Problem> {
    let status = if problem.is_some() { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK };
    let page = PaymentsPage {
        layout: visit.layout(edge, "store-payments", Section::Payments),
        csrf: visit.head.csrf.clone(),
        base: visit.base(),
        state: state(&visit.view.profile),
        returned,
        problem,
        testing: edge.publishable_key.starts_with("pk_test_"),
    };
    own_page(status, &page)
}

fn state(profile: &StoreProfile) -> PaymentsState {
    match &profile.payment_account {
        None => PaymentsState::NotStarted,
        Some(account) if account.ready => PaymentsState::Ready,
        Some(_) => PaymentsState::Incomplete,
    }
}
