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
use crate::session::escaped;
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

/// The address with those parameters that say something.
pub(super) fn address(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(if address.len() == path.len() { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.push_str(&escaped(value));
    }
    address
}

/// Why nothing was changed, and what to do.
fn refusal(texts: &Texts, refusal: &ArrangementRefusal) -> String {
    texts.get(match refusal {
        ArrangementRefusal::NotOffered(_) => "sourcing-error-changed",
        ArrangementRefusal::TooManyProducts(_) => "sourcing-error-full",
        ArrangementRefusal::NotReady(missing) if missing.contains(&Missing::Products) => {
            "sourcing-error-last"
        }
        ArrangementRefusal::NotReady(_) => "sourcing-error-not-ready",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_carries_what_says_something() {
        assert_eq!(address("/a", &[("q", ""), ("page", "")]), "/a");
        assert_eq!(
            address("/a", &[("q", "căni & co"), ("x", ""), ("page", "2")]),
            "/a?q=c%C4%83ni%20%26%20co&page=2"
        );
    }
}
