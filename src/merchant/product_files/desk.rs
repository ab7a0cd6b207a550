//! `/stores/{id}/products/file`: a file of all products, out and in again; `…/products/export` is the file.

use super::{Refused, exported, imported};
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::head;
use crate::merchant::page::{FilesPage, Layout, Section};
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedUpload, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::ArrangementRefusal;
use commerce::ids::TenantId;
use commerce::product_csv::MAX_PROBLEMS;
use persistence::accounts::sessions::LivingSession;

/// `GET …/file`
pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    own_page(StatusCode::OK, &page(&edge, tenant, owner.as_ref(), Vec::new()).await?)
}

/// `GET …/export`
pub(super) async fn give(
    Guarded(StoreAccess { tenant, .. }): Guarded<StoreAccess>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    exported(&edge, tenant).await
}

/// `POST …/file`
pub(super) async fn take(
    Guarded(OwnedUpload { tenant, session, files, oversized, .. }): Guarded<OwnedUpload>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(tenant).await?;
    let texts = Texts::of(view.profile.locale);
    let Some(file) = files.into_iter().next() else {
        let problems = vec![texts.get(if oversized { "files-large" } else { "files-none" })];
        let page = page(&edge, tenant, Some(&session), problems).await?;
        return own_page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let (status, problems) = match imported(&edge, tenant, file).await {
        Ok(counts) => {
            let address = format!("/stores/{tenant}/products?imported={}", counts.products);
            return Ok(on_to(&address).finish());
        }
        Err(Refused::Problem(problem)) => return Err(problem),
        Err(Refused::File(problems)) => {
            let mut told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            if told.len() == MAX_PROBLEMS {
                told.push(texts.get("files-and-more"));
            }
            (StatusCode::UNPROCESSABLE_ENTITY, told)
        }
        Err(Refused::Store(refusal)) => (StatusCode::CONFLICT, refused(texts, &refusal)),
    };
    own_page(status, &page(&edge, tenant, Some(&session), problems).await?)
}

/// Why the file does not go together with the store, and what to do.
fn refused(texts: &Texts, refusal: &ArrangementRefusal) -> Vec<String> {
    /// So many are named.
    const NAMED: usize = 20;
    match refusal {
        ArrangementRefusal::NotSupplied(skus) => {
            let told = |(supplier, sku): &(String, String)| {
                texts.with_all(
                    "files-not-supplied",
                    [("supplier", supplier.clone().into()), ("sku", sku.clone().into())],
                )
            };
            skus.iter().take(NAMED).map(told).collect()
        }
        ArrangementRefusal::NoMarkup(skus) => {
            let told = |(_, sku): &(String, String)| texts.with("files-no-markup", "sku", sku);
            skus.iter().take(NAMED).map(told).collect()
        }
        ArrangementRefusal::HandlesTaken(handles) => handles
            .iter()
            .take(NAMED)
            .map(|handle| texts.with("files-handle-taken", "handle", handle))
            .collect(),
        ArrangementRefusal::SkusTaken(skus) => {
            let told = |(sku, handle): &(String, String)| {
                texts.with_all(
                    "files-sku-taken",
                    [("sku", sku.clone().into()), ("handle", handle.clone().into())],
                )
            };
            skus.iter().take(NAMED).map(told).collect()
        }
        ArrangementRefusal::TooManyProducts(over) => vec![texts.with("files-too-many", "most", over.most)],
        ArrangementRefusal::NotOffered(_) | ArrangementRefusal::NotReady(_) => {
            vec![texts.get("sourcing-error-changed")]
        }
    }
}

async fn page(
    edge: &Edge,
    tenant: TenantId,
    session: Option<&LivingSession>,
    problems: Vec<String>,
) -> Result<FilesPage, Problem> {
    let view = edge.stores.view(tenant).await?;
    let account = session.map(|session| head::of(edge, session));
    let csrf = account.as_ref().map(|account| account.csrf.clone()).unwrap_or_default();
    let layout = Layout::of(edge, &view.profile, "files-title", account).within(Section::Products);
    let count = edge.stores.assortment(tenant).await?.len();
    Ok(FilesPage {
        base: format!("/stores/{tenant}"),
        csrf,
        count: Texts::of(view.profile.locale).count("sourcing-count", count),
        empty: count == 0,
        problems,
        layout,
    })
}
