//! `/stores/{id}/products/new` and `/stores/{id}/products/{product}`: a product of the store's own.

use super::faults::Faults;
use super::handle::handle;
use super::rows::{Read, read};
use super::sheet::Sheet;
use super::typed::{Typed, TypedPicture, TypedVariant};
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::merchant::settings::Shown;
use crate::pictures::{self, NotKept};
use crate::presentation::text::Texts;
use crate::session::{Guarded, OwnedUpload, StoreAccess};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::view::StoreView;
use actors::{Arrangement, Assorted, Offering, Standing, StoreError};
use commerce::ids::{ProductId, TenantId};
use std::sync::Arc;

/// `GET …/new`
pub(super) async fn blank(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(tenant).await?;
    let sheet =
        Sheet { edge: &edge, view: &view, session: owner.as_ref(), name: "new", url: None, saved: false };
    own_page(StatusCode::OK, &sheet.page(&Typed::blank(), &Faults::default()))
}

/// `GET …/{product}`
pub(super) async fn show(
    Guarded(StoreAccess { tenant, owner }): Guarded<StoreAccess>,
    path: web::Path<(String, String)>,
    Query(shown): Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let view = edge.stores.view(tenant).await?;
    let known = own(&edge, tenant, &path.1).await?;
    let sheet = Sheet {
        edge: &edge,
        view: &view,
        session: owner.as_ref(),
        name: &path.1,
        url: url(&edge, &view, &known),
        saved: shown.saved.is_some(),
    };
    own_page(StatusCode::OK, &sheet.page(&Typed::of(&known.listed, view.profile.locale), &Faults::default()))
}

/// `POST …/new`
pub(super) async fn create(
    Guarded(upload): Guarded<OwnedUpload>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    take(&edge, upload, None).await
}

/// `POST …/{product}`
pub(super) async fn save(
    Guarded(upload): Guarded<OwnedUpload>,
    path: web::Path<(String, String)>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let known = own(&edge, upload.tenant, &path.1).await?;
    take(&edge, upload, Some(known)).await
}

/// The store's own product of that id.
async fn own(edge: &Edge, tenant: TenantId, id: &str) -> Result<Assorted, Problem> {
    let id: ProductId = id.parse().map_err(|_| Problem::not_found())?;
    let assortment = edge.stores.assortment(tenant).await?;
    let is_it =
        |known: &Assorted| known.carried.product_id == id && known.listed.shared.product.owner.is_some();
    assortment.into_iter().find(is_it).ok_or_else(Problem::not_found)
}

/// Its page in the storefront, where shoppers see it.
fn url(edge: &Edge, view: &StoreView, known: &Assorted) -> Option<String> {
    (view.profile.published && known.standing == Standing::Shown).then(|| {
        let origin = edge.settings.origin(&view.profile.slug, edge.listening);
        format!("{origin}/products/{}", known.carried.handle)
    })
}

async fn take(
    edge: &web::Data<Edge>,
    upload: OwnedUpload,
    known: Option<Assorted>,
) -> Result<HttpResponse, Problem> {
    let OwnedUpload { tenant, session, fields, files, oversized } = upload;
    let view: Arc<StoreView> = edge.stores.view(tenant).await?;
    let profile = &view.profile;
    let texts = Texts::of(profile.locale);
    let mut typed = Typed::sent(&fields);
    let mut faults = Faults::default();
    if oversized {
        faults.add("picture", texts.get("goods-error-pictures-large"));
    }
    // Pictures are kept at once: a browser sends a file once, and forgets it when the form comes back.
    for file in files {
        match pictures::keep(edge, file).await {
            Ok(source) => typed.pictures.push(TypedPicture { source, ..TypedPicture::default() }),
            Err(NotKept::Refused) => faults.add("picture", texts.get("goods-error-picture")),
            Err(NotKept::TooLarge) => faults.add("picture", texts.get("goods-error-picture-large")),
            Err(NotKept::Problem(problem)) => return Err(problem),
        }
    }
    let id = known.as_ref().map(|known| known.carried.product_id.to_string());
    let sheet = Sheet {
        edge,
        view: &view,
        session: Some(&session),
        name: id.as_deref().unwrap_or("new"),
        url: known.as_ref().and_then(|known| url(edge, &view, known)),
        saved: false,
    };
    if fields.first("do") == Some("more") {
        typed.variants.push(TypedVariant::default());
        return own_page(StatusCode::OK, &sheet.page(&typed, &faults));
    }
    let product = known.as_ref().map(|known| &known.listed.shared.product);
    let handle = match &known {
        Some(known) => known.carried.handle.to_string(),
        None => handle(&typed.title, &edge.stores.handles(tenant).await?),
    };
    let Read { product, keep_stock } = match read(&typed, &handle, product, profile.locale, profile.currency)
    {
        Ok(read) if faults.of_field("picture").is_none() => read,
        Ok(_) => return own_page(StatusCode::UNPROCESSABLE_ENTITY, &sheet.page(&typed, &faults)),
        Err(problems) => {
            let mut faults = Faults::of(&problems, &typed, texts).and(faults);
            if typed.title.trim().is_empty() && faults.of_field("title").is_none() {
                faults.add("title", texts.get("goods-error-title"));
            }
            return own_page(StatusCode::UNPROCESSABLE_ENTITY, &sheet.page(&typed, &faults));
        }
    };
    let offering = Offering { products: vec![product], keep_stock, are_new: known.is_none() };
    match edge.stores.arrange(tenant, Arrangement::Offer(Box::new(offering))).await {
        Ok(()) => {
            let id = match id {
                Some(id) => id,
                None => id_of(edge, tenant, &handle).await?,
            };
            Ok(on_to(&format!("/stores/{tenant}/products/{id}?saved=1")).finish())
        }
        Err(StoreError::Arrangement(refusal)) => {
            own_page(StatusCode::CONFLICT, &sheet.page(&typed, &Faults::refused(&refusal, &typed, texts)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The product that has just been made.
async fn id_of(edge: &Edge, tenant: TenantId, handle: &str) -> Result<String, Problem> {
    let assortment = edge.stores.assortment(tenant).await?;
    let made = assortment.iter().find(|known| *known.carried.handle == *handle);
    made.map(|made| made.carried.product_id.to_string()).ok_or_else(Problem::not_found)
}
