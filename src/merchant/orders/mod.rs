//! All orders of a store, and the people who placed them.
//!
//! | file | what it does |
//! | --- | --- |
//! | `list` | the orders that are looked for |
//! | `search` | what is looked for, and what is wrong with it |
//! | `customers` | the people |

mod customers;
mod list;
pub(super) mod search;

#[cfg(test)]
pub(super) use customers::Book;
#[cfg(test)]
pub(super) use list::Ledger;

use actix_web::web;

/// So many orders or customers on one page.
const PER_PAGE: usize = 50;

pub(super) fn routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/stores/{id}/orders", web::get().to(list::show))
        .route("/stores/{id}/customers", web::get().to(customers::show));
}
