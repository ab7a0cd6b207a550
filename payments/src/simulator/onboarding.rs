//! Where an account link leads to. The real thing asks a merchant about their business; this one takes
//! everything as answered and sends the browser back.

use super::actions::{Context, accounts};
use super::card_page::link::WebAddress;
use super::shared::Shared;
use super::{card_page, clock};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};

#[derive(serde::Deserialize)]
pub(super) struct Visit {
    return_url: Option<WebAddress>,
}

pub(super) async fn finish(shared: Data<Shared>, account: Path<String>, visit: Query<Visit>) -> HttpResponse {
    let context = Context { now: clock::seconds(), key: None, base: &shared.base, intent: None };
    let mut book = shared.book();
    let done =
        accounts::onboard(&book, &account, &context).and_then(|deed| shared.commit(&mut book, deed.entries));
    match (done, &visit.return_url) {
        (Err(refusal), _) => card_page::notice(refusal.status, &refusal.message),
        (Ok(()), Some(return_url)) => card_page::see_other(return_url.as_str()),
        (Ok(()), None) => card_page::notice(200, "This account may sell now. You can close this page."),
    }
}
