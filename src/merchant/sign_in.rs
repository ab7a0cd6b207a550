//! Signing in and out. The key is proved once and then kept in a cookie that no script reads.

use super::page::{Layout, SignInPage};
use crate::answers::{on_to, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::FormBody;
use crate::session::{SameSiteForm, forget_key_cookie, key_cookie};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use commerce::locale::Locale;
use serde::Deserialize;

/// The longest text that is looked at as a key.
const LONGEST_KEY: usize = 200;

#[derive(Deserialize)]
pub(super) struct SignInForm {
    #[serde(default)]
    api_key: String,
}

/// The page that asks for the key.
pub(super) fn ask(request: &HttpRequest) -> Result<HttpResponse, Problem> {
    page(request, StatusCode::OK, None)
}

fn page(
    request: &HttpRequest,
    status: StatusCode,
    error: Option<&'static str>,
) -> Result<HttpResponse, Problem> {
    let layout = Layout::nobody(preferred(request), "merchant-sign-in");
    let error = error.map(|key| layout.t(key));
    own_page(status, &SignInPage { layout, error })
}

/// `GET /sign-in`: where a reload after a mistake leads.
pub(super) async fn start() -> HttpResponse {
    on_to("/").finish()
}

/// `POST /sign-in`. What was typed is not repeated: it is a secret.
pub(super) async fn sign_in(
    _same_site: SameSiteForm,
    request: HttpRequest,
    form: FormBody<SignInForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let key = form.0.api_key.trim();
    if key.is_empty() {
        return page(&request, StatusCode::UNPROCESSABLE_ENTITY, Some("merchant-key-missing"));
    }
    let plausible = key.len() <= LONGEST_KEY && key.bytes().all(|byte| byte.is_ascii_graphic());
    let tenant = if plausible { edge.stores.store_of_key(key).await? } else { None };
    match tenant {
        Some(_) => Ok(on_to("/").cookie(key_cookie(key)).finish()),
        None => page(&request, StatusCode::UNPROCESSABLE_ENTITY, Some("merchant-key-wrong")),
    }
}

/// `POST /sign-out`.
pub(super) async fn sign_out(_same_site: SameSiteForm) -> HttpResponse {
    on_to("/").cookie(forget_key_cookie()).finish()
}

/// The first of the browser's languages that we speak, in the browser's order.
fn preferred(request: &HttpRequest) -> Locale {
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted
        .unwrap_or_default()
        .split(',')
        .find_map(|language| language.trim().get(..2)?.to_ascii_lowercase().parse().ok())
        .unwrap_or(Locale::En)
}
