//! `/account`: who one is, the password, and where one is signed in.

use super::errors::FormErrors;
use super::signed_in;
use crate::answers::{on_to, own_page, rfc3339};
use crate::edge::Edge;
use crate::error::Problem;
use crate::input::{Nothing, Query};
use crate::merchant::head;
use crate::merchant::page::{AccountPage, Field, Layout, SessionRow};
use crate::merchant::plan;
use crate::presentation::format;
use crate::session::{Guarded, SignedForm, SignedIn, asker, forget_session_cookies};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use actors::accounts::AccountError;
use persistence::accounts::sessions::LivingSession;
use secrecy::SecretString;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Shown {
    /// Something was saved on the way here.
    saved: Option<u8>,
}

#[derive(Deserialize)]
pub(super) struct PasswordForm {
    #[serde(default)]
    current_password: SecretString,
    #[serde(default)]
    new_password: SecretString,
}

#[derive(Deserialize)]
pub(super) struct WhichSession {
    #[serde(default)]
    id: String,
}

/// `GET /account`
pub(super) async fn show(
    Guarded(SignedIn(session)): Guarded<SignedIn>,
    shown: Query<Shown>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let page = page(&edge, &session, Field::default(), Field::default(), shown.0.saved.is_some()).await?;
    own_page(StatusCode::OK, &page)
}

async fn page(
    edge: &Edge,
    session: &LivingSession,
    current: Field,
    new: Field,
    saved: bool,
) -> Result<AccountPage, Problem> {
    let head = head::of(edge, session);
    let locale = session.locale;
    let sessions = edge.accounts.sessions(session.account).await?;
    let subscription = edge.stores.plan_of(session.account).await?.subscription;
    let subscribed = edge.stores.plans().plan_at(subscription.as_ref(), edge.stores.clock().now()).name;
    let row = |row: persistence::accounts::sessions::SessionRow| SessionRow {
        id: row.id.to_string(),
        device: row.device,
        since: format::date(locale, row.created_at),
        last_used: format::date(locale, row.last_used_at),
        last_used_at: rfc3339(row.last_used_at),
        current: row.id == session.session,
    };
    Ok(AccountPage {
        csrf: head.csrf.clone(),
        name: head.name.clone(),
        email: head.email.clone(),
        confirmed: session.confirmed,
        current,
        new,
        saved,
        sessions: sessions.into_iter().map(row).collect(),
        plan: plan::name(locale, subscribed),
        layout: Layout::for_account(locale, "account-title", head),
    })
}

/// `POST /account/password`
pub(super) async fn change_password(
    request: HttpRequest,
    form: SignedForm<PasswordForm>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let SignedForm { session, form: PasswordForm { current_password, new_password } } = form;
    let asker = asker(&request);
    match edge.accounts.change_password(&session, current_password, new_password, &asker).await {
        Ok(granted) => Ok(signed_in(on_to("/account?saved=1"), &edge, &granted)),
        Err(error) => {
            let errors = FormErrors::read(session.locale, error)?;
            let field = |error| Field { value: String::new(), error };
            let (current, new) =
                (field(errors.of_or_form("current_password")), field(errors.of("new_password")));
            errors.page(&page(&edge, &session, current, new, false).await?)
        }
    }
}

/// `POST /account/confirmation`
pub(super) async fn confirm_again(
    request: HttpRequest,
    form: SignedForm<Nothing>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    edge.accounts.confirm_again(&form.session, &asker(&request)).await?;
    Ok(on_to("/account?saved=1").finish())
}

/// `POST /account/sessions/end`
pub(super) async fn end_session(
    form: SignedForm<WhichSession>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    let id = form.form.id.parse().map_err(|_| Problem::not_found())?;
    match edge.accounts.end_session(form.session.account, id).await {
        // Over already: what was wished for.
        Ok(()) | Err(AccountError::NotFound(_)) => Ok(on_to("/account").finish()),
        Err(error) => Err(error.into()),
    }
}

/// `POST /account/sessions/end-all`
pub(super) async fn end_all_sessions(
    form: SignedForm<Nothing>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    edge.accounts.end_all_sessions(form.session.account).await?;
    let mut answer = on_to("/sign-in");
    for cookie in forget_session_cookies() {
        answer.cookie(cookie);
    }
    Ok(answer.finish())
}
