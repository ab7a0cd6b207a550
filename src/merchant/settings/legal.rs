//! `/stores/{id}/settings/legal`: who stands behind the store.

use super::rules::{self, Fault, FaultCode};
use super::visit::Visit;
use super::{Shown, words};
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::page::{Field, LegalDetailsPage, LegalLink, Section};
use crate::presentation::storefront::LegalKind;
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedForm, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::SettingsChange;
use commerce::store::LegalIdentity;

/// `GET /stores/{id}/settings/legal`
pub(super) async fn show(
    Guarded(access): Guarded<StoreAccess>,
    shown: Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::by(access, &edge).await?;
    let mut legal = visit.view.profile.brand.legal.clone();
    if legal.email.is_empty() {
        legal.email = visit.session.email.as_str().to_owned();
    }
    own_page(StatusCode::OK, &page(&edge, &visit, legal, &[], shown.0.saved.is_some()))
}

/// `POST /stores/{id}/settings/legal`
pub(super) async fn save(
    form: OwnedForm<LegalIdentity>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let OwnedForm { tenant, session, form: typed } = form;
    let visit = Visit::of(tenant, session, &edge).await?;
    let legal = LegalIdentity {
        company: typed.company.trim().to_owned(),
        registration: typed.registration.trim().to_owned(),
        vat_id: typed.vat_id.trim().to_owned(),
        address: typed.address.trim().to_owned(),
        email: typed.email.trim().to_owned(),
    };
    let mut faults = missing(&legal);
    let change = SettingsChange { legal: Some(legal), ..SettingsChange::default() };
    faults.extend(rules::faults(&change, visit.view.profile.currency));
    if !faults.is_empty() {
        let page = page(&edge, &visit, typed, &faults, false);
        return own_page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    Ok(visit.save(&edge, change, "/legal").await?)
}

/// What a store cannot be opened without.
fn missing(legal: &LegalIdentity) -> Vec<Fault> {
    [("company", &legal.company), ("address", &legal.address), ("email", &legal.email)]
        .into_iter()
        .filter(|(_, text)| text.is_empty())
        .map(|(part, _)| Fault { field: format!("legal.{part}"), code: FaultCode::Required })
        .collect()
}

fn page(edge: &Edge, visit: &Visit, typed: LegalIdentity, faults: &[Fault], saved: bool) -> LegalDetailsPage {
    let profile = &visit.view.profile;
    let field = |part: &str, value: String| Field {
        error: words::of(faults, &format!("legal.{part}"), profile.locale, profile.currency),
        value,
    };
    let storefront = visit.storefront(edge);
    let link = |kind: LegalKind| LegalLink {
        href: format!("{storefront}/pages/{}", kind.slug()),
        title: Texts::of(profile.locale).get(kind.title_key()),
    };
    LegalDetailsPage {
        layout: visit.layout(edge, "store-legal", Section::Settings),
        form: visit.form(saved),
        company: field("company", typed.company),
        registration: field("registration", typed.registration),
        vat_id: field("vat_id", typed.vat_id),
        address: field("address", typed.address),
        email: field("email", typed.email),
        pages: LegalKind::ALL.map(link).into(),
    }
}
