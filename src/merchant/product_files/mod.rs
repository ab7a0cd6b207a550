//! Product files: all that a store sells as CSV in Shopify's format, out and in again.
//!
//! | file | what it does |
//! | --- | --- |
//! | `export` | the store's products as a file |
//! | `import` | a file as the store's products |
//! | `desk` | the page from which both are done |
//! | `known` | what a file does not speak of |
//! | `pictures` | where pictures are, in a file and here |

mod desk;
mod export;
mod import;
mod known;
mod pictures;

use actix_web::web;

pub(super) use export::exported;
pub(super) use import::{Refused, imported};

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/stores/{id}/products/file", web::get().to(desk::show))
        .route("/stores/{id}/products/file", web::post().to(desk::take))
        .route("/stores/{id}/products/export", web::get().to(desk::give));
}
