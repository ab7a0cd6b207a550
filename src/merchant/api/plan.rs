//! `/api/v1/stores/{id}/plan`: what the store's owner pays the platform. The plan is the account's, so that a store's
//! key has no say in it.

use crate::answers::own;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::JsonBody;
use crate::merchant::plan::{back, pages, subscriber, unknown};
use crate::session::{Proven, StoreAccess};
use actix_web::{HttpResponse, web};
use commerce::plan::PlanName;
use persistence::accounts::sessions::LivingSession;
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    plan: String,
}

/// `POST …/plan/checkout`: where the plan is bought; where it is changed, if one is paid for already.
pub(super) async fn checkout(
    Proven { proof: access, sent: body }: Proven<StoreAccess, JsonBody<Choice>>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let owner = owner(access)?;
    let wanted = PlanName::parse(&body.0.plan).ok_or_else(unknown)?;
    if wanted == PlanName::Free {
        return Err(Problem::field(
            "plan",
            "free",
            "nobody sells the free plan: end the present one in the portal",
        ));
    }
    let (owner, pages) = (subscriber(&owner), pages(&edge, wanted));
    let url = edge.stores.plan_checkout_url(&owner, edge.stores.plans().named(wanted), pages).await?;
    Ok(own(HttpResponse::Ok()).json(json!({"url": url})))
}

/// `POST …/plan/portal`: where a plan is changed and ended, with its invoices.
pub(super) async fn portal(access: StoreAccess, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let owner = owner(access)?;
    let url = edge.stores.plan_portal_url(&subscriber(&owner), back(&edge)).await?;
    Ok(own(HttpResponse::Ok()).json(json!({"url": url})))
}

fn owner(access: StoreAccess) -> Result<LivingSession, Problem> {
    access.owner.ok_or_else(|| {
        Problem::forbidden(
            "the plan is the account's, not the store's: sign in as the owner, an API key changes no plan",
        )
    })
}
