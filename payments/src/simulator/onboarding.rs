//! Where an account link leads to. The real thing asks a merchant about their business; this one shows that it is
//! asked, takes everything as answered, and sends the browser back.

use super::actions::{Context, accounts};
use super::card_page::link::WebAddress;
use super::card_page::{html, notice, page, see_other};
use super::clock;
use super::shared::Shared;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Visit {
    return_url: Option<WebAddress>,
}

#[derive(Deserialize)]
pub(super) struct Answer {
    return_url: Option<WebAddress>,
    /// Which button was pressed.
    action: Button,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Button {
    Answer,
    Later,
}

pub(super) async fn show(shared: Data<Shared>, account: Path<String>, visit: Query<Visit>) -> HttpResponse {
    if accounts::find(&shared.book(), &account).is_none() {
        return notice(404, "There is no such account. Please go back to your store.");
    }
    html(StatusCode::OK, page::questions(&account, visit.return_url.as_ref().map(WebAddress::as_str)))
}

pub(super) async fn finish(shared: Data<Shared>, account: Path<String>, form: Form<Answer>) -> HttpResponse {
    let done = match form.action {
        Button::Answer => set_onboarded(&shared, &account, true),
        Button::Later => Ok(()),
    };
    match (done, &form.return_url) {
        (Err(refusal), _) => notice(refusal.status, &refusal.message),
        (Ok(()), Some(return_url)) => see_other(return_url.as_str()),
        (Ok(()), None) => notice(200, "This is done. You can close this page."),
    }
}

/// All is answered from now on, or something is overdue.
pub(super) fn set_onboarded(
    shared: &Shared,
    account: &str,
    onboarded: bool,
) -> Result<(), super::refusal::Refusal> {
    let context = Context { now: clock::seconds(), key: None, base: &shared.base, intent: None };
    let mut book = shared.book();
    accounts::set_onboarded(&book, account, onboarded, &context)
        .and_then(|deed| shared.commit(&mut book, deed.entries))
}
