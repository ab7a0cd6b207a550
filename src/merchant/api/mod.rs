//! Accounts, sessions, stores and orders as JSON.

mod accounts;
mod json;
mod order;
mod orders;
mod sessions;
mod signed_in;
mod stores;

use actix_web::web;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/api/v1/accounts", web::post().to(accounts::sign_up))
        .route("/api/v1/account", web::get().to(accounts::show))
        .route("/api/v1/account/password", web::put().to(accounts::change_password))
        .route("/api/v1/confirmations", web::post().to(accounts::confirm_again))
        .route("/api/v1/confirmations/{token}", web::post().to(accounts::confirm))
        .route("/api/v1/password-resets", web::post().to(accounts::request_reset))
        .route("/api/v1/password-resets/{token}", web::post().to(accounts::reset))
        .route("/api/v1/session", web::post().to(sessions::sign_in))
        .route("/api/v1/session", web::delete().to(sessions::sign_out))
        .route("/api/v1/session/refresh", web::post().to(sessions::renew))
        .route("/api/v1/sessions", web::get().to(sessions::list))
        .route("/api/v1/sessions", web::delete().to(sessions::end_all))
        .route("/api/v1/sessions/{session}", web::delete().to(sessions::end))
        .route("/api/v1/stores", web::get().to(stores::list))
        .route("/api/v1/stores", web::post().to(stores::open))
        .route("/api/v1/stores/{id}", web::get().to(stores::show))
        .route("/api/v1/stores/{id}/orders", web::get().to(orders::list))
        .route("/api/v1/stores/{id}/orders/{order}", web::get().to(order::show));
}
