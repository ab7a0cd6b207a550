//! `GET /dev/mail`: mails that nobody sends, where there is no mail server.

use crate::answers::{own, own_page};
use crate::edge::Edge;
use crate::error::Problem;
use crate::merchant::language::preferred;
use crate::merchant::page::{Layout, MailView, MailsPage};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

pub(super) async fn show(request: HttpRequest, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    let mails = edge.mailbox.as_ref().ok_or_else(Problem::not_found)?.mails();
    let accepted = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    if accepted.is_some_and(|accepted| accepted.starts_with("application/json")) {
        return Ok(own(HttpResponse::Ok()).json(json!({"items": mails})));
    }
    let layout = Layout::nobody(preferred(&request), "account-mails");
    let view = |mail: crate::mail::KeptMail| MailView {
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        at: mail.at,
    };
    own_page(StatusCode::OK, &MailsPage { layout, mails: mails.into_iter().map(view).collect() })
}
