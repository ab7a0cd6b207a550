//! `/sign-up`

use super::errors::FormErrors;
use super::signed_in;
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::FormBody;
use crate::merchant::language::preferred;
use crate::merchant::page::{Field, Layout, SignUpPage};
use crate::session::{SameSiteForm, SignedIn, asker};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use secrecy::SecretString;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct SignUpForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: SecretString,
}

/// `GET /sign-up`
pub(super) async fn start(
    request: HttpRequest,
    known: Result<SignedIn, Problem>,
) -> Result<HttpResponse, Problem> {
    if known.is_ok() {
        return Ok(on_to("/").finish());
    }
    let layout = Layout::nobody(preferred(&request), "account-sign-up");
    let (name, email, password) = Default::default();
    own_page(StatusCode::OK, &SignUpPage { layout, name, email, password })
}

/// `POST /sign-up`
pub(super) async fn sign_up(
    _same_site: SameSiteForm,
    request: HttpRequest,
    form: FormBody<SignUpForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let SignUpForm { name, email, password } = form.0;
    let locale = preferred(&request);
    match edge.accounts.sign_up(&email, password, &name, locale, &asker(&request)).await {
        Ok(granted) => Ok(signed_in(on_to("/"), &edge, &granted)),
        Err(error) => {
            let errors = FormErrors::read(locale, error)?;
            let page = SignUpPage {
                layout: Layout::nobody(locale, "account-sign-up"),
                name: Field { value: name, error: errors.of("name") },
                email: Field { value: email, error: errors.of_or_form("email") },
                password: Field { value: String::new(), error: errors.of("password") },
            };
            errors.page(&page)
        }
    }
}
