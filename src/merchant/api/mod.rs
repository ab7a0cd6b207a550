//! Accounts, sessions, the catalogue, stores and orders as JSON.

mod accounts;
mod catalogue;
mod customers;
mod json;
mod keys;
mod media;
mod order;
mod orders;
mod own_product;
mod paging;
mod payments;
mod plan;
mod product_files;
mod products;
mod sessions;
mod settings;
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
        .route("/api/v1/catalogue", web::get().to(catalogue::list))
        .route("/api/v1/stores/{id}", web::get().to(stores::show))
        .route("/api/v1/stores/{id}", web::patch().to(settings::change))
        .route("/api/v1/stores/{id}/products", web::get().to(products::list))
        .route("/api/v1/stores/{id}/products", web::post().to(products::add))
        .route("/api/v1/stores/{id}/products/export", web::get().to(product_files::export))
        .route("/api/v1/stores/{id}/products/import", web::post().to(product_files::import))
        .route("/api/v1/stores/{id}/products/{product}", web::get().to(products::show))
        .route("/api/v1/stores/{id}/products/{product}", web::put().to(products::replace))
        .route("/api/v1/stores/{id}/products/{product}", web::delete().to(products::stop))
        .route("/api/v1/stores/{id}/media", web::post().to(media::add))
        .route("/api/v1/stores/{id}/api-keys", web::get().to(keys::list))
        .route("/api/v1/stores/{id}/api-keys", web::post().to(keys::make))
        .route("/api/v1/stores/{id}/api-keys/{key}", web::delete().to(keys::revoke))
        .route("/api/v1/stores/{id}/payments/onboarding", web::post().to(payments::onboard))
        .route("/api/v1/stores/{id}/plan/checkout", web::post().to(plan::checkout))
        .route("/api/v1/stores/{id}/plan/portal", web::post().to(plan::portal))
        .route("/api/v1/stores/{id}/orders", web::get().to(orders::list))
        .route("/api/v1/stores/{id}/customers", web::get().to(customers::list))
        .route("/api/v1/stores/{id}/orders/{order}", web::get().to(order::show))
        .route("/api/v1/stores/{id}/orders/{order}/shipments", web::post().to(order::ship));
}
