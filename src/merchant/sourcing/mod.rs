//! What a store sells: products picked from the suppliers' catalogue, each with a markup.
//!
//! | file | what it does |
//! | --- | --- |
//! | `carried` | the products that the store carries |
//! | `changing` | another markup, or an end |
//! | `picking` | the suppliers' catalogue, to pick from |
//! | `adding` | carries what was picked |
//! | `wish` | what is looked for in the catalogue, and picked |
//! | `figures` | costs, prices, earnings, stock |
//! | `desk` | the store whose pages these are, and who looks at them |

mod adding;
mod carried;
mod changing;
mod desk;
mod figures;
mod picking;
mod wish;

use crate::presentation::text::Texts;
use actix_web::web;
use actors::ArrangementRefusal;
use commerce::store::Missing;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/stores/{id}/products", web::get().to(carried::show))
        .route("/stores/{id}/products/add", web::get().to(picking::show))
        .route("/stores/{id}/products/add", web::post().to(adding::add))
        .route("/stores/{id}/products/{product}/markup", web::post().to(changing::set_markup))
        .route("/stores/{id}/products/{product}/stop", web::post().to(changing::stop));
}

/// Why nothing was changed, and what to do.
fn refusal(texts: &Texts, refusal: &ArrangementRefusal) -> String {
    texts.get(match refusal {
        ArrangementRefusal::NotOffered(_)
        | ArrangementRefusal::NotSupplied(_)
        | ArrangementRefusal::NoMarkup(_)
        | ArrangementRefusal::HandlesTaken(_)
        | ArrangementRefusal::SkusTaken(_) => "sourcing-error-changed",
        ArrangementRefusal::TooManyProducts(_) => "sourcing-error-full",
        ArrangementRefusal::NotReady(missing) if missing.contains(&Missing::Products) => {
            "sourcing-error-last"
        }
        ArrangementRefusal::NotReady(_) => "sourcing-error-not-ready",
    })
}
