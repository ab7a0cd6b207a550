//! What a store makes or keeps itself, described by a form. The form is read as the rows that the product would have
//! in a product file, so there is one set of rules.
//!
//! | file | what it does |
//! | --- | --- |
//! | `editing` | shows the form, and saves what it says |
//! | `typed` | what stands in the form |
//! | `rows` | the form as rows of a product file |
//! | `faults` | what is wrong, beside the field |
//! | `sheet` | the page |
//! | `description` | descriptions as people type them |
//! | `handle` | the address of a new product |

mod description;
mod editing;
mod faults;
mod handle;
mod rows;
mod sheet;
mod typed;

use actix_web::web;

pub(super) use handle::handle as new_handle;
pub(super) use rows::keep_languages;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/stores/{id}/products/new", web::get().to(editing::blank))
        .route("/stores/{id}/products/new", web::post().to(editing::create))
        .route("/stores/{id}/products/{product}", web::get().to(editing::show))
        .route("/stores/{id}/products/{product}", web::post().to(editing::save));
}
