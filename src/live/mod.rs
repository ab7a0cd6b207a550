//! The live feed: `GET /api/v1/stores/{id}/live`, a WebSocket.
//!
//! | file | what it is |
//! | --- | --- |
//! | `feed` | the store's events as one sequence without a gap: first from the table, then as they come |
//! | `window` | how much a client has taken, as far as it says |
//! | `session` | the actor behind one socket; the one place that knows actix-web-actors |
//! | `closing` | what makes every session end when the server does |

pub mod closing;
mod feed;
mod session;
mod window;

use crate::edge::Edge;
use crate::error::Problem;
use crate::input::Query;
use crate::session::{StoreAccess, bearer};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use commerce::ids::TenantId;
use feed::Feed;
use serde::Deserialize;
use session::{Proof, Session};

/// On `app.DOMAIN`.
pub fn routes(routes: &mut web::ServiceConfig) {
    routes.route("/api/v1/stores/{id}/live", web::get().to(connect));
}

#[derive(Deserialize)]
struct Resume {
    /// The last sequence that the client has. Without it: from now on.
    after: Option<i64>,
}

async fn connect(
    request: HttpRequest,
    access: StoreAccess,
    resume: Query<Resume>,
    edge: web::Data<Edge>,
    stream: web::Payload,
) -> Result<HttpResponse, Problem> {
    let tenant = access.tenant;
    if access.owner.is_some() && !comes_from_the_dashboard(&request) {
        return Err(Problem::forbidden("this was sent from another site: open the dashboard and try again"));
    }
    session::check(&request)?;
    let feed = open(&edge, tenant, resume.0.after).await?;
    let proof = match access.owner {
        Some(owner) => {
            Proof::Owner { accounts: edge.accounts.clone(), account: owner.account, session: owner.session }
        }
        None => Proof::Key(bearer(&request).unwrap_or_default().into()),
    };
    Session::new(edge.stores.clone(), tenant, proof, feed, edge.live.clone()).start(&request, stream)
}

async fn open(edge: &Edge, tenant: TenantId, after: Option<i64>) -> Result<Feed, Problem> {
    let feed = Feed::open(edge.stores.clone(), tenant, after).await?;
    feed.ok_or_else(|| Problem {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        ..Problem::field("after", "out_of_range", "send the sequence of an event of this store, or 0 for all")
    })
}

/// Browsers send cookies with a WebSocket of any site's page, and always say whose page it is; so a
/// request that proves itself by cookie must come from this very host.
fn comes_from_the_dashboard(request: &HttpRequest) -> bool {
    let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let from = text(header::ORIGIN).and_then(|origin| origin.split_once("://"));
    from.zip(text(header::HOST)).is_some_and(|((_, from), host)| from.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_page_of_another_site_cannot_connect_with_a_visitors_cookie() {
        let request = |headers: &[(&'static str, &'static str)]| {
            let request =
                headers.iter().fold(TestRequest::get(), |request, header| request.insert_header(*header));
            comes_from_the_dashboard(&request.to_http_request())
        };
        assert!(request(&[("host", "app.shops.example:8080"), ("origin", "http://app.shops.example:8080")]));
        for origin in
            ["https://evil.example", "https://casa-verde.shops.example", "null", "http://app.shops.example:9"]
        {
            assert!(!request(&[("host", "app.shops.example:8080"), ("origin", origin)]), "{origin}");
        }
        assert!(!request(&[("host", "app.shops.example")]));
    }
}
