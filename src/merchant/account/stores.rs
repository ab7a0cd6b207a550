//! `GET /`: the account's stores.

use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::head;
use crate::merchant::local_time::start_of_day;
use crate::merchant::page::{Layout, StoreCard, StoresPage};
use crate::merchant::reading;
use crate::presentation::format;
use crate::session::{Guarded, SignedIn};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use commerce::ids::TenantId;
use commerce::money::Money;

pub(super) async fn show(
    Guarded(SignedIn(session)): Guarded<SignedIn>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let mut stores = Vec::new();
    for tenant in edge.accounts.stores(session.account).await? {
        stores.push(card(&edge, tenant, session.locale).await?);
    }
    let unconfirmed = (!session.confirmed).then(|| session.email.as_str().to_owned());
    let layout = Layout::for_account(session.locale, "account-stores", head::of(&edge, &session));
    own_page(StatusCode::OK, &StoresPage { layout, stores, unconfirmed })
}

async fn card(edge: &Edge, tenant: TenantId, locale: commerce::locale::Locale) -> Result<StoreCard, Problem> {
    let view = edge.stores.view(tenant).await?;
    let profile = &view.profile;
    let since = start_of_day(profile.country, edge.stores.clock().now());
    let sold = reading::sold(&edge.stores, tenant, since).await?;
    Ok(StoreCard {
        name: profile.name.clone(),
        url: edge.settings.origin(&profile.slug, edge.listening),
        href: format!("/stores/{tenant}"),
        slug_host: format!("{}.{}", profile.slug, edge.settings.server.domain),
        published: profile.published,
        closed: view.plan.as_ref().is_some_and(|plan| !plan.is_open),
        today: format::money(locale, Money::new(sold.revenue, profile.currency)),
        orders: sold.orders,
    })
}
