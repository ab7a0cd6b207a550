//! What merchants pay the platform: customers, checkouts of a subscription, the customers' portal.
//!
//! The simulator knows no prices: every well-formed id of one is a price, and all cost the same. No time passes in
//! it either: a subscription becomes past due or is collected again when somebody presses a button, or a test says
//! so.

mod actions;
mod invoice;
mod model;
mod objects;
mod pages;
mod state;

pub(super) use actions::{
    CHECKOUT, CUSTOMER, LIST, PORTAL, create_checkout, create_customer, create_portal, list,
};
pub(super) use model::{Checkout, Customer, Portal, Subscription};
pub(super) use pages::{finish_checkout, finish_portal, show_checkout, show_portal};
pub(super) use state::{Wish, set};
