//! The addresses that the simulator answers at.

use super::actions::{accounts, cancel_intent, confirm_intent, create_intent, create_refund};
use super::answering::{get, post, respond};
use super::objects;
use super::refusal::Refusal;
use super::schema::{Kind, Need, Schema};
use super::shared::Shared;
use super::{billing, card_page, form, onboarding};
use actix_web::web::{self, Bytes, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};

const LOOKING: Schema = Schema {
    parameters: &[
        ("client_secret", Kind::Text(255), Need::Optional),
        ("expand[*]", Kind::Text(100), Need::Optional),
        ("key", Kind::Text(255), Need::Optional),
    ],
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .route("/v1/payment_intents", web::post().to(create_payment_intent))
        .route("/v1/payment_intents/{id}", web::get().to(payment_intent))
        .route("/v1/payment_intents/{id}/confirm", web::post().to(confirm_payment_intent))
        .route("/v1/payment_intents/{id}/cancel", web::post().to(cancel_payment_intent))
        .route("/v1/refunds", web::post().to(refund_payment_intent))
        .route("/v1/refunds/{id}", web::get().to(refund))
        .route("/v1/accounts", web::post().to(create_account))
        .route("/v1/accounts/{id}", web::get().to(account))
        .route("/v1/account_links", web::post().to(create_account_link))
        .route("/v1/customers", web::post().to(create_customer))
        .route("/v1/checkout/sessions", web::post().to(create_checkout))
        .route("/v1/billing_portal/sessions", web::post().to(create_portal))
        .route("/v1/subscriptions", web::get().to(subscriptions))
        .route("/checkout/{session}", web::get().to(billing::show_checkout))
        .route("/checkout/{session}", web::post().to(billing::finish_checkout))
        .route("/portal/{session}", web::get().to(billing::show_portal))
        .route("/portal/{session}", web::post().to(billing::finish_portal))
        .route("/card/{intent}", web::get().to(card_page::show))
        .route("/card/{intent}", web::post().to(card_page::submit))
        .route("/onboarding/{account}", web::get().to(onboarding::show))
        .route("/onboarding/{account}", web::post().to(onboarding::finish))
        .route("/simulator/requests", web::get().to(requests))
        .default_service(web::to(no_route));
}

async fn create_payment_intent(shared: Data<Shared>, request: HttpRequest, body: Bytes) -> HttpResponse {
    post(&shared, &request, &body, &create_intent::SCHEMA, None, create_intent::create)
}

async fn payment_intent(shared: Data<Shared>, request: HttpRequest, id: Path<String>) -> HttpResponse {
    get(&shared, &request, &LOOKING, Some(&id), |book| {
        let intent = book.intents.get(id.as_str());
        intent.map(objects::payment_intent).ok_or_else(|| Refusal::not_found("payment_intent", &id))
    })
}

async fn confirm_payment_intent(
    shared: Data<Shared>,
    request: HttpRequest,
    id: Path<String>,
    body: Bytes,
) -> HttpResponse {
    post(&shared, &request, &body, &confirm_intent::SCHEMA, Some(&id), confirm_intent::confirm)
}

async fn cancel_payment_intent(
    shared: Data<Shared>,
    request: HttpRequest,
    id: Path<String>,
    body: Bytes,
) -> HttpResponse {
    post(&shared, &request, &body, &cancel_intent::SCHEMA, Some(&id), cancel_intent::cancel)
}

async fn refund_payment_intent(shared: Data<Shared>, request: HttpRequest, body: Bytes) -> HttpResponse {
    post(&shared, &request, &body, &create_refund::SCHEMA, None, create_refund::create)
}

async fn refund(shared: Data<Shared>, request: HttpRequest, id: Path<String>) -> HttpResponse {
    get(&shared, &request, &LOOKING, None, |book| {
        let refund = book.refunds.get(id.as_str());
        refund.map(objects::refund).ok_or_else(|| Refusal::not_found("refund", &id))
    })
}

async fn create_account(shared: Data<Shared>, request: HttpRequest, body: Bytes) -> HttpResponse {
    post(&shared, &request, &body, &accounts::CREATE, None, accounts::create)
}

async fn account(shared: Data<Shared>, request: HttpRequest, id: Path<String>) -> HttpResponse {
    get(&shared, &request, &LOOKING, None, |book| {
        let account = accounts::find(book, &id);
        account.as_ref().map(objects::account).ok_or_else(|| Refusal::not_found("account", &id))
    })
}

async fn create_account_link(shared: Data<Shared>, request: HttpRequest, body: Bytes) -> HttpResponse {
    post(&shared, &request, &body, &accounts::LINK, None, accounts::create_link)
}

async fn create_customer(shared: Data<Shared>, request: HttpRequest, body: Bytes) -> HttpResponse {
    post(&shared, &request, &body, &billing::CUSTOMER, None, billing::create_customer)
}

async fn create_checkout(shared: Data<Shared>, request: HttpRequest, body: Bytes) -> HttpResponse {
    post(&shared, &request, &body, &billing::CHECKOUT, None, billing::create_checkout)
}

async fn create_portal(shared: Data<Shared>, request: HttpRequest, body: Bytes) -> HttpResponse {
    post(&shared, &request, &body, &billing::PORTAL, None, billing::create_portal)
}

async fn subscriptions(shared: Data<Shared>, request: HttpRequest) -> HttpResponse {
    get(&shared, &request, &billing::LIST, None, |book| {
        billing::list(book, &form::read_pairs(request.query_string())?)
    })
}

/// What was asked, for tests in other processes.
async fn requests(shared: Data<Shared>) -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "items": shared.requests() }))
}

async fn no_route(request: HttpRequest) -> HttpResponse {
    let refusal = Refusal::no_route(request.method().as_str(), request.path());
    respond(refusal.status, &refusal.body())
}
