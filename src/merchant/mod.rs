//! What merchants see on `app.DOMAIN`, and the same for their programs under `/api/v1`.
//!
//! | room | what it is |
//! | --- | --- |
//! | `live_page`, `order_page` | the store as it is now, and one order |
//! | `orders` | all orders of a store, and the people who placed them |
//! | `account` | having an account, being signed in, and the stores one owns |
//! | `settings` | setting a store up, and what it still needs |
//! | `stores_menu` | the way to another store |
//! | `errors` | pages that say what went wrong |
//! | `opening` | showing a store to shoppers, and closing it |
//! | `sourcing` | what the store sells, picked from the suppliers' catalogue |
//! | `product_files` | what the store sells as a file, out and in again |
//! | `reading` | what the pages and the API read, each in one transaction |
//! | `payments` | the way to the payment provider and back |
//! | `plan` | what the account has subscribed to |
//! | `own_products` | what the store makes itself: describing it |
//! | `amount` | amounts as they are typed |
//! | `address` | addresses with what a page is asked for |
//! | `head` | who is signed in, at the top of every page |
//! | `page` | view structs: what the templates print |
//! | `api` | stores and orders as JSON |
//! | `doors` | the platform's own host, and what the demo says about itself |

mod account;
mod address;
mod amount;
mod api;
mod doors;
mod errors;
mod head;
mod language;
mod live_page;
mod local_time;
mod opening;
mod order_page;
mod orders;
mod own_products;
mod page;
mod payments;
mod plan;
mod product_files;
mod reading;
#[cfg(test)]
mod samples;
mod settings;
mod sourcing;
mod stores_menu;
#[cfg(test)]
mod tests;
mod words;

pub use errors::page_of_error;

use actix_web::web;

/// On `app.DOMAIN`.
pub fn routes(routes: &mut web::ServiceConfig) {
    api::routes(routes);
    account::routes(routes);
    settings::routes(routes);
    // What has a name of its own stands before what is named by an id.
    product_files::routes(routes);
    sourcing::routes(routes);
    own_products::routes(routes);
    plan::routes(routes);
    orders::routes(routes);
    routes
        .route("/stores/{id}", web::get().to(live_page::show))
        .route("/stores/{id}/orders/{number}", web::get().to(order_page::show))
        .route("/stores/{id}/orders/{number}/ship", web::post().to(order_page::ship))
        .route("/stores/{id}/menu", web::get().to(stores_menu::show))
        .route("/stores/{id}/payments", web::get().to(payments::show))
        .route("/stores/{id}/payments", web::post().to(payments::begin))
        .route("/stores/{id}/publish", web::post().to(opening::publish))
        .route("/stores/{id}/unpublish", web::post().to(opening::unpublish))
        .route("/dev/demo", web::get().to(doors::demo));
}

/// On `DOMAIN` itself.
pub fn platform_routes(routes: &mut web::ServiceConfig) {
    routes
        .route("/", web::get().to(doors::to_merchants))
        .route("/admin", web::get().to(doors::to_staff))
        .route("/admin/", web::get().to(doors::to_staff));
}
