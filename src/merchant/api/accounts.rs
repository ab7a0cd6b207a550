//! `/api/v1/accounts`, `/api/v1/account`, and the confirmation of its address.

use super::signed_in::{account_json, signed_in_answer};
use crate::answers::own;
use crate::edge::Edge;
use crate::error::{FieldFault, Problem};
use crate::input::JsonBody;
use crate::merchant::language::preferred;
use crate::session::{Merchant, Proven, SameSiteForm, asker};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use commerce::locale::Locale;
use secrecy::SecretString;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Applicant {
    email: String,
    password: SecretString,
    name: String,
    locale: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct NewPassword {
    current_password: SecretString,
    new_password: SecretString,
}

/// `POST /api/v1/accounts`
pub(super) async fn sign_up(
    _same_site: SameSiteForm,
    request: HttpRequest,
    body: JsonBody<Applicant>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let Applicant { email, password, name, locale } = body.0;
    let locale = match locale.as_deref().map(str::parse::<Locale>) {
        None => preferred(&request),
        Some(Ok(locale)) => locale,
        Some(Err(unknown)) => {
            let message = unknown.to_string();
            return Err(Problem::invalid(vec![FieldFault {
                field: "locale".to_owned(),
                code: "unknown".into(),
                message,
            }]));
        }
    };
    let granted = edge.accounts.sign_up(&email, password, &name, locale, &asker(&request)).await?;
    Ok(signed_in_answer(StatusCode::CREATED, &edge, &granted))
}

/// `GET /api/v1/account`
pub(super) async fn show(merchant: Merchant) -> HttpResponse {
    own(HttpResponse::Ok()).json(account_json(&merchant.0))
}

/// `PUT /api/v1/account/password`
pub(super) async fn change_password(
    Proven { proof: merchant, sent: body }: Proven<Merchant, JsonBody<NewPassword>>,
    request: HttpRequest,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let NewPassword { current_password, new_password } = body.0;
    let asker = asker(&request);
    let granted = edge.accounts.change_password(&merchant.0, current_password, new_password, &asker).await?;
    Ok(signed_in_answer(StatusCode::OK, &edge, &granted))
}

/// `POST /api/v1/confirmations`
pub(super) async fn confirm_again(
    merchant: Merchant,
    request: HttpRequest,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    edge.accounts.confirm_again(&merchant.0, &asker(&request)).await?;
    Ok(own(HttpResponse::Accepted()).finish())
}

/// `POST /api/v1/confirmations/{token}`
pub(super) async fn confirm(
    _same_site: SameSiteForm,
    token: web::Path<String>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    edge.accounts.confirm(&token).await?;
    Ok(own(HttpResponse::NoContent()).finish())
}

#[derive(Deserialize)]
pub(super) struct Forgetful {
    email: String,
}

#[derive(Deserialize)]
pub(super) struct Remembered {
    password: SecretString,
}

/// `POST /api/v1/password-resets`
pub(super) async fn request_reset(
    _same_site: SameSiteForm,
    request: HttpRequest,
    body: JsonBody<Forgetful>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    edge.accounts.request_reset(&body.0.email, &asker(&request)).await?;
    Ok(own(HttpResponse::Accepted()).finish())
}

/// `POST /api/v1/password-resets/{token}`
pub(super) async fn reset(
    _same_site: SameSiteForm,
    request: HttpRequest,
    token: web::Path<String>,
    body: JsonBody<Remembered>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    edge.accounts.reset(&token, body.0.password, &asker(&request)).await?;
    Ok(own(HttpResponse::NoContent()).finish())
}
