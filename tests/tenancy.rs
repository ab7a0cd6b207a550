//! Stores are kept apart by Postgres itself: by what its catalogue says, by what the requests' role can
//! do, and by the server refusing to start as any other role.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop where it is")]

#[path = "tenancy/catalogue.rs"]
mod catalogue;
#[path = "tenancy/connection.rs"]
mod connection;
#[path = "tenancy/leaks.rs"]
mod leaks;
#[path = "tenancy/own_products.rs"]
mod own_products;
#[path = "tenancy/roles.rs"]
mod roles;
#[path = "tenancy/rows.rs"]
mod rows;
#[path = "tenancy/rules.rs"]
mod rules;
