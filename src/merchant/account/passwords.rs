//! `/forgot-password` and `/reset-password`: back in through the account's mail.

use super::errors::FormErrors;
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{FormBody, Query};
use crate::merchant::language::preferred;
use crate::merchant::page::{Field, ForgotPage, Layout, ResetPage};
use crate::session::{SameSiteForm, asker, forget_session_cookies};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::accounts::AccountError;
use secrecy::SecretString;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct ForgotForm {
    #[serde(default)]
    email: String,
}

#[derive(Deserialize)]
pub(super) struct Link {
    #[serde(default)]
    token: String,
}

#[derive(Deserialize)]
pub(super) struct ResetForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    password: SecretString,
}

/// `GET /forgot-password`
pub(super) async fn forgot(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let layout = Layout::nobody(preferred(&request), "account-forgot");
    own_page(StatusCode::OK, &ForgotPage { layout, email: Field::default(), sent: false })
}

/// `POST /forgot-password`. Says the same whether there is such an account.
pub(super) async fn ask(
    _same_site: SameSiteForm,
    request: HttpRequest,
    form: FormBody<ForgotForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let locale = preferred(&request);
    let layout = Layout::nobody(locale, "account-forgot");
    let value = form.0.email;
    match edge.accounts.request_reset(&value, &asker(&request)).await {
        Ok(()) => {
            own_page(StatusCode::OK, &ForgotPage { layout, email: Field { value, error: None }, sent: true })
        }
        Err(error) => {
            let errors = FormErrors::read(locale, error)?;
            let email = Field { value, error: errors.of_or_form("email") };
            errors.page(&ForgotPage { layout, email, sent: false })
        }
    }
}

/// `GET /reset-password?token=`
pub(super) async fn choose(
    request: HttpRequest,
    link: Query<Link>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let usable = edge.accounts.can_reset(&link.0.token).await?;
    let status = if usable { StatusCode::OK } else { StatusCode::NOT_FOUND };
    own_page(status, &page(&request, link.0.token, Field::default(), usable))
}

/// `POST /reset-password`
pub(super) async fn reset(
    _same_site: SameSiteForm,
    request: HttpRequest,
    form: FormBody<ResetForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let ResetForm { token, password } = form.0;
    match edge.accounts.reset(&token, password, &asker(&request)).await {
        Ok(()) => {
            let mut answer = on_to("/sign-in?reset=1");
            for cookie in forget_session_cookies() {
                answer.cookie(cookie);
            }
            Ok(answer.finish())
        }
        Err(AccountError::NotFound(_)) => {
            own_page(StatusCode::NOT_FOUND, &page(&request, token, Field::default(), false))
        }
        Err(error) => {
            let errors = FormErrors::read(preferred(&request), error)?;
            let password = Field { value: String::new(), error: errors.of_or_form("password") };
            errors.page(&page(&request, token, password, true))
        }
    }
}

fn page(request: &HttpRequest, token: String, password: Field, usable: bool) -> ResetPage {
    ResetPage { layout: Layout::nobody(preferred(request), "account-reset"), token, password, usable }
}
