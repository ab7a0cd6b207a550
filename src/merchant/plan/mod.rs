//! `/account/plan`: what the account has subscribed to, and the way to the payment provider and back.

mod cards;
pub(super) mod standing;

use super::head;
use super::page::{Layout, PlanPage};
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{Nothing, Query};
use crate::session::{Guarded, SignedForm, SignedIn};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use actors::{PlanPages, StoreError, Subscriber};
use commerce::plan::{PlanName, Plans};
use persistence::accounts::sessions::LivingSession;
use serde::Deserialize;
use standing::{Lost, Returned, Standing};

pub(super) use cards::{name, own_limits};

const PAGE: &str = "/account/plan";

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/account/plan", web::get().to(show))
        .route("/account/plan/checkout", web::post().to(choose))
        .route("/account/plan/portal", web::post().to(manage));
}

#[derive(Deserialize)]
struct Shown {
    /// From the provider: the plan that was bought there, or anything else.
    returned: Option<String>,
    /// How often the page has looked since.
    look: Option<u32>,
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    plan: String,
}

/// `GET /account/plan`
async fn show(
    Guarded(SignedIn(session)): Guarded<SignedIn>,
    shown: Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let Shown { returned, look } = shown.0;
    if returned.is_some()
        && let Err(error) = edge.stores.check_plan(session.account).await
    {
        // Its event will come, or this page is looked at again.
        tracing::warn!(%error, "a plan could not be looked at");
    }
    let bought = returned.as_deref().and_then(PlanName::parse);
    let returned = bought.map(|bought| Returned { bought, looks: look.unwrap_or(0) });
    own_page(StatusCode::OK, &page(&edge, &session, returned, false).await?)
}

/// `POST /account/plan/checkout`
async fn choose(form: SignedForm<Wanted>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let wanted = PlanName::parse(&form.form.plan).ok_or_else(unknown)?;
    let (subscriber, pages) = (subscriber(&form.session), pages(&edge, wanted));
    let wanted = edge.stores.plans().named(wanted);
    let url = edge.stores.plan_checkout_url(&subscriber, wanted, pages).await;
    lead_away(&edge, &form.session, url).await
}

/// `POST /account/plan/portal`
async fn manage(form: SignedForm<Nothing>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let url = edge.stores.plan_portal_url(&subscriber(&form.session), back(&edge)).await;
    lead_away(&edge, &form.session, url).await
}

/// Who subscribes.
pub(super) fn subscriber(session: &LivingSession) -> Subscriber {
    Subscriber { account: session.account, email: session.email.clone() }
}

/// Where the provider sends the browser of whoever buys this plan.
pub(super) fn pages(edge: &Edge, wanted: PlanName) -> PlanPages {
    PlanPages { bought: format!("{}?returned={wanted}", address(edge)), back: back(edge) }
}

/// Where it sends everybody else.
pub(super) fn back(edge: &Edge) -> String {
    format!("{}?returned=1", address(edge))
}

fn address(edge: &Edge) -> String {
    format!("{}{PAGE}", edge.settings.origin("app", edge.listening))
}

pub(super) fn unknown() -> Problem {
    Problem::field("plan", "unknown", "choose one of free, starter, pro, business")
}

async fn lead_away(
    edge: &Edge,
    session: &LivingSession,
    url: Result<String, StoreError>,
) -> Result<HttpResponse, Problem> {
    match url {
        Ok(url) => Ok(on_to(&url).finish()),
        Err(error @ StoreError::Payment(_)) => {
            let status = Problem::from(error).status;
            own_page(status, &page(edge, session, None, true).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    edge: &Edge,
    session: &LivingSession,
    returned: Option<Returned>,
    unreachable: bool,
) -> Result<PlanPage, Problem> {
    let plans = edge.stores.plans();
    let row = edge.stores.plan_of(session.account).await?;
    let standing = Standing {
        plans,
        now: edge.stores.clock().now(),
        lost: lost(edge, session, plans).await?,
        row: &row,
        returned,
        unreachable,
    };
    let head = head::of(edge, session);
    let layout = Layout::for_account(session.locale, "plan-title", head.clone());
    Ok(standing.page(layout, head.csrf))
}

/// What the free plan would take from sight that is seen now.
async fn lost(edge: &Edge, session: &LivingSession, plans: &Plans) -> Result<Lost, Problem> {
    let free = &plans.named(PlanName::Free).limits;
    let mut lost = Lost { products: 0, stores: 0 };
    for (tenant, place) in edge.accounts.stores(session.account).await?.into_iter().zip(0..) {
        let view = edge.stores.view(tenant).await?;
        let shown = view.products().len();
        if !free.opens_store_at(place) {
            lost.stores += usize::from(view.is_shown());
        } else {
            lost.products += shown - free.shown_products(shown);
        }
    }
    Ok(lost)
}
