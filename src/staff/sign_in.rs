//! `/sign-in` and `/sign-out`.

use super::page::{Layout, SignInPage, Typed};
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{FormBody, Nothing};
use crate::session::{SameSiteForm, Staff, StaffForm, asker, forget_staff_cookie, staff_cookie};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use actors::accounts::AccountError;
use secrecy::SecretString;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: SecretString,
    #[serde(default)]
    code: String,
}

fn page(email: String, error: Option<String>) -> SignInPage {
    SignInPage { layout: Layout::nobody("Sign in"), email: Typed { value: email, error: None }, error }
}

/// `GET /sign-in`
pub(super) async fn start(known: Result<Staff, Problem>) -> Result<HttpResponse, Problem> {
    match known {
        Ok(_) => Ok(on_to("/").finish()),
        Err(_) => own_page(StatusCode::OK, &page(String::new(), None)),
    }
}

/// `POST /sign-in`
pub(super) async fn sign_in(
    _same_site: SameSiteForm,
    request: HttpRequest,
    form: FormBody<SignInForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let SignInForm { email, password, code } = form.0;
    match edge.staff.sign_in(&email, password, &code, asker(&request).from).await {
        Ok(token) => Ok(on_to("/").cookie(staff_cookie(&token)).finish()),
        Err(AccountError::WrongCredentials) => {
            let error =
                "E-mail, password and code do not belong together. Check all three; a code works once.";
            own_page(StatusCode::UNPROCESSABLE_ENTITY, &page(email, Some(error.to_owned())))
        }
        Err(AccountError::TooManyAttempts { wait }) => {
            let seconds = wait.as_secs() + 1;
            let error = format!("This was tried too often. Wait {seconds} seconds, then try again.");
            let mut answer = own_page(StatusCode::TOO_MANY_REQUESTS, &page(email, Some(error)))?;
            answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
            Ok(answer)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /sign-out`
pub(super) async fn sign_out(
    form: Result<StaffForm<Nothing>, Problem>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    match form {
        Ok(StaffForm { staff, .. }) => edge.staff.end_session(&staff).await?,
        // Ended meanwhile: what was wished for.
        Err(problem) if problem.status == StatusCode::UNAUTHORIZED => {}
        Err(problem) => return Err(problem),
    }
    Ok(on_to("/sign-in").cookie(forget_staff_cookie()).finish())
}
