//! Setting a store up, by forms: name, look, shipping, legal details.
//!
//! | file | what it is |
//! | --- | --- |
//! | `basics`, `look`, `shipping`, `legal`, `keys` | one page each: its form, and what is done with it |
//! | `checklist` | what the store still needs |
//! | `rules` | what settings have to be, for pages and programs |
//! | `methods`, `amount` | ways to send and amounts, as they are typed |
//! | `visit` | whose store it is, and where a form leads |
//! | `words` | what is wrong, in the reader's language |

mod basics;
pub(super) mod checklist;
mod keys;
mod legal;
mod look;
mod methods;
pub(super) mod rules;
mod shipping;
pub(super) mod visit;
mod words;

#[cfg(test)]
pub(super) use basics::links;
#[cfg(test)]
pub(super) use look::cards;
#[cfg(test)]
pub(super) use methods::{RowFault, TypedMethod};
#[cfg(test)]
pub(super) use shipping::form_rows;

use actix_web::web;
use serde::Deserialize;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/stores/{id}/settings", web::get().to(basics::show))
        .route("/stores/{id}/settings", web::post().to(basics::save))
        .route("/stores/{id}/settings/look", web::get().to(look::show))
        .route("/stores/{id}/settings/look", web::post().to(look::save))
        .route("/stores/{id}/look/preview", web::get().to(look::preview))
        .route("/stores/{id}/settings/shipping", web::get().to(shipping::show))
        .route("/stores/{id}/settings/shipping", web::post().to(shipping::save))
        .route("/stores/{id}/settings/keys", web::get().to(keys::show))
        .route("/stores/{id}/settings/keys", web::post().to(keys::make))
        .route("/stores/{id}/settings/keys/{key}/revoke", web::post().to(keys::revoke))
        .route("/stores/{id}/settings/legal", web::get().to(legal::show))
        .route("/stores/{id}/settings/legal", web::post().to(legal::save));
}

/// How a page was come to.
#[derive(Deserialize)]
pub(super) struct Shown {
    /// Its form was just carried out.
    pub saved: Option<u8>,
}
