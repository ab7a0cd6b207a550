//! The pages of an account: having one, being signed in, and the stores it owns.
//!
//! A form that fails is shown again with what was typed, passwords excepted, and each error beside its
//! field.

mod confirm;
mod errors;
mod mails;
mod new_store;
mod passwords;
mod profile;
mod sign_in;
mod sign_up;
mod stores;

use crate::edge::Edge;
use crate::session::session_cookies;
use actix_web::{HttpResponse, HttpResponseBuilder, web};
use actors::accounts::Granted;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/", web::get().to(stores::show))
        .route("/stores/new", web::get().to(new_store::start))
        .route("/stores/new", web::post().to(new_store::open))
        .route("/stores/new/slug", web::get().to(new_store::check_slug))
        .route("/sign-up", web::get().to(sign_up::start))
        .route("/sign-up", web::post().to(sign_up::sign_up))
        .route("/sign-in", web::get().to(sign_in::start))
        .route("/sign-in", web::post().to(sign_in::sign_in))
        .route("/sign-out", web::post().to(sign_in::sign_out))
        .route("/forgot-password", web::get().to(passwords::forgot))
        .route("/forgot-password", web::post().to(passwords::ask))
        .route("/reset-password", web::get().to(passwords::choose))
        .route("/reset-password", web::post().to(passwords::reset))
        .route("/confirm", web::get().to(confirm::ask))
        .route("/confirm", web::post().to(confirm::confirm))
        .route("/account", web::get().to(profile::show))
        .route("/account/password", web::post().to(profile::change_password))
        .route("/account/confirmation", web::post().to(profile::confirm_again))
        .route("/account/sessions/end", web::post().to(profile::end_session))
        .route("/account/sessions/end-all", web::post().to(profile::end_all_sessions))
        .route("/dev/mail", web::get().to(mails::show));
}

/// The answer with what the browser is to keep of a session.
fn signed_in(mut answer: HttpResponseBuilder, edge: &Edge, granted: &Granted) -> HttpResponse {
    for cookie in session_cookies(&edge.signing_keys, granted, edge.stores.clock().now()) {
        answer.cookie(cookie);
    }
    answer.finish()
}
