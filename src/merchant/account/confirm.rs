//! `/confirm`: what the link in the first mail leads to. Looking at it confirms nothing, for mail programs
//! look at links too.

use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{FormBody, Query};
use crate::merchant::language::preferred;
use crate::merchant::page::{ConfirmPage, ConfirmState, Layout};
use crate::session::SameSiteForm;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::accounts::AccountError;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Link {
    #[serde(default)]
    token: String,
}

/// `GET /confirm?token=`
pub(super) async fn ask(request: HttpRequest, link: Query<Link>) -> Result<HttpResponse, Problem> {
    page(&request, StatusCode::OK, link.0.token, ConfirmState::Ask)
}

/// `POST /confirm`
pub(super) async fn confirm(
    _same_site: SameSiteForm,
    request: HttpRequest,
    link: FormBody<Link>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    match edge.accounts.confirm(&link.0.token).await {
        Ok(()) => page(&request, StatusCode::OK, String::new(), ConfirmState::Done),
        Err(AccountError::NotFound(_)) => {
            page(&request, StatusCode::NOT_FOUND, String::new(), ConfirmState::Unusable)
        }
        Err(error) => Err(error.into()),
    }
}

fn page(
    request: &HttpRequest,
    status: StatusCode,
    token: String,
    state: ConfirmState,
) -> Result<HttpResponse, Problem> {
    let layout = Layout::nobody(preferred(request), "account-confirm");
    own_page(status, &ConfirmPage { layout, token, state })
}
