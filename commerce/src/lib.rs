//! The pure rules of commerce.
//!
//! Nothing here reads a clock, draws a random number, or touches a socket, a file or a database:
//! time, chance and ids are arguments. That is what lets the same function price the cart page and
//! the checkout, and what lets tests decide everything.
//!
//! | room | what it decides |
//! | --- | --- |
//! | [`account`] | what somebody has to say to have an account |
//! | [`money`] | amounts in minor units, rates in basis points, shares that sum to the total |
//! | [`ids`] | one type per id |
//! | [`locale`] | the languages a store speaks |
//! | [`catalogue`] | what suppliers offer and what a store asks for it |
//! | [`stock`] | how many units can be sold now |
//! | [`exchange`] | dated reference rates between currencies |
//! | [`tax`] | the VAT contained in a price |
//! | [`shipping`] | which methods serve a place, and what they cost |
//! | [`cart`] | what a shopper may do to a cart |
//! | [`pricing`] | what a cart costs, line by line |
//! | [`plan`] | what a merchant has subscribed to, and what it allows |
//! | [`address`] | where an order goes |
//! | [`split`] | who is paid how much of a payment |
//! | [`order`] | the states of an order and of its parts |
//! | [`product_csv`] | a supplier's product file |

pub mod account;
pub mod address;
pub mod cart;
pub mod catalogue;
pub mod exchange;
pub mod ids;
pub mod locale;
pub mod money;
pub mod order;
pub mod plan;
pub mod pricing;
pub mod product_csv;
pub mod shipping;
pub mod split;
pub mod stock;
pub mod store;
pub mod tax;
