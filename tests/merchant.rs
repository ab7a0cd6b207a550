//! The merchant's host, and the origin of pictures.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "merchant/arranging.rs"]
mod arranging;
#[path = "merchant/customers.rs"]
mod customers;
#[path = "merchant/furnishing.rs"]
mod furnishing;
#[path = "merchant/keys.rs"]
mod keys;
#[path = "merchant/media.rs"]
mod media;
#[path = "merchant/orders_api.rs"]
mod orders_api;
#[path = "merchant/orders_list.rs"]
mod orders_list;
#[path = "merchant/own_products.rs"]
mod own_products;
#[path = "merchant/pages.rs"]
mod pages;
#[path = "merchant/payments_api.rs"]
mod payments_api;
#[path = "merchant/plans.rs"]
mod plans;
#[path = "merchant/preview.rs"]
mod preview;
#[path = "merchant/product_files.rs"]
mod product_files;
#[path = "merchant/sourcing.rs"]
mod sourcing;
#[path = "merchant/switching.rs"]
mod switching;
