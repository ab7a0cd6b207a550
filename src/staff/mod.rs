//! What the platform's staff see on `admin.DOMAIN`. In English alone: it is written for a handful of colleagues
//! (docs/decisions/0008).
//!
//! | room | what it is |
//! | --- | --- |
//! | `sign_in`, `set_up` | coming in, and the link that makes it possible |
//! | `tenants`, `tenant` | all stores, and one of them |
//! | `acting` | closing a store, opening it again |
//! | `effects` | promises that could not be kept |
//! | `webhooks` | what the payment provider has told of orders |
//! | `audit` | what staff did |
//! | `reading` | what the pages read, each in one transaction |
//! | `page` | view structs: what the templates print |

mod acting;
mod audit;
mod effects;
mod page;
mod qr;
mod reading;
#[cfg(test)]
mod samples;
mod set_up;
mod sign_in;
mod tenant;
mod tenants;
#[cfg(test)]
mod tests;
mod webhooks;
mod words;

use actix_web::web;

/// On `admin.DOMAIN`.
pub fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/", web::get().to(tenants::show))
        .route("/sign-in", web::get().to(sign_in::start))
        .route("/sign-in", web::post().to(sign_in::sign_in))
        .route("/sign-out", web::post().to(sign_in::sign_out))
        .route("/set-up", web::get().to(set_up::start))
        .route("/set-up", web::post().to(set_up::set_up))
        .route("/stores/{id}", web::get().to(tenant::show))
        .route("/stores/{id}/suspend", web::post().to(acting::suspend))
        .route("/stores/{id}/restore", web::post().to(acting::restore))
        .route("/effects", web::get().to(effects::show))
        .route("/effects/try", web::post().to(effects::try_now))
        .route("/webhooks", web::get().to(webhooks::show))
        .route("/audit", web::get().to(audit::show));
}
