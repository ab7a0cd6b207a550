//! `/set-up?token=`: an account, once. The recovery codes are the answer to the form itself and not a page to be led
//! to: they are shown this once.

use super::page::{GonePage, Layout, RecoveryPage, SetUpPage, Typed};
use super::qr;
use crate::answers::own_page;
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{FormBody, Query};
use crate::session::{SameSiteForm, asker};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::accounts::AccountError;
use actors::staff::write_secret;
use commerce::account::{LONGEST_PASSWORD, SHORTEST_PASSWORD};
use commerce::address::{FieldError, FieldProblem};
use persistence::staff::links::SetUpLink;
use secrecy::SecretString;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Link {
    #[serde(default)]
    token: String,
}

#[derive(Deserialize)]
pub(super) struct SetUpForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    password: SecretString,
    #[serde(default)]
    code: String,
}

fn page(token: String, link: &SetUpLink, errors: &[FieldError]) -> SetUpPage {
    let typed = |field: &str| Typed {
        value: String::new(),
        error: errors.iter().find(|error| error.field == field).map(words),
    };
    let secret = write_secret(&link.totp_secret);
    SetUpPage {
        layout: Layout::nobody("Set up your account"),
        name: link.name.clone(),
        email: link.email.as_str().to_owned(),
        token,
        picture: qr::picture(link.email.as_str(), &secret),
        secret,
        password: typed("password"),
        code: typed("code"),
    }
}

fn words(error: &FieldError) -> String {
    match (error.field, error.code) {
        ("code", _) => {
            "This is not the code that your authenticator shows now. Check that its clock is right."
                .to_owned()
        }
        (_, FieldProblem::TooShort) => format!("Use {SHORTEST_PASSWORD} characters or more."),
        (_, FieldProblem::TooLong) => format!("Use {LONGEST_PASSWORD} characters or fewer."),
        (_, FieldProblem::Guessable) => "This is your e-mail address. Choose something else.".to_owned(),
        _ => "Choose a password.".to_owned(),
    }
}

/// `GET /set-up`
pub(super) async fn start(link: Query<Link>, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let token = link.0.token;
    match edge.staff.set_up_link(&token).await {
        Ok(found) => own_page(StatusCode::OK, &page(token, &found, &[])),
        Err(error) => gone(error),
    }
}

fn gone(error: AccountError) -> Result<HttpResponse, Problem> {
    match error {
        AccountError::NotFound(_) => {
            own_page(StatusCode::NOT_FOUND, &GonePage { layout: Layout::nobody("This link is used or over") })
        }
        error => Err(error.into()),
    }
}

/// `POST /set-up`
pub(super) async fn set_up(
    _same_site: SameSiteForm,
    request: HttpRequest,
    form: FormBody<SetUpForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let SetUpForm { token, password, code } = form.0;
    match edge.staff.set_up(&token, password, &code, asker(&request).from).await {
        Ok(codes) => {
            let layout = Layout::nobody("Keep your recovery codes");
            own_page(StatusCode::OK, &RecoveryPage { layout, codes })
        }
        Err(AccountError::Invalid(errors)) => {
            let found = edge.staff.set_up_link(&token).await?;
            own_page(StatusCode::UNPROCESSABLE_ENTITY, &page(token, &found, &errors))
        }
        Err(error) => gone(error),
    }
}
