//! `/sign-in` and `/sign-out`.

use super::errors::FormErrors;
use super::signed_in;
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{FormBody, Nothing, Query};
use crate::merchant::language::preferred;
use crate::merchant::page::{Field, Layout, SignInPage};
use crate::session::{SameSiteForm, SignedForm, SignedIn, asker, forget_session_cookies};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::accounts::AccountError;
use secrecy::SecretString;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    next: String,
    /// A new password was just set.
    reset: Option<u8>,
}

#[derive(Deserialize)]
pub(super) struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: SecretString,
    #[serde(default)]
    next: String,
}

/// A place of this host, else its first page: nobody is led elsewhere by a link to us.
fn safe(next: &str) -> &str {
    let is_ours = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains(['\\', '\r', '\n', '\t'])
        && next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_ours { next } else { "/" }
}

/// `GET /sign-in`
pub(super) async fn start(
    request: HttpRequest,
    known: Result<SignedIn, Problem>,
    back: Query<Back>,
) -> Result<HttpResponse, Problem> {
    if known.is_ok() {
        return Ok(on_to(safe(&back.0.next)).finish());
    }
    let notice = back.0.reset.map(|_| "account-notice-password-set");
    own_page(StatusCode::OK, &page(&request, Tried { next: &back.0.next, notice, ..Tried::default() }))
}

/// What the page says about the last try.
#[derive(Default)]
struct Tried<'a> {
    email: Field,
    error: Option<String>,
    next: &'a str,
    notice: Option<&'static str>,
}

fn page(request: &HttpRequest, tried: Tried<'_>) -> SignInPage {
    let layout = Layout::nobody(preferred(request), "account-sign-in");
    let Tried { email, error, next, notice } = tried;
    let notice = notice.map(|key| layout.t(key));
    SignInPage { layout, email, error, next: safe(next).to_owned(), notice }
}

/// `POST /sign-in`
pub(super) async fn sign_in(
    _same_site: SameSiteForm,
    request: HttpRequest,
    form: FormBody<SignInForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let SignInForm { email, password, next } = form.0;
    match edge.accounts.sign_in(&email, password, &asker(&request)).await {
        Ok(granted) => Ok(signed_in(on_to(safe(&next)), &edge, &granted)),
        Err(error) => {
            let errors = FormErrors::read(preferred(&request), error)?;
            let email = Field { value: email, error: errors.of("email") };
            errors.page(&page(&request, Tried { email, error: errors.of("form"), next: &next, notice: None }))
        }
    }
}

/// `POST /sign-out`
pub(super) async fn sign_out(
    form: Result<SignedForm<Nothing>, Problem>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    match form {
        Ok(SignedForm { session, .. }) => {
            match edge.accounts.end_session(session.account, session.session).await {
                // Ended elsewhere meanwhile: what was wished for.
                Ok(()) | Err(AccountError::NotFound(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(problem) if problem.status == StatusCode::UNAUTHORIZED => {}
        Err(problem) => return Err(problem),
    }
    let mut answer = on_to("/sign-in");
    for cookie in forget_session_cookies() {
        answer.cookie(cookie);
    }
    Ok(answer.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_to_another_site() {
        for (next, safe_one) in [
            ("/account", "/account"),
            ("/stores/1?before=3", "/stores/1?before=3"),
            ("", "/"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("javascript:alert(1)", "/"),
            ("/a\r\nSet-Cookie: x=y", "/"),
        ] {
            assert_eq!(safe(next), safe_one, "{next:?}");
        }
    }
}
